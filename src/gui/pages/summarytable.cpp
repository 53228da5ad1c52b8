// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/summarytable.h"

#include "gui/delegates/networkdelegate.h"
#include "gui/drill.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/columnfit.h"
#include "models/summarymodel.h"

#include <QAction>
#include <QHeaderView>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>

namespace viewtide::gui {

SummaryTable::SummaryTable(QWidget *parent)
    : QTableView(parent)
    , m_model(new models::SummaryModel(this))
{
    setObjectName(QStringLiteral("summaryTableView"));
    setAccessibleName(tr("What each network did in the range"));
    setModel(m_model);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + space::kMedium);
    horizontalHeader()->setHighlightSections(false);
    setItemDelegate(new RowDelegate(this));
    setItemDelegateForColumn(m_model->columnOf(u"network"), new NetworkDelegate(this));
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &SummaryTable::fit);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &SummaryTable::fit);
    connect(m_model, &QAbstractItemModel::modelReset, this, &SummaryTable::fit);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &SummaryTable::fit);
    connect(this, &QTableView::activated, this, &SummaryTable::choose);
    connect(addDrill(*this, tr("Show the accounts of the network")), &QAction::triggered, this,
            [this] { choose(currentIndex()); });
    fit();
}

void SummaryTable::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    if (const auto network = m_model->rowAt(index.row()).platform)
        emit networkChosen(*network);
}

void SummaryTable::setLines(const QList<report::SummaryLine> &lines)
{
    m_model->setRows(lines);
}

void SummaryTable::fit()
{
    fitColumns(*this);
    QHeaderView &header = *horizontalHeader();
    const int share = std::max(0, viewport()->width() - header.length()) / std::max(1, header.count());
    for (int column = 0; column < header.count(); ++column) // the room that is left, even
        header.resizeSection(column, header.sectionSize(column) + share);
    const int rows = m_model->rowCount() * verticalHeader()->defaultSectionSize();
    const bool scrolls = horizontalHeader()->length() > viewport()->width();
    const int bar = scrolls ? horizontalScrollBar()->sizeHint().height() : 0;
    setFixedHeight(horizontalHeader()->sizeHint().height() + rows + bar + space::kTiny);
}

void SummaryTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

} // namespace viewtide::gui
