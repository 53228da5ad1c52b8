// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/viewanchor.h"

#include "models/roles.h"

#include <QScrollBar>
#include <QTableView>

namespace viewtide::gui {

ViewAnchor::ViewAnchor(QTableView &view)
    : m_view(view)
{ }

ViewAnchor::~ViewAnchor() = default;

void ViewAnchor::keep()
{
    m_top = {};
    if (m_isFree || m_view.verticalScrollBar()->value() == 0)
        return;
    const QModelIndex top = m_view.indexAt({1, 1});
    m_top = top.data(models::IdRole);
    m_offset = m_view.rowViewportPosition(top.row());
}

void ViewAnchor::restore(const std::function<int(const QVariant &id)> &rowOf)
{
    m_isFree = false;
    if (!m_top.isValid())
        return;
    if (const int row = rowOf(std::exchange(m_top, {})); row >= 0) {
        QScrollBar &bar = *m_view.verticalScrollBar();
        bar.setValue(bar.value() + m_view.rowViewportPosition(row) - m_offset);
    }
}

} // namespace viewtide::gui
