// SPDX-License-Identifier: GPL-3.0-or-later
// A transport without sockets: a test writes the answers, in order or by a function, and reads what was sent.
#pragma once

#include "api/transport.h"

#include <QObject>
#include <QTimer>

#include <deque>

namespace viewtide::test {

class FakeTransport final : public api::Transport
{
public:
    using Answer = std::function<Result<api::WireReply>(const api::WireRequest &)>;

    /// Shared, since the client owns the transport.
    struct Script
    {
        std::deque<Result<api::WireReply>> answers; ///< taken one by one
        Answer otherwise; ///< when there are none left; unset: never answers
        QList<api::WireRequest> sent;
        int running = 0;
        int peak = 0;
    };

    explicit FakeTransport(std::shared_ptr<Script> script)
        : m_script(std::move(script))
    { }

    std::unique_ptr<api::Exchange> send(const api::WireRequest &request, Handler handler) override
    {
        m_script->sent.append(request);
        return std::make_unique<Running>(m_script, nextAnswer(request), std::move(handler));
    }

    static api::WireReply reply(int status, const QByteArray &body)
    {
        api::WireReply reply;
        reply.status = status;
        reply.contentType = "application/json";
        reply.body = body;
        return reply;
    }

private:
    class Running final : public api::Exchange
    {
    public:
        Running(std::shared_ptr<Script> script, std::optional<Result<api::WireReply>> answer, Handler handler)
            : m_script(std::move(script))
        {
            ++m_script->running;
            m_script->peak = std::max(m_script->peak, m_script->running);
            if (!answer)
                return;
            QTimer::singleShot(0, &m_context, [this, answer, handler = std::move(handler)] {
                end();
                handler(*answer);
            });
        }
        ~Running() override { end(); }
        Q_DISABLE_COPY_MOVE(Running)

    private:
        void end()
        {
            if (std::exchange(m_isRunning, false))
                --m_script->running;
        }

        std::shared_ptr<Script> m_script;
        QObject m_context;
        bool m_isRunning = true;
    };

    std::optional<Result<api::WireReply>> nextAnswer(const api::WireRequest &request)
    {
        if (!m_script->answers.empty()) {
            const Result<api::WireReply> answer = m_script->answers.front();
            m_script->answers.pop_front();
            return answer;
        }
        if (m_script->otherwise)
            return m_script->otherwise(request);
        return std::nullopt;
    }

    std::shared_ptr<Script> m_script;
};

} // namespace viewtide::test
