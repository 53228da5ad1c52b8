// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/videohistorybox.h"

#include "gui/widgets/tablecopy.h"
#include "gui/widgets/textlabel.h"
#include "models/column.h"
#include "models/numberrole.h"
#include "models/videocolumns.h"
#include "models/videohistorytexts.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <limits>

namespace viewtide::gui {

namespace {

constexpr int kShownCorrections = 5;
enum AgeColumn { Age, Views, Note };

TextLabel *addLabel(QVBoxLayout &layout, const char *name, const QString &spoken)
{
    auto *label = new TextLabel;
    label->setObjectName(QLatin1String(name));
    label->setAccessibleDescription(spoken);
    label->setWordWrap(true);
    layout.addWidget(label);
    return label;
}

} // namespace

VideoHistoryBox::VideoHistoryBox(QWidget *parent)
    : QWidget(parent)
    , m_ages(new QTableWidget(int(domain::kAges.size()), 3))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    m_outlier = addLabel(*layout, "outlierLabel", tr("Against earlier videos at the same age"));
    m_outlier->setProperty("number", true);
    m_outlier->setFocusPolicy(Qt::TabFocus); // F1 tells what it is
    m_velocity = addLabel(*layout, "velocityLabel", tr("Velocity"));
    m_forecast = addLabel(*layout, "forecastLabel", tr("Forecast"));
    m_forecast->hide();
    layout->addWidget(m_ages);
    m_coverage = addLabel(*layout, "coverageLabel", tr("Observations"));
    m_coverage->setTone(models::Tone::Muted);
    m_corrections = addLabel(*layout, "correctionsLabel", tr("Corrections"));

    m_ages->setObjectName(QStringLiteral("agesTable"));
    m_ages->setAccessibleName(tr("Views at age"));
    m_ages->setHorizontalHeaderLabels({tr("At age"), tr("Views"), {}});
    m_ages->horizontalHeaderItem(Views)->setTextAlignment(models::kNumberAlignment);
    m_ages->horizontalHeader()->setMinimumSectionSize(76); // Qt measures a styled header without its padding
    m_ages->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ages->horizontalHeader()->setSectionResizeMode(Note, QHeaderView::Stretch);
    m_ages->horizontalHeader()->setHighlightSections(false);
    m_ages->verticalHeader()->hide();
    m_ages->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_ages->setSelectionMode(QAbstractItemView::NoSelection);
    makeCopyable(*m_ages);
    m_ages->setShowGrid(false);
    m_ages->setFrameShape(QFrame::NoFrame);
    m_ages->setTabKeyNavigation(false);
    m_ages->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (int row = 0; row < m_ages->rowCount(); ++row) {
        for (int column = 0; column < m_ages->columnCount(); ++column)
            m_ages->setItem(row, column, new QTableWidgetItem);
        m_ages->item(row, Age)->setText(models::ageText(domain::kAges.at(std::size_t(row))));
        m_ages->item(row, Views)->setTextAlignment(models::kNumberAlignment);
    }
    fitTable();
}

void VideoHistoryBox::fitTable()
{
    m_ages->verticalHeader()->setDefaultSectionSize(m_ages->fontMetrics().height() + 10);
    m_ages->setFixedHeight(m_ages->horizontalHeader()->sizeHint().height()
                           + m_ages->verticalHeader()->length() + 2 * m_ages->frameWidth());
}

void VideoHistoryBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitTable();
}

void VideoHistoryBox::showForecasts(const QList<domain::Forecast> &forecasts)
{
    m_forecast->setText(models::forecastText(forecasts));
    m_forecast->setVisible(!forecasts.isEmpty());
}

void VideoHistoryBox::showHistory(const store::VideoRow &video, const store::VideoHistory &history,
                                  Timestamp now)
{
    const auto views = domain::countSeries(history.samples, &domain::VideoCounts::views);
    const std::optional<Timestamp> postedAt = video.toldPostedAt();
    showAges(video, views);
    const auto outlier = postedAt
        ? domain::outlierForAge({.postedAt = *postedAt, .views = views}, history.earlier)
        : std::nullopt;
    m_factor = models::outlierNumber(models::captionText(video), outlier);
    m_outlier->setText(models::outlierText(outlier));
    m_velocity->setText(models::velocityText(domain::velocity(views, now)));
    m_coverage->setText(models::coverageText(history.samples, postedAt));
    showCorrections(history.samples);
}

void VideoHistoryBox::showAges(const store::VideoRow &video, const QList<domain::CountSample> &views)
{
    for (int row = 0; row < m_ages->rowCount(); ++row) {
        const Millis age = domain::kAges.at(std::size_t(row));
        const auto point = domain::viewsAtAge(views, video.toldPostedAt(), age);
        const report::NumberRef number = models::viewsAtAgeNumber(models::captionText(video), age, point);
        for (int column = 0; column < m_ages->columnCount(); ++column)
            m_ages->item(row, column)->setData(models::NumberRole, QVariant::fromValue(number));
        m_ages->item(row, Views)->setText(models::viewsAtAgeText(point));
        m_ages->item(row, Views)->setToolTip(models::viewsAtAgeNote(point).toHtmlEscaped());
        m_ages->item(row, Note)->setText(point.count ? QString() : models::viewsAtAgeNote(point));
    }
}

void VideoHistoryBox::showCorrections(const QList<domain::VideoSample> &samples)
{
    const auto ledger = domain::corrections(samples, Timestamp::min(), Timestamp::max());
    QStringList lines;
    for (auto fall = ledger.crbegin(); fall != ledger.crend() && lines.size() < kShownCorrections; ++fall)
        lines.append(models::correctionText(*fall));
    if (ledger.size() > kShownCorrections)
        lines.append(tr("%n earlier correction(s)", nullptr, int(ledger.size()) - kShownCorrections));
    m_corrections->setText(lines.join(QLatin1Char('\n')));
    m_corrections->setVisible(!lines.isEmpty());
}

std::optional<report::NumberRef> VideoHistoryBox::numberAt(std::optional<QPoint> place) const
{
    const QWidget *const asked = place ? childAt(*place) : focusWidget();
    return asked == m_outlier ? m_factor : std::nullopt;
}

} // namespace viewtide::gui
