// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "base/joiningthread.h"
#include "store/storewriter.h"
#include "store/videolister.h"

#include <QPromise>

namespace viewtide::store {

using OpenPromise = std::shared_ptr<QPromise<Result<Opened>>>;

/// All sides and their threads. The threads are declared last: they end before what their jobs use.
class StorePrivate
{
public:
    StorePrivate(Store *owner, Location where)
        : q(owner)
        , location(std::move(where))
        , reader(location)
        , lister(location)
        , writer(location)
        , writerThread(QStringLiteral("store-writer"))
        , readerThread(QStringLiteral("store-reader"))
        , listerThread(QStringLiteral("store-lister"))
    { }

    void announce(const domain::ChangeSet &changes)
    {
        if (!changes.areas)
            return;
        QMetaObject::invokeMethod(
            q, [store = q, changes] { emit store->changed(changes); }, Qt::QueuedConnection);
    }

    void openBoth(OpenOptions options, const OpenPromise &promise);
    void openReader(OpenMode mode, const Opened &opened, const OpenPromise &promise);
    Status openIn(OpenMode mode);

    Store *q;
    Location location;
    StoreReader reader;
    VideoLister lister;
    StoreWriter writer;
    bool closing = false;
    JoiningThread writerThread;
    JoiningThread readerThread;
    JoiningThread listerThread;
};

namespace {

/// A promise whose job was cancelled before it started is finished without a result.
template<typename T>
bool isWanted(QPromise<T> &promise)
{
    if (!promise.isCanceled())
        return true;
    promise.finish();
    return false;
}

template<typename Side, typename Query>
void give(QPromise<Result<typename Query::Answer>> &promise, Side &side, const Query &query)
{
    if (!isWanted(promise))
        return;
    promise.addResult(side.run(query));
    promise.finish();
}

template<typename T>
QFuture<Result<T>> closedAlready()
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(
        Error {.kind = ErrorKind::Cancelled, .technical = QStringLiteral("the store is closed")});
    promise.finish();
    return promise.future();
}

} // namespace

Status StorePrivate::openIn(OpenMode mode)
{
    switch (mode) {
    case OpenMode::ReadWrite:
        break; // the writer has looked at it
    case OpenMode::ReadOnly:
        return reader.checkAndOpen();
    case OpenMode::Inspect:
        return reader.inspect();
    }
    return reader.open();
}

void StorePrivate::openReader(OpenMode mode, const Opened &opened, const OpenPromise &promise)
{
    readerThread.post([this, mode, opened, promise] {
        const Status status = openIn(mode);
        if (!status)
            reader.giveUp();
        promise->addResult(status ? Result<Opened>(opened) : Result<Opened>(status.error()));
        promise->finish();
    });
}

void StorePrivate::openBoth(OpenOptions options, const OpenPromise &promise)
{
    writerThread.post([this, options = std::move(options), promise] {
        const auto opened = writer.open(options);
        if (opened) {
            openReader(options.mode, *opened, promise);
            return;
        }
        readerThread.post([this] { reader.giveUp(); });
        promise->addResult(opened);
        promise->finish();
    });
}

Store::Store(Location location, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<StorePrivate>(this, std::move(location)))
{ }

Store::~Store()
{
    if (!d->closing)
        close();
    // The reader's last job posts the lister's and that the writer's, so they are joined in this order; but
    // an opening writer posts to the reader, so let it finish before.
    auto passed = std::make_shared<QPromise<void>>();
    passed->start();
    d->writerThread.post([passed] { passed->finish(); });
    passed->future().waitForFinished();
    d->readerThread.close();
    d->listerThread.close();
    d->writerThread.close();
}

const Location &Store::location() const
{
    return d->location;
}

QFuture<Result<Opened>> Store::open(OpenOptions options)
{
    auto promise = std::make_shared<QPromise<Result<Opened>>>();
    promise->start();
    if (options.mode == OpenMode::ReadWrite)
        d->openBoth(std::move(options), promise);
    else
        d->openReader(options.mode, Opened {}, promise);
    return promise->future();
}

