// SPDX-License-Identifier: GPL-3.0-or-later
// Fusion whose check boxes and radio buttons are drawn with the tokens: its own outlines are darker than a
// dark ground. From right to left it underlines no letter: in Arabic that takes the letters of a word apart,
// which then is wider than it was measured. Owned by the application; GUI thread.
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
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
};

} // namespace viewtide::gui
