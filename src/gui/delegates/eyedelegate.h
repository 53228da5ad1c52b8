// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a report shows a video: an open eye, or one struck out. Owned by the page. Paints only; the page
// acts on clicks and keys.
#pragma once

#include "gui/delegates/rowdelegate.h"

namespace viewtide::gui {

class EyeDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    explicit EyeDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    Q_DISABLE_COPY_MOVE(EyeDelegate)
};

} // namespace viewtide::gui
