// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/clipboard.h"

#include "gui/page.h"

#include <QClipboard>
#include <QGuiApplication>

namespace viewtide::gui {

void copyText(const QWidget &from, const QString &text, const QString &told)
{
    QGuiApplication::clipboard()->setText(text);
    tellPage(from, told);
}

void tellPage(const QWidget &from, const QString &told)
{
    for (QWidget *widget = from.parentWidget(); widget; widget = widget->parentWidget()) {
        if (auto *const page = qobject_cast<PageWidget *>(widget)) {
            emit page->messagePosted(told);
            return;
        }
    }
}

} // namespace viewtide::gui
