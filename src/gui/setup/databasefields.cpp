// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/setup/databasefields.h"

#include "gui/setup/settingsform.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/numberedit.h"
#include "gui/widgets/textlabel.h"
#include "models/discretion.h"
#include "store/location.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostPort = 65535;

bool isSameServer(const store::PostgresServer &one, const store::PostgresServer &other)
{
    return one.host == other.host && one.port == other.port && one.user == other.user;
}

} // namespace

DatabaseFields::DatabaseFields(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox)
    , m_stack(new QStackedWidget)
    , m_path(makeEdit(tr("Path of the file"), "databasePathEdit"))
    , m_host(makeEdit(tr("Server"), "databaseHostEdit"))
    , m_port(new NumberEdit)
    , m_database(makeEdit(tr("Database"), "databaseNameEdit"))
    , m_user(makeEdit(tr("User"), "databaseUserEdit"))
    , m_password(makeEdit(tr("Password"), "databasePasswordEdit"))
{
    m_kind->setObjectName(u"databaseKindBox"_s);
    m_kind->setAccessibleName(tr("Kind of database"));
    m_kind->addItems({tr("Viewtide's own file"), tr("Another SQLite file"), tr("PostgreSQL server")});
    m_stack->addWidget(new QWidget);
    m_stack->addWidget(makeFile());
    m_stack->addWidget(makeServer());
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(m_kind, 0, Qt::AlignLeft);
    column->addWidget(m_stack);
    m_stack->hide();
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int kind) {
        m_stack->setCurrentIndex(kind);
        for (int i = 0; i < m_stack->count(); ++i) // so that a short one leaves no room below
            m_stack->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                              i == kind ? QSizePolicy::Preferred : QSizePolicy::Ignored);
        m_stack->setHidden(kind == int(Kind::OwnFile));
        emit changed();
    });
    connect(m_password, &QLineEdit::textEdited, this,
            [this] { m_kept.password = {}; }); // typed anew, or none
    connect(this, &DatabaseFields::changed, this, &DatabaseFields::showKept);
    followDiscretion();
}

DatabaseFields::~DatabaseFields() = default;

QLineEdit *DatabaseFields::makeEdit(const QString &name, const char *object)
{
    auto *const edit = new QLineEdit(this);
    edit->setObjectName(QLatin1String(object));
    edit->setAccessibleName(name);
    connect(edit, &QLineEdit::textChanged, this, &DatabaseFields::changed);
    return edit;
}

QWidget *DatabaseFields::makeFile()
{
    m_path->setPlaceholderText(QDir::home().filePath(u"viewtide.db"_s));
    auto *const choose = new QPushButton(tr("Choose…"));
    choose->setAccessibleName(tr("Choose the file of the database"));
    connect(choose, &QPushButton::clicked, this, &DatabaseFields::chooseFile);
    return inLine({m_path, choose});
}

QWidget *DatabaseFields::makeServer()
{
    m_host->setPlaceholderText(u"db.example.org"_s);
    m_port->setObjectName(u"databasePortBox"_s);
    m_port->setAccessibleName(tr("Port"));
    m_port->setLimits(1, kMostPort);
    m_port->setValue(store::PostgresServer().port);
    m_port->setKeyboardTracking(true); // what is tried is what is in the fields
    m_password->setEchoMode(QLineEdit::Password);
    connect(m_port, &QSpinBox::valueChanged, this, &DatabaseFields::changed);
    auto *const page = new QWidget;
    auto *const form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(space::kSmall);
    form->addRow(tr("Server"), inLine({m_host, m_port}));
    form->addRow(tr("Database"), m_database);
    form->addRow(tr("User"), m_user);
    form->addRow(tr("Password"), m_password);
    form->addRow(
        {},
        wrapped(tr("The password is kept in the settings file, which only you can read. Leave it empty "
                   "to have it taken from ~/.pgpass."),
                models::Tone::Muted));
    return page;
}

void DatabaseFields::chooseFile()
{
    auto *const dialog = new QFileDialog(this, tr("Database"), m_path->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave); // also one that is not there yet
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setDefaultSuffix(u"db"_s);
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

void DatabaseFields::followDiscretion()
{
    const auto mode =
        models::discretion() == models::Discretion::Veiled ? QLineEdit::Password : QLineEdit::Normal;
    for (QLineEdit *const edit : {m_path, m_host, m_database, m_user})
        edit->setEchoMode(mode);
}

DatabaseFields::Kind DatabaseFields::kind() const
{
    return Kind(m_kind->currentIndex());
}

/// What has no field stays as it was set, but goes to no other server.
store::PostgresServer DatabaseFields::server() const
{
    store::PostgresServer named {.host = m_host->text().trimmed(),
                                 .port = m_port->value(),
                                 .database = m_database->text().trimmed(),
                                 .user = m_user->text().trimmed(),
                                 .password = Secret(m_password->text().toUtf8()),
                                 .sslMode = {}};
    if (named.host == m_kept.host)
        named.sslMode = m_kept.sslMode;
    if (named.password.isEmpty() && isSameServer(named, m_kept))
        named.password = m_kept.password;
    return named;
}

void DatabaseFields::showKept()
{
    const bool isKept = m_password->text().isEmpty() && !server().password.isEmpty();
    m_password->setPlaceholderText(isKept ? tr("as it is set") : QString());
}

Result<QString> DatabaseFields::url() const
{
    if (kind() == Kind::OwnFile)
        return QString();
    QString url;
    if (kind() == Kind::OtherFile) {
        const QString path = m_path->text().trimmed();
        if (!QDir::isAbsolutePath(path))
            return invalid(tr("Give the whole path of the file, beginning with a /."));
        url = store::toDatabaseUrl(store::SqliteFile {path});
    } else {
        if (m_host->text().trimmed().isEmpty())
            return invalid(tr("The name of the server is missing."));
        if (m_database->text().trimmed().isEmpty())
            return invalid(tr("The name of the database is missing."));
        url = store::toDatabaseUrl(server());
    }
    const auto location = store::parseDatabaseUrl(url);
    if (!location)
        return invalid(location.error().detail);
    return url;
}

void DatabaseFields::setUrl(const QString &url)
{
    const auto location = store::parseDatabaseUrl(url);
    if (!location) {
        m_kind->setCurrentIndex(int(Kind::OwnFile));
        return;
    }
    if (const auto *const file = std::get_if<store::SqliteFile>(&*location)) {
        m_path->setText(file->path);
        m_kind->setCurrentIndex(int(Kind::OtherFile));
        return;
    }
    m_kept = std::get<store::PostgresServer>(*location);
    m_host->setText(m_kept.host);
    m_port->setValue(m_kept.port);
    m_database->setText(m_kept.database);
    m_user->setText(m_kept.user);
    m_password->clear();
    m_kind->setCurrentIndex(int(Kind::Server));
}

} // namespace viewtide::gui
