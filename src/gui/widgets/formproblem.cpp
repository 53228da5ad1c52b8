// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/formproblem.h"

#include "gui/widgets/textlabel.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>

#include <utility>

namespace viewtide::gui {

FormProblem::FormProblem(TextLabel &label, QWidget &form, std::function<QString()> check)
    : QObject(&form)
    , m_label(label)
    , m_check(std::move(check))
{
    m_label.setTone(models::Tone::Bad);
    m_label.setWordWrap(true);
    m_label.hide();
    follow(form);
}

FormProblem::~FormProblem() = default;

/// Boxes of numbers, days and texts have a line inside.
void FormProblem::follow(const QWidget &form)
{
    const QList<QLineEdit *> lines = form.findChildren<QLineEdit *>();
    for (const QLineEdit *const line : lines)
        connect(line, &QLineEdit::textChanged, this, &FormProblem::recheck);
    const QList<QComboBox *> boxes = form.findChildren<QComboBox *>();
    for (const QComboBox *const box : boxes)
        connect(box, &QComboBox::currentIndexChanged, this, &FormProblem::recheck);
    const QList<QAbstractButton *> buttons = form.findChildren<QAbstractButton *>();
    for (const QAbstractButton *const button : buttons)
        connect(button, &QAbstractButton::toggled, this, &FormProblem::recheck);
    const QList<QListWidget *> lists = form.findChildren<QListWidget *>();
    for (const QListWidget *const list : lists)
        connect(list, &QListWidget::itemChanged, this, &FormProblem::recheck);
}

bool FormProblem::isRight()
{
    const QString wrong = m_check();
    m_label.setText(wrong);
    m_label.setHidden(wrong.isEmpty());
    return wrong.isEmpty();
}

void FormProblem::recheck()
{
    if (!m_label.isHidden())
        isRight();
}

} // namespace viewtide::gui
