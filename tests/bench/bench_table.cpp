// SPDX-License-Identifier: GPL-3.0-or-later
// The Videos table with 1 000 000 videos: open, sort, filter as you type, scroll. Against QSqlTableModel on
// the table of the API's videos (nine tenths of them, no joins) in the same run. A time ends when a real view
// can show the page and its scroll bar knows all rows.
#include "base/clock.h"
#include "bench/benchrow.h"
#include "gui/delegates/rowdelegate.h"
#include "gui/theme/theme.h"
#include "gui/widgets/tablelayout.h"
#include "models/videowindowmodel.h"
#include "store/store.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QScrollBar>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlTableModel>
#include <QTableView>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace viewtide;

namespace {

constexpr int kVideos = 1'000'000;
constexpr int kPasted = 100'000;
constexpr double kKeyLimit = 50; ///< ms
constexpr double kFrameLimit = 16;

/// Plain SQL, one statement a table: the writer of the store would take an hour.
constexpr auto kFill = R"(
WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 200)
INSERT INTO campaigns (user_id, name, created_at, updated_at) SELECT 1, 'Campaign ' || i, 0, 0 FROM n;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900000)
INSERT INTO ayrshare_posted_videos (campaign_id, user_id, social_platform, video_id, posted_at, video_url, views,
    likes, comments, shares, saves, updated_at, reported_mask, caption, created_at)
SELECT 1 + (i * 7919) % 200, 1, CASE i % 5 WHEN 0 THEN 'tiktok' WHEN 1 THEN 'youtube' WHEN 2 THEN 'instagram'
        WHEN 3 THEN 'facebook' ELSE 'tiktok' END, 7100000000000000000 + i * 104729,
    1600000000 + (i * 48271) % 150000000, 'https://www.tiktok.com/@brand/video/' || (7100000000000000000 + i * 104729),
    (i * 7919) % 1000003, (i * 31) % 50021, (i * 17) % 5003, (i * 13) % 2503, 0, 1700000000000 + i, 15,
    CASE i % 7 WHEN 0 THEN 'Morning coffee' WHEN 1 THEN 'Behind the scenes' WHEN 2 THEN 'Neue Sommerkollektion für alle'
        WHEN 3 THEN 'Get ready with me' WHEN 4 THEN 'Día de la música' WHEN 5 THEN 'Unboxing' ELSE '新しい動画' END
        || ' ' || (i % 977) || ' #brand #' || substr('springsummerautumnwinterholiday', 1 + i % 24, 7) || ' part ' || i, 0
FROM n;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
INSERT INTO manually_posted_videos (campaign_id, user_id, social_platform, video_id, posted_at, video_url, views, likes,
    comments, shares, saves, updated_at, reported_mask, caption, created_at, next_poll_at)
SELECT 1 + (i * 7919) % 200, 1, 'instagram', 'm' || i, 1600000000000 + (i * 48271000) % 150000000000,
    'https://www.instagram.com/reel/' || i, (i * 7919) % 1000003, 1, 1, 1, 0, 1700000000000,
    CASE i % 3 WHEN 0 THEN 0 ELSE 15 END, 'Pasted ' || i, 0, 0
FROM n;
INSERT INTO video_samples (video_source, video_row, observed_at, views)
SELECT 'api', id, 1700000000000, views FROM ayrshare_posted_videos;
)";

void require(bool isFine, const QString &what)
{
    if (!isFine)
        qFatal("%s", qPrintable(what));
}

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

template<typename T>
T await(const QFuture<Result<T>> &future)
{
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    require(future.result().isOk(), u"the store refused"_s);
    return *future.result();
}

void openStore(store::Store &store)
{
    (void)await(
        store.open({.mode = store::OpenMode::ReadWrite, .now = SystemClock().now(), .holder = u"bench"_s}));
}

void makeDatabase(const QString &path)
{
    {
        store::Store store {store::SqliteFile {path}};
        openStore(store);
        (void)await(store.write(store::EnsureWorkspace {.now = SystemClock().now()}));
    }
    sqlite3 *database = nullptr;
    require(sqlite3_open(path.toUtf8().constData(), &database) == SQLITE_OK, u"no database"_s);
    char *problem = nullptr;
    const QByteArray sql = QByteArray("PRAGMA synchronous = OFF; BEGIN;") + kFill + "COMMIT; ANALYZE;";
    require(sqlite3_exec(database, sql.constData(), nullptr, nullptr, &problem) == SQLITE_OK,
            QString::fromUtf8(problem));
    sqlite3_close(database);
}

/// A table as the page has it.
void dress(QTableView &view)
{
    view.resize(1400, 860);
    view.setItemDelegate(new gui::RowDelegate(&view));
    const gui::TableLayout *const layout = new gui::TableLayout(view, {}, u"caption"_s);
    Q_UNUSED(layout)
    view.show();
}

