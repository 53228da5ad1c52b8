// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/windowactions.h"

#include "base/clock.h"
#include "gui/commandneed.h"
#include "gui/statustext.h"
#include "gui/widgets/headerbar.h"
#include "gui/widgets/navigationrail.h"
#include "models/discretion.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QUndoStack>

#include <chrono>
#include <utility>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// D: a day; W: a week; M: a month; Q: a quarter; Y: a year; A: all.
QList<QKeySequence> rangeKeys(const domain::Period &period)
{
    if (period.kind == domain::Period::Kind::All)
        return {Qt::Key_A};
    switch (period.days) {
    case 1:
        return {Qt::Key_D};
    case 7:
        return {Qt::Key_W};
    case 30:
        return {Qt::Key_M};
    case 90:
        return {Qt::Key_Q};
    default:
        return {Qt::Key_Y};
    }
}

void checkEntry(const QActionGroup &group, const QVariant &value)
{
    const QList<QAction *> entries = group.actions();
    for (QAction *const entry : entries) {
        if (entry->data() == value)
            entry->setChecked(true);
    }
}

} // namespace

WindowActions::WindowActions(QMainWindow &window, QUndoStack &undo, const Clock &clock)
    : QObject(&window)
    , m_window(window)
    , m_clock(clock)
    , m_pages(new QActionGroup(this))
    , m_ranges(new QActionGroup(this))
    , m_themes(new QActionGroup(this))
    , m_undo(undo)
{
    QMenuBar &bar = *window.menuBar();
    fillProgramMenu(*bar.addMenu(tr("&Viewtide")));
    fillEditMenu(*bar.addMenu(tr("&Edit")));
    fillViewMenu(*bar.addMenu(tr("V&iew")));
    m_pageMenu = bar.addMenu(tr("&Page"));
    m_pageMenu->menuAction()->setObjectName(pageMenuName());
    QMenu *const help = bar.addMenu(tr("&Help"));
    connect(
        add(*help, tr("&What is this number?"), QKeySequence(Qt::Key_F1), QStringLiteral("explainAction")),
        &QAction::triggered, this, &WindowActions::explainChosen);
    connect(
        add(*help, tr("&About Viewtide"), QKeySequence(Qt::CTRL | Qt::Key_F1), QStringLiteral("aboutAction")),
        &QAction::triggered, this, &WindowActions::aboutChosen);
    tellNeeds();
}

WindowActions::~WindowActions() = default;

QString WindowActions::pageMenuName()
{
    return QStringLiteral("pageMenuAction");
}

QAction *WindowActions::add(QMenu &menu, const QString &text, const QKeySequence &keys, const QString &name)
{
    QAction *const action = menu.addAction(text);
    action->setObjectName(name);
    action->setShortcut(keys);
    m_window.addAction(action); // the shortcut works also where the menu bar is hidden
    return action;
}

void WindowActions::fillProgramMenu(QMenu &menu)
{
    m_sync = add(menu, tr("&Sync now"), {}, QStringLiteral("syncAction"));
    m_sync->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_R), QKeySequence(Qt::Key_F5)});
    connect(m_sync, &QAction::triggered, this, &WindowActions::syncChosen);
    m_stop = add(menu, tr("St&op the sync"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
                 QStringLiteral("stopSyncAction"));
    m_stop->setEnabled(false);
    connect(m_stop, &QAction::triggered, this, &WindowActions::stopChosen);
    menu.addSeparator();
    QAction *const hour = add(menu, tr("&Pause for 1 hour"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B),
                              QStringLiteral("pauseHourAction"));
    connect(hour, &QAction::triggered, this, [this] { emit pauseChosen(1h); });
    QAction *const day =
        add(menu, tr("Pause until &tomorrow"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T),
            QStringLiteral("pauseDayAction"));
    connect(day, &QAction::triggered, this, [this] { emit pauseChosen(untilTomorrow(m_clock.now())); });
    m_pauses = {hour, day};
    m_resume = add(menu, tr("&Resume"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G),
                   QStringLiteral("resumeAction"));
    m_resume->setEnabled(false);
    connect(m_resume, &QAction::triggered, this, &WindowActions::resumeChosen);
    m_programMenu = &menu;
    m_programEnd = menu.addSeparator();
    connect(add(menu, tr("Ask &again when closing"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Q),
                QStringLiteral("askAgainAction")),
            &QAction::triggered, this, &WindowActions::closeQuestionReset);
    QAction *const quit =
        add(menu, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), QStringLiteral("quitAction"));
    connect(quit, &QAction::triggered, this, &WindowActions::quitChosen);
}

