// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/typenumbersdialog.h"

#include "ui_typenumbersdialog.h"

#include "base/calendarday.h"
#include "base/clock.h"
#include "models/format.h"
#include "models/videocolumns.h"

#include <QPushButton>
#include <QRegularExpressionValidator>

namespace viewtide::gui {

using domain::VideoCounts;
namespace format = models::format;

TypeNumbersDialog::TypeNumbersDialog(const store::VideoRow &video, const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::TypeNumbersDialog>())
    , m_clock(clock)
    , m_opened(clock.now())
{
    m_ui->setupUi(this);
    m_ui->problemLabel->setTone(models::Tone::Bad);
    setAttribute(Qt::WA_DeleteOnClose);
    fill(video);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->atEdit, &QDateTimeEdit::dateTimeChanged, this, &TypeNumbersDialog::showState);
    showState();
    m_ui->viewsEdit->setFocus();
}

TypeNumbersDialog::~TypeNumbersDialog() = default;

void TypeNumbersDialog::fill(const store::VideoRow &video)
{
    m_ui->videoLabel->setText(
        tr("%1 · %2").arg(format::platformName(video.platform), models::captionText(video)));
    auto *digits = new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{1,15}")), this);
    const QList<QLineEdit *> all = edits();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const std::optional<qint64> &known = video.counts.*domain::kVideoCounts.at(std::size_t(i)).member;
        all.at(i)->setValidator(digits);
        all.at(i)->setPlaceholderText(known ? tr("stays %1").arg(format::count(known)) : tr("not reported"));
        connect(all.at(i), &QLineEdit::textChanged, this, &TypeNumbersDialog::showState);
    }
    m_ui->atEdit->setDisplayFormat(format::momentFormat());
    m_ui->atEdit->setDateTime(toLocal(m_opened));
}

QList<QLineEdit *> TypeNumbersDialog::edits() const
{
    return {m_ui->viewsEdit, m_ui->likesEdit, m_ui->commentsEdit, m_ui->sharesEdit, m_ui->savesEdit};
}

VideoCounts TypeNumbersDialog::counts() const
{
    VideoCounts counts;
    const QList<QLineEdit *> all = edits();
    for (qsizetype i = 0; i < all.size(); ++i) {
        bool ok = false;
        const qint64 number = all.at(i)->text().toLongLong(&ok);
        if (ok)
            counts.*domain::kVideoCounts.at(std::size_t(i)).member = number;
    }
    return counts;
}

/// The editor shows minutes: within the one in which it opened it means that instant.
Timestamp TypeNumbersDialog::at() const
{
    using Minutes = std::chrono::minutes;
    const Timestamp shown = fromEpochMs(m_ui->atEdit->dateTime().toMSecsSinceEpoch());
    return std::chrono::floor<Minutes>(shown) == std::chrono::floor<Minutes>(m_opened) ? m_opened : shown;
}

void TypeNumbersDialog::showState()
{
    const bool isFuture = at() > m_clock.now();
    m_ui->problemLabel->setText(isFuture ? tr("This time lies in the future.") : QString());
    m_ui->problemLabel->setVisible(isFuture);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(!counts().isEmpty() && !isFuture);
}

void TypeNumbersDialog::accept()
{
    if (counts().isEmpty() || at() > m_clock.now())
        return;
    emit numbersAccepted(counts(), at());
    QDialog::accept();
}

} // namespace viewtide::gui
