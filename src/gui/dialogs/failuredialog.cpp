// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/failuredialog.h"

#include "gui/theme/theme.h"
#include "gui/widgets/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTextWidth = 460;

} // namespace

FailureDialog::FailureDialog(const StartFailure &failure, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"failureDialog"_s);
    setWindowTitle(failure.headline);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    const auto add = [this, column](const QString &text, models::Tone tone) {
        auto *const label = new TextLabel(text, this);
        label->setTone(tone);
        label->setWordWrap(true);
        label->setFixedWidth(kTextWidth);
        label->setVisible(!text.isEmpty());
        column->addWidget(label);
        return label;
    };
    add(failure.headline, models::Tone::Neutral)->setFont(fontOf(kTitlePoints + 1, QFont::DemiBold));
    add(failure.sentence, models::Tone::Neutral);
    add(failure.advice, models::Tone::Neutral);
    add(failure.place, models::Tone::Muted)->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (failure.hasOwnFile)
        add(tr("With Viewtide's own file the settings no longer name this database. What was collected in it "
               "stays there and is not seen until you name it again on the Settings page."),
            models::Tone::Muted);
    column->addSpacing(space::kSmall);
    column->addLayout(makeButtons(failure));
}

QLayout *FailureDialog::makeButtons(const StartFailure &failure)
{
    auto *const row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addStretch(1);
    const auto add = [this, row](const QString &text, const QString &name, Answer answer) {
        auto *const button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, answer] { choose(answer); });
        row->addWidget(button);
        return button;
    };
    add(tr("Quit"), u"quitButton"_s, Answer::Quit);
    if (failure.hasOwnWorkspace)
        add(tr("Open my own workspace"), u"ownWorkspaceButton"_s, Answer::OwnWorkspace);
    if (failure.hasOwnFile)
        add(tr("Start with Viewtide's own file"), u"ownFileButton"_s, Answer::OwnFile);
    QPushButton *const again = add(tr("Try again"), u"tryAgainButton"_s, Answer::TryAgain);
    again->setProperty("primary", true); // bold from the start: its width is that of its text
    again->setDefault(true);
    again->setFocus();
    return row;
}

void FailureDialog::choose(Answer answer)
{
    accept();
    emit answered(answer);
}

void FailureDialog::reject()
{
    QDialog::reject();
    emit answered(Answer::Quit);
}

} // namespace viewtide::gui
