// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/uploadsdialog.h"

#include "ui_uploadsdialog.h"

#include "gui/commands/placepostscommand.h"
#include "gui/delegates/chipdelegate.h"
#include "gui/delegates/networkdelegate.h"
#include "gui/widgets/tablelayout.h"
#include "gui/widgets/tablestates.h"
#include "models/campaigntablemodel.h"
#include "models/format.h"
#include "models/uploadfilterproxy.h"

#include <QAction>
#include <QMenu>
#include <QUndoStack>

#include <array>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;
using domain::UploadStatus;
namespace format = models::format;

namespace {

using StatusButtons = std::array<std::pair<QPushButton *, UploadStatus>, 4>;

StatusButtons statusButtons(const Ui::UploadsDialog &ui)
{
    return {{{ui.postedButton, UploadStatus::Posted},
             {ui.pendingButton, UploadStatus::Pending},
             {ui.failedButton, UploadStatus::Failed},
             {ui.deletedButton, UploadStatus::Deleted}}};
}

QList<ColumnLook> columnLooks()
{
    return {{u"network"_s, 110},          {u"status"_s, 92},
            {u"caption"_s, 190},          {u"campaign"_s, 130},
            {u"assigned"_s, 128},         {u"scheduled"_s, 146},
            {u"happened"_s, 220},         {u"profile"_s, 110, false},
            {u"note"_s, 110, false},      {u"post_id"_s, 150, false},
            {u"native_id"_s, 150, false}, {u"ref_id"_s, 110, false}};
}

} // namespace

UploadsDialog::UploadsDialog(const PageServices &services, StoreEdits &edits, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::UploadsDialog>())
    , m_services(services)
    , m_edits(edits)
    , m_uploads(new models::UploadTableModel(services.store, this))
    , m_proxy(new models::UploadFilterProxy(*m_uploads, this))
    , m_campaigns(new models::CampaignTableModel(services.store, services.clock, this))
    , m_assignMenu(new QMenu(this))
{
    m_ui->setupUi(this);
    m_ui->problemLabel->setTone(models::Tone::Bad);
    setAttribute(Qt::WA_DeleteOnClose);
    setUpTable();
    setUpFilter();
    setUpActions();
    m_ui->problemLabel->hide();
    m_uploads->refresh();
    m_campaigns->refresh();
    showCounts();
    showSelection();
}

UploadsDialog::~UploadsDialog() = default;

void UploadsDialog::setUpTable()
{
    QTableView *view = m_ui->uploadTableView;
    view->setModel(m_proxy);
    view->setItemDelegate(new RowDelegate(view));
    auto *layout = new TableLayout(*view, columnLooks(), u"caption"_s);
    view->setItemDelegateForColumn(layout->sectionOf(u"network"_s), new NetworkDelegate(view));
    view->setItemDelegateForColumn(layout->sectionOf(u"status"_s), new ChipDelegate(view));
    view->sortByColumn(layout->sectionOf(u"scheduled"_s), Qt::DescendingOrder);
    m_ui->columnsButton->setMenu(layout->menu());
    auto *states = new TableStates(*m_ui->stack, *m_uploads, *m_proxy,
                                   {Glyph::Videos,
                                    tr("Nothing was imported yet"),
                                    tr("What was posted or scheduled through Ayrshare is listed here after "
                                       "the first sync."),
                                    {}});
    connect(states, &TableStates::filterResetRequested, this, &UploadsDialog::resetFilter);
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &UploadsDialog::showSelection);
    connect(m_uploads, &models::RowsModelBase::stateChanged, this, &UploadsDialog::showCounts);
    connect(m_uploads, &QAbstractItemModel::rowsInserted, this, &UploadsDialog::showCounts);
    connect(m_uploads, &QAbstractItemModel::rowsRemoved, this, &UploadsDialog::showCounts);
    connect(m_uploads, &QAbstractItemModel::dataChanged, this, &UploadsDialog::showCounts);
}

