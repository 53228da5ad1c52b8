// SPDX-License-Identifier: GPL-3.0-or-later
// A day that is typed ("5 Mar 2027", "2027-03-05", or as the locale writes it), stepped with the arrow keys,
// or picked from a calendar. Qt's own field knows sections only: typed over, it keeps the old day and says
// nothing. What is no day is told, and the last one stays. GUI thread.
#pragma once

#include <QDate>
#include <QLineEdit>

namespace viewtide::gui {

class DayEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit DayEdit(QWidget *parent = nullptr);

    /// Always valid.
    QDate date() const { return m_day; }
    void setDate(QDate day);

signals:
    void dateChanged(QDate day);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(DayEdit)

    void take(const QString &typed);
    void finish();
    void pick();
    void change(QDate day);

    QDate m_day {2000, 1, 1}; ///< until it is set
};

} // namespace viewtide::gui
