// SPDX-License-Identifier: GPL-3.0-or-later
// Viewtide could not start: what happened, what to do, where, and what can be done at once. Shown with
// open(), deletes itself; GUI thread. answered() comes exactly once.
#pragma once

#include <QDialog>

namespace viewtide::gui {

struct StartFailure
{
    QString headline;
    QString sentence; ///< what happened
    QString advice; ///< what to do; empty: nothing more than the sentence says
    QString place; ///< of the database or the settings, without a password; empty: not known
    bool hasOwnWorkspace = false; ///< it is another one, and the user's own can be opened instead
    bool hasOwnFile = false; ///< the settings name a database that can be given up
};

class FailureDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Answer { TryAgain, OwnFile, OwnWorkspace, Quit };
    Q_ENUM(Answer)

    explicit FailureDialog(const StartFailure &failure, QWidget *parent = nullptr);

    void reject() override;

signals:
    void answered(viewtide::gui::FailureDialog::Answer answer);

private:
    Q_DISABLE_COPY_MOVE(FailureDialog)

    QLayout *makeButtons(const StartFailure &failure);
    void choose(Answer answer);
};

} // namespace viewtide::gui
