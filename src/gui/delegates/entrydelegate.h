// SPDX-License-Identifier: GPL-3.0-or-later
// An entry of a list: its name, and below it a line in muted colour (SubtitleRole). Owned by the view. Paints
// only.
#pragma once

#include "gui/delegates/rowdelegate.h"

namespace viewtide::gui {

class EntryDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    explicit EntryDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Q_DISABLE_COPY_MOVE(EntryDelegate)
};

} // namespace viewtide::gui
