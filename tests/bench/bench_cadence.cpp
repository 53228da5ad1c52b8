// SPDX-License-Identifier: GPL-3.0-or-later
// A week of 300 videos, simulated without waiting: the calls and the staleness of our cadence against a poll
// of every video every five minutes. The videos are the simulator's; the API keeps each answer for eleven
// minutes, so asking earlier gives the same numbers. Stale: a number that the network has moved on from; how
// long ago it was right is measured between two wakes, for each network of each video.
#include "bench/benchrow.h"
#include "domain/cadence.h"
#include "domain/callbudget.h"
#include "simulator/growth.h"

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace viewtide;
using domain::PollMemory;
using domain::VideoCounts;

namespace {

constexpr int kVideos = 300;
constexpr int kDays = 7;
constexpr Millis kKept = 11min; ///< from an answer to its nextUpdate
constexpr Millis kImported = 15min; ///< the import of the history finds a new video
const Timestamp kEnd = Date(std::chrono::year(2025) / 12 / 12);
const Timestamp kBegin = kEnd - std::chrono::days(kDays);
/// What wins two percent an hour or more is hot.
constexpr double kHotPerHour = 0.02;

/// One network of a video: what is true, what the API tells, what we know of it.
struct Section
{
    const simulator::Post *post;
    const simulator::Section *plot;
    VideoCounts told; ///< the API's copy
    Timestamp toldAt;
    VideoCounts known; ///< ours
    Timestamp knownAt;
    PollMemory memory;
    Timestamp nextPoll;
};

struct Video
{
    std::vector<Section> sections;
    Timestamp firstPoll;
};

VideoCounts truth(const Section &section, Timestamp at)
{
    const simulator::VideoNumbers numbers = simulator::numbersAt(*section.post, *section.plot, at);
    return {.views = numbers.views,
            .likes = numbers.likes,
            .comments = numbers.comments,
            .shares = numbers.shares,
            .saves = numbers.saves};
}

bool isHot(const Section &section, Timestamp at)
{
    return domain::movement(truth(section, at - 1h), truth(section, at)).value_or(0.0) >= kHotPerHour;
}

std::vector<Video> videosOf(const simulator::Plot &plot)
{
    std::vector<Video> videos;
    for (const simulator::Post &post : plot.posts) {
        if (post.origin == simulator::Origin::Manual || post.deletedAt)
            continue;
        Video video {.sections = {}, .firstPoll = std::max(kBegin, post.at + kImported)};
        for (const simulator::Section &section : post.sections) {
            if (!section.failure)
                video.sections.push_back({.post = &post, .plot = &section});
        }
        if (!video.sections.empty())
            videos.push_back(video);
    }
    return videos;
}

/// The API's answer: fetched anew if the last one is old enough.
void refresh(Section &section, Timestamp now)
{
    if (section.toldAt != Timestamp() && now < section.toldAt + kKept)
        return;
    section.told = truth(section, now);
    section.toldAt = now;
}

void poll(Section &section, Timestamp now)
{
    refresh(section, now);
    const domain::PollPlan plan = domain::planPoll({.now = now,
                                                    .postedAt = section.post->at,
                                                    .nextUpdate = section.toldAt + kKept,
                                                    .lastUpdated = section.toldAt,
                                                    .failed = std::nullopt,
                                                    .moved = domain::movement(section.known, section.told),
                                                    .memory = section.memory});
    section.known = section.told;
    section.knownAt = section.toldAt;
    section.memory = plan.memory;
    section.nextPoll = plan.next;
}

struct Mean
{
    double sum = 0.0;
    qint64 count = 0;

    void add(double value)
    {
        sum += value;
        ++count;
    }
    double value() const { return count == 0 ? 0.0 : sum / double(count); }
};

struct Week
{
    qint64 calls = 0;
    qint64 hotCalls = 0; ///< those that no budget holds back
    Mean stale; ///< minutes
    Mean staleHot;
    Mean behind; ///< percent by which the views shown are off

    double callsPerDay() const { return double(calls) / kDays; }
};

enum class Cadence { EveryFiveMinutes, Ours };

class Simulation
{
public:
    Simulation(const simulator::Plot &plot, Cadence cadence, int callsPerDay)
        : m_videos(videosOf(plot))
        , m_cadence(cadence)
        , m_callsPerDay(callsPerDay)
    { }

    Week run()
    {
        for (Timestamp now = kBegin; now < kEnd; now += domain::kMonitorInterval) {
            if (now == Timestamp(dateOf(now)))
                m_usedToday = 0;
            wake(now);
            look(now + domain::kMonitorInterval / 2);
        }
        return m_week;
    }

private:
    bool isDue(const Video &video, Timestamp now) const
    {
        if (now < video.firstPoll)
            return false;
        return m_cadence == Cadence::EveryFiveMinutes
            || std::any_of(video.sections.begin(), video.sections.end(),
                           [now](const Section &section) { return section.nextPoll <= now; });
    }

