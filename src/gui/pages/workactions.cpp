// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/workactions.h"

#include "gui/commands/keepcommand.h"
#include "gui/commands/typenumberscommand.h"
#include "gui/commands/workcommand.h"
#include "gui/dialogs/typenumbersdialog.h"
#include "store/removal.h"

#include <QAction>
#include <QCoreApplication>
#include <QSet>
#include <QUndoStack>

#include <algorithm>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isPasted(const store::VideoRow &video)
{
    return video.ref.source == domain::VideoSource::Manual;
}

} // namespace

WorkActions::WorkActions(const PageServices &services, StoreEdits &edits,
                         std::function<QList<store::VideoRow>()> selected, QWidget *page)
    : QObject(page)
    , m_services(services)
    , m_edits(edits)
    , m_selected(std::move(selected))
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
    const QList<store::VideoRow> videos = m_selected();
    QSet<QString> works;
    for (const store::VideoRow &video : videos)
        works.insert(video.work);
    // Two rows of which each is alone have works of their own.
    m_join->setEnabled(works.size() > 1);
    m_split->setEnabled(videos.size() == 1 && videos.first().workPosts > 1);
    m_type->setEnabled(videos.size() == 1);
    m_remove->setEnabled(!videos.isEmpty() && std::all_of(videos.cbegin(), videos.cend(), isPasted));
}

void WorkActions::join()
{
    QList<domain::VideoRef> refs;
    for (const store::VideoRow &video : m_selected())
        refs.append(video.ref);
    m_services.undo.push(new WorkCommand(m_edits, store::JoinVideos {.videos = refs, .now = m_edits.now()}));
}

void WorkActions::split()
{
    const QList<store::VideoRow> videos = m_selected();
    if (videos.size() == 1)
        m_services.undo.push(
            new WorkCommand(m_edits, store::SplitVideo {.video = videos.first().ref, .now = m_edits.now()}));
}

void WorkActions::remove()
{
    QList<domain::VideoRef> refs;
    for (const store::VideoRow &video : m_selected())
        refs.append(video.ref);
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
    const QList<store::VideoRow> videos = m_selected();
    if (videos.size() != 1)
        return;
    auto *dialog = new TypeNumbersDialog(videos.first(), m_edits.now(), m_page);
    connect(dialog, &TypeNumbersDialog::numbersAccepted, this,
            [this, video = videos.first()](const domain::VideoCounts &counts, Timestamp at) {
                m_services.undo.push(new TypeNumbersCommand(m_edits, video, counts, at));
            });
    dialog->open();
}

} // namespace viewtide::gui
