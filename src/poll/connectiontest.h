// SPDX-License-Identifier: GPL-3.0-or-later
// Does a key work, and what is linked to it? One GET /user, sent once, for somebody who waits. Owned by
// whoever asks; GUI thread. finished() comes once for each start(), also after cancel().
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "domain/workspace.h"

#include <QObject>
#include <QPointer>

namespace viewtide::api {
class ApiCall;
class ApiClient;
struct Reply;
} // namespace viewtide::api

namespace viewtide::poll {

struct TestedKeys
{
    Secret apiKey;
    Secret profileKey; ///< empty: the primary profile
};

class ConnectionTest final : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionTest(api::ApiClient &client, QObject *parent = nullptr);
    ~ConnectionTest() override;

    bool isRunning() const { return !m_call.isNull(); }
    /// A test that runs is cancelled first.
    void start(const TestedKeys &keys);
    void cancel();

signals:
    void finished(const viewtide::Result<viewtide::domain::UserInfo> &answer);

private:
    Q_DISABLE_COPY_MOVE(ConnectionTest)

    void onAnswer(const Result<api::Reply> &reply);

    api::ApiClient &m_client;
    QPointer<api::ApiCall> m_call;
};

/// The answer for a person: one or two sentences that say what works, or what is wrong and what to do.
QString connectionSentence(const Result<domain::UserInfo> &answer);

} // namespace viewtide::poll
