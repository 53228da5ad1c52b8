// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rowsmodelbase.h"

namespace viewtide::models {

RowsModelBase::RowsModelBase(QObject *parent)
    : QAbstractTableModel(parent)
    , m_watch(this)
{
    connect(&m_watch, &StoreWatch::due, this, [this] { refresh(); });
}

RowsModelBase::~RowsModelBase() = default;

void RowsModelBase::scheduleRefresh()
{
    m_watch.schedule();
}

void RowsModelBase::watch(store::Store &store, domain::Areas areas)
{
    m_watch.watch(store, areas);
}

void RowsModelBase::refresh() { }

void RowsModelBase::setReady()
{
    m_watch.answered();
    if (m_state == LoadState::Ready)
        return;
    m_state = LoadState::Ready;
    m_error.reset();
    emit stateChanged();
}

void RowsModelBase::setFailed(const Error &error)
{
    m_watch.answered();
    m_state = LoadState::Failed;
    m_error = error;
    emit stateChanged();
}

} // namespace viewtide::models
