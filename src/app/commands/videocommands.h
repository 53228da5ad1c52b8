// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide video add|list`.
#pragma once

#include "app/commands/command.h"

#include <QJsonArray>

namespace viewtide::app {

/// Each link has its own outcome: added, already tracked, not recognised.
class VideoAddCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void addNext();
    void add(const QString &link);
    void note(const QString &link, const QString &outcome, const QString &sentence);
    void finishAll();

    QStringList m_links;
    QJsonArray m_outcomes;
    domain::CampaignId m_campaign;
    int m_refused = 0;
};

class VideoListCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void list(std::optional<domain::CampaignId> campaign);
};

} // namespace viewtide::app
