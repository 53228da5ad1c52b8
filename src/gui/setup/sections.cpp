// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/setup/sections.h"

#include "base/timestamp.h"
#include "gui/setup/settingfields.h"
#include "gui/setup/settingsform.h"
#include "gui/theme/theme.h"
#include "gui/widgets/clockedit.h"
#include "gui/widgets/summaryfolderfield.h"
#include "gui/widgets/textlabel.h"
#include "models/format.h"
#include "settings/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeZone>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;
using settings::Key;

namespace {

constexpr int kMinute = 60;
constexpr int kMostCalls = 1'000'000;
constexpr int kMostInFlight = 32;

struct Sections
{
    Q_DECLARE_TR_FUNCTIONS(Sections)
};

QTime utcTime(const settings::Settings &settings)
{
    return QTime(0, 0).addSecs(settings.number(Key::SnapshotMinuteUtc) * kMinute);
}

QString localTimeText(const settings::Settings &settings, const Clock &clock)
{
    const Timestamp today = Timestamp(dateOf(clock.now()));
    const Timestamp at = today + std::chrono::minutes(settings.number(Key::SnapshotMinuteUtc));
    return Sections::tr(
               "In UTC; that is %1 where you are. Once a day each linked network tells its followers and "
               "other numbers; a day at which Viewtide was off is taken at its next start.")
        .arg(models::format::time(at));
}

ClockEdit *makeSnapshotEdit(SettingFields &fields)
{
    const QString name = Sections::tr("Daily numbers of accounts at");
    auto *const edit = new ClockEdit;
    edit->setObjectName(u"snapshotTimeEdit"_s);
    edit->setAccessibleName(Sections::tr("Daily numbers of accounts at, in UTC"));
    fields.follow(Key::SnapshotMinuteUtc, edit,
                  [&fields, edit] { edit->setTime(utcTime(fields.settings())); });
    QObject::connect(edit, &ClockEdit::timeChanged, &fields, [&fields, name](QTime time) {
        fields.change({.key = Key::SnapshotMinuteUtc,
                       .value = QString::number(QTime(0, 0).secsTo(time) / kMinute),
                       .name = name,
                       .steps = SetSettingCommand::Steps::Joined});
    });
    return edit;
}

/// A folder that is not there is not taken.
QWidget *makeFolderField(SettingFields &fields, TextLabel *problem)
{
    auto *const field = new SummaryFolderField;
    fields.follow(Key::SummaryFolder, field, [&fields, field, problem] {
        field->setFolder(fields.settings().text(Key::SummaryFolder));
        problem->hide();
    });
    QObject::connect(field, &SummaryFolderField::changed, field, [&fields, field, problem] {
        problem->setVisible(!field->isValid());
        if (field->isValid())
            fields.change({.key = Key::SummaryFolder,
                           .value = field->folder(),
                           .name = Sections::tr("Folder of the weekly summaries")});
    });
    return field;
}

/// Those that have texts in this program, under their own names.
QList<SettingFields::Choice> languages()
{
    QList<SettingFields::Choice> choices {{QString(), Sections::tr("As the system")}};
    const QStringList files = QDir(u":/i18n"_s).entryList({u"viewtide_*.qm"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QString code = file.section(u'_', 1).section(u'.', 0, 0);
        QString name = QLocale(code).nativeLanguageName();
        if (code == "en"_L1)
            name = u"English"_s; // Qt says "American English"
        choices.append({code, models::format::capitalized(name)});
    }
    return choices;
}

QList<SettingFields::Choice> zones()
{
    const QString system = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    QList<SettingFields::Choice> choices {{QString(), Sections::tr("As the system (%1)").arg(system)}};
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids)
        choices.append({QString::fromLatin1(id), QString::fromLatin1(id).replace(u'_', u' ')});
    return choices;
}

} // namespace

QWidget *makeScheduleSection(SettingFields &fields, const Clock &clock)
{
    auto *const form = new SettingsForm(Sections::tr("Schedule"));
    TextLabel *const local = form->addRow(Sections::tr("Daily numbers at"), makeSnapshotEdit(fields));
    local->show();
    local->setObjectName(u"snapshotLocalLabel"_s);
    fields.follow(Key::SnapshotMinuteUtc, local,
                  [&fields, &clock, local] { local->setText(localTimeText(fields.settings(), clock)); });
    form->addRow(Sections::tr("Videos"), wrapped(Sections::tr("Every 5 minutes"), models::Tone::Neutral),
                 Sections::tr("The fastest step, for videos whose numbers move. Older videos are asked less "
                              "often by themselves, and never given up."));
    form->addRow(
        Sections::tr("Calls a day"),
        fields.number(
            Key::CallsPerDay, Sections::tr("Calls a day"),
            {.lowest = 0, .highest = kMostCalls, .suffix = {}, .lowestText = Sections::tr("no end")}),
        Sections::tr("When they are used up, only videos that move fast are still asked until the "
                     "day ends in UTC. 0 is no end."));
    form->addRow(Sections::tr("Calls at the same time"),
                 fields.number(Key::RequestsInFlight, Sections::tr("Calls at the same time"),
                               {.lowest = 1, .highest = kMostInFlight, .suffix = {}, .lowestText = {}}),
                 Sections::tr("1 to 32, for each API key."));
    return form;
}

