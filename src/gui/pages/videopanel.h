// SPDX-License-Identifier: GPL-3.0-or-later
// One video beside the table: its curve, each exact number with when it was observed, the state of its polls
// and its link. Owned by a page; GUI thread. closed by the page; linkRefused(): the link is not https.
#pragma once

#include "models/seriesmodel.h"
#include "store/rows.h"

#include <QFrame>

#include <memory>
#include <optional>

namespace Ui {
class VideoPanel;
}
namespace viewtide::store {
class Store;
}

namespace viewtide::gui {

class SeriesChart;

class VideoPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit VideoPanel(store::Store &store, QWidget *parent = nullptr);
    ~VideoPanel() override;

    /// Null: nothing is selected.
    void setVideo(const std::optional<store::VideoRow> &video);
    const std::optional<store::VideoRow> &video() const { return m_video; }

protected:
    void changeEvent(QEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(VideoPanel)

    void setUpNumbers();
    void showVideo();
    void showNumbers();
    void showCurve();
    void fetchSamples();
    void openLink();

    std::unique_ptr<Ui::VideoPanel> m_ui;
    store::Store &m_store;
    models::SeriesModel m_series;
    SeriesChart *m_chart;
    std::optional<store::VideoRow> m_video;
    QList<store::SampleRow> m_samples;
    int m_request = 0;
};

/// The link if it may be opened: https with a host, nothing else.
std::optional<QUrl> openableLink(const QString &url);

} // namespace viewtide::gui
