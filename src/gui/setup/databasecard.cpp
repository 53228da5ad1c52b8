// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/setup/databasecard.h"

#include "base/clock.h"
#include "base/deliver.h"
#include "gui/setup/databasefields.h"
#include "gui/setup/databasefile.h"
#include "gui/setup/movedialog.h"
#include "gui/setup/settingsform.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/textlabel.h"
#include "models/format.h"
#include "settings/settings.h"
#include "store/store.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QProgressBar>
#include <QPushButton>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;
using settings::Key;

namespace {

constexpr int kProgressWidth = 160;

} // namespace

DatabaseCard::DatabaseCard(const PageServices &services, const SetupServices &setup, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_setup(setup)
    , m_where(wrapped({}, models::Tone::Neutral))
    , m_backupAnswer(wrapped({}, models::Tone::Neutral))
    , m_backup(button(tr("&Back up now"), "backupButton"))
    , m_fields(new DatabaseFields)
    , m_copy(new QCheckBox(tr("Take everything that is in the present database along")))
    , m_test(button(tr("&Test"), "testDatabaseButton"))
    , m_cancel(button(tr("Cancel"), "cancelDatabaseButton"))
    , m_progress(new QProgressBar)
    , m_answer(wrapped({}, models::Tone::Neutral))
    , m_use(button(tr("&Use it and start anew"), "useDatabaseButton"))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kLarge);
    auto *const present = new SettingsForm(tr("Database"));
    m_where->setObjectName(u"databaseLabel"_s);
    m_where->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_backupAnswer->setObjectName(u"backupLabel"_s);
    m_backupAnswer->hide();
    present->addWide(m_where);
    present->addWide(inLine({m_backup}));
    present->addWide(m_backupAnswer);
    column->addWidget(present);
    auto *const other = new SettingsForm(tr("Another database"));
    setUpOther(*other);
    column->addWidget(other);
    connect(m_backup, &QPushButton::clicked, this, &DatabaseCard::backUp);
    connect(&services.store, &store::Store::changed, this, &DatabaseCard::onChanged);
    showPresent();
    showState();
}

DatabaseCard::~DatabaseCard() = default;

