// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the post monitor for one transaction of videos of one source: write on change, keep what is
// known, remember every changed observation. Writer thread; all its statements are prepared once.
#pragma once

#include "store/commands.h"
#include "store/statement.h"

namespace viewtide::store {

class VideoCommit final
{
public:
    VideoCommit(Connection &connection, domain::VideoSource source, Timestamp now);

    /// Reads in one go what is known of these videos, if their rows lie close together.
    Status prefetch(const QList<SectionUpdate> &updates);
    Status add(const SectionUpdate &update);
    const VideosCommitted &done() const { return m_done; }

private:
    Q_DISABLE_COPY_MOVE(VideoCommit)

    /// A row of a posted-videos table.
    struct Row
    {
        qint64 id = 0;
        QString videoId;
        qint64 postedAt = 0; ///< in the unit of the table
        bool postedAssumed = false;
        QString url;
        QString mediaUrl;
        QString thumbnailUrl;
        QString caption;
        domain::VideoCounts counts;
        int typed = 0; ///< counts that a person typed in
        Timestamp updatedAt;

        bool isDescribedAs(const Row &other) const;
    };

    Result<std::optional<Row>> find(const DueSection &section, const QString &nativeId);
    Result<std::optional<Row>> findById(qint64 id);
    static Result<std::optional<Row>> fetch(Statement &select);
    static Row rowFrom(const Statement &select);
    Result<CampaignId> campaignOf(const DueSection &section);
    Result<qint64> insert(const SectionUpdate &update, const QString &nativeId);
    Status refresh(const Row &known, const SectionUpdate &update, const QString &nativeId);
    Status write(const Row &row, const Row &known);
    Status takeOverTwin(const Row &row, const DueSection &section);
    Status tellTwin(const Row &row, const DueSection &section);
    Status sample(qint64 row, const domain::VideoObservation &observation);
    Status confirm(const Row &row, const domain::VideoObservation &observation);
    Status schedule(const SectionUpdate &update, qint64 row, const QString &nativeId);
    void describe(Row &row, const domain::VideoObservation &observation) const;
    qint64 inTableUnit(Timestamp time) const;

    domain::VideoSource m_source;
    QString m_sourceKey;
    Timestamp m_committed;
    Timestamp m_now; ///< of the present update
    Statement m_byId;
    Statement m_byNative;
    Statement m_insert;
    Statement m_update;
    Statement m_sample;
    Statement m_confirm;
    Statement m_poll;
    Statement m_numbers;
    Statement m_pollAgain;
    Statement m_twin;
    Statement m_campaign;
    Statement m_idOfTwin;
    Statement m_workOfTwin;
    Statement m_posted;
    Statement m_range;
    QHash<qint64, Row> m_rows; ///< prefetched
    VideosCommitted m_done;
};

} // namespace viewtide::store
