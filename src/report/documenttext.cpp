// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/documenttext.h"

#include "base/calendarday.h"
#include "base/listed.h"
#include "base/luminance.h"
#include "base/outsidetext.h"
#include "domain/daycut.h"

#include <QTime>
#include <QTimeZone>

#include <array>

namespace viewtide::report {

namespace {

constexpr QChar kDash(0x2013);

double luminanceOfName(QStringView colour)
{
    const auto channel = [colour](int index) { return colour.mid(1 + 2 * index, 2).toInt(nullptr, 16); };
    return luminanceOf(channel(0), channel(1), channel(2));
}

} // namespace

DocumentText::DocumentText(const ReportDocument &document)
    : m_document(document)
    , m_locale(document.locale)
{
    m_locale.setNumberOptions({});
}

QString DocumentText::list(const QStringList &parts) const
{
    return listed(parts, m_locale);
}

QString DocumentText::count(std::optional<qint64> value) const
{
    return value ? m_locale.toString(*value) : QString(kDash);
}

QStringList DocumentText::counts(const DocumentCounts &numbers) const
{
    QStringList texts;
    int bit = 1;
    for (const domain::CountName &name : domain::kVideoCounts) {
        texts.append(count(numbers.counts.*name.member)
                     + (numbers.typed & bit ? QStringLiteral("*") : QString()));
        bit <<= 1;
    }
    return texts;
}

QString DocumentText::typedNote() const
{
    return m_document.totals.typed != 0 ? m_document.word(Word::TypedMeaning) : QString();
}

QStringList DocumentText::notes() const
{
    QStringList notes {m_document.footnote, typedNote(), m_document.rateNote,
                       m_document.word(Word::EngagementMeaning)};
    notes.removeAll(QString());
    return notes;
}

QString DocumentText::posted(const DocumentVideo &video) const
{
    const QString known = day(domain::dayIn(domain::zoneOf(m_document.zone), video.postedAt));
    return video.postedAssumed ? m_document.word(Word::PostedBy).arg(known) : known;
}

QString DocumentText::percent(std::optional<double> value) const
{
    return value ? QStringLiteral("%1 %").arg(m_locale.toString(*value, 'f', 2)) : QString(kDash);
}

QString DocumentText::day(Date day) const
{
    return m_locale.toString(toQDate(day), QStringLiteral("d MMM yyyy"));
}

QString DocumentText::instant(Timestamp at) const
{
    const QTime time =
        QTime::fromMSecsSinceStartOfDay(static_cast<int>((at - Timestamp(dateOf(at))).count()));
    const QString clock = m_locale.toString(time, QStringLiteral("HH:mm"));
    return list({day(dateOf(at)), QStringLiteral("%1 UTC").arg(clock)});
}

QString DocumentText::caption(const DocumentVideo &video) const
{
    const QString caption = printable(video.caption);
    if (!caption.isEmpty())
        return caption;
    const QString id = printable(video.videoId);
    return id.isEmpty() ? m_document.word(Word::NoCaption)
                        : QStringLiteral("%1 %2").arg(m_document.word(Word::NoCaption), id);
}

QList<std::pair<QString, QString>> DocumentText::totals() const
{
    QList<std::pair<QString, QString>> all {{m_document.word(Word::Videos), count(m_document.videos.size())}};
    const QStringList texts = counts(m_document.totals);
    constexpr std::array kWords {Word::Views, Word::Likes, Word::Comments, Word::Shares, Word::Saves};
    for (std::size_t i = 0; i < kWords.size(); ++i)
        all.append({m_document.word(kWords.at(i)), texts.at(qsizetype(i))});
    all.append({m_document.word(Word::EngagementRate), percent(m_document.totals.engagementRate)});
    return all;
}

QString DocumentText::brandColour() const
{
    return m_document.brand.colour.isEmpty() ? QStringLiteral("#2f5bd3") : m_document.brand.colour;
}

QString DocumentText::onBrandColour() const
{
    return luminanceOfName(brandColour()) > kEvenLuminance ? QStringLiteral("#111111")
                                                           : QStringLiteral("#ffffff");
}

QString printable(const QString &text, int limit)
{
    return oneLine(text, limit);
}

QString countNames(int mask)
{
    QStringList names;
    for (std::size_t bit = 0; bit < domain::kVideoCounts.size(); ++bit) {
        if (mask & (1 << bit))
            names.append(QString::fromLatin1(domain::kVideoCounts[bit].key));
    }
    return names.join(QLatin1Char(' '));
}

} // namespace viewtide::report
