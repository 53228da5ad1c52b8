// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demonotes.h"

#include "base/outsidetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace viewtide::app {

namespace {

constexpr int kEveningsDaysAgo = 12;
constexpr int kRecentDays = 21; ///< of the videos that are looked at, so that the note is in sight
constexpr int kLongestCaption = 60;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DemoNotes)
};

} // namespace

QList<domain::ChartNote> demoNotes(const QList<store::VideoRow> &videos, Date today)
{
    QList<domain::ChartNote> notes {{.id = {},
                                     .day = today - std::chrono::days(kEveningsDaysAgo),
                                     .text = Texts::tr("From here on, posts go out in the evening")}};
    QList<store::VideoRow> recent = videos;
    recent.removeIf([today](const store::VideoRow &video) {
        return today - dateOf(video.postedAt) > std::chrono::days(kRecentDays);
    });
    const auto viral = std::max_element(recent.cbegin(), recent.cend(),
                                        [](const store::VideoRow &a, const store::VideoRow &b) {
                                            return a.counts.views.value_or(0) < b.counts.views.value_or(0);
                                        });
    if (viral != recent.cend())
        notes.append(
            {.id = {},
             .day = dateOf(viral->postedAt),
             .text = Texts::tr("This one took off: %1").arg(oneLine(viral->caption, kLongestCaption))});
    return notes;
}

} // namespace viewtide::app
