// SPDX-License-Identifier: GPL-3.0-or-later
// What the user was told of and why, and every request and what came of it, in words, both of a range of
// days; calls and failures of today; a filter. Owned by MainWindow; GUI thread. Signals: see PageWidget.
#pragma once

#include "gui/page.h"

#include <memory>

namespace Ui {
class ActivityPage;
}
namespace viewtide::models {
class ActivityModel;
class SortProxy;
} // namespace viewtide::models

namespace viewtide::gui {

class AlertsCard;
class TableLayout;
class TableStates;

class ActivityPage final : public PageWidget
{
    Q_OBJECT

public:
    explicit ActivityPage(const PageServices &services, QWidget *parent = nullptr);
    ~ActivityPage() override;

    void focusFilter() override;
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray &layout) override;
    void setLookback(const domain::Lookback &lookback) override;
    Follows follows() const override;

    /// Shared with the status line.
    models::ActivityModel &activity() const { return *m_model; }

private:
    Q_DISABLE_COPY_MOVE(ActivityPage)

    void showEmptyText(const domain::Period &period);
    void setUpAlerts(const PageServices &services);
    void setUpTable();
    void setUpFilter();
    void resetFilter();
    void showSummary();
    void showCut();

    std::unique_ptr<Ui::ActivityPage> m_ui;
    const Clock &m_clock;
    models::ActivityModel *m_model;
    AlertsCard *m_alerts = nullptr;
    models::SortProxy *m_proxy;
    TableLayout *m_layout = nullptr;
    TableStates *m_states = nullptr;
};

} // namespace viewtide::gui
