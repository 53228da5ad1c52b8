// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/ruledialog.h"

#include "ui_ruledialog.h"

#include "gui/dialogs/pickers.h"
#include "gui/widgets/formproblem.h"
#include "models/format.h"
#include "store/rows.h"

namespace viewtide::gui {

RuleDialog::RuleDialog(const domain::CampaignRule &rule, const RuleChoices &choices, QWidget *parent)
    : FormDialog(parent)
    , m_ui(std::make_unique<Ui::RuleDialog>())
    , m_rule(rule)
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(rule.id.isValid() ? tr("Edit rule") : tr("New rule"));
    fill(choices);
    m_problem = new FormProblem(*m_ui->problemLabel, *this, [this] { return problem(edited()); });
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

RuleDialog::~RuleDialog() = default;

bool RuleDialog::showsNames() const
{
    return hasCondition(m_rule);
}

void RuleDialog::fill(const RuleChoices &choices)
{
    fillCampaigns(*m_ui->campaignBox, choices.campaigns, m_rule.campaign);
    m_ui->campaignBox->setPlaceholderText(tr("Choose a campaign"));
    if (!m_rule.campaign.isValid())
        m_ui->campaignBox->setCurrentIndex(-1); // the first one would be a guess
    m_ui->profileBox->addItem(tr("Any profile"));
    for (const domain::Profile &profile : choices.profiles)
        m_ui->profileBox->addItem(models::format::personal(profile.name, 200), profile.id.value());
    if (m_rule.profile)
        m_ui->profileBox->setCurrentIndex(m_ui->profileBox->findData(m_rule.profile->value()));
    m_ui->hashtagEdit->setText(m_rule.hashtag);
    m_ui->textEdit->setText(m_rule.text);
    m_ui->noteEdit->setText(m_rule.note);
    m_ui->refIdEdit->setText(m_rule.refId);
    bindOptionalDay(*m_ui->fromCheck, *m_ui->fromEdit, m_rule.from, choices.today);
    bindOptionalDay(*m_ui->toCheck, *m_ui->toEdit, m_rule.to, choices.today);
}

domain::CampaignRule RuleDialog::edited() const
{
    domain::CampaignRule rule = m_rule;
    rule.campaign = pickedCampaign(*m_ui->campaignBox);
    rule.profile.reset();
    if (const QVariant profile = m_ui->profileBox->currentData(); profile.isValid())
        rule.profile = domain::ProfileId(profile.toLongLong());
    rule.hashtag = m_ui->hashtagEdit->text().trimmed();
    rule.text = m_ui->textEdit->text().trimmed();
    rule.note = m_ui->noteEdit->text().trimmed();
    rule.refId = m_ui->refIdEdit->text().trimmed();
    rule.from = pickedDay(*m_ui->fromCheck, *m_ui->fromEdit);
    rule.to = pickedDay(*m_ui->toCheck, *m_ui->toEdit);
    return rule;
}

QString RuleDialog::problem(const domain::CampaignRule &rule) const
{
    if (!rule.campaign.isValid())
        return tr("Choose the campaign that the posts go to.");
    if (!hasCondition(rule))
        return tr("Set at least one condition: a rule without any would take every post.");
    if (!rule.hashtag.isEmpty() && domain::plainHashtag(rule.hashtag).value_or(QString()).isEmpty())
        return tr("A hashtag is one word, without blanks and other signs.");
    if (rule.from && rule.to && *rule.to < *rule.from)
        return tr("The last day is before the first day.");
    return {};
}

void RuleDialog::accept()
{
    if (!m_problem->isRight())
        return;
    emit ruleAccepted(edited());
    QDialog::accept();
}

} // namespace viewtide::gui
