// SPDX-License-Identifier: GPL-3.0-or-later
// The reading side of the store: one read-only connection. Owned by Store; every method runs on the reader
// thread. Questions asked while the database is being opened wait for it.
#pragma once

#include "store/connection.h"
#include "store/integrity.h"
#include "store/readers/historyreaders.h"
#include "store/readers/insightreaders.h"
#include "store/readers/rangereaders.h"
#include "store/readers/readers.h"
#include "store/readers/rulereaders.h"
#include "store/readers/videopages.h"
#include "store/transaction.h"

#include <functional>
#include <vector>

namespace viewtide::store {

class StoreReader final
{
public:
    explicit StoreReader(Location location);

    Status open();
    /// The same for a database that no writer of this program has looked at.
    Status checkAndOpen();
    /// checkAndOpen(), whatever its schema is.
    Status inspect();
    /// The database will not open: what waits is answered with an error.
    void giveUp();
    void close();

    /// Runs the job now, or once open() or giveUp() was called.
    void whenOpen(std::function<void()> job);

    template<typename Query>
    Result<typename Query::Answer> run(const Query &query)
    {
        return inTransaction([&query](Connection &connection) { return answer(connection, query); });
    }

    /// What `ask` finds in one state of the database.
    template<typename Ask>
    auto inTransaction(const Ask &ask) -> decltype(ask(std::declval<Connection &>()))
    {
        if (Status status = ensureOpen(); !status)
            return status.error();
        Transaction transaction(*m_connection);
        if (Status status = transaction.begin(); !status)
            return status.error();
        auto result = ask(*m_connection);
        if (Status status = transaction.commit(); !status && result)
            return status.error();
        return result;
    }

private:
    Q_DISABLE_COPY_MOVE(StoreReader)

    enum class State { Opening, Open, Closed };
    Status checkFile() const;
    Result<std::unique_ptr<Connection>> connect() const;
    void use(std::unique_ptr<Connection> connection);

    Status ensureOpen();
    void runWaiting();

    Location m_location;
    State m_state = State::Opening;
    std::unique_ptr<Connection> m_connection;
    std::vector<std::function<void()>> m_waiting;
};

} // namespace viewtide::store
