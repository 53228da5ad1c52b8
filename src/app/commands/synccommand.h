// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide sync`: one pass, then exit with its result.
#pragma once

#include "app/commands/command.h"
#include "poll/pollstatus.h"

namespace viewtide::app {

/// Kinds and scope from the options; no kind named: all three.
poll::PassRequest passRequestOf(const Invocation &invocation);

/// Prints a summary, here or from the instance that did the pass; the exit code follows from its status.
ExitCode printSummary(const Output &output, const QJsonObject &summary);

class SyncCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
    void cancel() override;

private:
    ExitCode m_code = ExitCode::Nothing; ///< until the pass says otherwise
};

} // namespace viewtide::app
