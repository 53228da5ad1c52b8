// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/setup/welcomepage.h"

#include "base/deliver.h"
#include "gui/setup/accountlines.h"
#include "gui/setup/keykeeping.h"
#include "gui/setup/settingsform.h"
#include "gui/setup/testrow.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"
#include "gui/widgets/textlabel.h"
#include "models/accounttablemodel.h"
#include "settings/layeredsecretstore.h"
#include "store/store.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWidth = 600;

TextLabel *heading(const QString &text)
{
    TextLabel *const label = wrapped(text, models::Tone::Neutral);
    label->setFont(fontOf(kPagePoints, QFont::DemiBold));
    return label;
}

/// A step: its widgets in a column. A list among them takes what room is left.
QWidget *makeStep(const QList<QWidget *> &widgets)
{
    auto *const step = new QWidget;
    auto *const column = new QVBoxLayout(step);
    column->setContentsMargins(space::kSmall, space::kSmall, space::kSmall, space::kSmall);
    column->setSpacing(space::kLarge);
    bool hasList = false;
    for (QWidget *const widget : widgets) {
        const bool isList = widget->inherits("QScrollArea");
        column->addWidget(widget, isList ? 1 : 0);
        hasList = hasList || isList;
    }
    column->addStretch(hasList ? 0 : 1);
    return step;
}

} // namespace

WelcomePage::WelcomePage(const PageServices &services, const SetupServices &setup,
                         models::AccountTableModel &accounts, QWidget *parent)
    : PageWidget(parent)
    , m_services(services)
    , m_setup(setup)
    , m_accounts(accounts)
    , m_keeping(new KeyKeeping(services, setup, this))
    , m_steps(new QStackedWidget)
    , m_key(new QLineEdit)
    , m_test(new TestRow(setup))
    , m_found(new AccountLines)
    , m_problem(wrapped({}, models::Tone::Neutral))
    , m_useFile(button(tr("Keep keys in a &file that only I can read"), "welcomeFileButton"))
    , m_start(button(tr("&Start collecting"), "startButton"))
    , m_firsts(new AccountLines)
    , m_progress(new QProgressBar)
    , m_progressLabel(wrapped({}, models::Tone::Muted))
    , m_open(button(tr("&Open the overview"), "openOverviewButton"))
{
    m_steps->addWidget(makeKeyStep());
    m_steps->addWidget(makeAccountsStep());
    m_steps->addWidget(makeSyncStep());
    auto *const card = new Card(this);
    card->setMaximumWidth(kWidth);
    card->body()->addWidget(m_steps);
    auto *const row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addWidget(card, 8);
    row->addStretch(1);
    connect(m_keeping, &KeyKeeping::failed, this, &WelcomePage::onFailed);
    connect(m_keeping, &KeyKeeping::moved, this, &WelcomePage::save);
    connect(m_keeping, &KeyKeeping::saved, this, [this] {
        goTo(Step::Sync);
        emit syncRequested();
    });
    connect(&m_accounts, &QAbstractItemModel::dataChanged, this, &WelcomePage::showProgress);
    connect(&m_accounts, &QAbstractItemModel::rowsInserted, this, &WelcomePage::showProgress);
    askWhetherFirst();
}

WelcomePage::~WelcomePage() = default;

QWidget *WelcomePage::makeKeyStep()
{
    m_key->setObjectName(u"welcomeKeyEdit"_s);
    m_key->setAccessibleName(tr("Ayrshare API key"));
    m_key->setPlaceholderText(tr("Paste the Ayrshare API key"));
    m_key->setEchoMode(QLineEdit::Password);
    m_test->setButton(tr("&Connect"));
    m_test->setReady(false);
    connect(m_key, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_test->setReady(!text.trimmed().isEmpty());
        m_test->tell({}, models::Tone::Neutral);
    });
    connect(m_key, &QLineEdit::returnPressed, this, &WelcomePage::connectToAyrshare);
    connect(m_test, &TestRow::requested, this, &WelcomePage::connectToAyrshare);
    connect(m_test, &TestRow::tested, this, &WelcomePage::onTested);
    QPushButton *const demo = button(tr("Explore with &demo data"), "demoButton");
    QPushButton *const later = button(tr("&Not now"), "laterButton");
    connect(demo, &QPushButton::clicked, this, [this] { emit restartRequested({u"--demo"_s}); });
    connect(later, &QPushButton::clicked, this, &WelcomePage::leave);
    return makeStep(
        {heading(tr("See how your videos do, on every network")),
         wrapped(
             tr("Viewtide collects the numbers of your accounts and videos through your Ayrshare account and "
                "keeps them on this computer. It needs your API key, which is in the Ayrshare dashboard "
                "under API Key."),
             models::Tone::Muted),
         m_key, m_test,
         wrapped(
             tr("Several clients with a profile key each? Begin with the API key; profiles, a proxy and a "
                "database server are in the settings (Ctrl+,)."),
             models::Tone::Muted),
         inLine({demo, later})});
}

