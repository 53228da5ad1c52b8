// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/campaign.h"
#include "store/statement.h"
#include "store/writers/campaignwriters.h"

#include <QCoreApplication>

#include <algorithm>

namespace viewtide::store {

namespace {

struct Taken
{
    CampaignId id;
    domain::UserId owner;
    QString name;
    bool isUnassigned = false;
};

Result<QList<Taken>> takenNames(Connection &connection)
{
    QList<Taken> all;
    Statement select(connection, "campaign_names_owned");
    if (Status status = select.run(); !status)
        return status.error();
    const Status fetched = select.forEach([&] {
        all.append({CampaignId(select.integer(0)), domain::UserId(select.integer(1)), select.text(2),
                    select.text(3) == QLatin1String("unassigned")});
    });
    if (!fetched)
        return fetched.error();
    return all;
}

Error refused(const char *sentence, const QString &name)
{
    return {.kind = ErrorKind::ConfigInvalid,
            .detail = QCoreApplication::translate("Campaigns", sentence).arg(name)};
}

/// Does another campaign of that owner, or the one that everybody shares, have the name?
Status requireFree(const QList<Taken> &all, const Taken &wanted)
{
    const bool isTaken = std::any_of(all.cbegin(), all.cend(), [&wanted](const Taken &taken) {
        return taken.id != wanted.id && (taken.owner == wanted.owner || taken.isUnassigned)
            && domain::isSameName(taken.name, wanted.name);
    });
    if (isTaken)
        return refused(QT_TRANSLATE_NOOP("Campaigns", "There is a campaign \"%1\" already."), wanted.name);
    return Done {};
}

} // namespace

Status checkName(Connection &connection, const domain::Campaign &campaign, domain::UserId owner)
{
    const auto all = takenNames(connection);
    if (!all)
        return all.error();
    const auto own = std::find_if(all->cbegin(), all->cend(),
                                  [&campaign](const Taken &taken) { return taken.id == campaign.id; });
    if (own != all->cend() && own->isUnassigned && own->name != campaign.name)
        return refused(
            QT_TRANSLATE_NOOP("Campaigns",
                              "The campaign for what nobody assigned keeps its name; it cannot be \"%1\"."),
            campaign.name);
    if (own != all->cend() && own->name == campaign.name && own->owner == owner)
        return Done {}; // an older database may have it twice
    return requireFree(*all, {campaign.id, owner, campaign.name});
}

Status checkNameOf(Connection &connection, CampaignId campaign)
{
    const auto all = takenNames(connection);
    if (!all)
        return all.error();
    const auto own = std::find_if(all->cbegin(), all->cend(),
                                  [campaign](const Taken &taken) { return taken.id == campaign; });
    return own == all->cend() ? Status(Done {}) : requireFree(*all, *own);
}

} // namespace viewtide::store
