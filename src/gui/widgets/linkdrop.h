// SPDX-License-Identifier: GPL-3.0-or-later
// Lets links, text and files be dropped on a widget. Child of the widget; GUI thread. textDropped(): links or
// text, one a line; filesDropped(): paths of local files.
#pragma once

#include <QObject>
#include <QStringList>

class QMimeData;

namespace viewtide::gui {

class LinkDrop final : public QObject
{
    Q_OBJECT

public:
    explicit LinkDrop(QWidget &target);

signals:
    void textDropped(const QString &text);
    void filesDropped(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(LinkDrop)

    void take(const QMimeData &mime);
};

} // namespace viewtide::gui
