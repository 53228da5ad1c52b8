// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/accountspage.h"

#include "base/clock.h"
#include "gui/commands/storeedits.h"
#include "gui/dialogs/accountdaysdialog.h"
#include "gui/dialogs/importhistorydialog.h"
#include "gui/widgets/accountcard.h"
#include "gui/widgets/flowlayout.h"
#include "models/accounttablemodel.h"

#include "ui_accountspage.h"

#include <QAction>

#include <utility>

namespace viewtide::gui {

using models::Health;
using models::LoadState;

namespace {

constexpr int kLeastCardWidth = 310;

} // namespace

AccountsPage::AccountsPage(const PageServices &services, QWidget *parent)
    : PageWidget(parent)
    , m_ui(std::make_unique<Ui::AccountsPage>())
    , m_services(services)
    , m_edits(new StoreEdits(services.store, services.clock, this))
    , m_model(new models::AccountTableModel(services.store, services.clock, this))
{
    m_ui->setupUi(this);
    m_ui->scrollArea->viewport()->setAutoFillBackground(false);
    m_ui->scrollBody->setAutoFillBackground(false);
    m_grid = new FlowLayout(m_ui->cardArea, kLeastCardWidth, space::kLarge);
    m_ui->summaryLabel->setTone(models::Tone::Muted);
    const auto refill = [this] { showAccounts(); };
    connect(m_model, &QAbstractItemModel::dataChanged, this, refill);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, refill);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, refill);
    connect(m_model, &QAbstractItemModel::layoutChanged, this, refill);
    connect(m_model, &models::AccountTableModel::stateChanged, this, &AccountsPage::showState);
    connect(m_ui->emptyState, &EmptyState::actionRequested, this, [this] {
        if (m_model->state() == LoadState::Failed)
            m_model->scheduleRefresh();
        else
            emit pageRequested(Page::Settings);
    });
    setUpCommands();
    showState();
}

AccountsPage::~AccountsPage() = default;

void AccountsPage::setUpCommands()
{
    QAction *const command = addCommand(tr("Import history…"), QKeySequence(Qt::CTRL | Qt::Key_I));
    command->setObjectName(QStringLiteral("importHistoryAction"));
    connect(command, &QAction::triggered, this, &AccountsPage::openImport);
    connect(m_edits, &StoreEdits::failed, this,
            [this](const Error &error) { emit messagePosted(describe(error)); });
}

void AccountsPage::openImport()
{
    (new ImportHistoryDialog(m_services, *m_edits, this))->open();
}

void AccountsPage::placeCards()
{
    const auto wanted = m_model->rows().size();
    while (m_cards.size() < wanted) {
        auto *const card = new AccountCard(m_ui->cardArea);
        connect(card, &AccountCard::daysRequested, this, [this, card] { openDays(*card); });
        m_cards.append(card);
        m_grid->addWidget(card);
    }
    while (m_cards.size() > wanted)
        delete m_cards.takeLast();
}

void AccountsPage::showAccounts()
{
    placeCards();
    const Timestamp now = m_services.clock.now();
    for (int i = 0; i < m_cards.size(); ++i)
        m_cards.at(i)->showAccount(m_model->rowAt(i), now);
    m_ui->summaryLabel->setText(summary());
    showState();
    showWanted();
}

void AccountsPage::openDays(const AccountCard &card)
{
    (new AccountDaysDialog(m_services.store, card.account(), m_services.clock.now(), this))->open();
}

void AccountsPage::setLookback(const domain::Lookback &lookback)
{
    m_model->setLookback(lookback);
}

Follows AccountsPage::follows() const
{
    return Follow::Range | Follow::Comparison;
}

void AccountsPage::showNetwork(catalogue::PlatformKey network)
{
    m_wanted = network;
    showWanted();
}

void AccountsPage::showWanted()
{
    for (AccountCard *const card : std::as_const(m_cards)) {
        if (m_wanted != card->account().key.platform)
            continue;
        m_wanted.reset();
        card->setFocus(Qt::OtherFocusReason);
        m_ui->scrollArea->ensureWidgetVisible(card);
    }
}

QString AccountsPage::summary() const
{
    QStringList parts;
    for (const Health health :
         {Health::Ok, Health::Waiting, Health::Failing, Health::SignIn, Health::NotLinked}) {
        if (const int count = m_model->countOf(health))
            parts.append(tr("%1: %2").arg(models::textOf(health)).arg(count));
    }
    return parts.join(QStringLiteral(" · "));
}

void AccountsPage::showState()
{
    switch (m_model->state()) {
    case LoadState::Loading:
        m_ui->emptyState->showLoading();
        break;
    case LoadState::Failed:
        m_ui->emptyState->showError(*m_model->error());
        m_ui->emptyState->setAction(tr("Try again"));
        break;
    case LoadState::Ready:
        m_ui->emptyState->showMessage(Glyph::Accounts, tr("No accounts yet"),
                                      tr("Add an Ayrshare profile; its linked networks appear here."));
        m_ui->emptyState->setAction(tr("Open the settings"));
        break;
    }
    m_ui->stateStack->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
}

} // namespace viewtide::gui
