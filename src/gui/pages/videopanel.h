// SPDX-License-Identifier: GPL-3.0-or-later
// One video beside the table: its curve, each exact number with when it was observed, the state of its polls
// and its link. Owned by a page, which shows and hides it; GUI thread.
#pragma once

#include "domain/daycut.h"
#include "models/discretion.h"
#include "models/seriesmodel.h"
#include "store/history.h"

#include <QFrame>

#include <memory>
#include <optional>

class QLabel;

namespace Ui {
class VideoPanel;
}
namespace viewtide {
class Clock;
}
namespace viewtide::store {
class Store;
}

namespace viewtide::pictures {
class PictureLoader;
}

namespace viewtide::gui {

class SeriesChart;
class VideoHistoryBox;

class VideoPanel final : public QFrame
{
    Q_OBJECT

public:
    VideoPanel(store::Store &store, const Clock &clock, QWidget *parent = nullptr);
    ~VideoPanel() override;

    /// Null: nothing is selected.
    void setVideo(const std::optional<store::VideoRow> &video);
    const std::optional<store::VideoRow> &video() const { return m_video; }
    /// What of the curve is looked at, until the person looks elsewhere; null: all.
    void setSpan(const std::optional<domain::TimeSpan> &span);
    /// Null: none are shown.
    void setPictures(pictures::PictureLoader *pictures);

signals:
    /// A line for the status bar. Plain text.
    void messagePosted(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(VideoPanel)

    void setUpNumbers();
    void showVideo();
    void showPicture();
    void showNumbers();
    void showCurve();
    void showHistory();
    void fetchHistory();
    void fetchForecast();
    void openLink();
    void copyLink();

    std::unique_ptr<Ui::VideoPanel> m_ui;
    store::Store &m_store;
    const Clock &m_clock;
    models::SeriesModel m_series;
    pictures::PictureLoader *m_pictures = nullptr;
    QLabel *m_picture;
    SeriesChart *m_chart;
    VideoHistoryBox *m_box;
    std::optional<store::VideoRow> m_video;
    models::Retelling m_retelling;
    store::VideoHistory m_history;
    std::optional<domain::TimeSpan> m_span;
    int m_request = 0;
};

/// The link if it may be opened: https with a host, nothing else.
std::optional<QUrl> openableLink(const QString &url);

} // namespace viewtide::gui
