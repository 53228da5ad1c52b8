// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/workactions.h"

#include "gui/commandneed.h"
#include "gui/commands/keepcommand.h"
#include "gui/commands/typenumberscommand.h"
#include "gui/commands/workcommand.h"
#include "gui/dialogs/typenumbersdialog.h"
#include "gui/pages/videoselection.h"
#include "store/removal.h"

#include <QAction>
#include <QCoreApplication>
#include <QUndoStack>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;

WorkActions::WorkActions(const PageServices &services, StoreEdits &edits, const VideoSelection &selection,
                         QWidget *page)
    : QObject(page)
    , m_services(services)
    , m_edits(edits)
    , m_selection(selection)
    , m_page(page)
    , m_join(make(tr("Join as one work"), QKeySequence(u"Ctrl+J"_s), u"joinAction"_s))
    , m_split(make(tr("Split from its work"), QKeySequence(u"Ctrl+Shift+J"_s), u"splitAction"_s))
    , m_type(make(tr("Type numbers…"), QKeySequence(u"Ctrl+T"_s), u"typeNumbersAction"_s))
    , m_remove(make(tr("Remove"), QKeySequence(QKeySequence::Delete), u"removeVideosAction"_s))
{
    m_join->setToolTip(tr("The selected videos are posts of one clip: their sums are shown together"));
    m_split->setToolTip(tr("The selected video is a clip by itself"));
    m_type->setToolTip(tr("Type in numbers of the selected video that the API cannot see"));
    m_remove->setToolTip(tr("Stops tracking the selected videos, if they were added by hand"));
    setNeed(*m_join, tr("It needs several selected videos that are not one work yet."));
    setNeed(*m_split, tr("It needs one selected video, of a work with several posts."));
    setNeed(*m_type, tr("It needs one selected video."));
    setNeed(*m_remove, tr("It needs selected videos that were all added by hand."));
    connect(m_remove, &QAction::triggered, this, &WorkActions::remove);
    connect(m_join, &QAction::triggered, this, &WorkActions::join);
    connect(m_split, &QAction::triggered, this, &WorkActions::split);
    connect(m_type, &QAction::triggered, this, &WorkActions::openTypeNumbers);
}

WorkActions::~WorkActions() = default;

QAction *WorkActions::make(const QString &text, const QKeySequence &keys, const QString &name)
{
    auto *action = new QAction(text, m_page);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WindowShortcut); // only of the page that is shown
    m_page->addAction(action);
    return action;
}

void WorkActions::showState()
{
    const std::optional<store::VideoRow> only = m_selection.only();
    m_join->setEnabled(m_selection.hasSeveralWorks());
    m_split->setEnabled(only && only->workPosts > 1);
    m_type->setEnabled(only.has_value());
    m_remove->setEnabled(m_selection.areAllPasted());
}

void WorkActions::join()
{
    const QList<domain::VideoRef> refs = m_selection.selected();
    m_services.undo.push(new WorkCommand(m_edits, store::JoinVideos {.videos = refs, .now = m_edits.now()}));
}

void WorkActions::split()
{
    if (const auto only = m_selection.only())
        m_services.undo.push(
            new WorkCommand(m_edits, store::SplitVideo {.video = only->ref, .now = m_edits.now()}));
}

void WorkActions::remove()
{
    const QList<domain::VideoRef> refs = m_selection.selected();
    if (refs.isEmpty() || !m_remove->isEnabled())
        return;
    const auto takeAway = [refs](StoreEdits &edits) {
        edits.send(store::RemoveVideos {.videos = refs, .now = edits.now()});
    };
    const auto giveBack = [refs](StoreEdits &edits) {
        edits.send(store::RestoreVideos {.videos = refs, .now = edits.now()});
    };
    const QString text =
        QCoreApplication::translate("UndoText", "remove %n video(s)", nullptr, int(refs.size()));
    m_services.undo.push(KeepCommand::removal(m_edits, text, takeAway, giveBack).release());
    m_edits.tell(tr("%n video(s) removed. Undo brings them back.", nullptr, int(refs.size())));
}

void WorkActions::openTypeNumbers()
{
    const auto only = m_selection.only();
    if (!only)
        return;
    auto *dialog = new TypeNumbersDialog(*only, m_services.clock, m_page);
    connect(dialog, &TypeNumbersDialog::numbersAccepted, this,
            [this, video = *only](const domain::VideoCounts &counts, Timestamp at) {
                m_services.undo.push(new TypeNumbersCommand(m_edits, video, counts, at));
            });
    dialog->open();
}

} // namespace viewtide::gui
