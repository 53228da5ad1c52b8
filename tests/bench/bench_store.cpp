// SPDX-License-Identifier: GPL-3.0-or-later
// Upsert of 200 000 videos through the store against the same statements on bare SQLite (yardstick_sqlite):
// first all are new, then all have new numbers. Median of three, each from a copy of the same prepared file.
#include "bench/benchrow.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLoggingCategory>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace viewtide;
using namespace viewtide::catalogue::literals;

namespace {

/// Another number as the first argument is for a quick look only.
int rows = 200'000;
constexpr int kPerTransaction = 1000;
constexpr int kRepeats = 3;
const Timestamp kNow = fromEpochMs(1'765'540'800'000);

[[noreturn]] void fail(const QString &what)
{
    qCritical("%s", qPrintable(what));
    std::exit(1);
}

template<typename T>
T wait(QFuture<Result<T>> future)
{
    future.waitForFinished();
    const Result<T> result = future.result();
    if (!result)
        fail(describeInFull(result.error()));
    return *result;
}

void open(store::Store &database)
{
    wait(database.open({.mode = store::OpenMode::ReadWrite, .now = kNow, .holder = u"bench_store"_s}));
}

domain::HistoryPost postAt(int index)
{
    const catalogue::PlatformKey platform = *catalogue::platformFromKey(u"tiktok");
    // the order of the ids has nothing to do with the order of posting
    const quint64 mixed = quint64(index) * 0x9e3779b97f4a7c15ULL % 1'000'000'000'000'000'000ULL;
    const QString nativeId = u"7%1"_s.arg(mixed, 18, 10, QLatin1Char('0'));
    return {.id = domain::PostId(u"bench%1"_s.arg(index, 15, 10, QLatin1Char('0'))),
            .refId = {},
            .text = u"Spring is here and so is the new collection #springlaunch %1"_s.arg(index),
            .notes = {},
            .createdAt = kNow - 24h * 90 + index * 30s,
            .scheduledAt = kNow - 24h * 90 + index * 30s,
            .sections = {{.platform = platform,
                          .nativeId = domain::NativeId(nativeId),
                          .status = domain::UploadStatus::Posted,
                          .url = u"https://www.tiktok.com/@mirakocht/video/"_s + nativeId,
                          .failureReason = {}}}};
}

/// A database with uploads that were never asked for.
void prepare(const QString &path)
{
    store::Store database(store::SqliteFile {path});
    open(database);
    wait(database.write(store::EnsureWorkspace {.now = kNow}));
    const auto profile = wait(database.write(store::SaveProfile {.profile = {.id = {},
                                                                             .name = u"Bench"_s,
                                                                             .keyRef = u"bench"_s,
                                                                             .refId = {},
                                                                             .stoppedAt = {},
                                                                             .stoppedReason = {}},
                                                                 .now = kNow}));
    for (int first = 0; first < rows; first += kPerTransaction) {
        store::SaveHistory history {.profile = profile, .posts = {}, .now = kNow};
        for (int i = first; i < first + kPerTransaction; ++i)
            history.posts.append(postAt(i));
        wait(database.write(history));
    }
    database.close().waitForFinished();
}

QList<store::DueSection> sectionsOf(store::Store &database)
{
    const auto posts = wait(database.read(store::DuePostsQuery {.now = kNow, .scope = store::DueScope::All}));
    QList<store::DueSection> sections;
    for (const store::DuePost &post : posts)
        sections += post.sections;
    std::sort(sections.begin(), sections.end(),
              [](const auto &a, const auto &b) { return a.upload < b.upload; });
    return sections;
}

store::SectionUpdate updateOf(const store::DueSection &section, qint64 more, Timestamp now)
{
    const qint64 views = 1000 + section.upload.value() % 90000 + more;
    domain::VideoObservation observation {
        .platform = section.platform,
        .nativeId = section.nativeId,
        .counts = {.views = views,
                   .likes = views / 12,
                   .comments = views / 300,
                   .shares = views / 150,
                   .saves = {}},
        .values = {},
        .createdAt = section.postedAt,
        .caption = section.caption,
        .postUrl = section.url,
        .thumbnailUrl = u"https://img.example/thumbs/%1.jpg"_s.arg(section.nativeId.text()),
        .mediaUrl = {},
        .channelTitle = {},
        .lastUpdated = {},
        .nextUpdate = {}};
    observation.values.insert("views"_metric, views);
    observation.values.insert("likes"_metric, views / 12);
    observation.values.insert("comments"_metric, views / 300);
    observation.values.insert("shares"_metric, views / 150);
    observation.values.insert("reach"_metric, (views - more) * 9 / 10);
    return {.section = section,
            .observation = observation,
            .failed = {},
            .failuresInARow = 0,
            .nextPollAt = now + 5min};
}

/// Seconds from the first command to the last COMMIT.
double secondsOf(store::Store &database, qint64 more, Timestamp now)
{
    QList<store::CommitVideos> commands;
    for (const store::DueSection &section : sectionsOf(database)) {
        if (commands.isEmpty() || commands.last().updates.size() == kPerTransaction)
            commands.append({.source = domain::VideoSource::Api, .updates = {}, .attempts = {}, .now = now});
        commands.last().updates.append(updateOf(section, more, now));
    }
    QList<QFuture<Result<store::VideosCommitted>>> futures;
    QElapsedTimer timer;
    timer.start();
    for (const store::CommitVideos &command : std::as_const(commands))
        futures.append(database.write(command));
    int written = 0;
    for (const auto &future : std::as_const(futures)) {
        const auto done = wait(future);
        written += done.inserted + done.updated;
    }
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    if (written != rows)
        fail(u"%1 rows written instead of %2"_s.arg(written).arg(rows));
    return seconds;
}

double yardstick(const QString &path, const QString &phase)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(VIEWTIDE_YARDSTICK),
                  {path, QStringLiteral(VIEWTIDE_QUERIES), phase, QString::number(kPerTransaction)});
    if (!process.waitForFinished(600'000) || process.exitCode() != 0)
        fail(u"the yardstick failed"_s);
    const QList<QByteArray> words = process.readAllStandardOutput().simplified().split(' ');
    if (words.size() != 2 || words.first().toLongLong() != rows)
        fail(u"the yardstick wrote another number of rows"_s);
    return words.last().toDouble();
}

void copy(const QString &from, const QString &to)
{
    for (const QString &rest : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(to + rest);
    if (!QFile::copy(from, to))
        fail(u"cannot copy "_s + from);
}

void report(const QString &phase, const QList<double> &ours, const QList<double> &theirs)
{
    const double rate = rows / bench::median(ours);
    const double floor = rows / bench::median(theirs);
    bench::print({.name = u"store: %1 %2 videos / raw sqlite3"_s.arg(phase).arg(rows),
                  .unit = u"rows/s"_s,
                  .ours = rate,
                  .yardstick = floor,
                  .ratio = rate / floor,
                  .atLeast = 0.85,
                  .atMost = {}});
}

} // namespace

int main(int count, char **arguments)
{
    const QCoreApplication application(count, arguments);
    QLoggingCategory::setFilterRules(u"viewtide.*.info=false"_s);
    if (count > 1)
        rows = int(application.arguments().at(1).toLongLong());
    const QTemporaryDir folder(QCoreApplication::applicationDirPath() + u"/bench-store-XXXXXX"_s);
    const QString prepared = folder.filePath(u"prepared.db"_s);
    prepare(prepared);

    QList<double> ourInserts;
    QList<double> ourUpdates;
    QList<double> theirInserts;
    QList<double> theirUpdates;
    for (int i = 0; i < kRepeats; ++i) {
        const QString path = folder.filePath(u"run.db"_s);
        copy(prepared, path);
        theirInserts.append(yardstick(path, u"insert"_s));
        theirUpdates.append(yardstick(path, u"update"_s));
        copy(prepared, path);
        store::Store database(store::SqliteFile {path});
        open(database);
        ourInserts.append(secondsOf(database, 0, kNow));
        ourUpdates.append(secondsOf(database, 17, kNow + 5min));
        database.close().waitForFinished();
    }
    report(u"insert"_s, ourInserts, theirInserts);
    report(u"update"_s, ourUpdates, theirUpdates);
}
