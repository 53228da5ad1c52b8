// SPDX-License-Identifier: GPL-3.0-or-later
// What tray, status bar, activity page and command line say of the collecting. Plain values.
#pragma once

#include "base/error.h"
#include "base/timestamp.h"
#include "catalogue/platform.h"
#include "domain/account.h"
#include "domain/ids.h"

#include <QFlags>
#include <QList>
#include <QString>

#include <optional>

namespace viewtide::poll {

/// The kinds of a pass; `viewtide sync` without a kind is all of them. Past: the days before the first
/// snapshot, which a network is asked for once.
enum class Kind { History = 1, Posts = 2, Accounts = 4, Past = 8 };
Q_DECLARE_FLAGS(Kinds, Kind)
inline constexpr Kinds kAllKinds =
    Kinds(int(Kind::History) | int(Kind::Posts) | int(Kind::Accounts) | int(Kind::Past));

enum class Scope {
    Due, ///< only what is due
    All, ///< also what is not due yet: "sync now"
};

struct PassRequest
{
    Kinds kinds = kAllKinds;
    Scope scope = Scope::Due;
    /// Account rows are due once a day; asked for by name they are taken again and update the day's rows.
    Scope accountScope = Scope::Due;
    Scope pastScope = Scope::Due; ///< All: also of accounts that were asked before

    bool operator==(const PassRequest &) const = default;
};

/// A failure inside a pass.
struct PassError
{
    std::optional<catalogue::PlatformKey> platform;
    QString profile; ///< name; empty: the whole pass
    Error error;

    bool operator==(const PassError &) const = default;
};

/// What came of the items of one kind. An item is a network of a post or of a profile; a profile for the
/// history.
struct PassCounts
{
    int asked = 0;
    int ok = 0;
    int failed = 0;
    int skipped = 0; ///< not asked: no key, stopped profile, the key or the server rests
    int requests = 0; ///< calls sent, retries included

    PassCounts &operator+=(const PassCounts &other);
    bool operator==(const PassCounts &) const = default;
};

/// Numbers of a day's account snapshot, as spec'd for `sync --accounts --json`.
struct AccountsSummary
{
    Date date;
    int platformsTracked = 0; ///< networks recorded today
    std::optional<qint64> totalFollowers;
    std::optional<qint64> totalEngagement;
    /// Highest engagement rate of the day among the networks that are rated on the most frequent basis: rates
    /// over different bases are not compared.
    std::optional<catalogue::PlatformKey> topPerformer;
    std::optional<domain::EngagementRate> topRate;

    bool operator==(const AccountsSummary &) const = default;
};

/// How the daily budget of calls stood when the posts of a pass were chosen.
struct BudgetUse
{
    int perDay = 0;
    qint64 usedToday = 0;
    int waiting = 0; ///< due posts that were held back for it

    bool operator==(const BudgetUse &) const = default;
};

struct PassSummary
{
    int ticket = 0; ///< what runPass() gave for it
    PassRequest request;
    PassCounts history;
    PassCounts posts;
    PassCounts accounts;
    PassCounts past;
    int newUploads = 0;
    int videosInserted = 0;
    int videosUpdated = 0;
    int newAlerts = 0;
    std::optional<AccountsSummary> accountsSummary;
    std::optional<BudgetUse> budget; ///< null: there is none, or nothing was due
    QList<PassError> errors;
    bool lacksProfile = false; ///< nothing was set up yet; `errors` says so for those who asked
    bool hasKey = true; ///< false: no profile, and no API key that one could be asked with
    QList<PassError> waiting; ///< networks that answered without a number: no failure, but a reason
    int pastDays = 0; ///< told by the networks of the time before the first snapshot
    bool wasStopped = false; ///< somebody ended it; what was answered before is stored
    Timestamp startedAt;
    Timestamp endedAt;

    PassCounts total() const;
    /// Items that were asked and not answered because the pass was cancelled.
    int cancelled() const;
    bool operator==(const PassSummary &) const = default;
};

enum class State {
    Idle,
    Syncing,
    Paused,
    Attention,
    Unconfigured, ///< no profile yet, and that is no failure
};

struct PollStatus
{
    State state = State::Idle;
    bool hasKey = true; ///< while Unconfigured: it lacks no more than the profile
    QString attention; ///< why, in words, when state is Attention
    std::optional<Timestamp> lastPassAt; ///< that was not stopped
    std::optional<Timestamp> lastGoodAt; ///< that was answered, or had nothing to ask
    std::optional<Timestamp> nextPassAt;
    int itemsDone = 0; ///< of the running pass
    int itemsTotal = 0;
    std::optional<BudgetUse> budget; ///< of the last pass over posts

    bool operator==(const PollStatus &) const = default;
};

} // namespace viewtide::poll

Q_DECLARE_OPERATORS_FOR_FLAGS(viewtide::poll::Kinds)
