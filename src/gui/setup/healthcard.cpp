// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/setup/healthcard.h"

#include "base/clock.h"
#include "base/deliver.h"
#include "gui/setup/details.h"
#include "gui/setup/keykeeping.h"
#include "gui/setup/settingsform.h"
#include "gui/statustext.h"
#include "gui/widgets/textlabel.h"
#include "models/format.h"
#include "models/storewatch.h"
#include "report/gaptable.h"
#include "store/store.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPushButton>
#include <QSysInfo>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using domain::Area;

namespace format = models::format;

namespace {

constexpr auto kAgeEvery = 3s;
constexpr int kLookBack = 30; ///< days
/// An account that fell silent before is still one.
constexpr std::chrono::days kKnownFor(400);

/// What the days without numbers are counted from; null: it could not be read.
struct Days
{
    DateRange range;
    std::optional<QList<domain::SocialAccount>> accounts {};
    std::optional<QList<store::AccountDayRow>> rows {};
};

/// Of whom nobody collects any more no day is missed.
QList<store::AccountDayRow> linkedRows(const Days &days)
{
    std::set<std::pair<domain::ProfileId, catalogue::PlatformKey>> linked;
    for (const domain::SocialAccount &account : *days.accounts) {
        if (account.state != domain::LinkState::NotLinked)
            linked.insert({account.profile, account.platform});
    }
    QList<store::AccountDayRow> rows = *days.rows;
    rows.removeIf([&linked](const store::AccountDayRow &row) {
        return linked.count({row.profile, row.platform}) == 0;
    });
    return rows;
}

int daysWithoutNumbers(const Days &days, const domain::AskingLog &log)
{
    int missing = 0;
    const auto gaps = report::accountGaps(linkedRows(days), log, days.range, days.range.last);
    for (const report::AccountGap &gap : gaps) {
        if (gap.cause.kind != domain::GapCause::Kind::NotDue)
            missing += static_cast<int>((gap.last - gap.from.date).count()) + 1;
    }
    return missing;
}

QString programText()
{
    return u"%1 %2, Qt %3, %4"_s.arg(u"Viewtide"_s, QCoreApplication::applicationVersion(),
                                     QString::fromLatin1(qVersion()), QSysInfo::prettyProductName());
}

} // namespace

HealthCard::HealthCard(const PageServices &services, const SetupServices &setup, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_setup(setup)
    , m_keys(new KeyKeeping(services, setup, this))
    , m_watch(new models::StoreWatch(this, models::StoreWatch::Rest::Everything))
{
    auto *const form = new SettingsForm(tr("Health"));
    addLines(*form);
    auto *const copy = button(tr("&Copy details"), "copyDetailsButton");
    copy->setToolTip(tr("Without keys and without your name, for somebody who helps you."));
    form->addWide(inLine({copy}));
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(form);
    connect(copy, &QPushButton::clicked, this, &HealthCard::copyDetails);
    connect(m_keys, &KeyKeeping::located, this,
            [this](settings::SecretPlace place) { m_place->setText(placeSentence(place)); });
    connect(m_keys, &KeyKeeping::failed, this,
            [this](const Error &error) { m_place->setText(describe(error)); });
    m_watch->watch(services.store, domain::Areas(Area::Accounts) | Area::Activity | Area::Profiles);
    m_watch->pause();
    connect(m_watch, &models::StoreWatch::due, this, &HealthCard::askStore);
    m_ageing.setInterval(kAgeEvery);
    connect(&m_ageing, &QTimer::timeout, this, &HealthCard::showAll);
}

HealthCard::~HealthCard() = default;

void HealthCard::addLines(SettingsForm &form)
{
    m_state = addLine(form, tr("Collecting"), "healthStateLabel");
    m_lastGood = addLine(form, tr("Last good poll"), "healthLastGoodLabel");
    m_next = addLine(form, tr("Next poll"), "healthNextLabel");
    m_calls = addLine(form, tr("Calls today"), "healthCallsLabel");
    m_missing = addLine(form, tr("Days without numbers"), "healthMissingLabel");
    // The lock beside a file holds as long as the window; the lease of a server may be lost with a
    // connection.
    if (std::holds_alternative<store::SqliteFile>(m_services.store.location()))
        addLine(form, tr("Collector"), "healthCollectorLabel")
            ->setText(tr("This window. No other Viewtide collects into its database while it is open."));
    m_database = addLine(form, tr("Database"), "healthDatabaseLabel");
    m_copy = addLine(form, tr("Last copy of it"), "healthCopyLabel");
    m_place = addLine(form, tr("Keys"), "healthKeysLabel");
    addLine(form, tr("Program"), "healthProgramLabel")->setText(programText());
}

TextLabel *HealthCard::addLine(SettingsForm &form, const QString &name, const char *objectName)
{
    TextLabel *const text = wrapped(format::unknown(), models::Tone::Neutral);
    text->setObjectName(QLatin1String(objectName));
    form.addRow(name, text);
    m_lines.append({name, text});
    return text;
}

void HealthCard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showAll();
    askFile();
    m_keys->locate();
    m_watch->resume();
    m_watch->schedule();
    m_ageing.start();
}

