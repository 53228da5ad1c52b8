// SPDX-License-Identifier: GPL-3.0-or-later
// What a video's observations say: views at age, velocity, how it does for its age, and its corrections.
// Owned by the video panel; GUI thread.
#pragma once

#include "domain/forecast.h"
#include "gui/numbersource.h"
#include "store/history.h"

#include <QWidget>

class QTableWidget;

namespace viewtide::gui {

class TextLabel;

class VideoHistoryBox final : public QWidget, public NumberSource
{
    Q_OBJECT

public:
    explicit VideoHistoryBox(QWidget *parent = nullptr);

    /// Empty: there is no basis, and nothing is shown.
    void showForecasts(const QList<domain::Forecast> &forecasts);
    void showHistory(const store::VideoRow &video, const store::VideoHistory &history, Timestamp now);
    /// How it does for its age; the ages are cells and tell it themselves.
    std::optional<report::NumberRef> numberAt(std::optional<QPoint> place) const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(VideoHistoryBox)

    void fitTable();
    void showAges(const store::VideoRow &video, const QList<domain::CountSample> &views);
    void showCorrections(const QList<domain::VideoSample> &samples);

    TextLabel *m_coverage;
    TextLabel *m_outlier;
    TextLabel *m_velocity;
    TextLabel *m_forecast;
    QTableWidget *m_ages;
    TextLabel *m_corrections;
    std::optional<report::NumberRef> m_factor; ///< what m_outlier says
};

} // namespace viewtide::gui
