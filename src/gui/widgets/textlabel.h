// SPDX-License-Identifier: GPL-3.0-or-later
// A label that never takes its text for HTML: captions come from outside (reliability.md 1.8). GUI thread.
#pragma once

#include "models/roles.h"

#include <QLabel>

namespace viewtide::gui {

class TextLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(QWidget *parent = nullptr);
    explicit TextLabel(const QString &text, QWidget *parent = nullptr);

    /// In the colour of the tone, in whatever theme.
    void setTone(models::Tone tone);
    /// One line that ends in an ellipsis where there is no room; the whole text is the tooltip.
    void setElided(Qt::TextElideMode mode);
    Qt::TextElideMode elideMode() const { return m_elide; }

    QSize minimumSizeHint() const override;
    /// Of the width that it may have.
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(TextLabel)

    void applyTone();
    void alignToWindow();

    models::Tone m_tone = models::Tone::Neutral;
    Qt::TextElideMode m_elide = Qt::ElideNone;
};

} // namespace viewtide::gui
