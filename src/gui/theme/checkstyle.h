// SPDX-License-Identifier: GPL-3.0-or-later
// Fusion whose check boxes and radio buttons are drawn with the tokens: its own outlines are darker than a
// dark ground. Owned by the application; GUI thread.
#pragma once

#include <QProxyStyle>

namespace viewtide::gui {

class CheckStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    CheckStyle();
    ~CheckStyle() override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace viewtide::gui
