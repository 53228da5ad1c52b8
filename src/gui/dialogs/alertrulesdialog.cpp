// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/alertrulesdialog.h"

#include "domain/quiethours.h"
#include "gui/theme/theme.h"
#include "gui/widgets/clockedit.h"
#include "gui/widgets/decimaledit.h"
#include "gui/widgets/numberedit.h"
#include "gui/widgets/summaryfolderfield.h"
#include "gui/widgets/textlabel.h"
#include "settings/settings.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QUndoStack>

#include <algorithm>
#include <utility>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;
using settings::Key;

namespace {

constexpr int kMostMilestone = 1'000'000'000;
constexpr int kMostPercent = 100;
constexpr int kMostDays = 60;

int mostOf(Key key)
{
    if (key == Key::AlertViewMilestone || key == Key::AlertFollowerMilestone)
        return kMostMilestone;
    return key == Key::AlertSilenceDays ? kMostDays : kMostPercent;
}

TextLabel *heading(const QString &text)
{
    auto *const label = new TextLabel(text);
    label->setFont(fontOf(kTitlePoints, QFont::DemiBold));
    label->setContentsMargins(0, space::kSmall, 0, 0);
    return label;
}

} // namespace

AlertRulesDialog::AlertRulesDialog(settings::Settings &settings, QUndoStack &undo, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_undo(undo)
    , m_score(new DecimalEdit(this))
    , m_quietFrom(new ClockEdit(this))
    , m_quietTo(new ClockEdit(this))
    , m_folder(new SummaryFolderField(this))
    , m_problem(new TextLabel(this))
{
    setObjectName(u"AlertRulesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Alerts and summaries"));
    auto *const form = new QFormLayout;
    form->setVerticalSpacing(space::kSmall);
    addRules(*form);
    addNotices(*form);
    addSummary(*form);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &AlertRulesDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kLarge);
    layout->setSpacing(space::kMedium);
    layout->addLayout(form);
    layout->addWidget(buttons);
}

AlertRulesDialog::~AlertRulesDialog() = default;

void AlertRulesDialog::addRules(QFormLayout &form)
{
    form.addRow(heading(tr("Tell me when")));
    m_score->setObjectName(u"breakOutScoreBox"_s);
    m_score->setRange(0, kMostPercent);
    m_score->setDecimals(1);
    m_score->setSingleStep(0.5);
    m_score->setSpecialValueText(tr("off"));
    m_score->setToolTip(tr("How far the views are from the usual of the account at the same age. 3.5 is a "
                           "rare one; a lower score tells of more."));
    m_score->setValue(m_settings.text(Key::AlertBreakOutScore).toDouble());
    form.addRow(tr("a video breaks out, robust score from"), m_score);
    addNumber(form, Key::AlertViewMilestone, tr("a video passes a milestone, from"), tr(" views"));
    addNumber(form, Key::AlertFollowerMilestone, tr("an account passes a milestone, from"), tr(" followers"));
    addNumber(form, Key::AlertFollowerDrop, tr("an account loses followers in a day, from"), tr(" %"));
    addNumber(form, Key::AlertViewDrop, tr("the last five videos have fewer views, from"), tr(" %"));
    addNumber(form, Key::AlertSilenceDays, tr("an account is silent, from"), tr(" days"));
    m_signIn =
        addSwitch(form, "signInSwitch", tr("a network or a key needs a new sign-in"), Key::AlertSignIn);
    m_failing = addSwitch(form, "syncFailingSwitch", tr("the sync has failed for half an hour"),
                          Key::AlertSyncFailing);
}

void AlertRulesDialog::addNumber(QFormLayout &form, Key key, const QString &label, const QString &suffix)
{
    auto *const box = new NumberEdit(this);
    box->setObjectName(QString::fromLatin1(settings::keyRow(key).name).section(u'/', 1) + u"Box"_s);
    box->setLimits(0, mostOf(key));
    box->setSpecialValueText(tr("off"));
    box->setSuffix(suffix);
    box->setGroupSeparatorShown(true);
    box->setStepType(mostOf(key) == kMostMilestone ? QAbstractSpinBox::AdaptiveDecimalStepType
                                                   : QAbstractSpinBox::DefaultStepType);
    box->setValue(m_settings.number(key));
    form.addRow(label, box);
    m_numbers.append({key, box});
}

QCheckBox *AlertRulesDialog::addSwitch(QFormLayout &form, const char *name, const QString &text, Key key)
{
    auto *const box = new QCheckBox(text, this);
    box->setObjectName(QLatin1String(name));
    box->setChecked(m_settings.isOn(key));
    form.addRow(box);
    return box;
}

