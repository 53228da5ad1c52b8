// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the first and the last day of a range. Deletes itself; GUI thread. chosen(): the days, in order.
#pragma once

#include "base/timestamp.h"

#include <QDialog>

class QDialogButtonBox;

namespace viewtide::gui {

class DayEdit;
class TextLabel;

class RangeDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit RangeDialog(const DateRange &days, QWidget *parent = nullptr);

    void accept() override;

signals:
    void chosen(const viewtide::DateRange &days);

private:
    Q_DISABLE_COPY_MOVE(RangeDialog)

    DayEdit *addEdit(const QString &name, const QString &label, Date day);
    DateRange days() const;
    void judge();

    DayEdit *m_first = nullptr;
    DayEdit *m_last = nullptr;
    TextLabel *m_note;
    QDialogButtonBox *m_buttons;
};

} // namespace viewtide::gui
