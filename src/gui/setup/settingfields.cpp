// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/setup/settingfields.h"

#include "gui/widgets/numberedit.h"
#include "settings/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QUndoStack>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;
using settings::Key;

namespace {

QString fixedNote(Key key)
{
    return SettingFields::tr("Set by the environment variable %1, which wins over the settings.")
        .arg(QLatin1String(settings::keyRow(key).environment));
}

} // namespace

QString fieldName(Key key, const char *kind)
{
    return QString::fromLatin1(settings::keyRow(key).name).section(u'/', 1) + QLatin1String(kind);
}

SettingFields::SettingFields(settings::Settings &settings, QUndoStack &undo, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_undo(undo)
{ }

void SettingFields::follow(Key key, QWidget *field, const std::function<void()> &show)
{
    connect(&m_settings, &settings::Settings::changed, field, [key, show](Key changed) {
        if (changed == key)
            show();
    });
    show();
    if (!m_settings.isFixed(key))
        return;
    field->setEnabled(false);
    field->setToolTip(fixedNote(key));
}

void SettingFields::change(const SetSettingCommand::Change &change)
{
    if (m_settings.text(change.key) != change.value)
        m_undo.push(new SetSettingCommand(m_settings, change));
}

QComboBox *SettingFields::choice(Key key, const QString &name, const QList<Choice> &choices)
{
    auto *const box = new QComboBox;
    box->setObjectName(fieldName(key, "Box"));
    box->setAccessibleName(name);
    for (const Choice &entry : choices)
        box->addItem(entry.text, entry.value);
    follow(key, box, [this, key, box] {
        const QString value = m_settings.text(key);
        if (box->findData(value) < 0)
            box->addItem(value, value); // set without the window
        box->setCurrentIndex(box->findData(value));
    });
    connect(box, &QComboBox::activated, this, [this, key, name, box] {
        change({.key = key, .value = box->currentData().toString(), .name = name});
    });
    return box;
}

QSpinBox *SettingFields::number(Key key, const QString &name, const Range &range)
{
    auto *const box = new NumberEdit;
    box->setObjectName(fieldName(key, "Box"));
    box->setAccessibleName(name);
    box->setLimits(range.lowest, range.highest);
    box->setSuffix(range.suffix);
    box->setSpecialValueText(range.lowestText);
    box->setGroupSeparatorShown(true);
    box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    follow(key, box, [this, key, box] { box->setValue(m_settings.number(key)); });
    connect(box, &QSpinBox::valueChanged, this, [this, key, name](int value) {
        change({.key = key,
                .value = QString::number(value),
                .name = name,
                .steps = SetSettingCommand::Steps::Joined});
    });
    return box;
}

QCheckBox *SettingFields::toggle(Key key, const QString &name)
{
    auto *const box = new QCheckBox(name);
    box->setObjectName(fieldName(key, "Switch"));
    follow(key, box, [this, key, box] { box->setChecked(m_settings.isOn(key)); });
    connect(box, &QCheckBox::clicked, this, [this, key, name](bool isOn) {
        change({.key = key, .value = isOn ? u"on"_s : u"off"_s, .name = name});
    });
    return box;
}

} // namespace viewtide::gui
