// SPDX-License-Identifier: GPL-3.0-or-later
// One figure of the board: caption, value, signed change against the period before, curve, and what it is
// made of. GUI thread.
#pragma once

#include "gui/numbersource.h"
#include "gui/widgets/sparkline.h"
#include "models/roles.h"

#include <QFrame>
#include <QString>

class QAction;

namespace viewtide::gui {

class TextLabel;

struct Kpi
{
    QString value; ///< short text
    QString exact; ///< tooltip: the whole number
    QString delta; ///< "▲ +312"; empty: nothing to compare with
    models::Tone deltaTone = models::Tone::Muted;
    QString note; ///< "by reach", "against the 30 days before"
    QList<std::optional<double>> curve;
    std::optional<report::NumberRef> number {}; ///< for "What is this number?"

    bool operator==(const Kpi &) const = default;
};

class KpiCard final : public QFrame, public NumberSource
{
    Q_OBJECT

public:
    explicit KpiCard(QWidget *parent = nullptr);

    void setCaption(const QString &caption, const QString &definition);
    void setKpi(const Kpi &kpi);
    /// Leads to what the figure is made of.
    QAction *addDrill(const QString &text);
    std::optional<report::NumberRef> numberAt(std::optional<QPoint> place) const override;

private:
    Q_DISABLE_COPY_MOVE(KpiCard)

    TextLabel *m_caption;
    TextLabel *m_value;
    TextLabel *m_delta;
    TextLabel *m_note;
    Sparkline *m_curve;
    std::optional<report::NumberRef> m_number;
};

} // namespace viewtide::gui
