// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commandneed.h"

#include <QAction>
#include <QCoreApplication>

namespace viewtide::gui {

namespace {

constexpr auto kNeed = "need";
constexpr auto kOpensMenu = "opensMenu";

struct CommandNeed
{
    Q_DECLARE_TR_FUNCTIONS(CommandNeed)
};

} // namespace

void setNeed(QAction &command, const QString &sentence)
{
    command.setProperty(kNeed, sentence);
}

bool hasNeed(const QAction &command)
{
    return !command.property(kNeed).toString().isEmpty();
}

QString needOf(const QAction &command)
{
    const QString sentence = command.property(kNeed).toString();
    return sentence.isEmpty() ? CommandNeed::tr("It needs another selection.") : sentence;
}

void setOpensMenu(QAction &command)
{
    command.setProperty(kOpensMenu, true);
}

bool opensMenu(const QAction &command)
{
    return command.property(kOpensMenu).toBool();
}

} // namespace viewtide::gui
