// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/rulesdialog.h"

#include "ui_rulesdialog.h"

#include "gui/commands/editrulescommand.h"
#include "gui/commands/placepostscommand.h"
#include "gui/delegates/rowdelegate.h"
#include "gui/widgets/tablelayout.h"
#include "gui/widgets/tablestates.h"
#include "models/campaigntablemodel.h"
#include "models/rulemovesmodel.h"
#include "models/ruletablemodel.h"
#include "models/sortproxy.h"

#include <QAction>
#include <QHeaderView>
#include <QUndoStack>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;

RulesDialog::RulesDialog(const PageServices &services, StoreEdits &edits, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::RulesDialog>())
    , m_services(services)
    , m_edits(edits)
    , m_rules(new models::RuleTableModel(services.store, this))
    , m_moves(new models::RuleMovesModel(services.store, this))
    , m_campaigns(new models::CampaignTableModel(services.store, services.clock, this))
{
    m_ui->setupUi(this);
    m_ui->problemLabel->setTone(models::Tone::Bad);
    setAttribute(Qt::WA_DeleteOnClose);
    setUpTables();
    setUpButtons();
    addUndo();
    m_ui->problemLabel->hide();
    connect(&m_edits, &StoreEdits::failed, this, &RulesDialog::showProblem);
    deliver(services.store.read(store::ProfilesQuery {}), this,
            [this](const Result<QList<domain::Profile>> &profiles) {
                if (profiles.isOk())
                    m_profiles = *profiles;
            });
    connect(m_campaigns, &models::RowsModelBase::stateChanged, this, &RulesDialog::showButtons);
    m_rules->refresh();
    m_moves->refresh();
    m_campaigns->refresh();
    showPreview();
    showButtons();
}

RulesDialog::~RulesDialog() = default;

void RulesDialog::setUpTables()
{
    QTableView *rules = m_ui->ruleTableView;
    rules->setModel(m_rules);
    rules->setItemDelegate(new RowDelegate(rules));
    new TableLayout(*rules, {{u"conditions"_s, 380}, {u"campaign"_s, 180}, {u"posts"_s, 70}},
                    u"conditions"_s);
    rules->setSortingEnabled(false); // their order is what they mean
    rules->horizontalHeader()->setSortIndicatorShown(false);
    rules->setSelectionMode(QAbstractItemView::SingleSelection);
    new TableStates(*m_ui->ruleStack, *m_rules, *m_rules,
                    {Glyph::Campaigns, tr("No rules yet"), tr("A rule puts new posts into a campaign."), {}});
    connect(rules->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RulesDialog::showButtons);
    connect(m_rules, &QAbstractItemModel::rowsMoved, this, &RulesDialog::showButtons);
    const auto showCount = [this] {
        showButtons();
        showPreview();
    };
    connect(m_rules, &QAbstractItemModel::rowsInserted, this, showCount);
    connect(m_rules, &QAbstractItemModel::rowsRemoved, this, showCount);

    auto *sorted = new models::SortProxy(this);
    sorted->setSourceModel(m_moves);
    QTableView *moves = m_ui->moveTableView;
    moves->setModel(sorted);
    moves->setItemDelegate(new RowDelegate(moves));
    new TableLayout(*moves, {{u"caption"_s, 300}, {u"scheduled"_s, 140}, {u"from"_s, 140}, {u"to"_s, 140}},
                    u"caption"_s);
    moves->sortByColumn(m_moves->columnOf(u"scheduled"), Qt::DescendingOrder);
    connect(m_moves, &models::RuleMovesModel::previewChanged, this, &RulesDialog::showPreview);
}

void RulesDialog::setUpButtons()
{
    connect(m_ui->addButton, &QPushButton::clicked, this, [this] { openRule({}); });
    const auto editCurrent = [this] {
        const store::RuleRow *row = current();
        if (row && m_ui->editButton->isEnabled())
            openRule(row->rule);
    };
    connect(m_ui->editButton, &QPushButton::clicked, this, editCurrent);
    connect(m_ui->ruleTableView, &QAbstractItemView::doubleClicked, this, editCurrent);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &RulesDialog::removeCurrent);
    connect(m_ui->upButton, &QPushButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_ui->downButton, &QPushButton::clicked, this, [this] { moveCurrent(1); });
    connect(m_ui->applyButton, &QPushButton::clicked, this, &RulesDialog::apply);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

