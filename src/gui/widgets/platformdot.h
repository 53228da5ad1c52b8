// SPDX-License-Identifier: GPL-3.0-or-later
// The sign of a network: a disc in its colour with the first letters of its name, so that it is told apart
// without colour too. Also painted by delegates. GUI thread.
#pragma once

#include "catalogue/platform.h"

#include <QWidget>

class QPainter;

namespace viewtide::gui {

class PlatformDot final : public QWidget
{
    Q_OBJECT

public:
    explicit PlatformDot(catalogue::PlatformKey platform, QWidget *parent = nullptr);

    QSize sizeHint() const override;

    static void paint(QPainter &painter, const QRectF &box, catalogue::PlatformKey platform);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(PlatformDot)

    catalogue::PlatformKey m_platform;
};

} // namespace viewtide::gui
