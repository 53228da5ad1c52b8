// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/hidereasondialog.h"

#include "ui_hidereasondialog.h"

#include "gui/dialogs/pickers.h"
#include "models/format.h"

#include <QLineEdit>
#include <QPushButton>

namespace viewtide::gui {

HideReasonDialog::HideReasonDialog(int videos, const QStringList &reasons, QWidget *parent)
    : FormDialog(parent)
    , m_ui(std::make_unique<Ui::HideReasonDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->questionLabel->setText(
        tr("Videos that this report will leave out: %1").arg(models::format::count(videos)));
    m_ui->reasonBox->addItems(reasons);
    m_ui->reasonBox->setCurrentIndex(-1);
    nameLineOf(*m_ui->reasonBox);
    m_ui->reasonBox->lineEdit()->setMaxLength(200);
    m_ui->reasonBox->lineEdit()->setPlaceholderText(tr("Optional: why the client should not see it"));
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("Hide"));
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_ui->reasonBox->setFocus();
}

HideReasonDialog::~HideReasonDialog() = default;

bool HideReasonDialog::showsNames() const
{
    return m_ui->reasonBox->count() > 0;
}

void HideReasonDialog::accept()
{
    emit reasonAccepted(m_ui->reasonBox->currentText().simplified());
    QDialog::accept();
}

} // namespace viewtide::gui
