// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/tablestates.h"

#include "gui/widgets/emptystate.h"
#include "models/rowsmodelbase.h"

#include <QStackedWidget>

namespace viewtide::gui {

TableStates::TableStates(QStackedWidget &stack, models::RowsModelBase &rows, QAbstractItemModel &shown,
                         EmptyText empty)
    : QObject(&stack)
    , m_stack(stack)
    , m_rows(rows)
    , m_shown(shown)
    , m_empty(std::move(empty))
    , m_state(new EmptyState(&stack))
{
    m_stack.addWidget(m_state);
    connect(m_state, &EmptyState::actionRequested, this, &TableStates::act);
    connect(&rows, &models::RowsModelBase::stateChanged, this, &TableStates::update);
    for (const QAbstractItemModel *model : {static_cast<QAbstractItemModel *>(&rows), &shown}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &TableStates::update);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &TableStates::update);
        connect(model, &QAbstractItemModel::modelReset, this, &TableStates::update);
    }
    update();
}

TableStates::~TableStates() = default;

void TableStates::setEmptyText(const EmptyText &empty)
{
    m_empty = empty;
    m_showing = Showing::Nothing;
    update();
}

TableStates::Showing TableStates::wanted() const
{
    if (m_shown.rowCount() > 0)
        return Showing::Table; // old rows are better than none while a fetch fails
    if (m_rows.state() == models::LoadState::Loading)
        return Showing::Loading;
    if (m_rows.state() == models::LoadState::Failed)
        return Showing::Error;
    return m_rows.totalRows() > 0 ? Showing::Filtered : Showing::Empty;
}

void TableStates::update()
{
    const Showing showing = wanted();
    if (showing == m_showing && showing != Showing::Error)
        return;
    m_showing = showing;
    fill(showing);
    m_stack.setCurrentIndex(showing == Showing::Table ? 0 : m_stack.indexOf(m_state));
}

void TableStates::fill(Showing showing)
{
    switch (showing) {
    case Showing::Nothing:
    case Showing::Table:
        return;
    case Showing::Loading:
        m_state->showLoading();
        m_state->setAction({});
        return;
    case Showing::Error:
        m_state->showError(*m_rows.error());
        m_state->setAction(tr("Try again"));
        return;
    case Showing::Empty:
        m_state->showMessage(m_empty.glyph, m_empty.title, m_empty.text);
        m_state->setAction(m_empty.action);
        return;
    case Showing::Filtered:
        m_state->showMessage(Glyph::Filter, tr("Nothing matches"),
                             tr("No row fits the words and choices above."));
        m_state->setAction(tr("Clear the filter"));
        return;
    }
}

void TableStates::act()
{
    if (m_showing == Showing::Error)
        m_rows.scheduleRefresh();
    else if (m_showing == Showing::Filtered)
        emit filterResetRequested();
    else
        emit actionRequested();
}

} // namespace viewtide::gui
