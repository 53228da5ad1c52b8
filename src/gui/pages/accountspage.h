// SPDX-License-Identifier: GPL-3.0-or-later
// A card per network and profile: level, trend, health, and what to do. Owned by MainWindow; GUI thread.
// Signals: see PageWidget.
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

    std::unique_ptr<Ui::AccountsPage> m_ui;
    PageServices m_services;
    StoreEdits *m_edits;
    models::AccountTableModel *m_model;
    FlowLayout *m_grid;
    QList<AccountCard *> m_cards; ///< in the order of the model's rows
};

} // namespace viewtide::gui