void WindowActions::fillEditMenu(QMenu &menu)
{
    m_back = m_undo.createUndoAction(this, tr("Undo"));
    m_back->setObjectName(QStringLiteral("undoAction"));
    m_back->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
    m_again = m_undo.createRedoAction(this, tr("Redo"));
    m_again->setObjectName(QStringLiteral("redoAction"));
    m_again->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    menu.addActions({m_back, m_again});
    m_window.addActions({m_back, m_again});
    // After the actions' own connections: the last text stands, and what was done is done.
    connect(m_back, &QAction::triggered, this,
            [this] { emit told(tr("Undone: %1").arg(models::veil(m_undo.redoText()))); });
    connect(m_again, &QAction::triggered, this,
            [this] { emit told(tr("Redone: %1").arg(models::veil(m_undo.undoText()))); });
    connect(&m_undo, &QUndoStack::undoTextChanged, this, &WindowActions::showUndo);
    connect(&m_undo, &QUndoStack::redoTextChanged, this, &WindowActions::showUndo);
    menu.addSeparator();
    connect(add(menu, tr("&Filter"), QKeySequence(Qt::CTRL | Qt::Key_F), QStringLiteral("filterAction")),
            &QAction::triggered, this, &WindowActions::filterChosen);
    connect(add(menu, tr("&Command palette…"), QKeySequence(Qt::CTRL | Qt::Key_K),
                QStringLiteral("paletteAction")),
            &QAction::triggered, this, &WindowActions::paletteChosen);
}

void WindowActions::fillViewMenu(QMenu &menu)
{
    for (int i = 0; i < kPageCount; ++i) {
        QAction *const entry = add(menu, nameOf(Page(i)), QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)),
                                   QStringLiteral("page%1Action").arg(i + 1));
        if (Page(i) == Page::Settings)
            entry->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Comma), entry->shortcut()});
        entry->setCheckable(true);
        entry->setData(i);
        m_pages->addAction(entry);
        connect(entry, &QAction::triggered, this, [this, i] { emit pageChosen(Page(i)); });
    }
    menu.addSeparator();
    fillRanges(menu);
    menu.addSeparator();
    connect(add(menu, tr("Choose colu&mns"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K),
                QStringLiteral("columnsAction")),
            &QAction::triggered, this, &WindowActions::columnsChosen);
    m_presentation = add(menu, tr("&Hide names and money"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H),
                         QStringLiteral("presentationAction"));
    fillThemeMenu(*menu.addMenu(tr("&Appearance")));
}

void WindowActions::fillRanges(QMenu &menu)
{
    const QList<domain::Period> periods = shownPeriods();
    for (const domain::Period &period : periods) {
        const QString key = toKey(period);
        QAction *const entry = add(menu, periodText(period), {}, QStringLiteral("range%1Action").arg(key));
        entry->setShortcuts(rangeKeys(period));
        entry->setCheckable(true);
        entry->setData(key);
        m_ranges->addAction(entry);
        connect(entry, &QAction::triggered, this, [this, period] { emit periodChosen(period); });
    }
    m_customRange =
        add(menu, tr("From day to &day…"), QKeySequence(Qt::Key_C), QStringLiteral("rangeCustomAction"));
    m_customRange->setCheckable(true);
    m_ranges->addAction(m_customRange);
    connect(m_customRange, &QAction::triggered, this, &WindowActions::customPeriodChosen);
    m_compare = add(menu, tr("&Compare with the days before"), QKeySequence(Qt::Key_X),
                    QStringLiteral("compareAction"));
    m_compare->setCheckable(true);
    connect(m_compare, &QAction::triggered, this, &WindowActions::comparisonToggled);
}

