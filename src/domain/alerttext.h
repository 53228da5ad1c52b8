// SPDX-License-Identifier: GPL-3.0-or-later
// The words and figures of each alert: title, why it came, and the numbers as JSON. The words are made of the
// figures, so that another language can be told of an alert that is stored. Pure; any thread.
#pragma once

#include "domain/alert.h"

namespace viewtide::domain {

struct PassedStep
{
    qint64 before = 0;
    qint64 after = 0;
    qint64 step = 0;
};

struct LevelFall
{
    qint64 before = 0;
    qint64 after = 0;
    Date day;
};

struct ViewsFall
{
    double recent = 0; ///< median V@24h of the last videos
    double usual = 0; ///< of those before
    int earlier = 0; ///< how many those are
};

struct QuietTime
{
    Timestamp last;
    Timestamp now;
    Millis usualGap {0};
};

/// What an alert is about, as it is called now; null: not known.
struct AlertSubject
{
    std::optional<QString> caption; ///< of its video
    std::optional<QString> profile;
    Timestamp raisedAt {};
};

struct AlertWords
{
    QString title;
    QString why;

    bool operator==(const AlertWords &) const = default;
};

/// In the language of the program. Null if the figures do not say enough: a summary, a refused key, a figure
/// or name that is missing.
std::optional<AlertWords> wordsOf(const Alert &alert, const AlertSubject &subject);

void tellBreakOut(Alert &alert, const VideoFacts &video, const AlertRules &rules);
void tellViewMilestone(Alert &alert, const VideoFacts &video, qint64 step);
void tellFollowerMilestone(Alert &alert, const AccountFacts &account, const PassedStep &passed);
void tellFollowerDrop(Alert &alert, const AccountFacts &account, const LevelFall &fall,
                      const AlertRules &rules);
void tellViewDrop(Alert &alert, const AccountFacts &account, const ViewsFall &fall, const AlertRules &rules);
void tellSilence(Alert &alert, const AccountFacts &account, const QuietTime &quiet, const AlertRules &rules);
void tellLostLink(Alert &alert, const AccountFacts &account);
void tellRefusedKey(Alert &alert, const StoppedProfile &profile);
void tellFailingSync(Alert &alert, const FailingSync &failing, Timestamp now);

} // namespace viewtide::domain
