// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mainwindow.h"

#include "base/clock.h"
#include "gui/dialogs/closedialog.h"
#include "gui/dialogs/rangedialog.h"
#include "gui/pages/pagestack.h"
#include "gui/presentation.h"
#include "gui/widgets/headerbar.h"
#include "gui/widgets/navigationrail.h"
#include "gui/widgets/statusline.h"
#include "gui/windowactions.h"
#include "gui/windowdialogs.h"
#include "settings/settings.h"

#include <QApplication>
#include <QCloseEvent>
#include <QPointer>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace viewtide::gui {

using settings::Key;

namespace {

constexpr QSize kFirstSize(1280, 800);
constexpr QSize kLeastSize(960, 640);

const QString &keepKey()
{
    static const QString key = QStringLiteral("tray");
    return key;
}

const QString &quitKey()
{
    static const QString key = QStringLiteral("quit");
    return key;
}

void applySavedTheme(const settings::Settings &settings)
{
    if (auto *const application = qobject_cast<QApplication *>(QCoreApplication::instance()))
        applyTheme(*application, themeChoiceFromKey(settings.text(Key::Theme)));
}

} // namespace

class MainWindow::Private
{
public:
    Private(MainWindow *owner, WindowServices given);

    void build();
    void connectParts();
    void connectActions();
    void connectWorkspaces();
    void restore();
    void save();
    void setLookback(const domain::Lookback &chosen);
    void setPeriod(const domain::Period &period) { setLookback({period, lookback.comparison}); }
    void setComparison(domain::Comparison comparison) { setLookback({lookback.period, comparison}); }
    void toggleComparison();
    void askForDays();
    void askHowToClose();
    void close(CloseChoice choice);

    MainWindow *q;
    WindowServices services;
    QUndoStack undo;
    Presentation *presentation; ///< before the pages: they show what it lets them
    NavigationRail *rail;
    HeaderBar *header;
    PageStack *pages;
    StatusLine *status;
    WindowActions *actions;
    WorkspaceMenu *workspaces;
    TrayPresence tray = TrayPresence::Unknown;
    QPointer<CloseDialog> closing;
    bool isQuitting = false;
    domain::Lookback lookback;
    QString messageOfPage; ///< goes with the page
    domain::Comparison lastComparison = domain::Comparison::PreviousPeriod; ///< that was on
};

MainWindow::Private::Private(MainWindow *owner, WindowServices given)
    : q(owner)
    , services(std::move(given))
    , presentation(new Presentation(services.settings, services.store, owner))
    , rail(new NavigationRail(owner))
    , header(new HeaderBar(services.clock, owner))
    , pages(new PageStack(
          {services.store, services.settings, services.clock, undo, services.shortLinks, services.pictures},
          services.setup, owner))
    , status(new StatusLine(pages->accounts(), pages->activity(), owner))
    , actions(new WindowActions(*owner, undo, services.clock))
    , workspaces(new WorkspaceMenu(services.workspaces, header->workspace(), owner))
{ }

void MainWindow::Private::build()
{
    auto *const centre = new QWidget(q);
    auto *const column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(pages, 1);
    auto *const row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(rail);
    row->addLayout(column, 1);
    q->setCentralWidget(centre);
    q->setStatusBar(status);
    actions->addWorkspaces(workspaces->menu());
    q->setMinimumSize(kLeastSize);
}

void MainWindow::Private::connectParts()
{
    connect(rail, &NavigationRail::pageChosen, q, &MainWindow::showPage);
    connect(header, &HeaderBar::periodChosen, q, [this](const domain::Period &period) { setPeriod(period); });
    connect(header, &HeaderBar::customPeriodRequested, q, [this] { askForDays(); });
    connect(header, &HeaderBar::comparisonChosen, q,
            [this](domain::Comparison comparison) { setComparison(comparison); });
    connect(header, &HeaderBar::syncRequested, q, &MainWindow::syncRequested);
    connect(header, &HeaderBar::stopRequested, q, &MainWindow::stopRequested);
    connect(pages, &PageStack::pageRequested, q, &MainWindow::showPage);
    connect(pages, &PageStack::syncRequested, q, &MainWindow::syncRequested);
    connect(pages, &PageStack::restartRequested, q, &MainWindow::restartRequested);
    connect(&services.settings, &settings::Settings::notSaved, q, &MainWindow::tell);
    connect(actions, &WindowActions::told, pages, &PageStack::messagePosted);
    connect(pages, &PageStack::messagePosted, q, [this](const QString &text) {
        messageOfPage = text;
        q->tell(text);
    });
}

