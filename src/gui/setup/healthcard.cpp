// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/setup/healthcard.h"

#include "base/clock.h"
#include "base/listed.h"
#include "gui/clipboard.h"
#include "gui/setup/details.h"
#include "gui/setup/healthfigures.h"
#include "gui/setup/keykeeping.h"
#include "gui/setup/settingsform.h"
#include "gui/statustext.h"
#include "gui/widgets/textlabel.h"
#include "models/format.h"
#include "store/store.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QPushButton>
#include <QSysInfo>

#include <algorithm>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace format = models::format;

namespace {

constexpr auto kAgeEvery = 3s;

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
    , m_figures(new HealthFigures(services, this))
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
    connect(m_figures, &HealthFigures::changed, this, &HealthCard::showAll);
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
    m_figures->start();
    m_keys->locate();
    m_ageing.start();
}

void HealthCard::hideEvent(QHideEvent *event)
{
    m_ageing.stop();
    m_figures->stop();
    QWidget::hideEvent(event);
}

void HealthCard::showAll()
{
    showStatus();
    if (const auto &activity = m_figures->activity())
        showActivity(*activity);
    if (const auto days = m_figures->missingDays())
        showMissing(*days);
    showDatabase();
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
void HealthCard::showActivity(const store::ActivitySummary &summary)
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
        days == 0 ? tr("None in the last %n day(s)", nullptr, HealthFigures::kLookBack)
                  : tr("%n day(s) of accounts in the last %1 days; the charts say why", nullptr, days)
                        .arg(HealthFigures::kLookBack));
}

void HealthCard::showDatabase()
{
    const store::Location &location = m_services.store.location();
    const std::optional<DatabaseFile> &file = m_figures->file();
    QStringList parts {forOthers(placeText(location)), file ? file->size : QString(),
                       tr("schema %1").arg(m_setup.schemaVersion)};
    parts.removeAll(QString());
    m_database->setText(listed(parts));
    if (std::holds_alternative<store::PostgresServer>(location))
        m_copy->setText(tr("Not known here: a server is backed up with pg_dump"));
    else if (file)
        m_copy->setText(file->copiedAt
                            ? format::capitalized(format::age(*file->copiedAt, m_services.clock.now()))
                            : tr("None beside it; the section Database makes one"));
}

void HealthCard::copyDetails() const
{
    QStringList lines;
    for (const auto &[name, label] : m_lines)
        lines.append(name + u": "_s + label->text());
    copyText(*this, forOthers(lines.join(u'\n'), m_setup.workspaceId), tr("The details were copied."));
}

} // namespace viewtide::gui
