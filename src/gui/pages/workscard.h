// SPDX-License-Identifier: GPL-3.0-or-later
// The videos grouped by their works, as a table of its own beside the flat one. Owned by the Videos page; GUI
// thread. workActivated(): the posts of a work are wanted (double click, Return).
#pragma once

#include <QFrame>

namespace viewtide {
class Clock;
}
namespace viewtide::models {
class SortProxy;
class WorkTableModel;
} // namespace viewtide::models
namespace viewtide::store {
class Store;
}

class QTableView;

namespace viewtide::gui {

class WorksCard final : public QFrame
{
    Q_OBJECT

public:
    WorksCard(store::Store &store, const Clock &clock, QWidget *parent = nullptr);
    ~WorksCard() override;

    /// Words that title, networks or campaigns must hold.
    void setFilter(const QString &text);
    int workCount() const;

signals:
    void workActivated(const QString &key);
    void countChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(WorksCard)

    void setUpTable();

    models::WorkTableModel *m_works;
    models::SortProxy *m_proxy;
    QTableView *m_view;
};

} // namespace viewtide::gui