void MainWindow::Private::connectActions()
{
    connect(actions, &WindowActions::pageChosen, q, &MainWindow::showPage);
    connect(actions, &WindowActions::periodChosen, q,
            [this](const domain::Period &period) { setPeriod(period); });
    connect(actions, &WindowActions::customPeriodChosen, q, [this] { askForDays(); });
    connect(actions, &WindowActions::comparisonToggled, q, [this] { toggleComparison(); });
    connect(actions, &WindowActions::themeChosen, q,
            [this](ThemeChoice choice) { services.settings.set(Key::Theme, toKey(choice)); });
    connect(&services.settings, &settings::Settings::changed, q, [this](Key key) {
        if (key != Key::Theme)
            return;
        applySavedTheme(services.settings);
        actions->setTheme(themeChoiceFromKey(services.settings.text(Key::Theme)));
    });
    presentation->setEntry(actions->presentation(), *status);
    connect(presentation, &Presentation::changed, q, [this] {
        status->clearMessage();
        actions->showUndo();
    });
    connect(actions, &WindowActions::syncChosen, q, &MainWindow::syncRequested);
    connect(actions, &WindowActions::stopChosen, q, &MainWindow::stopRequested);
    connect(actions, &WindowActions::pauseChosen, q, &MainWindow::pauseRequested);
    connect(actions, &WindowActions::resumeChosen, q, &MainWindow::resumeRequested);
    connect(actions, &WindowActions::filterChosen, q, [this] { pages->current().focusFilter(); });
    connect(actions, &WindowActions::columnsChosen, q, [this] { pages->current().chooseColumns(); });
    new WindowDialogs(*q, *pages, *actions, {services.store, services.settings, services.clock, undo});
    connect(actions, &WindowActions::quitChosen, q, [this] { close(CloseChoice::Quit); });
}

void MainWindow::Private::connectWorkspaces()
{
    connect(actions, &WindowActions::workspacesChosen, workspaces, &WorkspaceMenu::popUp);
    connect(workspaces, &WorkspaceMenu::restartRequested, q, &MainWindow::restartRequested);
    connect(workspaces, &WorkspaceMenu::besideRequested, q, &MainWindow::besideRequested);
    connect(workspaces, &WorkspaceMenu::messagePosted, pages, &PageStack::messagePosted);
    connect(workspaces, &WorkspaceMenu::renamed, q, &MainWindow::workspaceRenamed);
    connect(presentation, &Presentation::changed, workspaces, &WorkspaceMenu::showNames);
}

void MainWindow::Private::restore()
{
    q->resize(kFirstSize);
    q->restoreGeometry(services.settings.bytes(Key::WindowGeometry));
    setLookback({domain::periodFromKey(services.settings.text(Key::Range)).value_or(domain::Period()),
                 domain::comparisonFromKey(services.settings.text(Key::Comparison))
                     .value_or(domain::Comparison::PreviousPeriod)});
    pages->restoreLayouts(services.settings.bytes(Key::PageLayouts));
    actions->setTheme(themeChoiceFromKey(services.settings.text(Key::Theme)));
    q->showPage(Page(std::clamp(services.settings.number(Key::WindowPage), 0, kPageCount - 1)));
}

void MainWindow::Private::save()
{
    services.settings.setBytes(Key::WindowGeometry, q->saveGeometry());
    services.settings.setBytes(Key::PageLayouts, pages->saveLayouts());
    services.settings.set(Key::WindowPage, QString::number(int(pages->page()) % kPageCount));
}

