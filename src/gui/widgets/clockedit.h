// SPDX-License-Identifier: GPL-3.0-or-later
// A time of day that is typed ("9:30", "0930", "9"), or stepped with the arrow keys. Qt's own field knows
// sections only: "25:70" typed over 11:00 becomes 11:07 there, and from right to left it shows the minutes
// first. What is no time is told, and the last one stays. GUI thread.
#pragma once

#include <QLineEdit>
#include <QTime>

namespace viewtide::gui {

class ClockEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit ClockEdit(QWidget *parent = nullptr);

    /// Always valid, in whole minutes.
    QTime time() const { return m_time; }
    void setTime(QTime time);

signals:
    void timeChanged(QTime time);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(ClockEdit)

    void finish();

    QTime m_time {0, 0}; ///< until it is set
};

} // namespace viewtide::gui
