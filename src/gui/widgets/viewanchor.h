// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps what a person reads where it is while rows come and go above it: the first visible row stays the
// first one. At the top it stays at the top, where news arrive. Owned by TableLayout; GUI thread.
#pragma once

#include <QObject>
#include <QVariant>

#include <functional>

class QTableView;

namespace viewtide::gui {

class ViewAnchor final : public QObject
{
    Q_OBJECT

public:
    explicit ViewAnchor(QTableView &view);
    ~ViewAnchor() override;

    /// Before the rows change.
    void keep();
    /// Nothing is kept for the next change: the person asked for other rows.
    void letGo() { m_isFree = true; }
    /// After they changed; `rowOf` finds the row of models::IdRole, -1: it is gone.
    void restore(const std::function<int(const QVariant &id)> &rowOf);

private:
    Q_DISABLE_COPY_MOVE(ViewAnchor)

    QTableView &m_view;
    QVariant m_top; ///< id of the first visible row; invalid: nothing is kept
    int m_offset = 0; ///< of its upper edge
    bool m_isFree = false;
};

} // namespace viewtide::gui
