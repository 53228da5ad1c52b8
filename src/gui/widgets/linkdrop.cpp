// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/linkdrop.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace viewtide::gui {

LinkDrop::LinkDrop(QWidget &target)
    : QObject(&target)
{
    target.setAcceptDrops(true);
    target.installEventFilter(this);
}

bool LinkDrop::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *const drop = static_cast<QDropEvent *>(event);
    if (!drop->mimeData()->hasUrls() && !drop->mimeData()->hasText())
        return QObject::eventFilter(watched, event);
    // What is dragged stays where it comes from, whatever the other program offers.
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (type == QEvent::Drop)
        take(*drop->mimeData());
    return true;
}

void LinkDrop::take(const QMimeData &mime)
{
    QStringList paths;
    QStringList links;
    const QList<QUrl> urls = mime.urls();
    for (const QUrl &url : urls)
        url.isLocalFile() ? paths.append(url.toLocalFile()) : links.append(url.toString(QUrl::FullyEncoded));
    if (!paths.isEmpty())
        emit filesDropped(paths);
    if (!links.isEmpty())
        emit textDropped(links.join(u'\n'));
    else if (paths.isEmpty())
        emit textDropped(mime.text());
}

} // namespace viewtide::gui
