// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/pagestack.h"

#include "gui/pages/accountspage.h"
#include "gui/pages/activitypage.h"
#include "gui/pages/campaignspage.h"
#include "gui/pages/overviewpage.h"
#include "gui/pages/reportspage.h"
#include "gui/pages/settingspage.h"
#include "gui/pages/videospage.h"
#include "gui/setup/welcomepage.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/margins.h"

#include <QByteArrayList>
#include <QLayout>

#include <utility>

namespace viewtide::gui {

PageStack::PageStack(const PageServices &services, const SetupServices &setup, QWidget *parent)
    : QStackedWidget(parent)
    , m_videos(new VideosPage(services, this))
    , m_campaigns(new CampaignsPage(services, this))
    , m_reports(new ReportsPage(services, this))
    , m_accounts(new AccountsPage(services, this))
    , m_activity(new ActivityPage(services, this))
{
    setFocusPolicy(Qt::ClickFocus); // holds the focus until the user goes to something in the page
    add(new OverviewPage(services, this));
    addWithMargins(m_videos);
    addWithMargins(m_campaigns);
    addWithMargins(m_reports);
    add(m_accounts);
    add(m_activity);
    addWithMargins(new SettingsPage(services, setup, this));
    addWithMargins(new WelcomePage(services, setup, m_accounts->accounts(), this));
    turnMargins(*this);
}

PageStack::~PageStack() = default;

void PageStack::add(PageWidget *page)
{
    addWidget(page);
    m_pages.append(page);
    connect(page, &PageWidget::pageRequested, this, &PageStack::pageRequested);
    connect(page, &PageWidget::syncRequested, this, &PageStack::syncRequested);
    connect(page, &PageWidget::restartRequested, this, &PageStack::restartRequested);
    connect(page, &PageWidget::messagePosted, this, &PageStack::messagePosted);
    connect(page, &PageWidget::videoRequested, this, &PageStack::showVideo);
    connect(page, &PageWidget::campaignVideosRequested, this, &PageStack::showVideosOf);
    connect(page, &PageWidget::campaignsRequested, this, &PageStack::showCampaignsBy);
    connect(page, &PageWidget::networkRequested, this, &PageStack::showNetwork);
}

/// For pages that do not scroll as a whole: those have the margins inside of what scrolls.
void PageStack::addWithMargins(PageWidget *page)
{
    page->layout()->setContentsMargins(space::kHuge, space::kTiny, space::kHuge, space::kLarge);
    add(page);
}

void PageStack::showVideo(const domain::VideoRef &video)
{
    emit pageRequested(Page::Videos);
    m_videos->showVideo(video);
}

void PageStack::openCampaign(domain::CampaignId campaign)
{
    emit pageRequested(Page::Campaigns);
    m_campaigns->showCampaign(campaign);
}

void PageStack::showVideosOf(domain::CampaignId campaign)
{
    emit pageRequested(Page::Videos);
    m_videos->showCampaign(campaign);
}

void PageStack::showCampaignsBy(const QString &column)
{
    emit pageRequested(Page::Campaigns);
    m_campaigns->showBy(column);
}

void PageStack::showNetwork(catalogue::PlatformKey network)
{
    emit pageRequested(Page::Accounts);
    m_accounts->showNetwork(network);
}

void PageStack::openReport(domain::ReportId report)
{
    emit pageRequested(Page::Reports);
    m_reports->openReport(report);
}

void PageStack::setPage(Page page)
{
    setCurrentIndex(int(page));
}

Page PageStack::page() const
{
    return Page(currentIndex());
}

PageWidget &PageStack::current() const
{
    return *m_pages.at(currentIndex());
}

void PageStack::setLookback(const domain::Lookback &lookback)
{
    for (PageWidget *const page : std::as_const(m_pages))
        page->setLookback(lookback);
}

QByteArray PageStack::saveLayouts() const
{
    QByteArrayList layouts;
    for (const PageWidget *const page : m_pages)
        layouts.append(page->saveLayout());
    return packed(layouts);
}

void PageStack::restoreLayouts(const QByteArray &layouts)
{
    const auto parts = unpacked<QByteArrayList>(layouts);
    if (!parts)
        return;
    const auto &[each] = *parts;
    if (each.size() != m_pages.size())
        return;
    for (qsizetype i = 0; i < each.size(); ++i)
        m_pages.at(i)->restoreLayout(each.at(i));
}

models::AccountTableModel &PageStack::accounts() const
{
    return m_accounts->accounts();
}

models::ActivityModel &PageStack::activity() const
{
    return m_activity->activity();
}

} // namespace viewtide::gui
