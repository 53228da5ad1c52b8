// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the right thing into a stack: the table, or what to show instead while it loads, fails, is empty, or
// is filtered to nothing. Child of the stack; GUI thread. actionRequested(): the button of the empty state
// was pressed; filterResetRequested(): the button of the filtered one.
#pragma once

#include "gui/theme/icons.h"

#include <QObject>
#include <QString>

class QAbstractItemModel;
class QStackedWidget;

namespace viewtide::models {
class RowsModelBase;
}

namespace viewtide::gui {

class EmptyState;

struct EmptyText
{
    Glyph glyph = Glyph::Table;
    QString title;
    QString text;
    QString action; ///< empty: no button
};

class TableStates final : public QObject
{
    Q_OBJECT

public:
    /// `stack` holds the table; `shown` is the model that the view sees, filtered or not.
    TableStates(QStackedWidget &stack, models::RowsModelBase &rows, QAbstractItemModel &shown,
                EmptyText empty);
    ~TableStates() override;

    void setEmptyText(const EmptyText &empty);

signals:
    void actionRequested();
    void filterResetRequested();

private:
    Q_DISABLE_COPY_MOVE(TableStates)

    enum class Showing { Nothing, Table, Loading, Error, Empty, Filtered };

    Showing wanted() const;
    void update();
    void fill(Showing showing);
    void act();

    QStackedWidget &m_stack;
    models::RowsModelBase &m_rows;
    QAbstractItemModel &m_shown;
    EmptyText m_empty;
    EmptyState *m_state;
    Showing m_showing = Showing::Nothing;
};

} // namespace viewtide::gui
