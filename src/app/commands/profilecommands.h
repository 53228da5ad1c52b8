// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide profile add|list|remove`. Keys come from standard input or a prompt without echo, never from
// argv.
#pragma once

#include "app/commands/command.h"

namespace viewtide::app {

class ProfileAddCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void saveAccountKey();
    void saveProfileKey(const QString &name);
    void saveProfile(const QString &name, const QString &keyRef);
    void failToSave(const Error &error);
};

class ProfileListCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
};

class ProfileRemoveCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void removeAccountKey();
    void remove(const domain::Profile &profile);
    void confirm(const domain::Profile &profile);
};

} // namespace viewtide::app
