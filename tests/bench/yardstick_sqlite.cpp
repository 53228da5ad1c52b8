// SPDX-License-Identifier: GPL-3.0-or-later
// The floor under bench_store: the statements of store::CommitVideos, with the same pragmas, values and
// transactions, straight on SQLite's C interface.
//
//   yardstick_sqlite DATABASE FOLDER_OF_QUERIES insert|update ROWS_PER_TRANSACTION
//
// The database has uploads of posted videos (made by bench_store). Prints the seconds of the writing alone.
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

namespace {

struct Row
{
    sqlite3_int64 upload = 0;
    sqlite3_int64 video = 0; ///< 0: not inserted yet
    sqlite3_int64 campaign = 0;
    std::string platform;
    std::string nativeId;
    sqlite3_int64 postedAt = 0;
    std::string url;
    std::string caption;
    std::string thumbnail;
    std::string extra;
    sqlite3_int64 views = 0;
};

sqlite3 *database = nullptr;

[[noreturn]] void fail(const char *what)
{
    std::fprintf(stderr, "yardstick: %s: %s\n", what, database ? sqlite3_errmsg(database) : "");
    std::exit(1);
}

void run(const char *sql)
{
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(sql);
}

/// A prepared query of the store; refuses to run if the store's text has changed its parameters.
class Query
{
public:
    Query(const std::string &folder, const char *name, int parameters)
    {
        std::ifstream file(folder + '/' + name + ".sql");
        std::string text;
        for (std::string line; std::getline(file, line);) {
            if (line.rfind("--", 0) != 0)
                text += line + '\n';
        }
        if (text.empty()
            || sqlite3_prepare_v3(database, text.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &m_statement,
                                  nullptr)
                != SQLITE_OK)
            fail(name);
        if (sqlite3_bind_parameter_count(m_statement) != parameters)
            fail("the yardstick does not know this version of the statement");
    }
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;
    ~Query() { sqlite3_finalize(m_statement); }

    Query &operator<<(sqlite3_int64 value)
    {
        sqlite3_bind_int64(m_statement, ++m_position, value);
        return *this;
    }
    Query &operator<<(const std::string &value)
    {
        sqlite3_bind_text(m_statement, ++m_position, value.data(), int(value.size()), SQLITE_STATIC);
        return *this;
    }
    Query &null()
    {
        sqlite3_bind_null(m_statement, ++m_position);
        return *this;
    }
    bool step()
    {
        const int code = sqlite3_step(m_statement);
        if (code != SQLITE_ROW && code != SQLITE_DONE)
            fail(sqlite3_sql(m_statement));
        return code == SQLITE_ROW;
    }
    /// Reads all columns, as the store does.
    void readRow()
    {
        const int columns = sqlite3_column_count(m_statement);
        for (int i = 0; i < columns; ++i) {
            if (sqlite3_column_type(m_statement, i) == SQLITE_TEXT)
                m_text.assign(reinterpret_cast<const char *>(sqlite3_column_text(m_statement, i)));
            else
                m_number = sqlite3_column_int64(m_statement, i);
        }
    }
    sqlite3_int64 number(int column) { return sqlite3_column_int64(m_statement, column); }
    void reset()
    {
        sqlite3_reset(m_statement);
        m_position = 0;
    }

private:
    sqlite3_stmt *m_statement = nullptr;
    int m_position = 0;
    std::string m_text;
    sqlite3_int64 m_number = 0;
};

std::vector<Row> readRows()
{
    std::vector<Row> rows;
    sqlite3_stmt *select = nullptr;
    const char *const sql =
        "SELECT id, coalesce(video_row, 0), campaign_id, social_platform, native_id, scheduled_at, url, "
        "caption FROM video_uploads ORDER BY id";
    if (sqlite3_prepare_v2(database, sql, -1, &select, nullptr) != SQLITE_OK)
        fail(sql);
    const auto text = [&select](int column) {
        return std::string(reinterpret_cast<const char *>(sqlite3_column_text(select, column)));
    };
    while (sqlite3_step(select) == SQLITE_ROW) {
        Row row;
        row.upload = sqlite3_column_int64(select, 0);
        row.video = sqlite3_column_int64(select, 1);
        row.campaign = sqlite3_column_int64(select, 2);
        row.platform = text(3);
        row.nativeId = text(4);
        row.postedAt = sqlite3_column_int64(select, 5) / 1000;
        row.url = text(6);
        row.caption = text(7);
        row.thumbnail = "https://img.example/thumbs/" + row.nativeId + ".jpg";
        row.views = 1000 + row.upload % 90000;
        row.extra = "{\"reach\":" + std::to_string(row.views * 9 / 10) + "}";
        rows.push_back(std::move(row));
    }
    sqlite3_finalize(select);
    return rows;
}

class Writer
{
public:
    explicit Writer(const std::string &queries)
        : m_byNative(queries, "api_video_by_native", 3)
        , m_range(queries, "api_video_range", 2)
        , m_insert(queries, "api_video_insert", 17)
        , m_numbers(queries, "api_video_numbers", 8)
        , m_sample(queries, "sample_upsert", 9)
        , m_schedule(queries, "upload_poll_update", 10)
        , m_scheduleAgain(queries, "upload_poll_again", 8)
    { }

