// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/reporttotalsgrid.h"

#include "domain/engagement.h"
#include "gui/theme/theme.h"
#include "gui/widgets/textlabel.h"
#include "models/format.h"

#include <QGridLayout>

#include <array>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;
using namespace catalogue::literals;
namespace format = models::format;

namespace {

constexpr std::array kCounted {"views"_metric, "likes"_metric, "comments"_metric, "shares"_metric,
                               "saves"_metric};
constexpr std::array kRowKeys {"shown", "hidden", "all"};

enum Line { Head, Shown, Hidden, All };

/// Rate over the videos of one kind, with how many of them count.
QString rateText(const QList<store::VideoRow> &videos, std::optional<bool> isHidden)
{
    QList<domain::VideoCounts> counts;
    for (const store::VideoRow &video : videos) {
        if (!isHidden || video.hidden == *isHidden)
            counts.append(video.counts);
    }
    const domain::GroupRate rate = domain::groupEngagementRate(counts);
    if (!rate.percent)
        return format::unknown();
    return rate.counted == rate.total
        ? format::percent(rate.percent)
        : ReportTotalsGrid::tr("%1 (%2 of %3)")
              .arg(format::percent(rate.percent), format::count(rate.counted), format::count(rate.total));
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
    m_grid->setHorizontalSpacing(space::kLarge);
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
    }
    label->setTone(row == Shown ? models::Tone::Neutral : models::Tone::Muted);
    if (row == Shown)
        label->setFont(fontOf(kTitlePoints, QFont::DemiBold));
    return label;
}

void ReportTotalsGrid::build()
{
    QStringList heads {{}, tr("Videos")};
    QStringList keys {u"kind"_s, u"posts"_s};
    for (const catalogue::MetricKey key : kCounted) {
        heads.append(catalogue::displayName(catalogue::metric(key)));
        keys.append(key.text());
    }
    heads.append(tr("ER by views"));
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
                cell->setAccessibleName(tr("%1, %2").arg(heads.at(column), kinds.at(line - 1)));
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
    const store::ReportContent shown = content.value_or(store::ReportContent());
    const store::ReportTotals &totals = shown.totals;
    showLine(Shown, lineOf(totals.shownPosts, totals.shown, rateText(shown.videos, false)));
    showLine(Hidden, lineOf(totals.hiddenPosts, totals.hidden, rateText(shown.videos, true)));
    showLine(
        All,
        lineOf(totals.shownPosts + totals.hiddenPosts, totals.all, rateText(shown.videos, std::nullopt)));
}

} // namespace viewtide::gui