QWidget *WelcomePage::makeAccountsStep()
{
    m_problem->setObjectName(u"problemLabel"_s);
    m_problem->hide();
    m_useFile->setAutoDefault(true);
    m_useFile->setProperty("primary", true); // bold from the start: its width is that of its text
    m_useFile->hide();
    m_start->setProperty("primary", true);
    m_start->setAutoDefault(true); // Return presses it
    QPushButton *const back = button(tr("&Back"), "backButton");
    connect(m_start, &QPushButton::clicked, this, &WelcomePage::save);
    connect(back, &QPushButton::clicked, this, [this] { goTo(Step::Key); });
    connect(m_useFile, &QPushButton::clicked, m_keeping, &KeyKeeping::giveUpKeychain);
    auto *const scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_found);
    return makeStep({heading(tr("These accounts were found")), scroll, m_problem, inLine({m_useFile}),
                     inLine({m_start, back})});
}

QWidget *WelcomePage::makeSyncStep()
{
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(space::kSmall);
    m_progress->setAccessibleName(tr("Accounts that have told their numbers"));
    m_progressLabel->setObjectName(u"progressLabel"_s);
    m_open->setProperty("primary", true);
    m_open->setAutoDefault(true);
    connect(m_open, &QPushButton::clicked, this, &WelcomePage::leave);
    auto *const scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_firsts);
    return makeStep(
        {heading(tr("The first numbers")), m_progress, m_progressLabel, scroll, inLine({m_open})});
}

void WelcomePage::askWhetherFirst()
{
    if (m_setup.purpose == Purpose::Demo)
        return;
    deliver(m_setup.secrets.locate(settings::kApiKeyRef), this,
            [this](const Result<settings::SecretPlace> &place) {
                // A keychain that cannot be reached has no key for us either.
                if (!place || *place == settings::SecretPlace::Nowhere)
                    showIfEmpty();
            });
}

void WelcomePage::showIfEmpty()
{
    deliver(m_services.store.read(store::ProfilesQuery {}), this,
            [this](const Result<QList<domain::Profile>> &profiles) {
                if (!profiles || !profiles->isEmpty())
                    return;
                emit pageRequested(Page::Welcome);
                goTo(Step::Key);
            });
}

void WelcomePage::goTo(Step step)
{
    m_steps->setCurrentIndex(int(step));
    QWidget *const first[] {m_key, m_start, m_open};
    first[int(step)]->setFocus(Qt::OtherFocusReason);
    showProgress();
}

void WelcomePage::connectToAyrshare()
{
    const QByteArray key = m_key->text().trimmed().toUtf8();
    if (!key.isEmpty())
        m_test->run({.apiKey = Secret(key), .profileKey = {}});
}

void WelcomePage::onTested(const Result<domain::UserInfo> &answer)
{
    if (!answer)
        return;
    m_user = *answer;
    listAccounts();
    m_start->setEnabled(true);
    m_problem->hide();
    m_useFile->hide();
    goTo(Step::Accounts);
}

void WelcomePage::listAccounts()
{
    QList<AccountLine> lines;
    for (const domain::SocialAccount &account : std::as_const(m_user.accounts))
        lines.append(lineOf(account));
    m_found->setLines(lines);
}

void WelcomePage::save()
{
    m_problem->hide();
    m_useFile->hide();
    m_start->setEnabled(false);
    m_keeping->save(Secret(m_key->text().trimmed().toUtf8()), m_user);
}

void WelcomePage::onFailed(const Error &error)
{
    m_start->setEnabled(true);
    const bool isKeychain = m_keeping->canUseFile();
    m_problem->setText(isKeychain
                           ? tr("The system keychain could not be reached, so the key is not stored: %1")
                                 .arg(describe(error))
                           : describe(error));
    m_problem->show();
    m_useFile->setVisible(isKeychain);
    if (isKeychain)
        m_useFile->setFocus(Qt::OtherFocusReason);
}

void WelcomePage::showProgress()
{
    if (m_steps->currentIndex() != int(Step::Sync))
        return;
    QList<AccountLine> lines;
    int done = 0;
    for (const models::AccountHealth &account : m_accounts.rows()) {
        if (account.health == models::Health::NotLinked)
            continue;
        lines.append(lineOf(account));
        done += account.health == models::Health::Waiting ? 0 : 1;
    }
    m_firsts->setLines(lines);
    m_progress->setRange(0, int(lines.size()));
    m_progress->setValue(done);
    m_progressLabel->setText(
        done < lines.size()
            ? tr("%1 of %2 accounts have answered. The overview fills while this goes on.")
                  .arg(done)
                  .arg(lines.size())
            : tr("All accounts have answered. Videos follow; new numbers come by themselves."));
}

void WelcomePage::leave()
{
    m_test->cancel();
    m_key->clear();
    m_steps->setCurrentIndex(int(Step::Key)); // where it begins when it is asked for again
    emit pageRequested(Page::Overview);
}

void WelcomePage::showEvent(QShowEvent *event)
{
    PageWidget::showEvent(event);
    goTo(Step(m_steps->currentIndex()));
}

void WelcomePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        PageWidget::keyPressEvent(event);
        return;
    }
    if (m_steps->currentIndex() == int(Step::Accounts))
        goTo(Step::Key);
    else
        leave();
}

} // namespace viewtide::gui
