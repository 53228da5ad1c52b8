// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/reportdialog.h"

#include "ui_reportdialog.h"

#include "gui/dialogs/pickers.h"
#include "models/format.h"
#include "store/rows.h"

#include <QPushButton>

namespace viewtide::gui {

ReportDialog::ReportDialog(const QList<store::CampaignRow> &campaigns, domain::CampaignId chosen,
                           Timestamp now, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ReportDialog>())
    , m_now(now)
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    fillCampaigns(*m_ui->campaignBox, campaigns, chosen);
    const Date today = dateOf(now);
    bindOptionalDay(*m_ui->fromCheck, *m_ui->fromEdit, std::nullopt, today - std::chrono::days(29));
    bindOptionalDay(*m_ui->toCheck, *m_ui->toEdit, std::nullopt, today);
    m_ui->problemLabel->hide();

    QPushButton *save = m_ui->buttonBox->button(QDialogButtonBox::Save);
    const auto allowSave = [this, save] {
        save->setEnabled(pickedCampaign(*m_ui->campaignBox).isValid()
                         && !m_ui->nameEdit->text().trimmed().isEmpty());
    };
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, allowSave);
    connect(m_ui->campaignBox, &QComboBox::currentIndexChanged, this, &ReportDialog::proposeName);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    proposeName();
    allowSave();
    m_ui->nameEdit->setFocus();
    m_ui->nameEdit->selectAll();
}

ReportDialog::~ReportDialog() = default;

/// As long as the user has not typed a name of his own.
void ReportDialog::proposeName()
{
    if (m_ui->nameEdit->isModified() || m_ui->campaignBox->currentIndex() < 0)
        return;
    m_ui->nameEdit->setText(
        tr("%1, %2").arg(m_ui->campaignBox->currentText(), models::format::date(dateOf(m_now))));
}

domain::Report ReportDialog::edited() const
{
    return {.id = {},
            .campaign = pickedCampaign(*m_ui->campaignBox),
            .name = m_ui->nameEdit->text().simplified(),
            .from = pickedDay(*m_ui->fromCheck, *m_ui->fromEdit),
            .to = pickedDay(*m_ui->toCheck, *m_ui->toEdit),
            .createdAt = m_now};
}

QString ReportDialog::problem(const domain::Report &report) const
{
    if (!report.campaign.isValid())
        return tr("Choose the campaign whose videos the report shows.");
    if (report.name.isEmpty())
        return tr("The report needs a name.");
    if (report.from && report.to && *report.to < *report.from)
        return tr("The last day is before the first day.");
    return {};
}

void ReportDialog::accept()
{
    const domain::Report report = edited();
    const QString wrong = problem(report);
    m_ui->problemLabel->setText(wrong);
    m_ui->problemLabel->setVisible(!wrong.isEmpty());
    if (!wrong.isEmpty())
        return;
    emit reportAccepted(report);
    QDialog::accept();
}

} // namespace viewtide::gui
