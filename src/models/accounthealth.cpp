// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounthealth.h"

#include "base/errorpolicy.h"
#include "domain/series.h"
#include "models/format.h"
#include "poll/notes.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace viewtide::models {

using domain::LinkState;
using namespace catalogue::literals;

namespace {

struct AccountText
{
    Q_DECLARE_TR_FUNCTIONS(AccountHealth)
};

/// A row older than this is stale: yesterday's is there until today's snapshot, and one may be late.
constexpr std::chrono::days kFreshDays(2);

Coverage coverageOf(domain::RowOrigin origin)
{
    switch (origin) {
    case domain::RowOrigin::Poll:
        return Coverage::Polled;
    case domain::RowOrigin::Late:
        return Coverage::Late;
    case domain::RowOrigin::Backfill:
        return Coverage::Backfilled;
    }
    return Coverage::None;
}

using Accounts = std::map<AccountKey, AccountHealth>;

AccountHealth &accountAt(Accounts &accounts, const AccountKey &key)
{
    AccountHealth &account = accounts[key];
    account.key = key;
    return account;
}

void takeLinks(Accounts &accounts, const AccountRows &rows)
{
    for (const domain::SocialAccount &linked : rows.accounts) {
        AccountHealth &account = accountAt(accounts, {linked.profile, linked.platform});
        account.handle = linked.username.isEmpty() ? linked.displayName : linked.username;
        if (linked.state == LinkState::RelinkNeeded)
            account.health = Health::SignIn;
        else if (linked.state == LinkState::NotLinked)
            account.health = Health::NotLinked;
    }
}

/// A profile that is alone also gets the networks nothing is known of.
void addUnlinked(Accounts &accounts, const QList<domain::Profile> &profiles)
{
    if (profiles.size() != 1)
        return;
    const QList<catalogue::PlatformKey> all = catalogue::usualPlatformsFor(catalogue::Subject::Account);
    for (const catalogue::PlatformKey platform : all) {
        const AccountKey key {profiles.first().id, platform};
        if (!accounts.contains(key))
            accountAt(accounts, key).health = Health::NotLinked;
    }
}

/// What a row says of the state; rows come in the order of their days. History does not make a lost link
/// good.
Health healthAfter(Health before, const store::AccountDayRow &row, Date today)
{
    switch (before) {
    case Health::NotLinked:
    case Health::SignIn:
        return Health::SignIn;
    case Health::Ok:
    case Health::Waiting:
    case Health::Failing:
        break;
    }
    return today - row.date > kFreshDays ? Health::Failing : Health::Ok;
}

/// The last that are known at the end of the range.
void takeFollowers(AccountHealth &account, const store::AccountDayRow &row, const DateRange &range)
{
    const std::optional<qint64> followers = catalogue::countOf(row.values, "followers"_metric);
    if (!followers || row.date > range.last || row.date < account.followersOn.value_or(row.date))
        return;
    account.followers = followers;
    account.followersOn = row.date;
}

void takeState(AccountHealth &account, const store::AccountDayRow &row, Date today, const DateRange &range)
{
    takeFollowers(account, row, range);
    account.health = healthAfter(account.health, row, today);
    if (row.origin != domain::RowOrigin::Backfill) // what was told afterwards is no answer about now
        account.lastGoodAt = std::max(account.lastGoodAt.value_or(row.recordedAt), row.recordedAt);
}

void takeDay(AccountHealth &account, const store::AccountDayRow &row)
{
    const DateRange &range = account.shown.range;
    takeFollowers(account, row, range);
    if (!range.contains(row.date))
        return;
    const auto day = (row.date - range.first).count();
    account.coverage[day] = coverageOf(row.origin);
    if (const auto followers = catalogue::countOf(row.values, "followers"_metric))
        account.curve[day] = double(*followers);
}

/// The rate of the basis that has most to tell; the same basis before.
void takeRate(AccountHealth &account, const QList<store::AccountDayRow> &rows)
{
    const auto rateIn = [&rows](DateRange range, auto fits) {
        const QList<domain::PlatformRank> ranks = ranksOf(rows, range);
        const auto rank = std::find_if(ranks.cbegin(), ranks.cend(), fits);
        return rank == ranks.cend() ? std::nullopt : std::optional(*rank);
    };
    account.rate =
        rateIn(account.shown.range, [](const domain::PlatformRank &rank) { return rank.averageRate; });
    if (!account.rate || !account.shown.compared)
        return;
    const auto before =
        rateIn(*account.shown.compared, [basis = account.rate->basis](const domain::PlatformRank &rank) {
            return rank.basis == basis;
        });
    if (before)
        account.rateDelta = domain::deltaOf(account.rate->averageRate, before->averageRate);
}

void takeRange(AccountHealth &account, const QList<store::AccountDayRow> &rows, const ShownRange &shown)
{
    account.shown = shown;
    account.coverage.resize(shown.range.days(), Coverage::None);
    account.curve.resize(shown.range.days());
    for (const store::AccountDayRow &row : rows)
        takeDay(account, row);
    account.growth = followerGrowth(rows, shown.range, shown.compared);
    takeRate(account, rows);
}

/// Takes the newest account answer of each network; what is older says nothing about now. A good answer names
/// no network: its rows stand for it.
void takeAttempt(AccountHealth &account, const domain::Attempt &attempt)
{
    if (account.lastGoodAt && *account.lastGoodAt >= attempt.at)
        return; // mended since
    if (attempt.outcome == domain::Outcome::NoDataYet && account.health == Health::Waiting) {
        account.error = ErrorKind::NoDataYet; // never an empty card without a reason
        account.errorMessage = attempt.message;
        account.errorAt = attempt.at;
        return;
    }
    if (attempt.outcome != domain::Outcome::Failed || !attempt.error) {
        account.lastGoodAt = std::max(account.lastGoodAt.value_or(attempt.at), attempt.at);
        return;
    }
    const bool needsUser = *attempt.error == ErrorKind::Credential || poll::needsTheUser(*attempt.error);
    if (account.health == Health::SignIn && !needsUser)
        return; // no try mends a lost link: that is the advice to give
    account.error = attempt.error;
    account.errorMessage = attempt.message;
    account.errorAt = attempt.at;
    if (account.health != Health::NotLinked)
        account.health = needsUser ? Health::SignIn : Health::Failing;
}

/// The newest attempt of each account; `answers` is newest first.
void takeAnswers(Accounts &accounts, const QList<store::ActivityRow> &answers)
{
    QSet<AccountKey> seen;
    for (const store::ActivityRow &row : answers) {
        const domain::Attempt &attempt = row.attempt;
        const bool isOfToday =
            attempt.endpoint == catalogue::Endpoint::SocialAnalytics && attempt.subject.isEmpty();
        if (!isOfToday || !attempt.platform) // earlier days say nothing about now
            continue;
        const AccountKey key {attempt.profile, *attempt.platform};
        const auto found = accounts.find(key);
        if (found == accounts.end() || seen.contains(key))
            continue;
        seen.insert(key);
        takeAttempt(found->second, attempt);
    }
}

void takeProfile(AccountHealth &account, const QList<domain::Profile> &profiles)
{
    const auto profile =
        std::find_if(profiles.cbegin(), profiles.cend(),
                     [&account](const domain::Profile &one) { return one.id == account.key.profile; });
    if (profile == profiles.cend())
        return;
    account.profileName = profile->name;
    if (profile->stoppedAt && account.health != Health::NotLinked) {
        account.health = Health::SignIn;
        account.error = ErrorKind::Credential;
        account.errorMessage = profile->stoppedReason;
        account.errorAt = profile->stoppedAt;
    }
}

} // namespace

