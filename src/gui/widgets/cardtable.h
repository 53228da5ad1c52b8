// SPDX-License-Identifier: GPL-3.0-or-later
// A short table inside a card; while its model has no rows, a sentence instead. GUI thread.
#pragma once

#include "gui/theme/icons.h"

#include <QList>
#include <QStackedWidget>

class QAbstractItemModel;
class QTableView;

namespace viewtide::gui {

class EmptyState;

class CardTable final : public QStackedWidget
{
    Q_OBJECT

public:
    explicit CardTable(QWidget *parent = nullptr);

    QTableView *view() const { return m_view; }
    /// `widths` per column in characters of "0", and more for longer texts as far as there is room; 0: takes
    /// what room is left.
    void setModel(QAbstractItemModel *model, const QList<int> &widths);
    /// In the context menu: leads from a row to what it is made of, as activated() does.
    void addDrill(const QString &text);
    void setEmptyText(Glyph glyph, const QString &title, const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Of the rows: a scroll bar takes room from them.
    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(CardTable)

    void showState();
    void fitTexts();
    int textWidth(int section) const;

    QTableView *m_view;
    EmptyState *m_empty;
    QList<int> m_least; ///< width of each column, in pixels
};

} // namespace viewtide::gui