class PaintWatch final : public QObject
{
public:
    explicit PaintWatch(QWidget &widget) { widget.installEventFilter(this); }
    bool hasSeen() const { return m_seen; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_seen = m_seen || event->type() == QEvent::Paint;
        return false;
    }

private:
    bool m_seen = false;
};

/// The frame that the view owes is painted, once: what is posted may do it, or there was nothing new.
void paint(QTableView &view)
{
    const PaintWatch watch(*view.viewport());
    QCoreApplication::sendPostedEvents();
    if (!watch.hasSeen())
        view.viewport()->repaint();
}

/// The worst time between an event of the bar and the picture, of many.
double worstFrame(QTableView &view, int steps, const std::function<void(QScrollBar &, int)> &move)
{
    double worst = 0;
    for (int step = 0; step < steps; ++step) {
        QElapsedTimer timer;
        timer.start();
        move(*view.verticalScrollBar(), step);
        paint(view);
        worst = std::max(worst, milliseconds(timer));
        QEventLoop().processEvents(QEventLoop::AllEvents, 4); // rows arrive meanwhile
    }
    return worst;
}

class Ours
{
public:
    explicit Ours(const QString &path)
        : m_store(store::SqliteFile {path})
    {
        openStore(m_store);
    }

    double open()
    {
        QElapsedTimer timer;
        timer.start();
        m_model = std::make_unique<models::VideoWindowModel>(m_store, m_clock);
        m_view = std::make_unique<QTableView>();
        m_view->setModel(m_model.get());
        dress(*m_view);
        m_view->sortByColumn(m_model->columnOf(u"posted"_s), Qt::DescendingOrder); // as the page has it
        m_model->refresh();
        waitForRows();
        const double shown = milliseconds(timer);
        require(m_model->rowCount() == kVideos && m_model->videoAt(0) != nullptr, u"not all is there"_s);
        return shown;
    }
    /// Until who is in each row is known.
    double openWhole()
    {
        QElapsedTimer timer;
        timer.start();
        while (!m_model->list().isWhole())
            waitForList();
        return milliseconds(timer);
    }
    double sort(const QString &column, Qt::SortOrder order)
    {
        QElapsedTimer timer;
        timer.start();
        m_model->sort(m_model->columnOf(column), order);
        waitForList();
        paint(*m_view);
        return milliseconds(timer);
    }
    double filter(const QStringList &words)
    {
        QElapsedTimer timer;
        timer.start();
        m_model->setFilter({.words = words});
        waitForList();
        paint(*m_view);
        return milliseconds(timer);
    }
    double prepareSearch(qint64 &bytes)
    {
        QElapsedTimer timer;
        timer.start();
        bytes = await(m_store.read(store::VideoSearchQuery()));
        return milliseconds(timer);
    }
    int rows() const { return m_model->rowCount(); }
    QTableView &view() { return *m_view; }
    double refresh()
    {
        QElapsedTimer timer;
        timer.start();
        m_model->refresh();
        waitForList();
        return milliseconds(timer);
    }

private:
    void waitForList()
    {
        QEventLoop loop;
        QObject::connect(m_model.get(), &models::VideoWindowModel::listChanged, &loop, &QEventLoop::quit);
        loop.exec();
    }
    void waitForRows()
    {
        if (m_model->rowCount() == 0)
            waitForList();
        paint(*m_view);
    }

    SystemClock m_clock;
    store::Store m_store;
    std::unique_ptr<models::VideoWindowModel> m_model;
    std::unique_ptr<QTableView> m_view;
};

/// What one gets without a model of one's own.
class Plain
{
public:
    explicit Plain(const QString &path)
    {
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
        m_database.setDatabaseName(path);
        require(m_database.open(), m_database.lastError().text());
    }

    double open()
    {
        QElapsedTimer timer;
        timer.start();
        m_model = std::make_unique<QSqlTableModel>(nullptr, m_database);
        m_model->setTable(u"ayrshare_posted_videos"_s);
        m_view = std::make_unique<QTableView>();
        m_view->setModel(m_model.get());
        m_view->resize(1400, 860);
        m_view->show();
        fetch();
        return milliseconds(timer);
    }
    double sort(const QString &column, Qt::SortOrder order)
    {
        QElapsedTimer timer;
        timer.start();
        m_model->setSort(m_model->fieldIndex(column), order);
        fetch();
        return milliseconds(timer);
    }
    double filter(const QString &where)
    {
        QElapsedTimer timer;
        timer.start();
        m_model->setFilter(where); // selects
        fetchRest();
        return milliseconds(timer);
    }
    QTableView &view() { return *m_view; }

private:
    void fetch()
    {
        require(m_model->select(), m_model->lastError().text());
        fetchRest();
    }
    void fetchRest()
    {
        while (m_model->canFetchMore())
            m_model->fetchMore();
        paint(*m_view);
    }