void AlertRulesDialog::addNotices(QFormLayout &form)
{
    form.addRow(heading(tr("Notifications")));
    m_notices = addSwitch(form, "noticesSwitch", tr("Show alerts as notifications of the desktop"),
                          Key::Notifications);
    const auto hours = domain::quietHoursFromText(m_settings.text(Key::QuietHours));
    const domain::QuietHours shown =
        hours.value_or(domain::QuietHours {.from = std::chrono::hours(22), .to = std::chrono::hours(7)});
    m_quiet = new QCheckBox(tr("Quiet from"), this);
    m_quiet->setObjectName(u"quietSwitch"_s);
    m_quiet->setToolTip(tr("Notifications of these hours come when they end."));
    m_quiet->setChecked(hours.has_value());
    m_quietFrom->setObjectName(u"quietFromEdit"_s);
    m_quietFrom->setAccessibleName(tr("Quiet from"));
    m_quietFrom->setTime(domain::timeOf(shown.from));
    m_quietTo->setObjectName(u"quietToEdit"_s);
    m_quietTo->setAccessibleName(tr("Quiet until"));
    m_quietTo->setTime(domain::timeOf(shown.to));
    for (ClockEdit *const edit : {m_quietFrom, m_quietTo}) {
        edit->setEnabled(hours.has_value());
        connect(m_quiet, &QCheckBox::toggled, edit, &QWidget::setEnabled);
    }
    auto *const row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(m_quietFrom);
    row->addWidget(new TextLabel(tr("to"), this));
    row->addWidget(m_quietTo);
    row->addStretch(1);
    form.addRow(m_quiet, row);
}

void AlertRulesDialog::addSummary(QFormLayout &form)
{
    form.addRow(heading(tr("Summary of the week")));
    m_monday = addSwitch(form, "mondaySwitch", tr("Tell me on Monday how the week went"), Key::SummaryNotice);
    m_folder->setFolder(m_settings.text(Key::SummaryFolder));
    form.addRow(tr("Also write it each week to"), m_folder);
    m_problem->setObjectName(u"problemLabel"_s);
    m_problem->setTone(models::Tone::Bad);
    m_problem->setWordWrap(true);
    m_problem->hide();
    form.addRow(m_problem);
    connect(m_folder, &SummaryFolderField::changed, this, [this] { showProblem(folderProblem()); });
}

QString AlertRulesDialog::folderProblem() const
{
    return m_folder->isValid() ? QString() : tr("There is no such folder.");
}

QList<SetSettingCommand::Change> AlertRulesDialog::chosen() const
{
    const domain::QuietHours hours {.from = domain::minuteOf(m_quietFrom->time()),
                                    .to = domain::minuteOf(m_quietTo->time())};
    const bool isQuiet = m_quiet->isChecked() && hours.from != hours.to;
    const auto word = [](const QCheckBox *box) { return box->isChecked() ? u"on"_s : u"off"_s; };
    QList<SetSettingCommand::Change> values {
        {.key = Key::AlertBreakOutScore, .value = QString::number(m_score->value(), 'f', 1), .name = {}},
        {.key = Key::AlertSignIn, .value = word(m_signIn), .name = {}},
        {.key = Key::AlertSyncFailing, .value = word(m_failing), .name = {}},
        {.key = Key::Notifications, .value = word(m_notices), .name = {}},
        {.key = Key::SummaryNotice, .value = word(m_monday), .name = {}},
        {.key = Key::QuietHours, .value = isQuiet ? domain::toText(hours) : QString(), .name = {}},
        {.key = Key::SummaryFolder, .value = m_folder->folder(), .name = {}}};
    for (const NumberField &field : m_numbers)
        values.append({.key = field.key, .value = QString::number(field.box->value()), .name = {}});
    return values;
}

/// One step for all that is another value than before.
void AlertRulesDialog::save()
{
    QList<SetSettingCommand::Change> changes = chosen();
    changes.removeIf([this](const SetSettingCommand::Change &change) {
        return m_settings.text(change.key) == change.value;
    });
    if (changes.isEmpty())
        return;
    m_undo.beginMacro(tr("changing alerts and summaries"));
    for (const SetSettingCommand::Change &change : std::as_const(changes))
        m_undo.push(new SetSettingCommand(m_settings, change));
    m_undo.endMacro();
}

void AlertRulesDialog::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setHidden(problem.isEmpty());
}

template<typename Edit>
bool AlertRulesDialog::isAsTyped(Edit &box)
{
    const QString correction = correctionOf(box);
    if (correction.isEmpty())
        return true;
    showProblem(correction);
    return false;
}

bool AlertRulesDialog::areNumbersAsTyped()
{
    return isAsTyped(*m_score)
        && std::all_of(m_numbers.cbegin(), m_numbers.cend(),
                       [this](const NumberField &field) { return isAsTyped(*field.box); });
}

void AlertRulesDialog::accept()
{
    showProblem(folderProblem());
    if (!m_folder->isValid()) {
        m_folder->setFocus();
        return;
    }
    if (!areNumbersAsTyped())
        return;
    save();
    QDialog::accept();
}

} // namespace viewtide::gui
