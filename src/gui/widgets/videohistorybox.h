// SPDX-License-Identifier: GPL-3.0-or-later
// What a video's observations say: views at age, velocity, how it does for its age, and its corrections.
// Owned by the video panel; GUI thread.
#pragma once

#include "domain/forecast.h"
#include "store/history.h"

#include <QWidget>

class QTableWidget;

namespace viewtide::gui {

class TextLabel;

class VideoHistoryBox final : public QWidget
{
    Q_OBJECT

public:
    explicit VideoHistoryBox(QWidget *parent = nullptr);

    /// Empty: there is no basis, and nothing is shown.
    void showForecasts(const QList<domain::Forecast> &forecasts);
    /// `postedAt` null: nobody told.
    void showHistory(const store::VideoHistory &history, std::optional<Timestamp> postedAt, Timestamp now);

protected:
    void changeEvent(QEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(VideoHistoryBox)

    void fitTable();

    TextLabel *m_coverage;
    TextLabel *m_outlier;
    TextLabel *m_velocity;
    TextLabel *m_forecast;
    QTableWidget *m_ages;
    TextLabel *m_corrections;
};

} // namespace viewtide::gui
