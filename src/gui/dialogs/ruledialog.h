// SPDX-License-Identifier: GPL-3.0-or-later
// Makes or edits a rule: which posts go to which campaign. Shown with open(), deletes itself. GUI thread.
// ruleAccepted(): the user pressed Save and everything is valid.
#pragma once

#include "domain/campaignrule.h"
#include "gui/dialogs/formdialog.h"

#include <memory>

namespace Ui {
class RuleDialog;
}
namespace viewtide::domain {
struct Profile;
}
namespace viewtide::store {
struct CampaignRow;
}

namespace viewtide::gui {

class FormProblem;

/// What there is to choose from.
struct RuleChoices
{
    QList<store::CampaignRow> campaigns;
    QList<domain::Profile> profiles;
    Date today;
};

class RuleDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// Without an id it is a new one.
    RuleDialog(const domain::CampaignRule &rule, const RuleChoices &choices, QWidget *parent = nullptr);
    ~RuleDialog() override;

    void accept() override;

signals:
    void ruleAccepted(const viewtide::domain::CampaignRule &rule);

protected:
    bool showsNames() const override;

private:
    Q_DISABLE_COPY_MOVE(RuleDialog)

    void fill(const RuleChoices &choices);
    domain::CampaignRule edited() const;
    /// What must be put right first, or nothing.
    QString problem(const domain::CampaignRule &rule) const;

    std::unique_ptr<Ui::RuleDialog> m_ui;
    domain::CampaignRule m_rule;
    FormProblem *m_problem = nullptr;
};

} // namespace viewtide::gui
