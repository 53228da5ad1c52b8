// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mainwindow.h"

#include "gui/dialogs/aboutdialog.h"
#include "gui/dialogs/closedialog.h"
#include "gui/pages/pagestack.h"
#include "gui/theme/icons.h"
#include "gui/widgets/headerbar.h"
#include "gui/widgets/navigationrail.h"
#include "gui/widgets/statusline.h"
#include "gui/windowactions.h"
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
    void restore();
    void save();
    void setRange(std::chrono::days length);
    void askHowToClose();
    void close(CloseChoice choice);

    MainWindow *q;
    WindowServices services;
    QUndoStack undo;
    NavigationRail *rail;
    HeaderBar *header;
    PageStack *pages;
    StatusLine *status;
    WindowActions *actions;
    TrayPresence tray = TrayPresence::Unknown;
    QPointer<CloseDialog> closing;
    bool isQuitting = false;
};

MainWindow::Private::Private(MainWindow *owner, WindowServices given)
    : q(owner)
    , services(std::move(given))
    , rail(new NavigationRail(owner))
    , header(new HeaderBar(services.clock, services.workspaceName, owner))
    , pages(new PageStack({services.store, services.settings, services.clock, undo}, owner))
    , status(new StatusLine(pages->accounts(), pages->activity(), owner))
    , actions(new WindowActions(*owner, undo, services.clock))
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
    header->setWorkspaceNote(services.workspaceNote);
    // Qt adds the program's name to any other title.
    q->setWindowTitle(services.workspaceName.isEmpty() ? QStringLiteral("Viewtide") : services.workspaceName);
    q->setWindowIcon(icon(Glyph::Logo));
    q->setMinimumSize(kLeastSize);
}

void MainWindow::Private::connectParts()
{
    connect(rail, &NavigationRail::pageChosen, q, &MainWindow::showPage);
    connect(header, &HeaderBar::rangeChosen, q, [this](std::chrono::days length) { setRange(length); });
    connect(header, &HeaderBar::syncRequested, q, &MainWindow::syncRequested);
    connect(pages, &PageStack::pageRequested, q, &MainWindow::showPage);
    connect(pages, &PageStack::messagePosted, q, [this](const QString &text) {
        constexpr int kMessageMs = 8000;
        status->showMessage(text, kMessageMs);
    });
}

void MainWindow::Private::connectActions()
{
    connect(actions, &WindowActions::pageChosen, q, &MainWindow::showPage);
    connect(actions, &WindowActions::rangeChosen, q, [this](std::chrono::days length) { setRange(length); });
    connect(actions, &WindowActions::themeChosen, q,
            [this](ThemeChoice choice) { services.settings.set(Key::Theme, toKey(choice)); });
    connect(&services.settings, &settings::Settings::changed, q, [this](Key key) {
        if (key == Key::Theme)
            applySavedTheme(services.settings);
    });
    connect(actions, &WindowActions::syncChosen, q, &MainWindow::syncRequested);
    connect(actions, &WindowActions::pauseChosen, q, &MainWindow::pauseRequested);
    connect(actions, &WindowActions::resumeChosen, q, &MainWindow::resumeRequested);
    connect(actions, &WindowActions::filterChosen, q, [this] { pages->current().focusFilter(); });
    connect(actions, &WindowActions::closeQuestionReset, q,
            [this] { services.settings.set(Key::CloseAction, QStringLiteral("ask")); });
    connect(actions, &WindowActions::aboutChosen, q, [this] { (new AboutDialog(q))->open(); });
    connect(actions, &WindowActions::quitChosen, q, [this] { close(CloseChoice::Quit); });
}

void MainWindow::Private::restore()
{
    q->resize(kFirstSize);
    q->restoreGeometry(services.settings.bytes(Key::WindowGeometry));
    setRange(std::chrono::days(services.settings.number(Key::RangeDays)));
    actions->setTheme(themeChoiceFromKey(services.settings.text(Key::Theme)));
    q->showPage(Page(std::clamp(services.settings.number(Key::WindowPage), 0, kPageCount - 1)));
}

void MainWindow::Private::save()
{
    services.settings.setBytes(Key::WindowGeometry, q->saveGeometry());
    services.settings.set(Key::WindowPage, QString::number(int(pages->page())));
}

void MainWindow::Private::setRange(std::chrono::days length)
{
    header->setRange(length);
    actions->setRange(length);
    pages->setRange(length);
    if (services.settings.number(Key::RangeDays) != length.count())
        services.settings.set(Key::RangeDays, QString::number(length.count()));
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
    d->pages->setPage(page);
    d->pages->setFocus(Qt::OtherFocusReason);
    d->rail->setPage(page);
    d->header->setPage(nameOf(page), d->pages->current());
    d->actions->setPage(page, d->pages->current().commands());
}

void MainWindow::showVideo(const domain::VideoRef &video)
{
    d->pages->showVideo(video);
}

Page MainWindow::page() const
{
    return d->pages->page();
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
