// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/closedialog.h"

#include "gui/theme/theme.h"
#include "gui/widgets/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace viewtide::gui {

namespace {

constexpr int kTextWidth = 400;

} // namespace

CloseDialog::CloseDialog(TrayPresence tray, QWidget *parent)
    : QDialog(parent)
{
    const bool hasTray = tray == TrayPresence::Shown;
    setObjectName(QStringLiteral("closeDialog"));
    setWindowTitle(tr("Close Viewtide"));
    setAttribute(Qt::WA_DeleteOnClose);

    auto *const title = new TextLabel(
        hasTray ? tr("Keep collecting in the background?") : tr("Collecting ends with this window"), this);
    title->setFont(fontOf(kTitlePoints + 1, QFont::DemiBold));
    auto *const text = new TextLabel(
        hasTray
            ? tr("Viewtide can stay in the tray and go on collecting. Your answer is remembered; change it "
                 "in the Viewtide menu.")
            : tr("This desktop has no tray. If Viewtide quits, nothing is collected until it is started "
                 "again. It can go on minimised instead."),
        this);
    text->setTone(models::Tone::Muted);
    text->setWordWrap(true);
    text->setFixedWidth(kTextWidth);

    auto *const quit = new QPushButton(tr("Quit"), this);
    quit->setObjectName(QStringLiteral("quitButton"));
    auto *const keep = new QPushButton(hasTray ? tr("Keep collecting") : tr("Minimise"), this);
    keep->setObjectName(QStringLiteral("keepButton"));
    keep->setDefault(true);
    connect(quit, &QPushButton::clicked, this, [this] { choose(CloseChoice::Quit); });
    connect(keep, &QPushButton::clicked, this, [this] { choose(CloseChoice::KeepCollecting); });

    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(space::kSmall);
    buttons->addStretch(1);
    buttons->addWidget(quit);
    buttons->addWidget(keep);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(space::kSmall);
    column->addLayout(buttons);
}

void CloseDialog::choose(CloseChoice choice)
{
    emit chosen(choice);
    accept();
}

} // namespace viewtide::gui
