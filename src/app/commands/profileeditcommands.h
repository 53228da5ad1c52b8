// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide profile rename|test`: another name, and does the key of a profile work.
#pragma once

#include "app/commands/command.h"
#include "domain/workspace.h"
#include "poll/connectiontest.h"

namespace viewtide::app {

class ProfileRenameCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
};

class ProfileTestCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
    void cancel() override;

private:
    void readKeys(const QString &profileRef);
    void test(const poll::TestedKeys &keys);
    void print(const Result<domain::UserInfo> &answer);

    poll::ConnectionTest *m_test = nullptr;
};

} // namespace viewtide::app
