// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of one video that the API cannot see, read off the network by a person. Shown with open(), deletes
// itself. GUI thread. numbersAccepted(): OK was pressed; counts that were left empty are null.
#pragma once

#include "store/rows.h"

#include <QDialog>

#include <memory>

class QLineEdit;

namespace Ui {
class TypeNumbersDialog;
}

namespace viewtide {
class Clock;
}

namespace viewtide::gui {

class TypeNumbersDialog final : public QDialog
{
    Q_OBJECT

public:
    TypeNumbersDialog(const store::VideoRow &video, const Clock &clock, QWidget *parent = nullptr);
    ~TypeNumbersDialog() override;

    void accept() override;

signals:
    void numbersAccepted(const viewtide::domain::VideoCounts &counts, viewtide::Timestamp at);

private:
    Q_DISABLE_COPY_MOVE(TypeNumbersDialog)

    void fill(const store::VideoRow &video);
    QList<QLineEdit *> edits() const;
    domain::VideoCounts counts() const;
    Timestamp at() const;
    void showState();

    std::unique_ptr<Ui::TypeNumbersDialog> m_ui;
    const Clock &m_clock;
    Timestamp m_opened; ///< the editor shows its minute
};

} // namespace viewtide::gui
