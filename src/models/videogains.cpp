// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/videogains.h"

#include "base/clock.h"
#include "base/deliver.h"
#include "store/store.h"

namespace viewtide::models {

namespace {

/// Far more than any screen shows.
constexpr qsizetype kKept = 8192;

} // namespace

VideoGains::VideoGains(store::Store &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{ }

VideoGains::~VideoGains() = default;

void VideoGains::setLookback(const domain::Lookback &lookback)
{
    if (lookback == m_lookback)
        return;
    m_lookback = lookback;
    ++m_number;
    QList<domain::VideoRef> known(m_wanted.cbegin(), m_wanted.cend());
    for (auto gain = m_gains.keyBegin(); gain != m_gains.keyEnd(); ++gain)
        known.append(*gain);
    m_gains.clear();
    m_wanted.clear();
    m_isReading = false;
    emit arrived(known);
}

std::optional<domain::TimeSpan> VideoGains::span() const
{
    return instantsOf(m_lookback.period, dateOf(m_clock.now()));
}

const VideoGain *VideoGains::of(const domain::VideoRef &video) const
{
    const auto entry = m_gains.constFind(video);
    if (entry == m_gains.constEnd() || entry->age != m_age)
        want(video);
    return entry == m_gains.constEnd() ? nullptr : &entry->gain;
}

/// All that are painted in one go are one question.
void VideoGains::want(const domain::VideoRef &video) const
{
    if (m_wanted.isEmpty())
        QMetaObject::invokeMethod(
            const_cast<VideoGains *>(this), [gains = const_cast<VideoGains *>(this)] { gains->readWanted(); },
            Qt::QueuedConnection);
    m_wanted.insert(video);
}

void VideoGains::readWanted()
{
    if (m_isReading || m_wanted.isEmpty())
        return;
    m_isReading = true;
    const QList<domain::VideoRef> videos = m_wanted.values();
    read(videos, [this, number = m_number] {
        if (number != m_number)
            return;
        m_isReading = false;
        readWanted();
    });
}

void VideoGains::read(const QList<domain::VideoRef> &videos, const std::function<void()> &then)
{
    auto question = std::make_shared<Question>();
    question->videos = videos;
    question->number = m_number;
    question->age = m_age;
    const Date today = dateOf(m_clock.now());
    deliver(m_store.read(store::RecordedDaysQuery {.today = today}), this,
            [this, question, today, then](const Result<std::optional<DateRange>> &recorded) {
                const Date last = lastDayOf(recorded ? *recorded : std::nullopt, today);
                question->shown = shownRange(m_lookback, last, std::nullopt);
                askRange(question, then);
            });
}

domain::TimeSpan VideoGains::spanOf(const ShownRange &shown) const
{
    domain::TimeSpan span = instantsOf(shown.range);
    if (isOfAllDays())
        span.from = domain::kAnyTime.from;
    return span;
}

void VideoGains::askRange(const std::shared_ptr<Question> &question, const std::function<void()> &then)
{
    const std::optional<DateRange> compared = question->shown.compared;
    deliver(m_store.read(store::ViewsWonQuery {.videos = question->videos, .span = spanOf(question->shown)}),
            this, [this, question, compared, then](const Result<Won> &won) {
                if (won)
                    question->won = *won;
                else
                    giveUp(*question);
                if (compared)
                    return;
                take(*question, {});
                then();
            });
    if (!compared)
        return;
    deliver(m_store.read(store::ViewsWonQuery {.videos = question->videos, .span = instantsOf(*compared)}),
            this, [this, question, then](const Result<Won> &before) {
                take(*question, before ? *before : Won());
                then();
            });
}

/// The list beside tells why the store does not answer.
void VideoGains::giveUp(Question &question)
{
    question.videos.clear();
    m_wanted.clear();
}

void VideoGains::take(const Question &question, const Won &before)
{
    if (question.number != m_number)
        return;
    if (m_gains.size() > kKept)
        m_gains.clear();
    const auto at = [](const Won &won, const domain::VideoRef &video) {
        const auto found = won.constFind(video);
        return found == won.constEnd() ? std::nullopt : std::optional(*found);
    };
    QList<domain::VideoRef> others;
    for (const domain::VideoRef &video : question.videos) {
        m_wanted.remove(video);
        const VideoGain gain {.won = at(question.won, video), .before = at(before, video)};
        const auto known = m_gains.constFind(video);
        if (known == m_gains.constEnd() || known->gain != gain)
            others.append(video);
        m_gains.insert(video, {.gain = gain, .age = question.age});
    }
    m_shown = question.shown;
    if (!others.isEmpty())
        emit arrived(others);
}

} // namespace viewtide::models