void DatabaseCard::setUpOther(SettingsForm &form)
{
    m_copy->setObjectName(u"copyDatabaseSwitch"_s);
    m_copy->setChecked(true);
    m_cancel->setAccessibleName(tr("Cancel the test"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(space::kSmall);
    m_progress->setFixedWidth(kProgressWidth);
    m_progress->setAccessibleName(tr("The database is asked"));
    m_answer->setObjectName(u"databaseAnswer"_s);
    m_answer->hide();
    m_answer->setAccessibleDescription(tr("Answer"));
    m_use->setProperty("primary", true);
    form.addRow(tr("Keep data in"), m_fields);
    form.addWide(m_copy);
    form.addWide(inLine({m_test, m_use, m_cancel, m_progress}));
    form.addWide(m_answer);
    form.addNote(
        m_setup.purpose == Purpose::Demo
            ? tr("The demo always keeps its data in its own folder.")
            : (isFixed() ? tr("Set by the environment variable DATABASE_URL, which wins over the settings.")
                         : tr("It is tested first. While everything is copied nothing is collected or "
                              "changed. Viewtide then closes the present database, which stays as it is, and "
                              "starts anew with the other one.")));
    m_fields->setUrl(m_services.settings.text(Key::DatabaseUrl));
    connect(m_fields, &DatabaseFields::changed, this, &DatabaseCard::onFieldsChanged);
    connect(m_test, &QPushButton::clicked, this, &DatabaseCard::test);
    connect(m_cancel, &QPushButton::clicked, this, &DatabaseCard::cancelTest);
    connect(m_use, &QPushButton::clicked, this, &DatabaseCard::use);
}

void DatabaseCard::showPresent()
{
    const store::Location &location = m_services.store.location();
    const QString size = sizeText(location);
    const QString schema = QString::number(m_setup.schemaVersion);
    const QString place = placeText(location);
    m_where->setText(size.isEmpty() ? tr("%1, schema %2").arg(place, schema)
                                    : tr("%1, %2, schema %3").arg(place, size, schema));
    m_backup->setVisible(!size.isEmpty());
}

void DatabaseCard::onChanged()
{
    if (!m_retelling.take())
        return;
    m_backupAnswer->hide();
    m_fields->followDiscretion();
    showPresent();
}

void DatabaseCard::tell(TextLabel &label, const QString &sentence, bool isGood)
{
    label.setText(sentence);
    label.setTone(isGood ? models::Tone::Good : models::Tone::Bad);
    label.show();
}

void DatabaseCard::backUp()
{
    m_backup->setEnabled(false);
    const store::BackupDatabase command {.path = {}, .now = m_services.clock.now()};
    deliver(m_services.store.write(command), this, [this](const Result<QString> &file) {
        m_backup->setEnabled(true);
        const QString own = store::displayName(m_services.store.location());
        tell(*m_backupAnswer,
             file ? tr("Copied to %1").arg(models::format::personal(*file))
                  : models::veilIn(describe(file.error()), own),
             file.isOk());
        showPresent();
    });
}

void DatabaseCard::onFieldsChanged()
{
    cancelTest();
    m_tested = {};
    m_answer->hide();
    showState();
}

/// What the fields say, as a database. ConfigInvalid with a sentence.
Result<store::Location> DatabaseCard::chosen() const
{
    const auto url = m_fields->url();
    if (!url)
        return url.error();
    return url->isEmpty() ? Result<store::Location>(store::Location(store::SqliteFile {m_setup.databaseFile}))
                          : store::parseDatabaseUrl(*url);
}

void DatabaseCard::test()
{
    cancelTest();
    const auto location = chosen();
    if (!location) {
        tell(*m_answer,
             location.error().kind == ErrorKind::ConfigInvalid ? location.error().detail
                                                               : describe(location.error()),
             false);
        return;
    }
    if (*location == m_services.store.location()) {
        tell(*m_answer, tr("That is the database that is in use."), true);
        return;
    }
    m_trial = new DatabaseTrial(
        {.location = *location, .now = m_services.clock.now(), .schemaVersion = m_setup.schemaVersion});
    connect(m_trial, &DatabaseTrial::finished, this, &DatabaseCard::onTested);
    m_answer->hide();
    showState();
}

void DatabaseCard::cancelTest()
{
    if (m_trial)
        m_trial->disconnect(this);
    m_trial.clear();
    showState();
}

void DatabaseCard::onTested(const TrialAnswer &answer)
{
    m_trial.clear();
    m_tested = answer;
    tell(*m_answer, answer.sentence, answer.isUsable);
    showState();
}

void DatabaseCard::use()
{
    const auto location = chosen();
    if (!location || !m_tested.isUsable)
        return;
    if (m_tested.isNew && m_copy->isChecked())
        copyThenSave(*location);
    else
        save();
}

void DatabaseCard::copyThenSave(const store::Location &location)
{
    m_move = new MoveDialog({m_services.store, m_services.clock, m_setup.hold}, location, this);
    connect(m_move, &MoveDialog::ended, this, &DatabaseCard::onCopied);
    m_answer->hide();
    m_move->begin();
}

void DatabaseCard::onCopied(const Result<qint64> &rows)
{
    if (rows)
        return save();
    tell(*m_answer,
         rows.error().kind == ErrorKind::Cancelled
             ? tr("The copy was cancelled; nothing of it is in the other database.")
             : describe(rows.error()),
         false);
}

/// A setting that is not in the file would be forgotten by the new start.
void DatabaseCard::save()
{
    const auto url = m_fields->url();
    if (!url)
        return;
    const QString before = m_services.settings.text(Key::DatabaseUrl);
    const Status saved = m_services.settings.save(Key::DatabaseUrl, *url);
    if (saved) {
        emit restartRequested();
        return;
    }
    m_services.settings.set(Key::DatabaseUrl, before);
    if (m_move)
        m_move->giveUp();
    tell(*m_answer, describe(saved.error()), false);
}

bool DatabaseCard::isFixed() const
{
    return m_services.settings.isFixed(Key::DatabaseUrl) || m_setup.purpose == Purpose::Demo;
}

void DatabaseCard::showState()
{
    const bool isTesting = !m_trial.isNull();
    m_fields->setEnabled(!isFixed());
    m_copy->setVisible(!isFixed() && (!m_tested.isUsable || m_tested.isNew));
    m_test->setEnabled(!isFixed() && !isTesting);
    m_use->setEnabled(m_tested.isUsable);
    m_cancel->setVisible(isTesting);
    m_progress->setVisible(isTesting);
}

} // namespace viewtide::gui
