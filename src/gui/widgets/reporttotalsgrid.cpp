// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/reporttotalsgrid.h"

#include "domain/engagement.h"
#include "gui/theme/theme.h"
#include "gui/widgets/textlabel.h"
#include "models/format.h"

#include <QGridLayout>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;
using namespace catalogue::literals;
namespace format = models::format;
using report::NumberInput;
using report::NumberRef; // lupdate loses the context of tr() in functions that return a::B

namespace {

constexpr std::array kCounted {"views"_metric, "likes"_metric, "comments"_metric, "shares"_metric,
                               "saves"_metric};
constexpr std::array kCounts {&domain::VideoCounts::views, &domain::VideoCounts::likes,
                              &domain::VideoCounts::comments, &domain::VideoCounts::shares,
                              &domain::VideoCounts::saves};
constexpr std::array kRowKeys {"shown", "hidden", "all"};

enum Line { Head, Shown, Hidden, All };
enum Cells { Kind, Posts, Rate = Posts + int(kCounted.size()) + 1 };

QList<domain::VideoCounts> countsOf(const store::ReportContent &content, int line)
{
    QList<domain::VideoCounts> counts;
    for (const store::VideoRow &video : content.videos) {
        if (line == All || video.hidden == (line == Hidden))
            counts.append(video.counts);
    }
    return counts;
}

/// Rate over the videos of one kind, with how many of them count.
QString rateText(const domain::GroupRate &rate)
{
    if (!rate.percent)
        return format::unknown();
    return rate.counted == rate.total
        ? format::percent(rate.percent)
        : ReportTotalsGrid::tr("%1 (%2 of %3)")
              .arg(format::percent(rate.percent), format::count(rate.counted), format::count(rate.total));
}

QString rateText(const store::ReportContent &content, int line)
{
    return rateText(domain::groupEngagementRate(countsOf(content, line)));
}

QList<NumberInput> rateInputs(const domain::GroupRate &rate)
{
    return {{.key = u"engagement"_s,
             .name = ReportTotalsGrid::tr("Engagements of the rated videos"),
             .value = report::cell(rate.engagement)},
            {.key = u"views"_s,
             .name = ReportTotalsGrid::tr("Views of the rated videos"),
             .value = report::cell(rate.views)},
            {.key = u"rated_videos"_s,
             .name = ReportTotalsGrid::tr("Videos rated"),
             .value = qint64(rate.counted)},
            {.key = u"videos"_s, .name = ReportTotalsGrid::tr("Videos"), .value = qint64(rate.total)}};
}

/// Of how many videos the sum is.
QList<NumberInput> sumInputs(const QList<domain::VideoCounts> &counts, int column)
{
    const auto count = kCounts.at(std::size_t(column - 2));
    const auto known = std::count_if(counts.cbegin(), counts.cend(),
                                     [count](const auto &one) { return (one.*count).has_value(); });
    return {{.key = u"videos"_s, .name = ReportTotalsGrid::tr("Videos"), .value = qint64(counts.size())},
            {.key = u"reported"_s,
             .name = ReportTotalsGrid::tr("Videos that report it"),
             .value = qint64(known)}};
}

QStringList heads()
{
    QStringList heads {{}, ReportTotalsGrid::tr("Videos")};
    for (const catalogue::MetricKey key : kCounted)
        heads.append(catalogue::displayName(catalogue::metric(key)));
    return heads << ReportTotalsGrid::tr("ER by views");
}

QStringList lineOf(int posts, const domain::VideoCounts &counts, const QString &rate)
{
    return {format::count(posts),
            format::count(counts.views),
            format::count(counts.likes),
            format::count(counts.comments),
            format::count(counts.shares),
            format::count(counts.saves),
            rate};
}

} // namespace

ReportTotalsGrid::ReportTotalsGrid(QWidget *parent)
    : QFrame(parent)
    , m_grid(new QGridLayout(this))
{
    setProperty("card", true);
    m_grid->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    m_grid->setHorizontalSpacing(space::kMedium);
    m_grid->setVerticalSpacing(space::kTiny);
    build();
    setContent(std::nullopt);
}

ReportTotalsGrid::~ReportTotalsGrid() = default;

TextLabel *ReportTotalsGrid::addCell(int row, int column, const QString &name)
{
    auto *label = new TextLabel(this);
    label->setObjectName(name);
    if (column == 0) {
        label->setWordWrap(true); // a column of words beside columns of numbers
        m_grid->addWidget(label, row, column);
    } else {
        m_grid->addWidget(label, row, column, Qt::AlignTrailing | Qt::AlignVCenter);
        label->setProperty("number", row != Head);
    }
    if (row != Head && column != Kind)
        label->setFocusPolicy(row == Shown && column == Posts ? Qt::StrongFocus : Qt::ClickFocus);
    label->setTone(row == Shown ? models::Tone::Neutral : models::Tone::Muted);
    if (row == Shown)
        label->setFont(fontOf(kTitlePoints, QFont::DemiBold));
    return label;
}

