// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/videopanel.h"

#include "ui_videopanel.h"

#include "base/clock.h"
#include "base/deliver.h"
#include "gui/charts/serieschart.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/videohistorybox.h"
#include "models/format.h"
#include "models/numberrole.h"
#include "models/videocolumns.h"
#include "pictures/pictureloader.h"
#include "store/insights.h"
#include "store/store.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHeaderView>
#include <QUrl>

#include <algorithm>
#include <array>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;
using namespace catalogue::literals;
namespace format = models::format;

namespace {

using domain::CountName;
constexpr auto &kCounts = domain::kVideoCounts;

catalogue::MetricKey metricOf(const CountName &count)
{
    return catalogue::metricFromKey(QString::fromLatin1(count.key)).value_or("views"_metric);
}

enum NumberColumn { Name, Value, Observed };
constexpr int kHeaderWidth = 76; // Qt measures a styled header without its padding

/// When the number that stands was last seen; null if no sample has it.
std::optional<Timestamp> observedAt(const QList<domain::VideoSample> &samples, const CountName &count)
{
    const auto last = std::find_if(samples.crbegin(), samples.crend(), [&count](const auto &sample) {
        return (sample.counts.*count.member).has_value();
    });
    return last == samples.crend() ? std::nullopt : std::optional(last->confirmedAt.value_or(last->at));
}

models::SeriesSet curveOf(const QList<domain::VideoSample> &samples, const CountName &count,
                          catalogue::PlatformKey platform)
{
    models::SeriesSet set;
    set.instants = models::Instants::Times;
    models::Series curve;
    curve.key = metricOf(count).text();
    curve.name = catalogue::displayName(catalogue::metric(metricOf(count)));
    curve.platform = platform;
    for (const domain::CountSample &sample : domain::countSeries(samples, count.member)) {
        set.at.append(sample.at);
        curve.values.append(sample.count ? std::optional(double(*sample.count)) : std::nullopt);
    }
    set.series.append(curve);
    return set;
}

} // namespace

VideoPanel::VideoPanel(store::Store &store, const Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::VideoPanel>())
    , m_store(store)
    , m_clock(clock)
    , m_picture(new QLabel)
    , m_chart(new SeriesChart)
    , m_box(new VideoHistoryBox)
{
    m_ui->setupUi(this);
    setProperty("card", true);
    auto *none = new EmptyState;
    none->showMessage(Glyph::LineChart, tr("No video selected"),
                      tr("Select one to see its curve and where each number comes from."));
    m_ui->panelStack->addWidget(none);
    auto *layout = new QVBoxLayout(m_ui->chartHost);
    layout->setContentsMargins({});
    layout->addWidget(m_chart);
    m_chart->setShape(SeriesChart::Shape::Lines);
    m_chart->setModel(&m_series);
    m_ui->panelLayout->insertWidget(m_ui->panelLayout->indexOf(m_ui->numbersTable) + 1, m_box);
    m_picture->setAccessibleName(tr("Picture of the video"));
    m_picture->hide();
    m_ui->panelLayout->insertWidget(0, m_picture);
    setUpNumbers();
    for (const CountName &count : kCounts)
        m_ui->metricBox->addItem(catalogue::displayName(catalogue::metric(metricOf(count))));
    connect(m_ui->metricBox, &QComboBox::currentIndexChanged, this, &VideoPanel::showCurve);
    connect(m_ui->openLinkButton, &QPushButton::clicked, this, &VideoPanel::openLink);
    connect(m_ui->copyLinkButton, &QPushButton::clicked, this, &VideoPanel::copyLink);
    showVideo();
}

VideoPanel::~VideoPanel() = default;

void VideoPanel::copyLink()
{
    if (!m_video)
        return;
    QGuiApplication::clipboard()->setText(m_video->url);
    emit messagePosted(tr("The link was copied."));
}

void VideoPanel::setPictures(pictures::PictureLoader *pictures)
{
    m_pictures = pictures;
    if (!pictures)
        return;
    connect(pictures, &pictures::PictureLoader::arrived, this, &VideoPanel::showPicture);
    connect(pictures, &pictures::PictureLoader::cleared, this, &VideoPanel::showPicture);
    showPicture();
}

void VideoPanel::showPicture()
{
    const bool isOpen = models::discretion() == models::Discretion::Open;
    const QImage picture =
        isOpen && m_pictures && m_video ? m_pictures->picture(QUrl(m_video->thumbnailUrl)) : QImage();
    m_picture->setVisible(!picture.isNull());
    m_picture->setPixmap(QPixmap::fromImage(picture));
}

void VideoPanel::setUpNumbers()
{
    QTableWidget *table = m_ui->numbersTable;
    table->setHorizontalHeaderLabels({tr("Number"), tr("Exactly"), tr("Observed")});
    table->setRowCount(int(kCounts.size()));
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 10);
    table->horizontalHeader()->setMinimumSectionSize(kHeaderWidth);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(Observed, QHeaderView::Stretch);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeaderItem(Value)->setTextAlignment(models::kNumberAlignment);
    table->setTabKeyNavigation(false);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (int row = 0; row < table->rowCount(); ++row) {
        for (int column = 0; column < table->columnCount(); ++column)
            table->setItem(row, column, new QTableWidgetItem);
        table->item(row, Name)->setText(catalogue::displayName(catalogue::metric(metricOf(kCounts.at(row)))));
        table->item(row, Value)->setTextAlignment(models::kNumberAlignment);
    }
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height() + table->verticalHeader()->length()
                          + 2 * table->frameWidth());
}

void VideoPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    QTableWidget *table = m_ui->numbersTable;
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 10);
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height() + table->verticalHeader()->length()
                          + 2 * table->frameWidth());
}

void VideoPanel::setVideo(const std::optional<store::VideoRow> &video)
{
    const bool isOther = !m_video || !video || m_video->ref != video->ref;
    const bool isRetold = m_retelling.take();
    const bool isNewer = m_video && video && (isRetold || *m_video != *video);
    m_video = video;
    if (isOther) {
        m_history = {};
        m_box->showForecasts({});
    }
    if (isOther || isNewer) {
        fetchHistory();
        showVideo();
    }
}

void VideoPanel::fetchHistory()
{
    const int request = ++m_request;
    if (!m_video)
        return;
    deliver(m_store.read(store::VideoHistoryQuery {.video = m_video->ref}), this,
            [this, request](const Result<store::VideoHistory> &history) {
                if (request != m_request || !history.isOk())
                    return; // the table beside shows why the store does not answer
                m_history = *history;
                showNumbers();
                showCurve();
                showHistory();
                fetchForecast();
            });
}

void VideoPanel::fetchForecast()
{
    const int request = m_request;
    deliver(m_store.read(store::ForecastBasisQuery {.video = m_video->ref}), this,
            [this, request](const Result<QList<domain::ComparedVideo>> &earlier) {
                if (request != m_request || !m_video || !earlier.isOk())
                    return;
                const auto views = domain::countSeries(m_history.samples, &domain::VideoCounts::views);
                m_box->showForecasts(domain::forecasts(m_video->toldPostedAt(), views, *earlier));
            });
}

void VideoPanel::showVideo()
{
    const bool isChosen = m_video.has_value();
    m_ui->panelStack->setCurrentIndex(isChosen ? 0 : 1);
    if (!isChosen)
        return;
    showPicture();
    m_ui->networkLabel->setText(tr("%1 · %2").arg(format::platformName(m_video->platform),
                                                  format::personalCampaign(m_video->campaignName, 120)));
    m_ui->captionLabel->setText(models::captionText(*m_video));
    QString state = tr("%1\nPosted %2\nNext poll %3")
                        .arg(models::stateText(*m_video), models::postedText(*m_video),
                             format::dateTime(m_video->nextPollAt));
    if (m_video->workPosts > 1)
        state += u'\n' + tr("One of %1 posts of this clip").arg(format::count(m_video->workPosts));
    m_ui->stateLabel->setText(state);
    const bool isOpenable = openableLink(m_video->url).has_value();
    m_ui->linkLabel->setText(m_video->url.isEmpty() ? tr("No link is known.")
                                                    : format::personal(m_video->url));
    m_ui->openLinkButton->setEnabled(isOpenable);
    m_ui->openLinkButton->setToolTip(isOpenable ? tr("Opens the link shown above")
                                                : tr("Only https links are opened"));
    m_ui->copyLinkButton->setEnabled(!m_video->url.isEmpty());
    showNumbers();
    showCurve();
    showHistory();
}

void VideoPanel::showHistory()
{
    if (m_video)
        m_box->showHistory(*m_video, m_history, m_clock.now());
}

void VideoPanel::showNumbers()
{
    if (!m_video)
        return;
    for (int row = 0; row < int(kCounts.size()); ++row) {
        const std::optional<qint64> &value = m_video->counts.*kCounts.at(row).member;
        const Timestamp seen = observedAt(m_history.samples, kCounts.at(row)).value_or(m_video->updatedAt);
        const QString at = format::moment(seen, m_clock.now());
        const bool isTyped = (m_video->typedMask & (1 << row)) != 0;
        const QString observed = !value ? tr("not reported") : isTyped ? tr("%1, typed in").arg(at) : at;
        const report::NumberRef number {.figure = QLatin1String(kCounts.at(row).key), .subject = *m_video};
        for (int column = 0; column < m_ui->numbersTable->columnCount(); ++column)
            m_ui->numbersTable->item(row, column)->setData(models::NumberRole, QVariant::fromValue(number));
        m_ui->numbersTable->item(row, Value)->setText(format::count(value));
        m_ui->numbersTable->item(row, Observed)->setText(observed);
        m_ui->numbersTable->item(row, Observed)->setToolTip(value ? format::dateTime(seen) : QString());
    }
}

void VideoPanel::showCurve()
{
    if (!m_video)
        return;
    const CountName &count = kCounts.at(qMax(0, m_ui->metricBox->currentIndex()));
    m_chart->setTitle(tr("%1 over time").arg(catalogue::displayName(catalogue::metric(metricOf(count)))));
    models::SeriesSet set = curveOf(m_history.samples, count, m_video->platform);
    set.window = m_span;
    m_series.setSeries(set);
}

void VideoPanel::setSpan(const std::optional<domain::TimeSpan> &span)
{
    m_span = span;
    showCurve();
}

void VideoPanel::openLink()
{
    if (!m_video)
        return;
    if (const auto link = openableLink(m_video->url))
        QDesktopServices::openUrl(*link);
}

std::optional<QUrl> openableLink(const QString &url)
{
    const QUrl link(url, QUrl::StrictMode);
    if (!link.isValid() || link.scheme() != "https"_L1 || link.host().isEmpty() || !link.userInfo().isEmpty())
        return std::nullopt;
    return link;
}

} // namespace viewtide::gui
