// SPDX-License-Identifier: GPL-3.0-or-later
// An open store in a temporary file with a workspace and some videos, and the services that a page takes.
// Test thread.
#pragma once

#include "gui/page.h"
#include "settings/settings.h"
#include "store/store.h"
#include "support/fakeclock.h"
#include "support/resultmacros.h"

#include <QAbstractItemModel>
#include <QTemporaryDir>
#include <QUndoStack>

#include <memory>

namespace viewtide::test {

class PageFixture
{
public:
    PageFixture()
    {
        const auto opened = await(store->open(
            {.mode = store::OpenMode::ReadWrite, .now = clock.now(), .holder = QStringLiteral("the test")}));
        if (!opened.isOk())
            problem = describe(opened.error());
        workspace = write(store::EnsureWorkspace {.now = clock.now()});
        write(
            store::SaveProfile {.profile = {.name = QStringLiteral("Main"), .keyRef = QStringLiteral("main")},
                                .now = clock.now()});
    }

    gui::PageServices services() { return {*store, *settings, clock, undo}; }

    /// The page as a user sees it: shown, in front.
    template<typename Page>
    std::unique_ptr<Page> open()
    {
        auto page = std::make_unique<Page>(services());
        page->resize(1200, 720);
        page->show();
        if (!QTest::qWaitForWindowActive(page.get()))
            problem = QStringLiteral("The page did not come to the front.");
        return page;
    }

    /// The value, or a default one with `problem` set.
    template<typename Command>
    typename Command::Answer write(Command command)
    {
        return valueOf(await(store->write(std::move(command))));
    }
    template<typename Query>
    typename Query::Answer read(Query query)
    {
        return valueOf(await(store->read(std::move(query))));
    }

    /// A video that was added by its link, with these views and a tenth of that in likes.
    domain::VideoRef addVideo(const QString &title, qint64 views)
    {
        const QString id = QString::number(1000 + ++m_videos);
        const auto added =
            write(store::AddManualVideo {.campaign = workspace.unassigned,
                                         .platform = catalogue::PlatformKey(1),
                                         .nativeId = domain::NativeId(id),
                                         .url = QStringLiteral("https://example.org/%1").arg(id),
                                         .title = title,
                                         .postedAt = clock.now() - std::chrono::hours(m_videos),
                                         .now = clock.now()});
        observe(id, views);
        return added.second;
    }

    /// The video with this number, the first is 1, is seen with these views.
    void see(int video, qint64 views) { observe(QString::number(1000 + video), views); }

    /// What all campaigns have is the snapshot of today.
    void takeSnapshot()
    {
        write(store::RefreshCampaignPerformance {.date = dateOf(clock.now()), .now = clock.now()});
    }

    store::ReportContent report(domain::ReportId id)
    {
        return read(store::ReportQuery {.report = id, .now = clock.now()});
    }

    QTemporaryDir folder;
    FakeClock clock {fromEpochMs(1'800'014'400'000)};
    QUndoStack undo;
    std::unique_ptr<store::Store> store =
        std::make_unique<store::Store>(store::SqliteFile {folder.filePath(QStringLiteral("pages.db"))});
    std::unique_ptr<settings::Settings> settings =
        std::make_unique<settings::Settings>(folder.filePath(QStringLiteral("settings.ini")));
    domain::Workspace workspace;
    QString problem;

private:
    Q_DISABLE_COPY_MOVE(PageFixture)

    template<typename T>
    T valueOf(Result<T> result)
    {
        if (result.isOk())
            return std::move(*result);
        problem = describe(result.error());
        return {};
    }

    void observe(const QString &id, qint64 views)
    {
        const auto due = read(store::DuePostsQuery {.now = clock.now(), .scope = store::DueScope::All});
        QList<store::SectionUpdate> updates;
        for (const store::DuePost &post : due) {
            for (const store::DueSection &section : post.sections) {
                if (section.nativeId == domain::NativeId(id))
                    updates.append(updateOf(section, views));
            }
        }
        write(store::CommitVideos {
            .source = domain::VideoSource::Manual, .updates = updates, .attempts = {}, .now = clock.now()});
    }

    store::SectionUpdate updateOf(const store::DueSection &section, qint64 views) const
    {
        domain::VideoObservation seen;
        seen.platform = section.platform;
        seen.nativeId = section.nativeId;
        seen.counts = {.views = views, .likes = views / 10, .comments = 3, .shares = 2, .saves = {}};
        return {.section = section,
                .observation = seen,
                .failed = std::nullopt,
                .failuresInARow = 0,
                .nextPollAt = clock.now() + std::chrono::minutes(5)};
    }

    int m_videos = 0;
};

/// The texts of a column as shown, from the top.
inline QStringList columnTexts(const QAbstractItemModel &model, const QString &header)
{
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column) {
        if (model.headerData(column, Qt::Horizontal).toString() != header)
            continue;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.index(row, column).data().toString());
    }
    return texts;
}

} // namespace viewtide::test
