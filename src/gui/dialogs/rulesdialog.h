// SPDX-License-Identifier: GPL-3.0-or-later
// The rules in their order, what they would move now, and "Apply". Each edit is saved at once and can be
// taken back. Shown with open(), deletes itself; `edits` outlives it, since the undo stack does. GUI thread.
#pragma once

#include "gui/dialogs/ruledialog.h"
#include "gui/page.h"

namespace Ui {
class RulesDialog;
}
namespace viewtide::models {
class CampaignTableModel;
class RuleMovesModel;
class RuleTableModel;
} // namespace viewtide::models
namespace viewtide::store {
struct EditRules;
struct RuleRow;
} // namespace viewtide::store

namespace viewtide::gui {

class StoreEdits;

class RulesDialog final : public QDialog
{
    Q_OBJECT

public:
    RulesDialog(const PageServices &services, StoreEdits &edits, QWidget *parent = nullptr);
    ~RulesDialog() override;

private:
    Q_DISABLE_COPY_MOVE(RulesDialog)

    void setUpTables();
    void setUpButtons();
    void addUndo();
    const store::RuleRow *current() const;
    void openRule(const domain::CampaignRule &rule);
    void removeCurrent();
    void moveCurrent(int by);
    void apply();
    void showPreview();
    void showButtons();
    void showProblem(const Error &error);

    /// Sends the edit; what it changed can be taken back.
    void edit(const store::EditRules &wanted, const QString &text);

    std::unique_ptr<Ui::RulesDialog> m_ui;
    PageServices m_services;
    StoreEdits &m_edits;
    models::RuleTableModel *m_rules;
    models::RuleMovesModel *m_moves;
    models::CampaignTableModel *m_campaigns;
    QList<domain::Profile> m_profiles;
};

} // namespace viewtide::gui
