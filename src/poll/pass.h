// SPDX-License-Identifier: GPL-3.0-or-later
// One kind of collecting, once over what is due: history, posts or accounts. Made and owned by PassRunner;
// GUI thread. finished() comes exactly once after start(), also after cancel(); by then everything is
// committed.
#pragma once

#include "base/result.h"
#include "poll/pollservice.h"
#include "poll/pollstatus.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>

namespace viewtide::api {
class ApiCall;
struct Request;
struct Reply;
} // namespace viewtide::api

namespace viewtide::domain {
struct Attempt;
struct Profile;
} // namespace viewtide::domain

namespace viewtide::poll {

class KeyRing;

struct PassContext
{
    PollServices &services;
    KeyRing &keys;
    Scope scope = Scope::Due;
    int callsPerDay = 0; ///< 0: no end
};

class Pass : public QObject
{
    Q_OBJECT

public:
    explicit Pass(PassContext context, QObject *parent = nullptr);
    ~Pass() override;

    virtual void start() = 0;
    /// No new calls; running ones end as cancelled and write nothing.
    void cancel();

    const PassSummary &summary() const { return m_summary; }

signals:
    void progressed(int done, int total);
    void finished();

protected:
    using ReplyHandler = std::function<void(const Result<api::Reply> &, int requestsSent)>;

    /// Sends one request of a profile; the handler is called once. Skips (returns false) if the profile has
    /// no key.
    bool ask(domain::ProfileId profile, const api::Request &request, ReplyHandler handler);
    bool isCancelled() const { return m_cancelled; }
    int running() const { return static_cast<int>(m_calls.size()); }
    Timestamp now() const;
    /// What every failed answer does: credentials refused stop the profile, in the store too, and end its
    /// calls.
    void noteFailure(domain::ProfileId profile, const Error &error);
    void addError(const PassError &error);

    PollServices &services() const { return m_context.services; }
    KeyRing &keys() const { return m_context.keys; }
    Scope scope() const { return m_context.scope; }
    int callsPerDay() const { return m_context.callsPerDay; }

    PassSummary m_summary;

private:
    PassContext m_context;
    QHash<api::ApiCall *, domain::ProfileId> m_calls;
    QSet<QString> m_told; ///< errors that are already in the summary: each is said once
    bool m_cancelled = false;
};

} // namespace viewtide::poll