    static domain::DueCall callOf(const Video &video, Timestamp now)
    {
        domain::DueCall call {.step = domain::kSlowestStep, .seenAt = std::nullopt};
        for (const Section &section : video.sections) {
            const Millis step = section.memory.step;
            call.step =
                std::min(call.step, step > Millis(0) ? step : domain::firstStep(now - section.post->at));
            call.seenAt = section.memory.seenAt;
        }
        return call;
    }

    void wake(Timestamp now)
    {
        std::vector<Video *> due;
        QList<domain::DueCall> calls;
        for (Video &video : m_videos) {
            if (!isDue(video, now))
                continue;
            due.push_back(&video);
            calls.append(callOf(video, now));
        }
        const auto order =
            domain::withinBudget(calls, {.perDay = m_callsPerDay, .usedToday = m_usedToday, .now = now});
        for (const qsizetype index : order) {
            const Millis step = calls.at(index).step;
            m_week.hotCalls += step <= domain::kHotStep ? 1 : 0;
            ask(*due.at(std::size_t(index)), now);
        }
        m_usedToday += order.size();
        m_week.calls += order.size();
    }

    void ask(Video &video, Timestamp now) const
    {
        for (Section &section : video.sections) {
            // a section comes along after half of its step, as in due_select.sql
            if (m_cadence == Cadence::EveryFiveMinutes || section.nextPoll - section.memory.step / 2 <= now)
                poll(section, now);
        }
    }

    void look(Timestamp now)
    {
        for (const Video &video : m_videos) {
            if (now < video.firstPoll)
                continue;
            for (const Section &section : video.sections)
                look(section, now);
        }
    }

    void look(const Section &section, Timestamp now)
    {
        const VideoCounts right = truth(section, now);
        const double off = double(std::abs(*right.views - section.known.views.value_or(0)));
        m_week.behind.add(100.0 * off / double(std::max<qint64>(1, *right.views)));
        if (right == section.known)
            return;
        const Timestamp rightAt = std::max({section.knownAt, section.post->at, kBegin});
        const double minutes = std::chrono::duration<double, std::ratio<60>>(now - rightAt).count();
        m_week.stale.add(minutes);
        if (isHot(section, now))
            m_week.staleHot.add(minutes);
    }

    std::vector<Video> m_videos;
    Cadence m_cadence;
    int m_callsPerDay;
    qint64 m_usedToday = 0;
    Week m_week;
};

void report(const QString &name, const QString &unit, double ours, double naive,
            const bench::BenchRow &target)
{
    bench::print({.name = name,
                  .unit = unit,
                  .ours = ours,
                  .yardstick = naive,
                  .ratio = ours / naive,
                  .atLeast = target.atLeast,
                  .atMost = target.atMost});
}

} // namespace

int main()
{
    // Posted over three months: what there is after the week, 23 of them new in it.
    const simulator::Plot plot =
        simulator::makePlot({.newest = kEnd, .days = 90, .profiles = 3, .videos = kVideos, .postsAhead = 0});
    const Week naive = Simulation(plot, Cadence::EveryFiveMinutes, 0).run();
    const Week ours = Simulation(plot, Cadence::Ours, 0).run();
    constexpr int kBudget = 2000;
    const Week frugal = Simulation(plot, Cadence::Ours, kBudget).run();

    report(u"cadence: calls a day / every 5 min"_s, u"calls"_s, ours.callsPerDay(), naive.callsPerDay(),
           {.atMost = 0.1});
    report(u"cadence: age of stale numbers, hot videos"_s, u"min"_s, ours.staleHot.value(),
           naive.staleHot.value(), {.atMost = 1.1});
    report(u"cadence: age of stale numbers, all videos"_s, u"min"_s, ours.stale.value(), naive.stale.value(),
           {});
    report(u"cadence: views shown are off by"_s, u"%"_s, ours.behind.value(), naive.behind.value(), {});
    report(u"cadence: calls a day / budget of 2 000"_s, u"calls"_s, frugal.callsPerDay(),
           kBudget + double(frugal.hotCalls) / kDays, {.atMost = 1.0});
    report(u"cadence: with the budget, age in hot videos"_s, u"min"_s, frugal.staleHot.value(),
           naive.staleHot.value(), {.atMost = 1.1});
    report(u"cadence: with the budget, age in all videos"_s, u"min"_s, frugal.stale.value(),
           naive.stale.value(), {});
}