template<typename Query>
QFuture<Result<typename Query::Answer>> Store::read(Query query)
{
    using Answer = Result<typename Query::Answer>;
    if (d->closing)
        return closedAlready<typename Query::Answer>();
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    d->readerThread.post([d = d.get(), promise, query] {
        d->reader.whenOpen([d, promise, query] {
            if constexpr (kIsForLister<Query>)
                d->listerThread.post([d, promise, query] { give(*promise, d->lister, query); });
            else
                give(*promise, d->reader, query);
        });
    });
    return promise->future();
}

template<typename Command>
QFuture<Result<typename Command::Answer>> Store::write(Command command)
{
    using Answer = Result<typename Command::Answer>;
    if (d->closing)
        return closedAlready<typename Command::Answer>();
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    d->writerThread.post([d = d.get(), promise, command = std::move(command)] {
        if (!isWanted(*promise))
            return;
        domain::ChangeSet changes;
        auto result = d->writer.run(command, changes);
        if (result)
            d->announce(changes);
        promise->addResult(std::move(result));
        promise->finish();
    });
    return promise->future();
}

void Store::announceAll()
{
    d->announce({.areas = domain::Areas::fromInt(~0)});
}

QFuture<void> Store::close()
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    d->closing = true;
    // Through the writer to the readers and back: all have run what was queued before.
    const auto closeWriter = [d = d.get(), promise] {
        d->writer.close();
        promise->finish();
    };
    const auto closeLister = [d = d.get(), closeWriter] {
        d->lister.close();
        d->writerThread.post(closeWriter);
    };
    d->writerThread.post([d = d.get(), closeLister] {
        d->readerThread.post([d, closeLister] {
            d->reader.close();
            d->listerThread.post(closeLister);
        });
    });
    return promise->future();
}

#define VIEWTIDE_READS(Query) template QFuture<Result<Query::Answer>> Store::read<Query>(Query)
#define VIEWTIDE_WRITES(Command) template QFuture<Result<Command::Answer>> Store::write<Command>(Command)

VIEWTIDE_READS(ProfilesQuery);
VIEWTIDE_READS(SocialAccountsQuery);
VIEWTIDE_READS(CampaignsQuery);
VIEWTIDE_READS(CampaignDaysQuery);
VIEWTIDE_READS(VideosQuery);
VIEWTIDE_READS(VideoSamplesQuery);
VIEWTIDE_READS(TrackedVideosQuery);
VIEWTIDE_READS(AccountDaysQuery);
VIEWTIDE_READS(BackfillStatesQuery);
VIEWTIDE_READS(ReportsQuery);
VIEWTIDE_READS(ReportQuery);
VIEWTIDE_READS(ReportSnapshotsQuery);
VIEWTIDE_READS(ReportSnapshotQuery);
VIEWTIDE_READS(ActivityQuery);
VIEWTIDE_READS(ActivityCountQuery);
VIEWTIDE_READS(ActivitySummaryQuery);
VIEWTIDE_READS(DuePostsQuery);
VIEWTIDE_READS(SnapshotStateQuery);
VIEWTIDE_READS(KeySleepsQuery);
VIEWTIDE_READS(IntegrityQuery);
VIEWTIDE_READS(RulesQuery);
VIEWTIDE_READS(RulePreviewQuery);
VIEWTIDE_READS(UploadsQuery);
VIEWTIDE_READS(OverduePostsQuery);
VIEWTIDE_READS(VideoHistoryQuery);
VIEWTIDE_READS(OutliersQuery);
VIEWTIDE_READS(SamplesQuery);
VIEWTIDE_READS(OwnersQuery);
VIEWTIDE_READS(WorksQuery);
VIEWTIDE_READS(AlertsQuery);
VIEWTIDE_READS(AlertFactsQuery);
VIEWTIDE_READS(PostCurvesQuery);
VIEWTIDE_READS(ForecastBasisQuery);
VIEWTIDE_READS(AskingLogQuery);
VIEWTIDE_READS(AccountAnswersQuery);
VIEWTIDE_READS(ChartNotesQuery);
VIEWTIDE_READS(SearchQuery);
VIEWTIDE_READS(StoredVideoAnswerQuery);
VIEWTIDE_READS(StoredAccountAnswerQuery);
VIEWTIDE_READS(VideoListQuery);
VIEWTIDE_READS(VideoSearchQuery);
VIEWTIDE_READS(VideoHeadQuery);
VIEWTIDE_READS(VideoPageQuery);
VIEWTIDE_READS(MoversQuery);
VIEWTIDE_READS(RecordedDaysQuery);
VIEWTIDE_READS(PostedDaysQuery);
VIEWTIDE_READS(PostedCountsQuery);
VIEWTIDE_READS(TotalViewsQuery);
VIEWTIDE_READS(ViewsWonQuery);

