// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of one profile in the API's window of five minutes. It learns the limit from the answers'
// headers, counts along between them, and holds calls back from nine tenths on: 300 are never reached. Owned
// by ApiClient and its calls. GUI thread.
#pragma once

#include "api/transport.h"
#include "base/clock.h"

namespace viewtide::api {

class RateWindow final
{
public:
    explicit RateWindow(const Clock &clock);

    /// How long the next call must wait; nothing: it may be sent now.
    Millis delay();
    void sent();
    /// The call was answered, or given up. Once for each sent().
    void ended();
    void answered(const WireReply &reply);

private:
    void forgetOldWindow();

    const Clock &m_clock;
    Timestamp m_began; ///< not before the server's window began
    int m_most = 0; ///< 0: no answer has told it yet
    int m_made = 0; ///< calls in this window, as far as answers told
    int m_inside = 0;
};

} // namespace viewtide::api