void ReportTotalsGrid::build()
{
    const QStringList heads = gui::heads();
    QStringList keys {u"kind"_s, u"posts"_s};
    for (const catalogue::MetricKey key : kCounted)
        keys.append(key.text());
    keys.append(u"er"_s);
    const QStringList kinds {tr("Shown to the client"), tr("Hidden"), tr("All")};
    for (int column = 0; column < heads.size(); ++column) {
        addCell(Head, column, {})->setText(heads.at(column));
        for (int line = Shown; line <= All; ++line) {
            const QString name = QString::fromLatin1(kRowKeys.at(line - 1)) + u'_' + keys.at(column);
            TextLabel *cell = addCell(line, column, name);
            if (column == 0)
                cell->setText(kinds.at(line - 1));
            else
                cell->setAccessibleDescription(tr("%1, %2").arg(heads.at(column), kinds.at(line - 1)));
        }
    }
    m_grid->setColumnStretch(0, 1);
}

void ReportTotalsGrid::showLine(int row, const QStringList &cells)
{
    for (int column = 0; column < cells.size(); ++column) {
        auto *label = qobject_cast<TextLabel *>(m_grid->itemAtPosition(row, column + 1)->widget());
        label->setText(cells.at(column));
    }
}

void ReportTotalsGrid::setContent(const std::optional<store::ReportContent> &content)
{
    m_content = content;
    const store::ReportContent shown = content.value_or(store::ReportContent());
    const store::ReportTotals &totals = shown.totals;
    showLine(Shown, lineOf(totals.shownPosts, totals.shown, rateText(shown, Shown)));
    showLine(Hidden, lineOf(totals.hiddenPosts, totals.hidden, rateText(shown, Hidden)));
    showLine(All, lineOf(totals.shownPosts + totals.hiddenPosts, totals.all, rateText(shown, All)));
}

/// Column and row; column 0: no number.
QPoint ReportTotalsGrid::cellOf(const QWidget *label) const
{
    const int at = label ? m_grid->indexOf(label) : -1;
    int row = 0;
    int column = 0;
    int rows = 0;
    int columns = 0;
    if (at >= 0)
        m_grid->getItemPosition(at, &row, &column, &rows, &columns);
    return row == Head ? QPoint() : QPoint(column, row);
}

std::optional<NumberRef> ReportTotalsGrid::numberAt(std::optional<QPoint> place) const
{
    const QPoint cell = cellOf(place ? childAt(*place) : focusWidget());
    if (!m_content || cell.x() == Kind)
        return std::nullopt;
    const auto textAt = [this, &cell](int column) {
        return qobject_cast<const TextLabel *>(m_grid->itemAtPosition(cell.y(), column)->widget())->text();
    };
    const QList<domain::VideoCounts> counts = countsOf(*m_content, cell.y());
    NumberRef number {.figure = u"report_total"_s,
                      .about = tr("Report %1, %2: %3")
                                   .arg(format::personal(m_content->row.report.name, 200), textAt(Kind),
                                        heads().at(cell.x())),
                      .shown = textAt(cell.x()),
                      .span = tr("from when each video was posted until it was last observed")};
    if (cell.x() == Posts) {
        number.figure = u"video_number"_s;
    } else if (cell.x() == Rate) {
        number.figure = u"group_rate"_s;
        number.inputs = rateInputs(domain::groupEngagementRate(counts));
    } else {
        number.inputs = sumInputs(counts, cell.x());
    }
    return number;
}

/// To the next number.
void ReportTotalsGrid::keyPressEvent(QKeyEvent *event)
{
    const int ahead = isRightToLeft() ? -1 : 1;
    QPoint cell = cellOf(focusWidget());
    switch (event->key()) {
    case Qt::Key_Left:
        cell.rx() -= ahead;
        break;
    case Qt::Key_Right:
        cell.rx() += ahead;
        break;
    case Qt::Key_Up:
        --cell.ry();
        break;
    case Qt::Key_Down:
        ++cell.ry();
        break;
    default:
        QFrame::keyPressEvent(event);
        return;
    }
    cell = {qBound(int(Posts), cell.x(), int(Rate)), qBound(int(Shown), cell.y(), int(All))};
    m_grid->itemAtPosition(cell.y(), cell.x())->widget()->setFocus(Qt::OtherFocusReason);
}

} // namespace viewtide::gui
