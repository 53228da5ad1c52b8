// SPDX-License-Identifier: GPL-3.0-or-later
// Writes, changes and removes a note on a day of the charts; notes that the day has are offered. Shown with
// open(), deletes itself. GUI thread. saved(): a new note (without an id) or a changed one; removed(): take
// it away.
#pragma once

#include "domain/note.h"
#include "gui/dialogs/formdialog.h"

#include <QList>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace viewtide::gui {

class DayEdit;

class NoteDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// `notes`: those of the day, the first of which is shown.
    NoteDialog(Date day, const QList<domain::ChartNote> &notes, QWidget *parent = nullptr);
    ~NoteDialog() override;

    void accept() override;

signals:
    void saved(const viewtide::domain::ChartNote &note);
    void removed(const viewtide::domain::ChartNote &note);

protected:
    bool showsNames() const override;

private:
    Q_DISABLE_COPY_MOVE(NoteDialog)

    void addFields(QFormLayout &form);
    void showChosen();
    void judge();
    void remove();
    /// The note that is chosen; without an id: a new one.
    domain::ChartNote chosen() const;
    domain::ChartNote typed() const;

    Date m_day;
    QList<domain::ChartNote> m_notes;
    QComboBox *m_box;
    DayEdit *m_dayEdit;
    QLineEdit *m_textEdit;
    QDialogButtonBox *m_buttons;
    QPushButton *m_removeButton;
};

} // namespace viewtide::gui
