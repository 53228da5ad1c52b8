// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/setup/accountlines.h"

#include "domain/workspace.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/platformdot.h"
#include "gui/widgets/textlabel.h"
#include "models/accounthealth.h"
#include "models/format.h"

#include <QCoreApplication>
#include <QGridLayout>

namespace viewtide::gui {

AccountLine lineOf(const domain::SocialAccount &account)
{
    AccountLine line {.platform = account.platform,
                      .handle = account.displayName.isEmpty() ? account.username : account.displayName,
                      .state = {}};
    switch (account.state) {
    case domain::LinkState::Linked:
        line.state = AccountLines::tr("linked");
        line.tone = models::Tone::Good;
        break;
    case domain::LinkState::RelinkNeeded:
        line.state = AccountLines::tr("to be linked again at Ayrshare");
        line.tone = models::Tone::Warning;
        break;
    case domain::LinkState::NotLinked:
        line.state = AccountLines::tr("not linked");
        break;
    }
    return line;
}

AccountLine lineOf(const models::AccountHealth &account)
{
    AccountLine line {.platform = account.key.platform, .handle = account.handle, .state = {}};
    if (account.health == models::Health::Ok) {
        line.state = account.followers
            ? AccountLines::tr("%1 followers").arg(models::format::count(account.followers))
            : AccountLines::tr("answered");
        line.tone = models::Tone::Good;
    } else if (account.health == models::Health::Waiting) {
        line.state = AccountLines::tr("asking…");
    } else {
        line.state = models::textOf(account.health);
        line.tone = models::Tone::Warning;
    }
    return line;
}

AccountLines::AccountLines(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, space::kMedium, 0);
    m_grid->setHorizontalSpacing(space::kMedium);
    m_grid->setVerticalSpacing(space::kMedium);
    m_grid->setColumnStretch(2, 1);
    setAutoFillBackground(false);
}

void AccountLines::setLines(const QList<AccountLine> &lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    while (QLayoutItem *const item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int row = 0; row < lines.size(); ++row)
        add(row, lines.at(row));
    m_grid->setRowStretch(int(lines.size()), 1);
}

void AccountLines::add(int row, const AccountLine &line)
{
    auto *const handle = new TextLabel(models::format::personal(line.handle));
    handle->setTone(models::Tone::Muted);
    handle->setElided(Qt::ElideRight);
    auto *const state = new TextLabel(line.state);
    state->setTone(line.tone);
    m_grid->addWidget(new PlatformDot(line.platform), row, 0);
    m_grid->addWidget(new TextLabel(models::format::platformName(line.platform)), row, 1);
    m_grid->addWidget(handle, row, 2);
    m_grid->addWidget(state, row, 3, Qt::AlignRight);
}

} // namespace viewtide::gui