void UploadsDialog::setUpFilter()
{
    connect(m_ui->filterEdit, &QLineEdit::textChanged, m_proxy, &models::UploadFilterProxy::setText);
    connect(m_ui->allButton, &QPushButton::toggled, this, [this](bool on) {
        if (on)
            m_proxy->setStatus(std::nullopt);
    });
    for (const auto &[button, status] : statusButtons(*m_ui)) {
        connect(button, &QPushButton::toggled, this, [this, shown = status](bool on) {
            if (on)
                m_proxy->setStatus(shown);
        });
    }
}

void UploadsDialog::setUpActions()
{
    m_ui->assignButton->setMenu(m_assignMenu);
    connect(m_assignMenu, &QMenu::aboutToShow, this, &UploadsDialog::fillAssignMenu);
    connect(m_campaigns, &QAbstractItemModel::rowsInserted, this, &UploadsDialog::fillAssignMenu);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_edits, &StoreEdits::failed, this, [this](const Error &error) {
        m_ui->problemLabel->setText(describe(error));
        m_ui->problemLabel->show();
    });
    // the window's own shortcuts do not reach a dialog
    QAction *undo = m_services.undo.createUndoAction(this);
    undo->setShortcut(QKeySequence::Undo);
    QAction *redo = m_services.undo.createRedoAction(this);
    redo->setShortcuts(QKeySequence::Redo);
    addActions({undo, redo});
}

void UploadsDialog::fillAssignMenu()
{
    m_assignMenu->clear();
    for (const store::CampaignRow &row : m_campaigns->rows()) {
        const QString name = format::personalCampaign(row.campaign.name, 80).replace(u'&', "&&"_L1);
        m_assignMenu->addAction(name, this, [this, campaign = row.campaign] { assign(campaign); });
    }
    m_assignMenu->addSeparator();
    m_assignMenu->addAction(tr("Let the rules decide"), this, &UploadsDialog::release);
}

QList<store::UploadId> UploadsDialog::selected() const
{
    QList<store::UploadId> uploads;
    const QModelIndexList rows = m_ui->uploadTableView->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        uploads.append(m_proxy->uploadAt(row).id);
    return uploads;
}

void UploadsDialog::assign(const domain::Campaign &campaign)
{
    const QList<store::UploadId> uploads = selected();
    if (uploads.isEmpty())
        return;
    m_ui->problemLabel->hide();
    m_services.undo.push(
        new PlacePostsCommand(m_edits, store::AssignUploads {.uploads = uploads, .campaign = campaign.id},
                              tr("assign %n upload(s) to %1", nullptr, int(uploads.size()))
                                  .arg(format::personalCampaign(campaign.name, 60))));
}

void UploadsDialog::release()
{
    const QList<store::UploadId> uploads = selected();
    if (uploads.isEmpty())
        return;
    m_ui->problemLabel->hide();
    m_services.undo.push(new PlacePostsCommand(
        m_edits, store::ReleaseUploads {.uploads = uploads, .now = m_services.clock.now()},
        tr("leave %n upload(s) to the rules", nullptr, int(uploads.size()))));
}

void UploadsDialog::showCounts()
{
    m_ui->allButton->setText(tr("All %1").arg(format::count(m_uploads->rowCount())));
    for (const auto &[button, status] : statusButtons(*m_ui))
        button->setText(
            tr("%1 %2").arg(models::statusText(status), format::count(m_uploads->countOf(status))));
}

void UploadsDialog::showSelection()
{
    const auto count = m_ui->uploadTableView->selectionModel()->selectedRows().size();
    m_ui->assignButton->setEnabled(count > 0);
    m_ui->selectionLabel->setText(count > 0 ? tr("Selected: %1").arg(format::count(count))
                                            : tr("Select uploads to assign them to a campaign."));
}

void UploadsDialog::resetFilter()
{
    m_ui->filterEdit->clear();
    m_ui->allButton->setChecked(true);
}

} // namespace viewtide::gui
