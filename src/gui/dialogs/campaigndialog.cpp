// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/campaigndialog.h"

#include "ui_campaigndialog.h"

#include "gui/dialogs/pickers.h"
#include "gui/widgets/formproblem.h"
#include "gui/widgets/numberedit.h"
#include "models/campaigntablemodel.h"
#include "models/format.h"
#include "models/unassigned.h"

#include <QLocale>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList currencies()
{
    QStringList codes {u"EUR"_s, u"USD"_s, u"GBP"_s, u"CHF"_s, u"JPY"_s, u"CAD"_s, u"AUD"_s,
                       u"SEK"_s, u"NOK"_s, u"DKK"_s, u"PLN"_s, u"BRL"_s, u"INR"_s, u"AED"_s};
    const QString own = QLocale().currencySymbol(QLocale::CurrencyIsoCode);
    if (!own.isEmpty()) {
        codes.removeAll(own);
        codes.prepend(own);
    }
    return codes;
}

} // namespace

CampaignDialog::CampaignDialog(const domain::Campaign &campaign, Date today, QWidget *parent)
    : FormDialog(parent)
    , m_ui(std::make_unique<Ui::CampaignDialog>())
    , m_campaign(campaign)
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(campaign.id.isValid() ? tr("Edit campaign") : tr("New campaign"));
    nameLineOf(*m_ui->ownerBox);
    nameLineOf(*m_ui->currencyBox);
    fill(today);
    m_problem = new FormProblem(*m_ui->problemLabel, *this, [this] { return problem(edited()); });
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

CampaignDialog::~CampaignDialog() = default;

void CampaignDialog::fill(Date today)
{
    m_ui->nameEdit->setText(models::campaignName(m_campaign.name));
    bindOptionalDay(*m_ui->startsCheck, *m_ui->startsEdit, m_campaign.startsOn, today);
    bindOptionalDay(*m_ui->endsCheck, *m_ui->endsEdit, m_campaign.endsOn, today + std::chrono::days(29));

    m_ui->currencyBox->addItems(currencies());
    if (!m_campaign.currency.isEmpty())
        m_ui->currencyBox->setCurrentText(m_campaign.currency);
    connect(m_ui->costCheck, &QCheckBox::toggled, m_ui->costBox, &QWidget::setEnabled);
    connect(m_ui->costCheck, &QCheckBox::toggled, m_ui->currencyBox, &QWidget::setEnabled);
    m_ui->costBox->setValue(models::costOf(m_campaign).value_or(0));
    m_ui->costCheck->setChecked(m_campaign.costCents.has_value());

    connect(m_ui->targetCheck, &QCheckBox::toggled, m_ui->targetEdit, &QWidget::setEnabled);
    m_ui->targetEdit->setPlaceholderText(models::format::count(100000));
    m_ui->targetCheck->setChecked(m_campaign.targetViews.has_value());
    if (m_campaign.targetViews)
        m_ui->targetEdit->setText(models::format::count(m_campaign.targetViews));
}

void CampaignDialog::setOwners(const QList<store::Owner> &owners)
{
    m_owners = owners;
    const QString typed = m_ui->ownerBox->currentText();
    m_ui->ownerBox->clear();
    int chosen = 0;
    for (const store::Owner &owner : owners) {
        if (owner.id == m_campaign.owner)
            chosen = m_ui->ownerBox->count();
        m_ui->ownerBox->addItem(models::format::outside(owner.name, 200));
    }
    m_ui->ownerBox->setCurrentIndex(chosen);
    if (!typed.isEmpty())
        m_ui->ownerBox->setEditText(typed);
}

const store::Owner *CampaignDialog::chosenOwner() const
{
    const QString name = m_ui->ownerBox->currentText().simplified();
    for (const store::Owner &owner : m_owners) {
        if (owner.name.compare(name, Qt::CaseInsensitive) == 0)
            return &owner;
    }
    return nullptr;
}

domain::Campaign CampaignDialog::edited() const
{
    domain::Campaign campaign = m_campaign;
    const QString name = m_ui->nameEdit->text().simplified();
    if (name != models::campaignName(m_campaign.name)) // the default campaign keeps its stored one
        campaign.name = name;
    campaign.startsOn = pickedDay(*m_ui->startsCheck, *m_ui->startsEdit);
    campaign.endsOn = pickedDay(*m_ui->endsCheck, *m_ui->endsEdit);
    campaign.costCents.reset();
    if (m_ui->costCheck->isChecked()) {
        campaign.costCents = qRound64(m_ui->costBox->value() * 100);
        campaign.currency = m_ui->currencyBox->currentText().trimmed().toUpper();
    }
    if (const store::Owner *owner = chosenOwner())
        campaign.owner = owner->id;
    campaign.targetViews.reset();
    if (m_ui->targetCheck->isChecked()) {
        bool isNumber = false;
        const qint64 target = QLocale().toLongLong(m_ui->targetEdit->text().trimmed(), &isNumber);
        campaign.targetViews = isNumber ? target : 0; // 0 is refused with a sentence
    }
    return campaign;
}

QString CampaignDialog::problem(const domain::Campaign &campaign) const
{
    if (!m_owners.isEmpty() && m_ui->ownerBox->currentText().trimmed().isEmpty())
        return tr("The campaign needs an owner.");
    const Status status = domain::checkCampaign(campaign);
    return status ? QString() : status.error().detail;
}

/// The tip of the field would go with the form.
bool CampaignDialog::isCostAsTyped()
{
    const QString correction = correctionOf(*m_ui->costBox);
    if (correction.isEmpty())
        return true;
    m_ui->problemLabel->setText(correction);
    m_ui->problemLabel->show();
    return false;
}

void CampaignDialog::accept()
{
    if (!isCostAsTyped() || !m_problem->isRight())
        return;
    emit campaignAccepted(edited(), chosenOwner() ? QString() : m_ui->ownerBox->currentText().simplified());
    QDialog::accept();
}

} // namespace viewtide::gui
