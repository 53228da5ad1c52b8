// SPDX-License-Identifier: GPL-3.0-or-later
// The frozen states of a report: takes one, lists them, and asks its owner for the rest. Shown with open(),
// deletes itself. GUI thread. freezeRequested(name), openRequested(), removeRequested(): what was pressed.
#pragma once

#include "store/reportsnapshots.h"

#include <QDialog>

#include <optional>

class QLineEdit;
class QPushButton;
class QTableView;

namespace viewtide::models {
class SnapshotListModel;
}
namespace viewtide::store {
class Store;
}

namespace viewtide::gui {

class SnapshotsDialog final : public QDialog
{
    Q_OBJECT

public:
    SnapshotsDialog(store::Store &store, domain::ReportId report, const QString &proposedName,
                    QWidget *parent = nullptr);
    ~SnapshotsDialog() override;

signals:
    void freezeRequested(const QString &name);
    void openRequested(const viewtide::store::ReportSnapshot &snapshot);
    void removeRequested(const viewtide::store::ReportSnapshot &snapshot);

private:
    Q_DISABLE_COPY_MOVE(SnapshotsDialog)

    void build(const QString &proposedName);
    std::optional<store::ReportSnapshot> current() const;
    void showSelection();

    models::SnapshotListModel *m_snapshots;
    QLineEdit *m_name;
    QPushButton *m_freeze;
    QTableView *m_table;
    QPushButton *m_open;
    QPushButton *m_remove;
};

} // namespace viewtide::gui
