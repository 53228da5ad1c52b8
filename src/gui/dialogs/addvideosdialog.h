// SPDX-License-Identifier: GPL-3.0-or-later
// Tracks videos that were posted by hand: many links at once, and what became of each. Shown with open(),
// deletes itself; links that need another look stay in the field. GUI thread. videosAdded(): new rows are in
// the store.
#pragma once

#include "domain/ids.h"
#include "gui/dialogs/linklines.h"

#include <QDialog>

#include <memory>

namespace Ui {
class AddVideosDialog;
}
namespace viewtide {
class Clock;
}
namespace viewtide::store {
class Store;
struct CampaignRow;
} // namespace viewtide::store

namespace viewtide::gui {

class AddVideosDialog final : public QDialog
{
    Q_OBJECT

public:
    AddVideosDialog(store::Store &store, const Clock &clock, QWidget *parent = nullptr);
    ~AddVideosDialog() override;

    void setCampaigns(const QList<store::CampaignRow> &campaigns, domain::CampaignId chosen);

signals:
    void videosAdded(int count);

private:
    Q_DISABLE_COPY_MOVE(AddVideosDialog)

    void addAll();
    void addOne(int row);
    void finishOne(int row, const QString &outcome);
    void finishAll();
    void showOutcome(int row, const QString &outcome);

    std::unique_ptr<Ui::AddVideosDialog> m_ui;
    store::Store &m_store;
    const Clock &m_clock;
    QList<LinkLine> m_lines;
    QStringList m_left; ///< lines that stay in the field
    int m_pending = 0;
    int m_added = 0;
};

} // namespace viewtide::gui
