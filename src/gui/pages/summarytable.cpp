// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/summarytable.h"

#include "gui/delegates/networkdelegate.h"
#include "gui/drill.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/columnfit.h"
#include "models/numberrole.h"
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
    , m_networks(new QTableView(this))
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
    setUpNetworks();
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &SummaryTable::fit);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &SummaryTable::fit);
    connect(m_model, &QAbstractItemModel::modelReset, this, &SummaryTable::fit);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &SummaryTable::fit);
    connect(this, &QTableView::activated, this, &SummaryTable::choose);
    connect(addDrill(*this, tr("Show the accounts of the network")), &QAction::triggered, this,
            [this] { choose(currentIndex()); });
    fit();
}

void SummaryTable::setUpNetworks()
{
    m_networks->setObjectName(QStringLiteral("summaryNetworksView"));
    m_networks->setModel(m_model);
    m_networks->setSelectionModel(selectionModel());
    m_networks->setFocusPolicy(Qt::NoFocus); // the table has it
    m_networks->setShowGrid(false);
    m_networks->setWordWrap(false);
    m_networks->setFrameShape(QFrame::NoFrame);
    m_networks->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_networks->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_networks->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_networks->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_networks->verticalHeader()->hide();
    m_networks->horizontalHeader()->setHighlightSections(false);
    m_networks->setItemDelegate(new NetworkDelegate(m_networks));
    for (int column = 1; column < m_model->columnCount(); ++column)
        m_networks->setColumnHidden(column, true);
    m_networks->hide();
    connect(m_networks, &QTableView::activated, this, &SummaryTable::choose);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, &SummaryTable::placeNetworks);
}

void SummaryTable::placeNetworks()
{
    const int width = columnWidth(0);
    const QRect place = viewport()->geometry();
    m_networks->setVisible(horizontalScrollBar()->value() > 0);
    m_networks->verticalHeader()->setDefaultSectionSize(verticalHeader()->defaultSectionSize());
    m_networks->horizontalHeader()->setFixedHeight(horizontalHeader()->height());
    m_networks->setColumnWidth(0, width);
    m_networks->setGeometry(isRightToLeft() ? place.right() + 1 - width : place.left(), 0, width,
                            place.bottom() + 1);
}

/// What the networks lie over is not in sight yet.
void SummaryTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QTableView::scrollTo(index, hint);
    if (!index.isValid() || index.column() == 0 || !m_networks->isVisible())
        return;
    const QRect cell = visualRect(index);
    const int width = columnWidth(0);
    const int covered =
        isRightToLeft() ? cell.right() + 1 + width - viewport()->width() : width - cell.left();
    if (covered > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - covered);
}

std::optional<report::NumberRef> SummaryTable::numberAt(std::optional<QPoint> place) const
{
    if (place && m_networks->isVisible() && m_networks->geometry().contains(*place))
        return std::nullopt;
    const QModelIndex index = place ? indexAt(viewport()->mapFrom(this, *place)) : currentIndex();
    const QVariant number = index.data(models::NumberRole);
    return number.isValid() ? std::optional(number.value<report::NumberRef>()) : std::nullopt;
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
    placeNetworks();
}

void SummaryTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

} // namespace viewtide::gui
