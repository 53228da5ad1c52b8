// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/activitypage.h"

#include "base/clock.h"
#include "gui/delegates/rowdelegate.h"
#include "gui/pages/alertscard.h"
#include "gui/theme/icons.h"
#include "gui/widgets/tablelayout.h"
#include "gui/widgets/tablestates.h"
#include "models/activitymodel.h"
#include "models/format.h"
#include "models/sortproxy.h"

#include "ui_activitypage.h"

#include <QAction>

namespace viewtide::gui {

using store::ActivityOutcomes;

ActivityPage::ActivityPage(const PageServices &services, QWidget *parent)
    : PageWidget(parent)
    , m_ui(std::make_unique<Ui::ActivityPage>())
    , m_clock(services.clock)
    , m_model(new models::ActivityModel(services.store, services.clock, this))
    , m_proxy(new models::SortProxy(this))
{
    m_ui->setupUi(this);
    m_proxy->setSourceModel(m_model);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    setUpAlerts(services);
    setUpTable();
    setUpFilter();
    m_ui->summaryLabel->setTone(models::Tone::Muted);
    m_ui->summaryLabel->setElided(Qt::ElideRight);
    m_ui->cutLabel->setTone(models::Tone::Warning);
    connect(m_model, &models::ActivityModel::summaryChanged, this, &ActivityPage::showSummary);
    connect(m_model, &models::ActivityModel::fittingChanged, this, &ActivityPage::showCut);
    showSummary();
    showCut();
}

ActivityPage::~ActivityPage() = default;

void ActivityPage::setUpAlerts(const PageServices &services)
{
    m_alerts = new AlertsCard(services, this);
    m_ui->outerLayout->insertWidget(0, m_alerts, 2);
    m_ui->outerLayout->setStretchFactor(m_ui->tableCard, 3);
    connect(m_alerts, &AlertsCard::videoRequested, this, &PageWidget::videoRequested);
    connect(m_alerts, &AlertsCard::pageRequested, this, &PageWidget::pageRequested);
    const QAction *const rules =
        addCommand(tr("Alerts and summaries…"), QKeySequence(QStringLiteral("Ctrl+Shift+R")));
    connect(rules, &QAction::triggered, m_alerts, &AlertsCard::openRules);
}

void ActivityPage::setUpTable()
{
    m_ui->tableCard->setProperty("card", true);
    m_ui->activityTableView->setModel(m_proxy);
    m_ui->activityTableView->setItemDelegate(new RowDelegate(this));
    m_ui->activityTableView->setAccessibleName(tr("Requests and what came of them"));
    m_layout =
        new TableLayout(*m_ui->activityTableView,
                        {{.id = QStringLiteral("at"), .width = 150, .widest = models::format::widestMoment()},
                         {.id = QStringLiteral("outcome"), .width = 110},
                         {.id = QStringLiteral("endpoint"), .width = 140},
                         {.id = QStringLiteral("subject"), .width = 220},
                         {.id = QStringLiteral("profile"), .width = 120},
                         {.id = QStringLiteral("calls"), .width = 70}},
                        QStringLiteral("message"));
    m_ui->activityTableView->sortByColumn(m_layout->sectionOf(QStringLiteral("at")), Qt::DescendingOrder);
    m_states = new TableStates(*m_ui->tableStack, *m_model, *m_proxy, {});
    showEmptyText(domain::Period::all());
    connect(m_states, &TableStates::filterResetRequested, this, &ActivityPage::resetFilter);
}

void ActivityPage::showEmptyText(const domain::Period &period)
{
    const bool isAll = period.kind == domain::Period::Kind::All;
    m_states->setEmptyText(
        {.glyph = Glyph::Activity,
         .title = isAll ? tr("Nothing was asked yet") : tr("Nothing was asked in this range"),
         .text = tr("Each request of a pass is listed here with what came of it.")});
}

void ActivityPage::setLookback(const domain::Lookback &lookback)
{
    m_model->setPeriod(lookback.period);
    m_alerts->setPeriod(lookback.period);
    showEmptyText(lookback.period);
}

Follows ActivityPage::follows() const
{
    return Follow::Range;
}

void ActivityPage::setUpFilter()
{
    m_ui->filterEdit->setAccessibleName(tr("Filter activity"));
    m_ui->outcomeBox->setAccessibleName(tr("Outcomes to show"));
    m_ui->outcomeBox->addItem(tr("All outcomes"), int(ActivityOutcomes::All));
    m_ui->outcomeBox->addItem(tr("Only failures"), int(ActivityOutcomes::Failures));
    m_ui->outcomeBox->addItem(tr("Only updates"), int(ActivityOutcomes::Updates));
    connect(m_ui->filterEdit, &QLineEdit::textChanged, m_proxy,
            [this](const QString &text) { m_proxy->setFilterFixedString(text.trimmed()); });
    connect(m_ui->outcomeBox, &QComboBox::currentIndexChanged, this,
            [this] { m_model->setOutcomes(ActivityOutcomes(m_ui->outcomeBox->currentData().toInt())); });
}

void ActivityPage::resetFilter()
{
    m_ui->filterEdit->clear();
    m_ui->outcomeBox->setCurrentIndex(0);
}

void ActivityPage::focusFilter()
{
    m_ui->filterEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->filterEdit->selectAll();
}

QByteArray ActivityPage::saveLayout() const
{
    return m_layout->saveState();
}

void ActivityPage::restoreLayout(const QByteArray &layout)
{
    m_layout->restoreState(layout);
}

void ActivityPage::showSummary()
{
    const store::ActivitySummary &summary = m_model->summary();
    QString text =
        tr("%1 calls today, %2 failed")
            .arg(models::format::count(summary.requestsToday), models::format::count(summary.failuresToday));
    if (summary.lastOkAt)
        text = tr("%1; last good answer %2").arg(text, models::format::age(*summary.lastOkAt, m_clock.now()));
    m_ui->summaryLabel->setText(text);
}

/// Nobody takes the rows for all that there are.
void ActivityPage::showCut()
{
    const int shown = m_model->rowCount();
    m_ui->cutLabel->setVisible(m_model->fitting() > shown);
    m_ui->cutLabel->setText(
        tr("newest %1 of %2").arg(models::format::count(shown), models::format::count(m_model->fitting())));
}

} // namespace viewtide::gui
