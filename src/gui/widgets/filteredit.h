// SPDX-License-Identifier: GPL-3.0-or-later
// A line to filter by: a magnifier, and names for the buttons within, which Qt leaves without. Ctrl+E is the
// page's, if it has such a command. Owned by its page; GUI thread.
#pragma once

#include <QLineEdit>

namespace viewtide::gui {

class FilterEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterEdit(QWidget *parent = nullptr);
    ~FilterEdit() override;

protected:
    bool event(QEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(FilterEdit)
};

} // namespace viewtide::gui
