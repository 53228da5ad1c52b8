// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide upload list|assign|release`.
#pragma once

#include "app/commands/command.h"
#include "store/uploads.h"

namespace viewtide::app {

class UploadListCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void list(const store::UploadsQuery &query);
};

class UploadAssignCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void assign(const QList<store::UploadId> &uploads, domain::CampaignId campaign);
};

class UploadReleaseCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
};

} // namespace viewtide::app