/// The window's own shortcuts do not reach a dialog.
void RulesDialog::addUndo()
{
    QAction *undo = m_services.undo.createUndoAction(this);
    undo->setShortcut(QKeySequence::Undo);
    QAction *redo = m_services.undo.createRedoAction(this);
    redo->setShortcuts(QKeySequence::Redo);
    addActions({undo, redo});
}

const store::RuleRow *RulesDialog::current() const
{
    const QModelIndex index = m_ui->ruleTableView->currentIndex();
    return index.isValid() ? &m_rules->rowAt(index.row()) : nullptr;
}

void RulesDialog::openRule(const domain::CampaignRule &rule)
{
    const RuleChoices choices {
        .campaigns = m_campaigns->rows(), .profiles = m_profiles, .today = dateOf(m_services.clock.now())};
    auto *dialog = new RuleDialog(rule, choices, this);
    connect(dialog, &RuleDialog::ruleAccepted, this, [this](const domain::CampaignRule &edited) {
        edit({store::SaveRule {.rule = edited, .now = m_services.clock.now()}},
             edited.id.isValid() ? tr("edit rule") : tr("add rule"));
    });
    dialog->open();
}

void RulesDialog::removeCurrent()
{
    if (const store::RuleRow *row = current())
        edit({store::RemoveRule {row->rule.id}}, tr("remove rule"));
}

void RulesDialog::moveCurrent(int by)
{
    const store::RuleRow *row = current();
    const int place = m_ui->ruleTableView->currentIndex().row() + by;
    if (row && place >= 0 && place < m_rules->rowCount())
        edit({store::MoveRule {.rule = row->rule.id, .position = place + 1}}, tr("move rule"));
}

/// Not only for as long as the dialog lives: it may be closed before the store has answered.
void RulesDialog::edit(const store::EditRules &wanted, const QString &text)
{
    m_ui->problemLabel->hide();
    deliver(m_edits.send(wanted), &m_edits,
            [edits = &m_edits, undo = &m_services.undo, text](const Result<store::RuleLists> &lists) {
                if (lists && lists->before != lists->after)
                    undo->push(new EditRulesCommand(*edits, *lists, text));
            });
}

void RulesDialog::apply()
{
    m_ui->problemLabel->hide();
    const int count = int(m_moves->preview().moves.size());
    m_services.undo.push(new PlacePostsCommand(m_edits, store::ApplyRules {.now = m_services.clock.now()},
                                               tr("apply rules to %n post(s)", nullptr, count)));
}

void RulesDialog::showPreview()
{
    const bool isKnown = m_moves->state() == models::LoadState::Ready;
    if (m_moves->error())
        m_ui->previewLabel->setText(describe(*m_moves->error()));
    else if (isKnown && m_rules->rowCount() == 0 && m_moves->preview().moves.isEmpty())
        m_ui->previewLabel->setText(
            tr("Without a rule new posts wait in Unassigned until you assign them by hand."));
    else
        m_ui->previewLabel->setText(isKnown ? models::previewText(m_moves->preview())
                                            : tr("Looking at what the rules would move…"));
    const bool moves = isKnown && !m_moves->preview().moves.isEmpty();
    m_ui->applyButton->setEnabled(moves);
    m_ui->moveTableView->setVisible(moves);
}

void RulesDialog::showButtons()
{
    const int row = m_ui->ruleTableView->currentIndex().row();
    const bool isReady = m_campaigns->state() == models::LoadState::Ready; // else there is nothing to choose
    m_ui->addButton->setEnabled(isReady);
    m_ui->editButton->setEnabled(isReady && row >= 0);
    m_ui->removeButton->setEnabled(row >= 0);
    m_ui->upButton->setEnabled(row > 0);
    m_ui->downButton->setEnabled(row >= 0 && row + 1 < m_rules->rowCount());
}

void RulesDialog::showProblem(const Error &error)
{
    m_ui->problemLabel->setText(describe(error));
    m_ui->problemLabel->show();
}

} // namespace viewtide::gui
