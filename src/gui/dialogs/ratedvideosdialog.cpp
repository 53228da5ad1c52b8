// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/ratedvideosdialog.h"

#include "domain/engagement.h"
#include "gui/delegates/networkdelegate.h"
#include "gui/pages/videolayout.h"
#include "gui/widgets/card.h"
#include "gui/widgets/tablestates.h"
#include "gui/widgets/textlabel.h"
#include "models/format.h"
#include "models/rangetexts.h"
#include "models/videofilterproxy.h"
#include "models/videotablemodel.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QStackedWidget>
#include <QTableView>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;
namespace format = models::format;

namespace {

constexpr QSize kSize(1200, 600);

QString sumsOf(const domain::GroupRate &rate)
{
    QStringList lines;
    if (rate.percent)
        lines.append(RatedVideosDialog::tr("%1 engagements / %2 views × 100 = %3")
                         .arg(format::count(rate.engagement), format::count(rate.views),
                              format::percent(rate.percent)));
    lines.append(rate.counted == rate.total
                     ? RatedVideosDialog::tr("All %n video(s) are rated.", nullptr, rate.total)
                     : RatedVideosDialog::tr("%1 of %2 videos are rated; of the others views or engagement "
                                             "are not known.")
                           .arg(format::count(rate.counted), format::count(rate.total)));
    return lines.join(u'\n');
}

} // namespace

RatedVideosDialog::RatedVideosDialog(const PageServices &services, const DateRange &posted, QWidget *parent)
    : QDialog(parent)
    , m_videos(new models::VideoTableModel(services.store, services.clock, this))
    , m_sorted(new models::VideoFilterProxy(*m_videos, this))
    , m_card(new Card(this))
    , m_sums(new TextLabel(this))
    , m_view(new QTableView(this))
{
    setObjectName(u"ratedVideosDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Videos of the engagement rate"));
    resize(kSize);
    build(posted);
    setUpTable();
    connect(m_videos, &models::RowsModelBase::stateChanged, this, &RatedVideosDialog::showSums);
    connect(m_videos, &QAbstractItemModel::rowsInserted, this, &RatedVideosDialog::showSums);
    connect(m_videos, &QAbstractItemModel::rowsRemoved, this, &RatedVideosDialog::showSums);
    connect(m_videos, &QAbstractItemModel::dataChanged, this, &RatedVideosDialog::showSums);
    m_videos->setPosted(posted);
}

RatedVideosDialog::~RatedVideosDialog() = default;

void RatedVideosDialog::build(const DateRange &posted)
{
    m_card->setTitle(tr("Posted in the range"));
    m_card->setSubtitle(models::rangeText(posted));
    m_sums->setObjectName(u"sumsLabel"_s);
    m_sums->setWordWrap(true);
    m_sums->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_card->body()->addWidget(m_sums);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addWidget(m_card, 1);
    column->addWidget(buttons);
}

void RatedVideosDialog::setUpTable()
{
    auto *const stack = new QStackedWidget(this);
    stack->addWidget(m_view);
    m_card->body()->addWidget(stack, 1);
    m_view->setObjectName(u"ratedVideosTableView"_s);
    m_view->setAccessibleName(tr("Videos that the rate is made of"));
    m_view->setModel(m_sorted);
    m_view->setItemDelegate(new RowDelegate(m_view));
    const QStringList shown {u"network"_s,  u"caption"_s, u"posted"_s, u"views"_s, u"likes"_s,
                             u"comments"_s, u"shares"_s,  u"saves"_s,  u"er"_s};
    const auto *const layout = new TableLayout(*m_view, videoLooks(shown), u"caption"_s);
    m_view->setItemDelegateForColumn(layout->sectionOf(u"network"_s), new NetworkDelegate(m_view));
    m_view->sortByColumn(layout->sectionOf(u"views"_s), Qt::DescendingOrder);
    new TableStates(*stack, *m_videos, *m_sorted,
                    {Glyph::Videos, tr("No video of this range"),
                     tr("The rate is of the videos that were posted in the range of the header."),
                     QString()});
    connect(m_view, &QTableView::activated, this, &RatedVideosDialog::choose);
}

void RatedVideosDialog::showSums()
{
    QList<domain::VideoCounts> counts;
    for (const store::VideoRow &video : m_videos->rows())
        counts.append(video.counts);
    m_sums->setVisible(!counts.isEmpty());
    m_sums->setText(sumsOf(domain::groupEngagementRate(counts)));
}

void RatedVideosDialog::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const domain::VideoRef video = m_sorted->videoAt(index).ref;
    accept();
    emit videoRequested(video);
}

} // namespace viewtide::gui