void HealthCard::hideEvent(QHideEvent *event)
{
    m_ageing.stop();
    m_watch->pause();
    QWidget::hideEvent(event);
}

void HealthCard::showAll()
{
    showStatus();
    if (m_summary)
        showSummary(*m_summary);
    showDatabase();
}

template<typename Query, typename Take>
void HealthCard::ask(Query query, Take take)
{
    deliver(m_services.store.read(std::move(query)), this, std::move(take));
}

void HealthCard::askStore()
{
    const store::ActivitySummaryQuery today {.today = dateOf(m_services.clock.now())};
    ask(today, [this](const Result<store::ActivitySummary> &summary) {
        if (summary)
            m_summary = *summary;
        showAll();
    });
    askDays();
}

/// The store answers in order: with the log the others are there.
void HealthCard::askDays()
{
    const Date today = dateOf(m_services.clock.now());
    auto days = std::make_shared<Days>(Days {.range = DateRange::lastDays(today, kLookBack)});
    ask(store::SocialAccountsQuery {}, [days](const Result<QList<domain::SocialAccount>> &accounts) {
        if (accounts)
            days->accounts = *accounts;
    });
    ask(store::AccountDaysQuery {.range = {today - kKnownFor, today}, .profile = std::nullopt},
        [days](const Result<QList<store::AccountDayRow>> &rows) {
            if (rows)
                days->rows = *rows;
        });
    ask(store::AskingLogQuery {days->range}, [this, days](const Result<domain::AskingLog> &log) {
        m_watch->answered();
        if (log && days->accounts && days->rows)
            showMissing(daysWithoutNumbers(*days, *log));
    });
}

/// A folder on the network may take its time.
void HealthCard::askFile()
{
    const auto *const file = std::get_if<store::SqliteFile>(&m_services.store.location());
    if (!file)
        return;
    deliver(QtConcurrent::run([file = *file] { return lookAt(file); }), this,
            [this](const DatabaseFile &found) {
                m_file = found;
                showDatabase();
            });
}

poll::PollStatus HealthCard::status() const
{
    return m_setup.status ? m_setup.status() : poll::PollStatus();
}

void HealthCard::showStatus()
{
    const Timestamp now = m_services.clock.now();
    const poll::PollStatus status = this->status();
    const bool isFine = status.state == poll::State::Idle && staleText(status, now).isEmpty();
    m_state->setText(isFine ? tr("On: Viewtide asks by itself") : statusText(status, now));
    m_state->setTone(status.state == poll::State::Attention ? models::Tone::Bad : models::Tone::Neutral);
    m_next->setText(status.nextPassAt ? format::moment(*status.nextPassAt, now) : tr("None is planned"));
}

/// The log remembers what was before this start.
void HealthCard::showSummary(const store::ActivitySummary &summary)
{
    const auto good = std::max(status().lastGoodAt, summary.lastOkAt);
    m_lastGood->setText(good ? format::capitalized(format::age(*good, m_services.clock.now()))
                             : tr("None yet"));
    const QString calls = format::count(summary.requestsToday);
    const QString failed = format::count(summary.failuresToday);
    const auto budget = status().budget;
    m_calls->setText(budget ? tr("%1 of %2, %3 failed").arg(calls, format::count(budget->perDay), failed)
                            : tr("%1, %2 failed").arg(calls, failed));
}

void HealthCard::showMissing(int days)
{
    m_missing->setText(
        days == 0 ? tr("None in the last %n day(s)", nullptr, kLookBack)
                  : tr("%n day(s) of accounts in the last %1 days; the charts say why", nullptr, days)
                        .arg(kLookBack));
}

void HealthCard::showDatabase()
{
    const store::Location &location = m_services.store.location();
    QStringList parts {forOthers(placeText(location)), m_file ? m_file->size : QString(),
                       tr("schema %1").arg(m_setup.schemaVersion)};
    parts.removeAll(QString());
    m_database->setText(parts.join(u", "_s));
    if (std::holds_alternative<store::PostgresServer>(location))
        m_copy->setText(tr("Not known here: a server is backed up with pg_dump"));
    else if (m_file)
        m_copy->setText(m_file->copiedAt
                            ? format::capitalized(format::age(*m_file->copiedAt, m_services.clock.now()))
                            : tr("None beside it; the section Database makes one"));
}

void HealthCard::copyDetails() const
{
    QStringList lines;
    for (const auto &[name, label] : m_lines)
        lines.append(name + u": "_s + label->text());
    QGuiApplication::clipboard()->setText(forOthers(lines.join(u'\n'), m_setup.workspaceId));
}

} // namespace viewtide::gui
