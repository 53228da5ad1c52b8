// SPDX-License-Identifier: GPL-3.0-or-later
// One line to type into, and below it the commands, campaigns, videos and reports that fit. Keyboard: up,
// down, page up, page down choose, Enter runs, Esc closes. Deletes itself; GUI thread. chosen(): what was
// picked; emitted when the palette is closed already.
#pragma once

#include "models/palettemodel.h"

#include <QDialog>

class QLineEdit;
class QListView;
class QStackedWidget;

namespace viewtide::store {
class Store;
}

namespace viewtide::gui {

class EmptyState;

class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(store::Store &store, const QList<models::PaletteEntry> &commands,
                   const QStringList &recent, QWidget *parent);
    ~CommandPalette() override;

    void accept() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void chosen(const viewtide::models::PaletteEntry &entry);

protected:
    void showEvent(QShowEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(CommandPalette)

    void build();
    void takeTyped();
    void search();
    void showResults();
    void move(int rows);

    store::Store &m_store;
    models::PaletteModel m_model;
    QLineEdit *m_edit;
    QStackedWidget *m_stack;
    QListView *m_list;
    EmptyState *m_nothing;
    QString m_searched; ///< what the store was asked for last
    bool m_isSearching = false;
};

} // namespace viewtide::gui
