// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers/videovalues.h"

#include "domain/engagement.h"
#include "store/readers/textsearch.h"
#include "store/readers/videorows.h"
#include "store/statement.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace viewtide::store {

namespace {

using Values = std::vector<qint64>;
using Read = std::function<qint64(const Statement &)>;

/// The bit of VideoCounts::mask() that a count has; 0: it is none.
int bitOf(VideoOrder order)
{
    switch (order) {
    case VideoOrder::Views:
        return 1;
    case VideoOrder::Likes:
        return 2;
    case VideoOrder::Comments:
        return 4;
    case VideoOrder::Shares:
        return 8;
    case VideoOrder::Saves:
        return 16;
    default:
        return 0;
    }
}

/// Numbers in the order of the doubles that they stand for.
qint64 ordered(double value)
{
    const auto bits = std::bit_cast<qint64>(value);
    return bits < 0 ? std::numeric_limits<qint64>::min() + 1 + ~bits : bits;
}

Result<Values> collect(const VideoKeys &keys, Statement &select, const Read &read)
{
    Values values(keys.refs.size(), kUnknownValue);
    const Status fetched = forEachVideo(keys, select, [&](size_t slot) { values[slot] = read(select); });
    return fetched ? Result<Values>(std::move(values)) : Result<Values>(fetched.error());
}

qint64 rateAt(const Statement &select)
{
    const auto rate =
        domain::videoEngagementRate(countsAt(select, 2).masked(static_cast<int>(select.integer(7))));
    return rate ? ordered(*rate) : kUnknownValue;
}

/// Fine, typed in, without numbers, then the errors one kind after the other.
qint64 stateAt(const Statement &select)
{
    const auto error = errorKindFromKey(select.text(4));
    if (select.integer(2) != 0)
        return 1;
    if (error && *error != ErrorKind::NoDataYet)
        return 3 + static_cast<int>(*error);
    return select.integer(3) == 0 ? 2 : 0;
}

Result<Values> workPosts(Connection &connection, const VideoKeys &keys)
{
    Statement select(connection, "video_works_select");
    if (Status status = select.run(); !status)
        return status.error();
    Values values(keys.refs.size(), 1);
    const Status fetched = select.forEach([&] {
        const auto source = domain::videoSourceFromKey(select.text(0)).value_or(domain::VideoSource::Api);
        const auto slot = keys.slotOf(VideoKeys::pack({.source = source, .row = select.integer(1)}));
        if (slot >= 0)
            values[size_t(slot)] = select.integer(3);
    });
    return fetched ? Result<Values>(std::move(values)) : Result<Values>(fetched.error());
}

bool isPlain(QByteArrayView text)
{
    return std::all_of(text.cbegin(), text.cend(), [](char byte) { return quint8(byte) < 0x80; });
}

/// Each letter without its accents, made once.
const std::vector<char16_t> &baseLetters()
{
    static const std::vector<char16_t> kLetters = [] {
        std::vector<char16_t> letters(0x10000);
        for (size_t code = 0; code < letters.size(); ++code) {
            const QString parts = QChar(char16_t(code)).decomposition();
            const bool isAccented = parts.size() > 1 && parts.at(1).isMark();
            letters[code] = isAccented ? parts.at(0).unicode() : char16_t(code);
        }
        return letters;
    }();
    return kLetters;
}

QByteArray withoutAccents(QByteArrayView text)
{
    QString letters = QString::fromUtf8(text);
    for (QChar &letter : letters)
        letter = QChar(baseLetters()[letter.unicode()]);
    return letters.toUtf8();
}

struct Caption
{
    quint64 part; ///< eight letters as a number that sorts like them
    quint32 slot;
    quint32 size;
    const char *text;
};

constexpr quint32 kPart = 8;

quint64 partOf(const Caption &caption, quint32 from)
{
    quint64 part = 0;
    for (quint32 i = from; i < from + kPart; ++i)
        part = (part << 8) | (i < caption.size ? quint8(caption.text[i]) : 0U);
    return part;
}

/// By eight letters, and those that have them in common by the next eight: captions often begin alike.
void sortCaptions(std::vector<Caption>::iterator begin, std::vector<Caption>::iterator end, quint32 from)
{
    for (auto it = begin; it != end; ++it)
        it->part = partOf(*it, from);
    std::sort(begin, end, [](const Caption &a, const Caption &b) { return a.part < b.part; });
    for (auto first = begin; first != end;) {
        const auto last =
            std::find_if(first, end, [first](const Caption &caption) { return caption.part != first->part; });
        const bool isMore = (first->part & 0xff) != 0; // the eighth letter is one
        if (isMore && last - first > 1)
            sortCaptions(first, last, from + kPart);
        first = last;
    }
}

QByteArrayView viewOf(const Caption &caption)
{
    return {caption.text, qsizetype(caption.size)};
}

} // namespace

