// SPDX-License-Identifier: GPL-3.0-or-later
// Reports: the list, and the chosen one with an eye for each video, totals both ways and export. Hiding goes
// through the undo stack into the store. Owned by MainWindow; GUI thread. Signals: see PageWidget.
#pragma once

#include "gui/page.h"
#include "store/rows.h"

#include <memory>

namespace Ui {
class ReportsPage;
}
namespace viewtide::models {
class ReportListModel;
class ReportTableModel;
class VideoFilterProxy;
} // namespace viewtide::models

namespace viewtide::gui {

class ReportActions;
class TableLayout;

class ReportsPage final : public PageWidget
{
    Q_OBJECT

public:
    explicit ReportsPage(const PageServices &services, QWidget *parent = nullptr);
    ~ReportsPage() override;

    void refresh();
    void focusFilter() override;
    QString ownDays() const override;
    /// Selects the report, also if it is not loaded yet.
    void openReport(domain::ReportId report);

    /// Columns, sort and splitter, for the window to keep.
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray &layout) override;

private:
    Q_DISABLE_COPY_MOVE(ReportsPage)

    void setUpList();
    void setUpTable();
    void setUpFilter();
    void setUpActions();
    void setUpReportActions();
    void trySelect();
    void showReport(const QModelIndex &current);
    void showContent();
    void showSelection();
    QList<store::VideoRow> selectedVideos() const;
    void openReason();
    void openNew();

    std::unique_ptr<Ui::ReportsPage> m_ui;
    models::ReportListModel *m_reports;
    models::ReportTableModel *m_videos;
    models::VideoFilterProxy *m_proxy;
    ReportActions *m_actions;
    TableLayout *m_layout = nullptr;
    domain::ReportId m_wanted; ///< to be selected as soon as it is there
};

} // namespace viewtide::gui
