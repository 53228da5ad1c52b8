// SPDX-License-Identifier: GPL-3.0-or-later
// A rounded word: a state or a filter that is on ("badge"). Text and tone say the same. GUI thread.
#pragma once

#include "models/roles.h"

#include <QLabel>

namespace viewtide::gui {

class Chip final : public QLabel
{
    Q_OBJECT

public:
    explicit Chip(QWidget *parent = nullptr);
    Chip(const QString &text, models::Tone tone, QWidget *parent = nullptr);

    void setTone(models::Tone tone);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(Chip)

    models::Tone m_tone = models::Tone::Muted;
};

/// The rounded word alone, for delegates.
void paintChip(QPainter &painter, const QRect &rect, const QString &text, models::Tone tone,
               const QPalette &palette);

} // namespace viewtide::gui