VIEWTIDE_WRITES(EnsureWorkspace);
VIEWTIDE_WRITES(CheckLease);
VIEWTIDE_WRITES(SaveProfile);
VIEWTIDE_WRITES(RemoveProfile);
VIEWTIDE_WRITES(SetProfileStopped);
VIEWTIDE_WRITES(SaveUserInfo);
VIEWTIDE_WRITES(SaveCampaign);
VIEWTIDE_WRITES(AssignVideos);
VIEWTIDE_WRITES(SaveHistory);
VIEWTIDE_WRITES(CommitVideos);
VIEWTIDE_WRITES(CommitAccountDays);
VIEWTIDE_WRITES(AddPastDays);
VIEWTIDE_WRITES(RemoveImportedDays);
VIEWTIDE_WRITES(RecordAttempts);
VIEWTIDE_WRITES(RefreshCampaignPerformance);
VIEWTIDE_WRITES(AddManualVideo);
VIEWTIDE_WRITES(SaveReport);
VIEWTIDE_WRITES(SetVisibility);
VIEWTIDE_WRITES(SaveReportLook);
VIEWTIDE_WRITES(SetReportRemoved);
VIEWTIDE_WRITES(SaveReportSnapshot);
VIEWTIDE_WRITES(SetSnapshotRemoved);
VIEWTIDE_WRITES(PruneAttempts);
VIEWTIDE_WRITES(SaveKeySleep);
VIEWTIDE_WRITES(BackupDatabase);
VIEWTIDE_WRITES(SaveRule);
VIEWTIDE_WRITES(RemoveRule);
VIEWTIDE_WRITES(MoveRule);
VIEWTIDE_WRITES(EditRules);
VIEWTIDE_WRITES(RestoreRules);
VIEWTIDE_WRITES(ApplyRules);
VIEWTIDE_WRITES(AssignUploads);
VIEWTIDE_WRITES(ReleaseUploads);
VIEWTIDE_WRITES(RestorePlacements);
VIEWTIDE_WRITES(RebuildCampaignPerformance);
VIEWTIDE_WRITES(SaveOwner);
VIEWTIDE_WRITES(AddManualVideos);
VIEWTIDE_WRITES(RemoveManualVideos);
VIEWTIDE_WRITES(RemoveVideos);
VIEWTIDE_WRITES(RestoreVideos);
VIEWTIDE_WRITES(RemoveCampaign);
VIEWTIDE_WRITES(RestoreCampaign);
VIEWTIDE_WRITES(SetPosted);
VIEWTIDE_WRITES(TypeNumbers);
VIEWTIDE_WRITES(RestoreNumbers);
VIEWTIDE_WRITES(JoinVideos);
VIEWTIDE_WRITES(SplitVideo);
VIEWTIDE_WRITES(SetWorkLinks);
VIEWTIDE_WRITES(RaiseAlerts);
VIEWTIDE_WRITES(SetAlertsTold);
VIEWTIDE_WRITES(TakeOver);
VIEWTIDE_WRITES(SaveChartNote);
VIEWTIDE_WRITES(SetChartNoteRemoved);

} // namespace viewtide::store