void MainWindow::Private::setLookback(const domain::Lookback &chosen)
{
    lookback = chosen;
    if (lookback.comparison != domain::Comparison::None)
        lastComparison = lookback.comparison;
    header->setLookback(lookback);
    actions->setLookback(lookback);
    pages->setLookback(lookback);
    const std::pair<Key, QString> kept[] {{Key::Range, toKey(lookback.period)},
                                          {Key::Comparison, toKey(lookback.comparison)}};
    for (const auto &[key, text] : kept) {
        if (services.settings.text(key) != text)
            services.settings.set(key, text);
    }
}

void MainWindow::Private::toggleComparison()
{
    const bool isOn = lookback.comparison != domain::Comparison::None;
    setComparison(isOn ? domain::Comparison::None : lastComparison);
}

void MainWindow::Private::askForDays()
{
    setLookback(lookback); // the entry is not chosen yet
    auto *const dialog =
        new RangeDialog(domain::rangeOf(lookback.period, dateOf(services.clock.now()), {}), q);
    connect(dialog, &RangeDialog::chosen, q,
            [this](const DateRange &days) { setPeriod(domain::Period::between(days)); });
    dialog->open();
}

void MainWindow::Private::askHowToClose()
{
    if (closing)
        return;
    closing = new CloseDialog(tray, q);
    connect(closing, &CloseDialog::chosen, q, [this](CloseChoice choice) {
        services.settings.set(Key::CloseAction, choice == CloseChoice::Quit ? quitKey() : keepKey());
        close(choice);
    });
    closing->open();
}

void MainWindow::Private::close(CloseChoice choice)
{
    save();
    if (choice == CloseChoice::Quit) {
        isQuitting = true;
        emit q->quitRequested();
    } else if (tray == TrayPresence::Shown) {
        q->hide();
        emit q->closedToTray();
    } else {
        q->showMinimized();
    }
}

MainWindow::MainWindow(WindowServices services)
{
    applySavedTheme(services.settings); // before there is anything to polish twice
    d = std::make_unique<Private>(this, std::move(services));
    setObjectName(QStringLiteral("mainWindow"));
    d->build();
    d->connectParts();
    d->connectActions();
    d->connectWorkspaces();
    d->restore();
}

MainWindow::~MainWindow()
{
    d->save();
    // The pages hold references to what Private owns: they go first.
    delete d->pages;
}

void MainWindow::setStatus(const poll::PollStatus &status)
{
    d->header->setStatus(status);
    d->status->setStatus(status);
    d->actions->setState(status.state);
}

void MainWindow::setTrayPresence(TrayPresence presence)
{
    d->tray = presence;
}

void MainWindow::showPage(Page page)
{
    if (page != d->pages->page() && d->status->currentMessage() == d->messageOfPage)
        d->status->clearMessage();
    d->pages->setPage(page);
    d->pages->setAccessibleName(nameOf(page)); // it has the focus until the user goes into the page
    d->pages->setFocus(Qt::OtherFocusReason);
    d->rail->setPage(page);
    d->header->setPage(nameOf(page), d->pages->current());
    d->actions->setPage(page, d->pages->current().commands());
}

void MainWindow::bringUp()
{
    setWindowState(windowState() & ~Qt::WindowMinimized); // showNormal() would make a maximised one small
    show();
    raise();
    activateWindow();
}

void MainWindow::showOrHide()
{
    const bool isInUse = isVisible() && !isMinimized() && isActiveWindow();
    if (isInUse && d->tray == TrayPresence::Shown)
        d->close(CloseChoice::KeepCollecting);
    else
        bringUp();
}

void MainWindow::showVideo(const domain::VideoRef &video)
{
    d->pages->showVideo(video);
}

Page MainWindow::page() const
{
    return d->pages->page();
}

void MainWindow::keepState()
{
    d->save();
}

void MainWindow::tell(const QString &text)
{
    constexpr int kMessageMs = 8000;
    d->status->showMessage(text, kMessageMs);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (d->isQuitting) {
        event->accept();
        return;
    }
    event->ignore();
    const QString action = d->services.settings.text(Key::CloseAction);
    if (action == quitKey())
        d->close(CloseChoice::Quit);
    else if (action == keepKey())
        d->close(CloseChoice::KeepCollecting);
    else
        d->askHowToClose();
}

} // namespace viewtide::gui