void WindowActions::fillThemeMenu(QMenu &menu)
{
    struct Choice
    {
        ThemeChoice choice;
        QString text;
        Qt::Key key;
    };
    const QList<Choice> choices {{ThemeChoice::System, tr("As the des&ktop"), Qt::Key_F6},
                                 {ThemeChoice::Light, tr("&Light"), Qt::Key_F7},
                                 {ThemeChoice::Dark, tr("&Dark"), Qt::Key_F8},
                                 {ThemeChoice::HighContrast, tr("&High contrast"), Qt::Key_F9}};
    for (const auto &[choice, text, key] : choices) {
        QAction *const entry = add(menu, text, key, QStringLiteral("theme_%1Action").arg(toKey(choice)));
        entry->setCheckable(true);
        entry->setData(int(choice));
        m_themes->addAction(entry);
        connect(entry, &QAction::triggered, this, [this, wanted = choice] { emit themeChosen(wanted); });
    }
}

void WindowActions::tellNeeds()
{
    setNeed(*m_sync, tr("A sync is running already."));
    setNeed(*m_stop, tr("No sync is running."));
    for (QAction *const pause : std::as_const(m_pauses))
        setNeed(*pause, tr("Collecting is paused already."));
    setNeed(*m_resume, tr("Collecting is not paused."));
    setNeed(*m_back, tr("There is nothing to take back yet."));
    setNeed(*m_again, tr("Nothing was undone that could be done again."));
}

void WindowActions::addWorkspaces(QMenu &menu)
{
    m_programMenu->insertSeparator(m_programEnd);
    QAction *const entry = m_programMenu->insertMenu(m_programEnd, &menu);
    entry->setObjectName(QStringLiteral("workspacesAction"));
    entry->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    m_window.addAction(entry);
    connect(entry, &QAction::triggered, this, &WindowActions::workspacesChosen);
}

void WindowActions::setPage(Page page, const QList<QAction *> &commands)
{
    checkEntry(*m_pages, int(page));
    m_pageMenu->clear();
    m_pageMenu->addActions(commands);
    m_pageMenu->menuAction()->setVisible(!commands.isEmpty());
}

void WindowActions::setLookback(const domain::Lookback &lookback)
{
    m_customRange->setChecked(lookback.period.kind == domain::Period::Kind::Custom);
    checkEntry(*m_ranges, toKey(lookback.period));
    m_compare->setChecked(lookback.comparison != domain::Comparison::None);
}

void WindowActions::setTheme(ThemeChoice choice)
{
    checkEntry(*m_themes, int(choice));
}

void WindowActions::showUndo()
{
    const auto text = [](const QString &prefix, QString what) {
        const bool isOpen = models::discretion() == models::Discretion::Open && !what.isEmpty();
        what.replace(u'&', u"&&"_s); // else "R&B" would lose it
        return isOpen ? tr("%1 %2", "undo or redo, and what").arg(prefix, what) : prefix;
    };
    m_back->setText(text(tr("Undo"), m_undo.undoText()));
    m_again->setText(text(tr("Redo"), m_undo.redoText()));
}

void WindowActions::setState(poll::State state)
{
    const bool isPaused = state == poll::State::Paused;
    m_sync->setEnabled(state != poll::State::Syncing);
    m_stop->setEnabled(state == poll::State::Syncing);
    m_resume->setEnabled(isPaused);
    for (QAction *const pause : std::as_const(m_pauses))
        pause->setEnabled(!isPaused);
}

} // namespace viewtide::gui
