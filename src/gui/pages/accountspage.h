// SPDX-License-Identifier: GPL-3.0-or-later
// A card per network and profile: level and growth in the range, health, and what to do; the days behind it.
// Owned by MainWindow; GUI thread. Signals: see PageWidget.
#pragma once

#include "gui/page.h"
#include "models/accounthealth.h"

#include <QHash>

#include <memory>

namespace Ui {
class AccountsPage;
}
namespace viewtide::models {
class AccountTableModel;
}

namespace viewtide::gui {

class AccountCard;
class FlowLayout;
class StoreEdits;

class AccountsPage final : public PageWidget
{
    Q_OBJECT

public:
    explicit AccountsPage(const PageServices &services, QWidget *parent = nullptr);
    ~AccountsPage() override;

    void setLookback(const domain::Lookback &lookback) override;
    Follows follows() const override;
    /// Brings the card of the network into view, also if it is not loaded yet.
    void showNetwork(catalogue::PlatformKey network);

    /// Shared with the status line.
    models::AccountTableModel &accounts() const { return *m_model; }

private:
    Q_DISABLE_COPY_MOVE(AccountsPage)

    void setUpCommands();
    void openImport();
    void showAccounts();
    void showState();
    QString summary() const;
    void placeCards();
    void showWanted();
    void openDays(const AccountCard &card);

    std::unique_ptr<Ui::AccountsPage> m_ui;
    PageServices m_services;
    StoreEdits *m_edits;
    models::AccountTableModel *m_model;
    FlowLayout *m_grid;
    std::optional<catalogue::PlatformKey> m_wanted; ///< to be shown as soon as it is there
    QList<AccountCard *> m_cards; ///< in the order of the model's rows
};

} // namespace viewtide::gui