    QSqlDatabase m_database;
    std::unique_ptr<QSqlTableModel> m_model;
    std::unique_ptr<QTableView> m_view;
};

void compareSorts(Ours &ours, Plain &plain)
{
    struct Column
    {
        const char *ours;
        const char *plain;
    };
    for (const Column &column : {Column {"views", "views"}, Column {"caption", "caption"},
                                 Column {"updated", "updated_at"}, Column {"campaign", "campaign_id"}}) {
        const double theirs = plain.sort(QString::fromLatin1(column.plain), Qt::DescendingOrder);
        const double first = ours.sort(QString::fromLatin1(column.ours), Qt::DescendingOrder);
        bench::printTimes(u"table: sort by %1"_s.arg(QLatin1String(column.ours)), first, theirs, 1 / 5.0);
    }
    const double theirs = plain.sort(u"posted_at"_s, Qt::DescendingOrder);
    for (const char *const column : {"er", "day", "state", "work", "next"})
        bench::printTimes(u"table: sort by %1 (yardstick: by time)"_s.arg(QLatin1String(column)),
                          ours.sort(QString::fromLatin1(column), Qt::DescendingOrder), theirs, {});
    bench::printTimes(u"table: sort by posted"_s, ours.sort(u"posted"_s, Qt::DescendingOrder), theirs,
                      1 / 5.0);
}

/// Each text letter by letter, and back; the slowest key of all.
void compareKeys(Ours &ours, Plain &plain)
{
    QList<double> times;
    for (const QString &text :
         {u"summer 42"_s, u"música"_s, u"zzz"_s, u"新しい動画 9"_s, u"part 77777"_s, u"ao q"_s,
          u"campaign 17 coffee"_s, u"https://www.tiktok.com/@brand/video/71000"_s}) {
        QString typed;
        for (const QChar letter : text) {
            typed += letter;
            if (letter != u' ')
                times.append(ours.filter(typed.split(u' ', Qt::SkipEmptyParts)));
        }
        ours.filter({});
    }
    bench::printTimes(u"table: worst key in the filter (limit 50 ms)"_s,
                      *std::max_element(times.begin(), times.end()), kKeyLimit, 1);
    bench::printTimes(u"table: usual key in the filter (limit 50 ms)"_s, bench::median(times), kKeyLimit, 1);
    bench::printTimes(u"table: the same word by QSqlTableModel"_s, ours.filter({u"summer"_s}),
                      plain.filter(u"caption LIKE '%summer%'"_s), {});
    ours.filter({});
    plain.filter({});
}

void compareScrolling(Ours &ours, Plain &plain)
{
    const auto byPages = [](QScrollBar &bar, int) { bar.triggerAction(QAbstractSlider::SliderPageStepAdd); };
    const auto byDragging = [](QScrollBar &bar, int step) {
        bar.setSliderPosition(int(qint64(bar.maximum()) * ((step * 37) % 100) / 100));
    };
    const double pages = worstFrame(ours.view(), 400, byPages);
    const double theirPages = worstFrame(plain.view(), 400, byPages);
    bench::printTimes(u"table: worst frame by pages (limit 16 ms)"_s, pages, kFrameLimit, 1);
    bench::printTimes(u"table: worst frame by pages, both"_s, pages, theirPages, {});
    bench::printTimes(u"table: worst frame dragging (limit 16 ms)"_s,
                      worstFrame(ours.view(), 400, byDragging), kFrameLimit, 1);
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    gui::applyTheme(*qApp, gui::ThemeChoice::Light);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"million.db"_s);
    makeDatabase(path);

    Plain plain(path);
    Ours ours(path);
    plain.open(); // warms the cache of the system for both
    const double theirs = plain.open();
    const double opened = ours.open();
    bench::printTimes(u"table: open, 1 000 000 videos"_s, opened, theirs, 1 / 10.0);
    bench::printTimes(u"table: open, until each row is known"_s, opened + ours.openWhole(), theirs, {});
    qint64 bytes = 0;
    bench::printTimes(u"table: texts read once the page is shown"_s, ours.prepareSearch(bytes), theirs, {});
    compareSorts(ours, plain);
    compareKeys(ours, plain);
    bench::print({.name = u"table: memory of the texts"_s,
                  .unit = u"MB"_s,
                  .ours = double(bytes) / 1e6,
                  .yardstick = 1e3,
                  .ratio = double(bytes) / 1e9,
                  .atLeast = {},
                  .atMost = {}});
    compareScrolling(ours, plain);
    bench::printTimes(u"table: list again after a change"_s, ours.refresh(), theirs, {});
    return 0;
}
