// SPDX-License-Identifier: GPL-3.0-or-later
// How a table looks and which of its columns are shown: one place for row height, sorting, the menu of
// columns (header's context menu and a button), first widths, and saving all that. Child of its view; GUI
// thread. changed(): the user changed something that saveState() holds.
#pragma once

#include "gui/widgets/tablelook.h"
#include "gui/widgets/viewanchor.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>

class QMenu;
class QTableView;

namespace viewtide::gui {

struct ColumnLook
{
    QString id;
    int width = 90;
    bool shown = true; ///< at first
    bool sortable = true;
    QString widest {}; ///< that a cell usually holds, where a language may need more than `width`
};

class TableLayout final : public QObject
{
    Q_OBJECT

public:
    /// The view has its model. `flexible`: the column that takes what room is left.
    TableLayout(QTableView &view, const QList<ColumnLook> &looks, const QString &flexible);
    ~TableLayout() override;

    /// Checkable entries, one for each column. For a button; owned here.
    QMenu *menu() const { return m_menu; }
    /// Shows it below the header: for who has no mouse.
    void popUp();
    QTableView &view() const { return m_view; }
    /// Keeps the place of what is read; for a table whose rows change under the reader.
    ViewAnchor &anchor() { return m_anchor; }
    int sectionOf(const QString &id) const { return m_sections.value(id, -1); }

    /// Widths, order, shown columns and sort; empty or foreign bytes restore nothing.
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);
    /// Which columns in which order, and the sort: without widths.
    TableLook look() const;
    void apply(const TableLook &look);

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(TableLayout)

    void dressView();
    void buildMenu();
    void fitFlexible();
    void keepSortable(int section, Qt::SortOrder order);
    QString fingerprint() const;

    QTableView &m_view;
    QMenu *m_menu;
    QHash<QString, int> m_sections;
    QSet<int> m_unsortable;
    int m_sortedBy = -1;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    int m_flexible;
    ViewAnchor m_anchor;
};

} // namespace viewtide::gui
