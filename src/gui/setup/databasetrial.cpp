// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/setup/databasetrial.h"

#include "base/deliver.h"
#include "models/format.h"
#include "store/serveradvice.h"
#include "store/store.h"

#include <QFileInfo>
#include <QTimer>

#include <algorithm>

namespace viewtide::gui {

namespace {

/// A file that is not there yet: can it be made?
std::optional<TrialAnswer> answerOfNewFile(const store::Location &location)
{
    const auto *const file = std::get_if<store::SqliteFile>(&location);
    if (!file || QFileInfo::exists(file->path))
        return std::nullopt;
    const QFileInfo folder(QFileInfo(file->path).absolutePath());
    if (!folder.isDir())
        return TrialAnswer {false, false, DatabaseTrial::tr("There is no folder %1.").arg(folder.filePath())};
    if (!folder.isWritable())
        return TrialAnswer {false, false,
                            DatabaseTrial::tr("You may not write to %1.").arg(folder.filePath())};
    return TrialAnswer {true, true,
                        DatabaseTrial::tr("There is no such file yet; it is made when it is used first.")};
}

/// What happened, and what to do about a server.
QString sentenceOf(const Error &error, const store::Location &location)
{
    if (!std::holds_alternative<store::PostgresServer>(location))
        return describe(error);
    return (describe(error) + u' ' + store::serverAdvice(error)).trimmed();
}

} // namespace

DatabaseTrial::DatabaseTrial(const Options &options)
    : m_options(options)
{
    QTimer::singleShot(0, this, &DatabaseTrial::open);
}

DatabaseTrial::~DatabaseTrial() = default;

void DatabaseTrial::open()
{
    if (const auto answer = answerOfNewFile(m_options.location)) {
        end(*answer);
        return;
    }
    m_store = std::make_unique<store::Store>(m_options.location);
    const store::OpenOptions options {.mode = store::OpenMode::Inspect, .now = m_options.now, .holder = {}};
    deliver(m_store->open(options), this, [this](const Result<store::Opened> &opened) {
        if (opened)
            look();
        else
            end({false, false, sentenceOf(opened.error(), m_options.location)});
    });
}

void DatabaseTrial::look()
{
    deliver(m_store->read(store::IntegrityQuery {}), this,
            [this](const Result<store::IntegrityReport> &found) { end(judge(found)); });
}

TrialAnswer DatabaseTrial::judge(const Result<store::IntegrityReport> &found) const
{
    if (!found)
        return {false, false, describe(found.error())};
    if (found->schemaVersion == 0)
        return {true, true,
                tr("It answers. It has no tables of Viewtide yet; they are made when it is used first.")};
    if (!found->problems.isEmpty())
        return {false, false, tr("It is damaged: %1").arg(found->problems.first())};
    if (found->schemaVersion > m_options.schemaVersion)
        return {false, false, tr("A later version of Viewtide made it. Install that version to use it.")};
    if (found->rows.isEmpty())
        return {
            true, false,
            tr("It answers, and holds the data of an earlier Viewtide, schema %1; it is brought up to date "
               "when it is used first.")
                .arg(found->schemaVersion)};
    const auto hasRows = [](qint64 rows) { return rows > 0; };
    if (std::none_of(found->rows.cbegin(), found->rows.cend(), hasRows)) // such as after a copy that failed
        return {true, true, tr("It answers. It has the tables of Viewtide, and nothing is in them.")};
    qint64 videos = 0;
    for (const char *const table : {"ayrshare_posted_videos", "manually_posted_videos"})
        videos += found->rows.value(QLatin1String(table));
    return {true, false,
            tr("It answers, and holds the data of a Viewtide: %1 videos, schema %2.")
                .arg(models::format::count(videos))
                .arg(found->schemaVersion)};
}

void DatabaseTrial::end(const TrialAnswer &answer)
{
    emit finished(answer);
    if (!m_store) {
        deleteLater();
        return;
    }
    auto *const closing = new QFutureWatcher<void>(this);
    connect(closing, &QFutureWatcherBase::finished, this, &QObject::deleteLater);
    closing->setFuture(m_store->close());
}

} // namespace viewtide::gui
