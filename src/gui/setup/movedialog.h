// SPDX-License-Identifier: GPL-3.0-or-later
// Everything is copied into another database while nobody changes the present one: collecting rests, what was
// edited before is written first, and the dialog keeps everybody else out. Deletes itself when it closes; GUI
// thread. ended() comes once, also after Cancel. Without an error the dialog stays and collecting rests, so
// that nothing is lost until Viewtide starts anew; giveUp() ends that.
#pragma once

#include "base/result.h"
#include "store/location.h"

#include <QDialog>

class QProgressBar;
class QPushButton;

namespace viewtide {
class Clock;
}
namespace viewtide::store {
class Store;
}

namespace viewtide::gui {

class CollectorHold;
class DatabaseMove;
class TextLabel;

class MoveDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Parts
    {
        store::Store &store; ///< the present one
        const Clock &clock;
        CollectorHold &hold;
    };

    MoveDialog(const Parts &parts, const store::Location &to, QWidget *parent);
    ~MoveDialog() override;

    void begin();
    void giveUp();
    /// Cancel.
    void reject() override;

signals:
    /// Rows.
    void ended(const viewtide::Result<qint64> &rows);

private:
    Q_DISABLE_COPY_MOVE(MoveDialog)

    void setUp();
    void onHeld();
    void copy();
    void showProgress(qint64 copied, qint64 total);
    void end(const Result<qint64> &rows);

    Parts m_parts;
    store::Location m_to;
    DatabaseMove *m_move = nullptr; ///< once it copies
    TextLabel *m_state;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    bool m_isOver = false;
};

} // namespace viewtide::gui
