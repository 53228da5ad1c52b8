// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/alertscard.h"

#include "gui/delegates/chipdelegate.h"
#include "gui/dialogs/alertrulesdialog.h"
#include "gui/notify/alertnotifier.h"
#include "gui/widgets/card.h"
#include "gui/widgets/cardtable.h"
#include "gui/widgets/textlabel.h"
#include "models/alerttablemodel.h"
#include "models/format.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QTableView>

namespace viewtide::gui {

AlertsCard::AlertsCard(const PageServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_model(new models::AlertTableModel(services.store, services.clock, this))
    , m_table(new CardTable(this))
    , m_why(new TextLabel(this))
    , m_open(new QPushButton(tr("Open"), this))
{
    auto *const rules = new QPushButton(tr("Rules…"), this);
    rules->setObjectName(QStringLiteral("alertRulesButton"));
    rules->setToolTip(tr("Thresholds, quiet hours and the weekly summary"));
    connect(rules, &QPushButton::clicked, this, &AlertsCard::openRules);
    m_open->setObjectName(QStringLiteral("openAlertButton"));
    connect(m_open, &QPushButton::clicked, this, [this] { open(m_table->view()->currentIndex()); });
    setUpTable();

    m_why->setObjectName(QStringLiteral("alertWhyLabel"));
    m_why->setAccessibleDescription(tr("Why this alert came"));
    m_why->setTone(models::Tone::Muted);
    m_why->setWordWrap(true);
    m_why->setMinimumHeight(2 * m_why->fontMetrics().lineSpacing());
    auto *const foot = new QHBoxLayout;
    foot->setSpacing(space::kMedium);
    foot->addWidget(m_why, 1);
    foot->addWidget(m_open, 0, Qt::AlignBottom);

    auto *const card = new Card(this);
    card->setTitle(tr("Alerts"));
    card->addControl(rules);
    card->body()->addWidget(m_table, 1);
    card->body()->addLayout(foot);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(card);
    showWhy();
}

AlertsCard::~AlertsCard() = default;

void AlertsCard::setUpTable()
{
    QTableView *const view = m_table->view();
    view->setObjectName(QStringLiteral("alertTableView"));
    view->setAccessibleName(tr("Alerts"));
    m_table->setModel(m_model, {19, 16, 0});
    setPeriod(domain::Period::all());
    view->setItemDelegate(new RowDelegate(this));
    view->setItemDelegateForColumn(m_model->columnOf(u"kind"), new ChipDelegate(this));
    connect(view, &QTableView::activated, this, &AlertsCard::open);
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AlertsCard::showWhy);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &AlertsCard::showWhy);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this, view] {
        if (!view->currentIndex().isValid())
            view->setCurrentIndex(m_model->index(0, 0));
    });
}

void AlertsCard::setPeriod(const domain::Period &period)
{
    m_model->setPeriod(period);
    const bool isAll = period.kind == domain::Period::Kind::All;
    m_table->setEmptyText(Glyph::Info, isAll ? tr("No alert yet") : tr("No alert in this range"),
                          tr("Break-outs, milestones, drops, silence and lost sign-ins are told here."));
}

void AlertsCard::open(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const domain::Alert &alert = m_model->rowAt(index.row()).alert;
    if (alert.video)
        emit videoRequested(*alert.video);
    else
        emit pageRequested(pageOf(alert.kind));
}

void AlertsCard::showWhy()
{
    const QModelIndex index = m_table->view()->currentIndex();
    m_open->setEnabled(index.isValid());
    m_why->setText(index.isValid()
                       ? models::format::personal(models::alertWords(m_model->rowAt(index.row())).why, 1000)
                       : tr("Choose an alert to read why it came."));
}

void AlertsCard::openRules()
{
    (new AlertRulesDialog(m_services.settings, m_services.undo, this))->open();
}

} // namespace viewtide::gui
