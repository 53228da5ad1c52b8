// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/faultplan.h"

namespace viewtide::simulator {

namespace {

/// FNV-1a: the same on every machine, unlike qHash.
quint64 hashOf(const QByteArray &bytes)
{
    quint64 hash = 0xcbf29ce484222325ULL;
    for (const char byte : bytes)
        hash = (hash ^ quint8(byte)) * 0x100000001b3ULL;
    // the low bits of FNV are weak for short texts
    return hash ^ (hash >> 29);
}

QByteArray withoutQuery(const QByteArray &path)
{
    const auto mark = path.indexOf('?');
    return mark < 0 ? path : path.left(mark);
}

bool concerns(const FaultRule &rule, const QByteArray &path)
{
    return rule.pathEnd.isEmpty() || withoutQuery(path).endsWith(rule.pathEnd);
}

} // namespace

void FaultPlan::add(const FaultRule &rule)
{
    m_rules.append({.rule = rule, .left = rule.times, .hitsByItem = {}});
}

void FaultPlan::clear()
{
    m_rules.clear();
}

std::optional<Fault> FaultPlan::take(const QByteArray &path, const QByteArray &body)
{
    const quint64 item = hashOf(body);
    for (State &state : m_rules) {
        if (state.left == 0 || !concerns(state.rule, path))
            continue;
        if (state.rule.share < 1.0) {
            const double place = double(item % 10007) / 10007.0;
            if (place >= state.rule.share)
                continue;
            int &hits = state.hitsByItem[size_t(item)];
            if (hits >= state.rule.timesPerItem)
                continue;
            ++hits;
        }
        if (state.left > 0)
            --state.left;
        return state.rule.fault;
    }
    return std::nullopt;
}

} // namespace viewtide::simulator
