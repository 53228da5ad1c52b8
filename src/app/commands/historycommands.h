// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide video show`: one video with its history.
#pragma once

#include "app/commands/command.h"
#include "domain/daycut.h"
#include "store/history.h"
#include "store/insights.h"

namespace viewtide::app {

/// Counts, what was earned in a range of days of the workspace's time zone, corrections, views at age,
/// velocity, and how it does for its age.
class VideoShowCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void show(const store::VideoRow &video);
    void print(const store::VideoRow &video, const store::VideoHistory &history,
               const QList<domain::ComparedVideo> &earlier);
    /// From the first observation up to now where no day was given.
    domain::TimeSpan spanFor(const store::VideoHistory &history) const;

    std::optional<Date> m_from;
    std::optional<Date> m_to;
};

} // namespace viewtide::app
