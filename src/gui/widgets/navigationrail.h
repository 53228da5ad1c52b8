// SPDX-License-Identifier: GPL-3.0-or-later
// The pages at the leading edge of the window. Owned by MainWindow; GUI thread. pageChosen(): by click or
// key.
#pragma once

#include "gui/page.h"
#include "gui/theme/icons.h"

#include <QFrame>

class QToolButton;

namespace viewtide::gui {

/// Name and picture of a page, for rail, header and menu.
QString nameOf(Page page);
Glyph glyphOf(Page page);
inline constexpr int kPageCount = int(Page::Settings) + 1;

class NavigationRail final : public QFrame
{
    Q_OBJECT

public:
    explicit NavigationRail(QWidget *parent = nullptr);

    void setPage(Page page);

signals:
    void pageChosen(viewtide::gui::Page page);

private:
    Q_DISABLE_COPY_MOVE(NavigationRail)

    void addButton(Page page);

    QList<QToolButton *> m_buttons; ///< by page
};

} // namespace viewtide::gui
