// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/hostbreaker.h"

#include "base/log.h"

#include <algorithm>
#include <array>

namespace viewtide::api {

using namespace std::chrono_literals;

namespace {

constexpr std::array<Millis, 5> kPauses {1min, 2min, 4min, 8min, 15min};

} // namespace

HostBreaker::HostBreaker(const Clock &clock)
    : m_clock(clock)
{ }

bool HostBreaker::admits()
{
    if (!isOpen())
        return true;
    const Timestamp now = m_clock.now();
    // A probe that is further away than any pause was planned by a clock that was set back since.
    if (now < m_probeAt && m_probeAt - now <= kPauses.back())
        return false;
    ++m_probes;
    m_probeAt = now + pause();
    return true;
}

Error HostBreaker::refusal() const
{
    return {.kind = ErrorKind::Offline,
            .technical = QStringLiteral("the server gave no answer lately; it is asked again later"),
            .wait = std::max(Millis(0), m_probeAt - m_clock.now())};
}

void HostBreaker::answered()
{
    m_failures = 0;
    m_probes = 0;
}

void HostBreaker::failed()
{
    if (isOpen())
        return;
    if (++m_failures < kMostFailures)
        return;
    m_probeAt = m_clock.now() + pause();
    qCInfo(lcApi, "the server gives no answer; it is left alone for a while");
}

Millis HostBreaker::pause() const
{
    return kPauses.at(std::min<std::size_t>(static_cast<std::size_t>(m_probes), kPauses.size() - 1));
}

} // namespace viewtide::api
