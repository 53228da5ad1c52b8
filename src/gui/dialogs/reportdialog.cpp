// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/reportdialog.h"

#include "ui_reportdialog.h"

#include "gui/dialogs/pickers.h"
#include "gui/widgets/formproblem.h"
#include "models/format.h"
#include "store/rows.h"

#include <QPushButton>

namespace viewtide::gui {

ReportDialog::ReportDialog(const QList<store::CampaignRow> &campaigns, ReportDraft draft, Timestamp now,
                           QWidget *parent)
    : FormDialog(parent)
    , m_ui(std::make_unique<Ui::ReportDialog>())
    , m_draft(std::move(draft))
    , m_now(now)
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    if (m_draft.report.id.isValid())
        setWindowTitle(tr("Edit report"));
    fill(campaigns);
    m_problem = new FormProblem(*m_ui->problemLabel, *this, [this] { return problem(); });
    connect(m_ui->campaignList, &QListWidget::itemChanged, this, &ReportDialog::proposeName);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    proposeName();
    m_ui->nameEdit->setFocus();
    m_ui->nameEdit->selectAll();
}

ReportDialog::~ReportDialog() = default;

void ReportDialog::fill(const QList<store::CampaignRow> &campaigns)
{
    const domain::Report &report = m_draft.report;
    for (const store::CampaignRow &row : campaigns) {
        auto *item = new QListWidgetItem(models::format::campaign(row.campaign.name), m_ui->campaignList);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(report.covers(row.campaign.id) ? Qt::Checked : Qt::Unchecked);
        item->setData(Qt::UserRole, row.campaign.id.value());
        if (row.campaign.id == report.campaign)
            m_ui->campaignList->setCurrentItem(item);
    }
    m_ui->nameEdit->setText(report.name);
    m_ui->nameEdit->setModified(!report.name.isEmpty());
    const Date today = dateOf(m_now);
    bindOptionalDay(*m_ui->fromCheck, *m_ui->fromEdit, report.from, today - std::chrono::days(29));
    bindOptionalDay(*m_ui->toCheck, *m_ui->toEdit, report.to, today);
    m_ui->zoneLabel->setText(
        tr("Days are those of %1.").arg(report.zone.isEmpty() ? QStringLiteral("UTC") : report.zone));
    m_ui->brandEditor->setBrand(m_draft.look.brand);
    m_ui->footnoteCheck->setChecked(m_draft.look.footnote == domain::Footnote::On);
}

/// The first one stays first as long as it is ticked; the others follow in the order of the list.
QList<domain::CampaignId> ReportDialog::pickedCampaigns() const
{
    QList<domain::CampaignId> picked;
    for (int row = 0; row < m_ui->campaignList->count(); ++row) {
        const QListWidgetItem *item = m_ui->campaignList->item(row);
        if (item->checkState() != Qt::Checked)
            continue;
        const domain::CampaignId campaign(item->data(Qt::UserRole).toLongLong());
        if (campaign == m_draft.report.campaign)
            picked.prepend(campaign);
        else
            picked.append(campaign);
    }
    return picked;
}

/// As long as the user has not typed a name of his own.
void ReportDialog::proposeName()
{
    if (m_ui->nameEdit->isModified())
        return;
    QStringList names;
    for (int row = 0; row < m_ui->campaignList->count(); ++row) {
        if (m_ui->campaignList->item(row)->checkState() == Qt::Checked)
            names.append(m_ui->campaignList->item(row)->text());
    }
    if (!names.isEmpty())
        m_ui->nameEdit->setText(
            tr("%1, %2").arg(names.join(QStringLiteral(" + ")), models::format::date(dateOf(m_now))));
}

domain::Report ReportDialog::edited() const
{
    const QList<domain::CampaignId> campaigns = pickedCampaigns();
    domain::Report report = m_draft.report;
    report.campaign = campaigns.value(0);
    report.moreCampaigns = campaigns.mid(1);
    report.name = m_ui->nameEdit->text().simplified();
    report.from = pickedDay(*m_ui->fromCheck, *m_ui->fromEdit);
    report.to = pickedDay(*m_ui->toCheck, *m_ui->toEdit);
    if (!report.id.isValid())
        report.createdAt = m_now;
    return report;
}

QString ReportDialog::problem() const
{
    const domain::Report report = edited();
    if (!report.campaign.isValid())
        return tr("Choose the campaigns whose videos the report shows.");
    const Status status = domain::checkReport(report);
    if (!status)
        return status.error().detail;
    const auto brand = m_ui->brandEditor->brand();
    return brand ? QString() : brand.error().detail;
}

void ReportDialog::accept()
{
    if (!m_problem->isRight())
        return;
    const auto footnote = m_ui->footnoteCheck->isChecked() ? domain::Footnote::On : domain::Footnote::Off;
    emit reportAccepted(
        {.report = edited(), .look = {.brand = *m_ui->brandEditor->brand(), .footnote = footnote}});
    QDialog::accept();
}

} // namespace viewtide::gui
