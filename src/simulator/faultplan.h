// SPDX-License-Identifier: GPL-3.0-or-later
// Scripted misbehaviour of the simulator: which requests fail, and how. Plain value, deterministic.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <optional>

namespace viewtide::simulator {

enum class FaultKind {
    Status, ///< answer with this status and a JSON error body
    Hang, ///< accept and never answer
    Truncate, ///< Content-Length of the whole body, half of it, then close
    NotJson, ///< 200 with an HTML page
    MissingFields, ///< 200 without the analytics object
    WrongTypes, ///< 200 with texts and objects where numbers belong
    Reset, ///< close without an answer
    Redirect, ///< 302 to `location`
};

struct Fault
{
    FaultKind kind = FaultKind::Status;
    int status = 500;
    std::optional<QByteArray> retryAfter; ///< header value, as it is
    QByteArray location;
};

/// Which requests a rule concerns: the path's end ("/analytics/post"), or all if empty.
struct FaultRule
{
    QByteArray pathEnd;
    Fault fault;
    int times = 1; ///< how many requests it hits; -1 without end
    /// Only about this share of the items (by a hash of the request body), 0..1: "10 % of answers fail at
    /// first".
    double share = 1.0;
    /// With share < 1: how often the same item fails before it is answered.
    int timesPerItem = 1;
};

class FaultPlan final
{
public:
    void add(const FaultRule &rule);
    void clear();
    /// The fault for this request, if a rule hits; counts it.
    std::optional<Fault> take(const QByteArray &path, const QByteArray &body);

private:
    struct State
    {
        FaultRule rule;
        int left = 0;
        QHash<size_t, int> hitsByItem;
    };
    QList<State> m_rules;
};

} // namespace viewtide::simulator