Status forEachVideo(const VideoKeys &keys, Statement &select, const std::function<void(size_t)> &visit)
{
    qsizetype next = 0; // mostly they come in the order of the keys
    return select.forEach([&] {
        const qint64 packed = (select.integer(0) << VideoKeys::kSourceBit) | select.integer(1);
        if (next >= qsizetype(keys.refs.size()) || keys.refs[size_t(next)] != packed)
            next = keys.slotOf(packed);
        if (next >= 0)
            visit(size_t(next));
        ++next;
    });
}

Result<Values> valuesOf(Connection &connection, const VideoKeys &keys, VideoOrder order, Timestamp now)
{
    const auto run = [&](const char *name, const Read &read, const auto &...bound) -> Result<Values> {
        Statement select(connection, name);
        if (Status status = select.run(bound...); !status)
            return status.error();
        return collect(keys, select, read);
    };
    const auto column = [](int at) -> Read {
        return [at](const Statement &select) { return select.count(at).value_or(kUnknownValue); };
    };
    const Timestamp dayBefore = now - std::chrono::hours(24);
    if (const int bit = bitOf(order); bit != 0)
        return run("video_count_select", column(2), bit, bit, bit, bit);
    switch (order) {
    case VideoOrder::Rate:
        return run("video_counts_select", rateAt);
    case VideoOrder::LastDay:
        return run("video_days_select", column(2), dayBefore, dayBefore);
    case VideoOrder::State:
        return run("video_states_select", stateAt);
    case VideoOrder::Updated:
        return run("video_times_select", column(2));
    case VideoOrder::NextPoll:
        return run("video_times_select", column(3));
    default:
        return workPosts(connection, keys);
    }
}

Values captionRanks(const TextSearch &texts)
{
    std::vector<QByteArray> plain; // of those with accents; the others are where they are
    std::vector<Caption> captions;
    captions.reserve(size_t(texts.size()));
    plain.reserve(size_t(texts.size()));
    Values ranks(size_t(texts.size()), kUnknownValue);
    for (qsizetype slot = 0; slot < texts.size(); ++slot) {
        const QByteArrayView text = texts.text(slot);
        QByteArrayView caption = text.first(std::max<qsizetype>(text.indexOf('\t'), 0)).trimmed();
        if (caption.isEmpty())
            continue;
        if (!isPlain(caption)) {
            plain.push_back(withoutAccents(caption));
            caption = plain.back();
        }
        captions.push_back({0, quint32(slot), quint32(caption.size()), caption.data()});
    }
    sortCaptions(captions.begin(), captions.end(), 0);
    qint64 rank = 0;
    for (size_t i = 0; i < captions.size(); ++i) {
        if (i > 0 && viewOf(captions[i]) != viewOf(captions[i - 1]))
            ++rank;
        ranks[captions[i].slot] = rank;
    }
    return ranks;
}

} // namespace viewtide::store
