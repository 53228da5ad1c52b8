// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/confirmdialog.h"

#include "gui/theme/theme.h"
#include "gui/widgets/textlabel.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace viewtide::gui {

namespace {

constexpr int kTextWidth = 400;

} // namespace

ConfirmDialog::ConfirmDialog(const Confirmation &asked, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("confirmDialog"));
    setWindowTitle(asked.title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *const question = new TextLabel(asked.question, this);
    question->setFont(fontOf(kTitlePoints + 1, QFont::DemiBold));
    question->setWordWrap(true);
    auto *const text = new TextLabel(asked.text, this);
    text->setTone(models::Tone::Muted);
    text->setWordWrap(true);
    text->setFixedWidth(kTextWidth);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *const act = buttons->addButton(asked.button, QDialogButtonBox::AcceptRole);
    act->setObjectName(QStringLiteral("confirmButton"));
    act->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setFocus(); // Space does no harm either
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addWidget(question);
    column->addWidget(text);
    column->addWidget(buttons);
}

} // namespace viewtide::gui
