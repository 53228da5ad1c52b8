// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/statusline.h"

#include "base/listed.h"
#include "gui/statustext.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/textlabel.h"
#include "models/accounttablemodel.h"
#include "models/activitymodel.h"
#include "models/format.h"

namespace viewtide::gui {

using models::Health;

StatusLine::StatusLine(models::AccountTableModel &accounts, models::ActivityModel &activity, QWidget *parent)
    : QStatusBar(parent)
    , m_accounts(accounts)
    , m_activity(activity)
    , m_next(new TextLabel(this))
    , m_health(new TextLabel(this))
    , m_calls(new TextLabel(this))
{
    m_next->setObjectName(QStringLiteral("nextLabel"));
    m_health->setObjectName(QStringLiteral("healthLabel"));
    m_calls->setObjectName(QStringLiteral("callsLabel"));
    setSizeGripEnabled(false);
    setContentsMargins(space::kMedium, 0, space::kMedium, 0);
    const QList<TextLabel *> labels {m_next, m_health, m_calls};
    for (TextLabel *const label : labels) {
        label->setTone(models::Tone::Muted);
        label->setContentsMargins(space::kSmall, space::kTiny, space::kSmall, space::kTiny);
        addPermanentWidget(label);
    }
    connect(&accounts, &models::AccountTableModel::stateChanged, this, &StatusLine::showAccounts);
    connect(&accounts, &QAbstractItemModel::dataChanged, this, &StatusLine::showAccounts);
    connect(&accounts, &QAbstractItemModel::rowsInserted, this, &StatusLine::showAccounts);
    connect(&accounts, &QAbstractItemModel::rowsRemoved, this, &StatusLine::showAccounts);
    connect(&activity, &models::ActivityModel::summaryChanged, this, &StatusLine::showCalls);
    showAccounts();
    showCalls();
}

void StatusLine::setStatus(const poll::PollStatus &status)
{
    m_next->setText(nextText(status));
}

void StatusLine::showAccounts()
{
    const int signIn = m_accounts.countOf(Health::SignIn);
    QStringList parts {tr("%n account(s) ok", nullptr, m_accounts.countOf(Health::Ok))};
    if (const int failing = m_accounts.countOf(Health::Failing))
        parts.append(tr("%n trying again", nullptr, failing));
    if (signIn > 0)
        parts.append(tr("%n need(s) sign-in", nullptr, signIn));
    m_health->setText(listed(parts));
    m_health->setTone(signIn > 0 ? models::Tone::Bad : models::Tone::Muted);
}

void StatusLine::showCalls()
{
    m_calls->setText(tr("%1 calls today").arg(models::format::count(m_activity.summary().requestsToday)));
}

} // namespace viewtide::gui
