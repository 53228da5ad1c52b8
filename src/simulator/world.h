// SPDX-License-Identifier: GPL-3.0-or-later
// The account that the simulator tells of: profiles, networks, videos and how their numbers grow.
// Deterministic: the same seed and instant give the same answer. Answers are the JSON texts of the API
// (docs/api-notes.md).
#pragma once

#include "base/timestamp.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace viewtide::simulator {

struct WorldOptions
{
    quint64 seed = 20251212;
    Timestamp
        newest; ///< the instant up to which videos exist at the start; later ones appear as time goes on
    int days = 90; ///< over which the first videos were posted
    int profiles = 3;
    int videos = 120; ///< over all profiles and days; each goes to one to three networks
    int postsAhead = 30; ///< videos that will be posted after `newest`, about one and a half a day
};

/// A profile of the simulated account.
struct WorldProfile
{
    QString key; ///< Profile-Key that it answers to
    QString refId;
    QString title;
    QStringList platforms; ///< linked networks
};

/// The query of GET /history.
struct HistoryQuery
{
    int limit = 25; ///< 1..1000
    std::optional<Timestamp> from; ///< created at or after
    std::optional<Timestamp> to; ///< created at or before
    QString status; ///< empty: all but the deleted
    QStringList platforms; ///< posts with one of these; empty: all
};

/// What the server says: status and body.
struct Answer
{
    int status = 200;
    QByteArray body;
    QByteArray type = "application/json; charset=utf-8";
};

class World final
{
public:
    explicit World(WorldOptions options);
    ~World();

    /// The API key that it accepts.
    static QString apiKey();
    const QList<WorldProfile> &profiles() const;

    // An empty profile key stands for the first profile, as a call without Profile-Key does for the primary.
    Answer postAnalytics(const QString &profileKey, const QJsonObject &request, Timestamp now) const;
    Answer socialAnalytics(const QString &profileKey, const QJsonObject &request, Timestamp now) const;
    /// `from`/`to` as in the query; nothing for open ends.
    Answer history(const QString &profileKey, int limit, std::optional<Timestamp> from,
                   std::optional<Timestamp> to, Timestamp now) const;
    Answer history(const QString &profileKey, const HistoryQuery &query, Timestamp now) const;
    Answer user(const QString &profileKey, Timestamp now) const;
    /// GET /profiles, for the API key alone.
    Answer profileList(Timestamp now) const;

    /// Links of videos that were posted by hand (not in the history), for the demo's manual videos.
    QStringList manualLinks(const QString &profileKey) const;

private:
    Q_DISABLE_COPY_MOVE(World)

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace viewtide::simulator
