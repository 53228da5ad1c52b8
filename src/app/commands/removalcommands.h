// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide video remove|restore|assign`, `campaign remove`: what leaves a campaign, or comes to one.
#pragma once

#include "app/commands/command.h"

namespace viewtide::app {

/// What its arguments name is sent to the store.
class VideosCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

protected:
    virtual void send(const QList<domain::VideoRef> &videos) = 0;
    void finish(const QString &sentence, const QList<domain::VideoRef> &videos);
};

class VideoRemoveCommand final : public VideosCommand
{
    Q_OBJECT

public:
    using VideosCommand::VideosCommand;

private:
    void send(const QList<domain::VideoRef> &videos) override;
};

class VideoRestoreCommand final : public VideosCommand
{
    Q_OBJECT

public:
    using VideosCommand::VideosCommand;

private:
    void send(const QList<domain::VideoRef> &videos) override;
};

class VideoAssignCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void assign(domain::CampaignId campaign, const QList<domain::VideoRef> &videos);
};

class CampaignRemoveCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void remove(const store::CampaignRow &campaign);
};

} // namespace viewtide::app
