// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/workscard.h"

#include "gui/delegates/rowdelegate.h"
#include "gui/widgets/tablelayout.h"
#include "gui/widgets/tablestates.h"
#include "models/format.h"
#include "models/sortproxy.h"
#include "models/worktablemodel.h"

#include <QRegularExpression>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;

namespace {

QList<ColumnLook> columnLooks()
{
    return {{u"title"_s, 240},
            {u"networks"_s, 170},
            {u"posts"_s, 64},
            {u"views"_s, 84},
            {u"likes"_s, 74},
            {u"comments"_s, 88},
            {u"shares"_s, 72, false},
            {u"saves"_s, 68, false},
            {u"er"_s, 92},
            {u"campaigns"_s, 130},
            {u"posted"_s, 136, true, true, models::format::widestMoment()}};
}

} // namespace

WorksCard::WorksCard(store::Store &store, const Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_works(new models::WorkTableModel(store, clock, this))
    , m_proxy(new models::SortProxy(this))
    , m_view(new QTableView)
{
    setProperty("card", true);
    setObjectName(u"worksCard"_s);
    m_proxy->setSourceModel(m_works);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    setUpTable();
}

WorksCard::~WorksCard() = default;

void WorksCard::setUpTable()
{
    m_view->setObjectName(u"worksTableView"_s);
    m_view->setAccessibleName(tr("Works with the sums of their posts"));
    auto *stack = new QStackedWidget;
    stack->addWidget(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(stack);
    m_view->setModel(m_proxy);
    m_view->setItemDelegate(new RowDelegate(m_view));
    auto *columns = new TableLayout(*m_view, columnLooks(), u"title"_s);
    m_view->sortByColumn(columns->sectionOf(u"views"_s), Qt::DescendingOrder);
    new TableStates(*stack, *m_works, *m_proxy,
                    {Glyph::Videos, tr("No works yet"),
                     tr("Every video is a work; posts of the same clip are one work together."), QString()});
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex &index) {
        emit workActivated(m_works->rowAt(m_proxy->mapToSource(index).row()).key);
    });
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &WorksCard::countChanged);
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, &WorksCard::countChanged);
}

void WorksCard::setFilter(const QString &text)
{
    m_proxy->setFilterFixedString(text.simplified());
    emit countChanged();
}

int WorksCard::workCount() const
{
    return m_proxy->rowCount();
}

void WorksCard::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    m_works->refresh();
}

} // namespace viewtide::gui
