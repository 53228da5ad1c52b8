// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commandneed.h"

#include <QAction>
#include <QCoreApplication>

namespace viewtide::gui {

namespace {

constexpr auto kNeed = "need";

struct CommandNeed
{
    Q_DECLARE_TR_FUNCTIONS(CommandNeed)
};

} // namespace

void setNeed(QAction &command, const QString &sentence)
{
    command.setProperty(kNeed, sentence);
}

QString needOf(const QAction &command)
{
    const QString sentence = command.property(kNeed).toString();
    return sentence.isEmpty() ? CommandNeed::tr("It needs another selection.") : sentence;
}

} // namespace viewtide::gui
