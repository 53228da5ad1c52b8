// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/snapshotsdialog.h"

#include "gui/delegates/rowdelegate.h"
#include "gui/widgets/tablecopy.h"
#include "gui/widgets/tablestates.h"
#include "gui/widgets/textlabel.h"
#include "models/snapshotlistmodel.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace viewtide::gui {

SnapshotsDialog::SnapshotsDialog(store::Store &store, domain::ReportId report, const QString &proposedName,
                                 QWidget *parent)
    : QDialog(parent)
    , m_snapshots(new models::SnapshotListModel(store, report, this))
    , m_name(new QLineEdit(this))
    , m_freeze(new QPushButton(tr("&Freeze now"), this))
    , m_table(new QTableView(this))
    , m_open(new QPushButton(tr("&Open"), this))
    , m_remove(new QPushButton(tr("&Remove"), this))
{
    setObjectName(QStringLiteral("SnapshotsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Frozen states of the report"));
    build(proposedName);
    makeCopyable(*m_table);
    connect(m_freeze, &QPushButton::clicked, this,
            [this] { emit freezeRequested(m_name->text().simplified()); });
    const auto open = [this] {
        if (const auto snapshot = current())
            emit openRequested(*snapshot);
    };
    connect(m_open, &QPushButton::clicked, this, open);
    connect(m_table, &QTableView::activated, this, open);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const auto snapshot = current())
            emit removeRequested(*snapshot);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SnapshotsDialog::showSelection);
    connect(m_snapshots, &QAbstractItemModel::rowsRemoved, this, &SnapshotsDialog::showSelection);
    m_snapshots->refresh();
    showSelection();
    resize(620, 420);
}

SnapshotsDialog::~SnapshotsDialog() = default;

void SnapshotsDialog::build(const QString &proposedName)
{
    m_name->setObjectName(QStringLiteral("snapshotNameEdit"));
    m_name->setMaxLength(200);
    m_name->setText(proposedName);
    m_name->setAccessibleName(tr("Name of the new snapshot"));
    m_freeze->setObjectName(QStringLiteral("freezeButton"));
    m_freeze->setDefault(true);
    m_table->setObjectName(QStringLiteral("snapshotTable"));
    m_table->setAccessibleName(tr("Frozen states of the report"));
    m_table->setModel(m_snapshots);
    m_table->setItemDelegate(new RowDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_open->setObjectName(QStringLiteral("openSnapshotButton"));
    m_remove->setObjectName(QStringLiteral("removeSnapshotButton"));

    auto *stack = new QStackedWidget(this);
    stack->addWidget(m_table);
    new TableStates(*stack, *m_snapshots, *m_snapshots,
                    {Glyph::Reports,
                     tr("Nothing is frozen yet"),
                     tr("A snapshot keeps the report as the client got it. It prints the same digits later, "
                        "whatever the numbers do."),
                     {}});
    auto *make = new QHBoxLayout;
    make->addWidget(m_name, 1);
    make->addWidget(m_freeze);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_open, QDialogButtonBox::ActionRole);
    buttons->addButton(m_remove, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(make);
    layout->addWidget(stack, 1);
    layout->addWidget(buttons);
}

std::optional<store::ReportSnapshot> SnapshotsDialog::current() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? std::nullopt : std::optional(m_snapshots->rowAt(rows.first().row()));
}

void SnapshotsDialog::showSelection()
{
    const bool isAny = current().has_value();
    m_open->setEnabled(isAny);
    m_remove->setEnabled(isAny);
}

} // namespace viewtide::gui
