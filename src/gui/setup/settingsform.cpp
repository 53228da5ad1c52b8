// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/setup/settingsform.h"

#include "gui/theme/tokens.h"
#include "gui/widgets/card.h"
#include "gui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

namespace viewtide::gui {

namespace {

constexpr int kNameWidth = 180;
constexpr int kFieldWidth = 320;
/// Of the frame and the padding of a field, so that names stand on the line of the text in it.
constexpr int kFieldPadding = 7;

} // namespace

TextLabel *wrapped(const QString &text, models::Tone tone)
{
    auto *const label = new TextLabel(text);
    label->setWordWrap(true);
    label->setTone(tone);
    return label;
}

QPushButton *button(const QString &text, const char *objectName)
{
    auto *const made = new QPushButton(text);
    made->setObjectName(QLatin1String(objectName));
    return made;
}

QWidget *inLine(const QList<QWidget *> &widgets)
{
    auto *const line = new QWidget;
    auto *const row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    for (QWidget *const widget : widgets)
        row->addWidget(widget, qobject_cast<QLineEdit *>(widget) ? 1 : 0);
    row->addStretch(0);
    return line;
}

SettingsForm::SettingsForm(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_grid(new QGridLayout)
{
    auto *const card = new Card(this);
    card->setTitle(title);
    m_grid->setContentsMargins(0, space::kSmall, 0, space::kTiny);
    m_grid->setHorizontalSpacing(space::kLarge);
    m_grid->setVerticalSpacing(space::kMedium);
    m_grid->setColumnStretch(1, 1);
    card->body()->addLayout(m_grid);
    auto *const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);
}

TextLabel *SettingsForm::addRow(const QString &name, QWidget *field, const QString &hint)
{
    const int row = m_grid->rowCount();
    m_rows.append({name, field});
    auto *const label = new TextLabel(name);
    label->setWordWrap(true);
    label->setFixedWidth(kNameWidth);
    label->setBuddy(field);
    label->setContentsMargins(0, qobject_cast<QLabel *>(field) ? 0 : kFieldPadding, 0, 0);
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    auto *const column = new QVBoxLayout;
    column->setSpacing(space::kTiny);
    const bool hasOwnWidth = field->layout() || field->inherits("QLabel") || field->inherits("QCheckBox");
    if (!hasOwnWidth)
        field->setFixedWidth(kFieldWidth);
    column->addWidget(field, 0, hasOwnWidth ? Qt::Alignment() : Qt::AlignLeft);
    TextLabel *const below = wrapped(hint, models::Tone::Muted);
    below->setHidden(hint.isEmpty());
    column->addWidget(below);
    m_grid->addLayout(column, row, 1);
    return below;
}

void SettingsForm::addWide(QWidget *widget)
{
    m_grid->addWidget(widget, m_grid->rowCount(), 0, 1, 2);
}

TextLabel *SettingsForm::addNote(const QString &text, models::Tone tone)
{
    TextLabel *const label = wrapped(text, tone);
    addWide(label);
    return label;
}

} // namespace viewtide::gui