QWidget *makeNoticesSection(SettingFields &fields, const std::function<void()> &openRules)
{
    auto *const form = new SettingsForm(Sections::tr("Notifications"));
    form->addRow(Sections::tr("Desktop"),
                 fields.toggle(Key::Notifications, Sections::tr("Show alerts as notifications")));
    TextLabel *const quiet = wrapped({}, models::Tone::Neutral);
    quiet->setObjectName(u"quietHoursLabel"_s);
    fields.follow(Key::QuietHours, quiet, [&fields, quiet] {
        const QString hours = fields.settings().text(Key::QuietHours);
        quiet->setText(hours.isEmpty() ? Sections::tr("None: notifications come at any time")
                                       : Sections::tr("%1 to %2").arg(hours.left(5), hours.right(5)));
    });
    form->addRow(Sections::tr("Quiet hours"), quiet);
    auto *const rules = new QPushButton(Sections::tr("&Alerts and quiet hours…"));
    rules->setObjectName(u"alertRulesButton"_s);
    QObject::connect(rules, &QPushButton::clicked, &fields, openRules);
    quiet->setBuddy(rules); // where they are set
    form->addRow(Sections::tr("What you are told"), inLine({rules}));
    form->addRow(Sections::tr("Week"),
                 fields.toggle(Key::SummaryNotice, Sections::tr("Tell me on Monday how the week went")));
    TextLabel *const problem =
        wrapped(Sections::tr("There is no such folder. The one that was set before is still in use."),
                models::Tone::Neutral);
    problem->setObjectName(u"problemLabel"_s);
    form->addRow(Sections::tr("Also write it to"), makeFolderField(fields, problem),
                 Sections::tr("As CSV, JSON and Markdown, once a week."));
    form->addWide(problem);
    return form;
}

QWidget *makeAppearanceSection(SettingFields &fields)
{
    auto *const form = new SettingsForm(Sections::tr("Appearance and language"));
    form->addRow(Sections::tr("Appearance"),
                 fields.choice(Key::Theme, Sections::tr("Appearance"),
                               {{toKey(ThemeChoice::System), Sections::tr("As the desktop")},
                                {toKey(ThemeChoice::Light), Sections::tr("Light")},
                                {toKey(ThemeChoice::Dark), Sections::tr("Dark")},
                                {toKey(ThemeChoice::HighContrast), Sections::tr("High contrast")}}));
    form->addRow(Sections::tr("Language"),
                 fields.choice(Key::Language, Sections::tr("Language"), languages()),
                 Sections::tr("Takes effect at the next start."));
    form->addRow(
        Sections::tr("Time zone"), fields.choice(Key::TimeZone, Sections::tr("Time zone"), zones()),
        Sections::tr("In which the days and weeks of your charts and summaries are cut. Daily numbers "
                     "of accounts keep their UTC day."));
    return form;
}

QWidget *makePrivacySection(SettingFields &fields, const std::function<void()> &clearPictures)
{
    auto *const form = new SettingsForm(Sections::tr("Privacy"));
    form->addNote(
        Sections::tr("Viewtide talks to Ayrshare, and to your own database if you use a server. There "
                     "is no telemetry, no account with us and no crash report that leaves this "
                     "computer."),
        models::Tone::Neutral);
    form->addNote(
        Sections::tr("Keys are kept in the keychain, in a private file or in the environment, never "
                     "in the database, in the log or in an export."));
    form->addRow(Sections::tr("Short links"),
                 fields.toggle(Key::ShortLinks, Sections::tr("Ask the network where a short link leads")),
                 Sections::tr("When you add one such as vm.tiktok.com/…: its network sees this computer's "
                              "address, as if you opened the link, but nothing of yours besides."));
    form->addRow(Sections::tr("Pictures"),
                 fields.toggle(Key::Thumbnails, Sections::tr("Show pictures of videos")),
                 Sections::tr("They come from the servers of the networks, which see this computer's address "
                              "and that somebody looks at these videos. At most 200 MB of them are kept on "
                              "this computer."));
    form->addRow(
        Sections::tr("Presentation"),
        fields.toggle(Key::Presentation, Sections::tr("Hide names, captions, pictures and money")),
        Sections::tr("While others look at the screen. Notifications wait until it is over, forms that "
                     "show names ask before they open, and cells are copied as they are shown; "
                     "exports are not changed. Ctrl+Shift+H."));
    auto *const clear = new QPushButton(Sections::tr("Remove &kept pictures"));
    clear->setObjectName(u"clearPicturesButton"_s);
    QObject::connect(clear, &QPushButton::clicked, &fields, clearPictures);
    form->addRow(Sections::tr("Kept pictures"), inLine({clear}));
    return form;
}

} // namespace viewtide::gui
