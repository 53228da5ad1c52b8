// SPDX-License-Identifier: GPL-3.0-or-later
// Campaigns with totals, cost and progress, and what they won in the range; below, the days and videos of the
// chosen one. New and edit (undoable). Owned by MainWindow; GUI thread. Signals: see PageWidget.
#pragma once

#include "gui/page.h"
#include "store/rows.h"

#include <memory>

class QModelIndex;

namespace Ui {
class CampaignsPage;
}
namespace viewtide::models {
class CampaignTableModel;
class SortProxy;
} // namespace viewtide::models

namespace viewtide::gui {

class CampaignActions;
class CampaignDetail;
class TableLayout;

class CampaignsPage final : public PageWidget
{
    Q_OBJECT

public:
    explicit CampaignsPage(const PageServices &services, QWidget *parent = nullptr);
    ~CampaignsPage() override;

    void refresh();
    void focusFilter() override;
    void setLookback(const domain::Lookback &lookback) override;
    Follows follows() const override;
    /// Selects the campaign, also if it is not loaded yet.
    void showCampaign(domain::CampaignId campaign);
    /// All of them, the most of this column first, which is brought into view.
    void showBy(const QString &column);

    /// Columns, sort and splitter, for the window to keep.
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray &layout) override;

private:
    Q_DISABLE_COPY_MOVE(CampaignsPage)

    void setUpTable();
    void setUpActions();
    const store::CampaignRow *current() const;
    void showCurrent();
    void showCounts();
    void trySelect();
    void openEdit();
    void showVideos();
    void openCell(const QModelIndex &index);

    std::unique_ptr<Ui::CampaignsPage> m_ui;
    models::CampaignTableModel *m_campaigns;
    models::SortProxy *m_proxy;
    CampaignActions *m_actions;
    CampaignDetail *m_detail;
    TableLayout *m_layout = nullptr;
    domain::CampaignId m_wanted; ///< to be selected as soon as it is there
};

} // namespace viewtide::gui