    void insert(Row &row)
    {
        m_byNative << row.campaign << row.platform << row.nativeId;
        if (m_byNative.step())
            fail("the video is already there");
        m_byNative.reset();
        m_insert << row.campaign << row.campaign << row.platform << row.nativeId << row.postedAt << row.url;
        m_insert.null() << row.thumbnail << row.caption;
        bindCounts(m_insert, row) << 15 << kNow << kNow;
        m_insert.step();
        row.video = m_insert.number(0);
        m_insert.reset();
        sample(row, kNow);
        m_schedule << kNow + 300000 << 0;
        m_schedule.null() << 0 << 0 << kNow;
        m_schedule.null() << row.video << row.nativeId << row.upload;
        m_schedule.step();
        m_schedule.reset();
    }
    /// What a transaction of updates begins with.
    void readRange(const Row &first, const Row &last)
    {
        m_range << first.video << last.video;
        while (m_range.step())
            m_range.readRow();
        m_range.reset();
    }
    void update(Row &row)
    {
        row.views += 17;
        bindCounts(m_numbers, row) << 15 << kLater << row.video;
        m_numbers.step();
        m_numbers.reset();
        sample(row, kLater);
        m_scheduleAgain << kLater + 300000 << 0;
        m_scheduleAgain.null() << 0 << 0 << kLater;
        m_scheduleAgain.null() << row.upload;
        m_scheduleAgain.step();
        m_scheduleAgain.reset();
    }

private:
    static constexpr sqlite3_int64 kNow = 1765540800000;
    static constexpr sqlite3_int64 kLater = kNow + 300000;

    static Query &bindCounts(Query &query, const Row &row)
    {
        return query << row.views << row.views / 12 << row.views / 300 << row.views / 150 << 0;
    }
    void sample(const Row &row, sqlite3_int64 now)
    {
        m_sample << m_source << row.video << now << row.views << row.views / 12 << row.views / 300
                 << row.views / 150;
        m_sample.null() << row.extra;
        m_sample.step();
        m_sample.reset();
    }

    const std::string m_source = "api";
    Query m_byNative;
    Query m_range;
    Query m_insert;
    Query m_numbers;
    Query m_sample;
    Query m_schedule;
    Query m_scheduleAgain;
};

} // namespace

int main(int count, char **arguments)
{
    if (count != 5 || sqlite3_open(arguments[1], &database) != SQLITE_OK)
        fail("wrong use");
    const bool isInsert = std::strcmp(arguments[3], "insert") == 0;
    const auto perTransaction = std::size_t(std::atoi(arguments[4]));
    // those of src/store/dialect.cpp
    for (const char *const pragma :
         {"PRAGMA foreign_keys = ON", "PRAGMA trusted_schema = OFF", "PRAGMA journal_mode = WAL",
          "PRAGMA synchronous = FULL", "PRAGMA wal_autocheckpoint = 1000",
          "PRAGMA journal_size_limit = 8388608"})
        run(pragma);
    std::vector<Row> rows = readRows();
    {
        Writer writer(arguments[2]);
        const auto start = std::chrono::steady_clock::now();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (i % perTransaction == 0) {
                run("BEGIN IMMEDIATE");
                if (!isInsert)
                    writer.readRange(rows[i], rows[std::min(i + perTransaction, rows.size()) - 1]);
            }
            if (isInsert)
                writer.insert(rows[i]);
            else
                writer.update(rows[i]);
            if ((i + 1) % perTransaction == 0 || i + 1 == rows.size())
                run("COMMIT");
        }
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
        std::printf("%zu %.6f\n", rows.size(), seconds.count());
    }
    sqlite3_close(database);
}
