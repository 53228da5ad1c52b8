// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the pages and shows one of them; leads from one to another. Owned by MainWindow; GUI thread.
// pageRequested(): a page wants another to be shown.
#pragma once

#include "gui/page.h"

#include <QStackedWidget>

namespace viewtide::models {
class AccountTableModel;
class ActivityModel;
} // namespace viewtide::models

namespace viewtide::gui {

class AccountsPage;
class ActivityPage;
class CampaignsPage;
class ReportsPage;
class VideosPage;
struct SetupServices;

class PageStack final : public QStackedWidget
{
    Q_OBJECT

public:
    PageStack(const PageServices &services, const SetupServices &setup, QWidget *parent = nullptr);
    ~PageStack() override;

    void setPage(Page page);
    Page page() const;
    PageWidget &current() const;
    const PageWidget &at(Page page) const { return *m_pages.at(int(page)); }
    void setLookback(const domain::Lookback &lookback);
    /// Of all pages; see PageWidget.
    QByteArray saveLayouts() const;
    void restoreLayouts(const QByteArray &layouts);
    /// These three go to the page, too.
    void showVideo(const domain::VideoRef &video);
    void openCampaign(domain::CampaignId campaign);
    void openReport(domain::ReportId report);

    models::AccountTableModel &accounts() const;
    models::ActivityModel &activity() const;

signals:
    void pageRequested(viewtide::gui::Page page);
    void messagePosted(const QString &text);
    void syncRequested();
    void restartRequested(const QStringList &arguments);

private:
    Q_DISABLE_COPY_MOVE(PageStack)

    void showVideosOf(domain::CampaignId campaign);
    void showCampaignsBy(const QString &column);
    void showNetwork(catalogue::PlatformKey network);
    void add(PageWidget *page);
    void addWithMargins(PageWidget *page);

    VideosPage *m_videos;
    CampaignsPage *m_campaigns;
    ReportsPage *m_reports;
    AccountsPage *m_accounts;
    ActivityPage *m_activity;
    QList<PageWidget *> m_pages; ///< by Page
};

} // namespace viewtide::gui