QList<AccountHealth> accountHealth(const AccountRows &rows, const AccountQuestion &question)
{
    Accounts accounts;
    takeLinks(accounts, rows);
    for (const store::AccountDayRow &row : rows.days)
        takeState(accountAt(accounts, {row.profile, row.platform}), row, question.today,
                  question.shown.range);
    addUnlinked(accounts, rows.profiles);
    takeAnswers(accounts, rows.answers);

    std::map<AccountKey, QList<store::AccountDayRow>> shown;
    for (const store::AccountDayRow &row : rows.shown)
        shown[{row.profile, row.platform}].append(row);
    QList<AccountHealth> list;
    for (auto &[key, account] : accounts) {
        takeRange(account, shown[key], question.shown);
        takeProfile(account, rows.profiles);
        list.append(std::move(account));
    }
    return list;
}

QString adviceFor(const AccountHealth &account)
{
    if (account.health == Health::NotLinked)
        return AccountText::tr("Link this network to the profile in the Ayrshare dashboard to collect it.");
    if (account.health == Health::Waiting && !account.error)
        return AccountText::tr("The first snapshot is taken with the next pass.");
    if (account.error)
        return poll::failureNote(account.key.platform, Error {.kind = *account.error});
    if (account.health == Health::SignIn)
        return errorPolicy(ErrorKind::Relink).sentence();
    if (account.health == Health::Failing)
        return AccountText::tr("Nothing was recorded for more than two days. The next pass asks again.");
    return {};
}

QString textOf(Health health)
{
    switch (health) {
    case Health::Ok:
        return AccountText::tr("Up to date");
    case Health::Waiting:
        return AccountText::tr("Waiting");
    case Health::Failing:
        return AccountText::tr("Trying again");
    case Health::SignIn:
        return AccountText::tr("Needs sign-in");
    case Health::NotLinked:
        return AccountText::tr("Not linked");
    }
    return {};
}

} // namespace viewtide::models
