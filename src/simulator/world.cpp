// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/world.h"

#include "simulator/accountanswer.h"
#include "simulator/historyanswer.h"
#include "simulator/plot.h"
#include "simulator/postanswer.h"
#include "simulator/useranswer.h"
#include "simulator/wire.h"

using namespace Qt::Literals::StringLiterals;

namespace viewtide::simulator {

namespace {

Answer unknownProfile()
{
    return jsonAnswer(403,
                      {{u"action"_s, u"request"_s},
                       {u"status"_s, u"error"_s},
                       {u"message"_s, u"The Profile-Key is not valid for this API Key."_s}});
}

} // namespace

class World::Private
{
public:
    explicit Private(const WorldOptions &options)
        : plot(makePlot(options))
    {
        for (const ProfilePlot &profile : plot.profiles)
            profiles.append(profile.profile);
    }

    std::optional<int> profileOf(const QString &key) const
    {
        if (key.isEmpty())
            return 0;
        for (int i = 0; i < profiles.size(); ++i) {
            if (profiles.at(i).key == key)
                return i;
        }
        return std::nullopt;
    }

    Plot plot;
    QList<WorldProfile> profiles;
};

World::World(WorldOptions options)
    : d(std::make_unique<Private>(options))
{ }

World::~World() = default;

QString World::apiKey()
{
    return u"SIMULATE-0A1B2C3D-4E5F6071-8293A4B5"_s;
}

const QList<WorldProfile> &World::profiles() const
{
    return d->profiles;
}

Answer World::postAnalytics(const QString &profileKey, const QJsonObject &request, Timestamp now) const
{
    return postAnswer(d->plot, d->profileOf(profileKey), request, now);
}

Answer World::socialAnalytics(const QString &profileKey, const QJsonObject &request, Timestamp now) const
{
    const auto profile = d->profileOf(profileKey);
    return profile ? accountAnswer(d->plot, *profile, request, now) : unknownProfile();
}

Answer World::history(const QString &profileKey, int limit, std::optional<Timestamp> from,
                      std::optional<Timestamp> to, Timestamp now) const
{
    return history(profileKey,
                   HistoryQuery {.limit = limit, .from = from, .to = to, .status = {}, .platforms = {}}, now);
}

Answer World::history(const QString &profileKey, const HistoryQuery &query, Timestamp now) const
{
    const auto profile = d->profileOf(profileKey);
    return profile ? historyAnswer(d->plot, *profile, query, now) : unknownProfile();
}

Answer World::user(const QString &profileKey, Timestamp now) const
{
    const auto profile = d->profileOf(profileKey);
    return profile ? userAnswer(d->plot, *profile, now) : unknownProfile();
}

Answer World::profileList(Timestamp now) const
{
    return profilesAnswer(d->plot, now);
}

QStringList World::manualLinks(const QString &profileKey) const
{
    QStringList links;
    if (const auto profile = d->profileOf(profileKey)) {
        const ProfilePlot &owner = d->plot.profiles.at(*profile);
        for (const int index : owner.manualPosts)
            links.append(postUrl(owner, d->plot.posts.at(index).sections.first()));
    }
    return links;
}

} // namespace viewtide::simulator
