// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rowsmodelbase.h"

#include "store/store.h"

namespace viewtide::models {

using namespace std::chrono_literals;

namespace {

/// A pass commits often; the eye does not need every step.
constexpr auto kCoalesce = 50ms;

} // namespace

RowsModelBase::RowsModelBase(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_coalesce.setSingleShot(true);
    m_coalesce.setInterval(kCoalesce);
    connect(&m_coalesce, &QTimer::timeout, this, [this] { refresh(); });
}

RowsModelBase::~RowsModelBase() = default;

void RowsModelBase::scheduleRefresh()
{
    if (!m_coalesce.isActive())
        m_coalesce.start();
}

void RowsModelBase::watch(store::Store &store, domain::Areas areas)
{
    connect(&store, &store::Store::changed, this, [this, areas](const domain::ChangeSet &changes) {
        if (changes.touches(areas))
            scheduleRefresh();
    });
}

void RowsModelBase::refresh() { }

void RowsModelBase::setReady()
{
    if (m_state == LoadState::Ready)
        return;
    m_state = LoadState::Ready;
    m_error.reset();
    emit stateChanged();
}

void RowsModelBase::setFailed(const Error &error)
{
    m_state = LoadState::Failed;
    m_error = error;
    emit stateChanged();
}

} // namespace viewtide::models
