// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/namedialog.h"

#include "gui/widgets/textlabel.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace viewtide::gui {

NameDialog::NameDialog(const Question &question, QWidget *parent)
    : FormDialog(parent)
    , m_question(question)
    , m_edit(new QLineEdit(question.name, this))
    , m_note(new TextLabel(this))
{
    auto *const text = new TextLabel(question.text, this);
    text->setWordWrap(true);
    text->setVisible(!question.text.isEmpty());
    m_note->setWordWrap(true);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(question.title);
    auto *const label = new TextLabel(tr("&Name"), this);
    label->setBuddy(m_edit);
    m_edit->setObjectName(QStringLiteral("nameEdit"));
    m_edit->setAccessibleName(tr("Name"));
    m_edit->setMaxLength(80);
    m_edit->selectAll();
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    auto *const column = new QVBoxLayout(this);
    for (QWidget *const widget :
         {static_cast<QWidget *>(text), static_cast<QWidget *>(label), static_cast<QWidget *>(m_edit),
          static_cast<QWidget *>(m_note), static_cast<QWidget *>(buttons)})
        column->addWidget(widget);
    setMinimumWidth(360);
    connect(m_edit, &QLineEdit::textChanged, this, &NameDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &NameDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &NameDialog::reject);
    check();
}

NameDialog::~NameDialog() = default;

bool NameDialog::showsNames() const
{
    return !m_question.name.isEmpty();
}

void NameDialog::accept()
{
    if (!m_save->isEnabled())
        return;
    emit nameAccepted(name());
    QDialog::accept();
}

QString NameDialog::name() const
{
    return m_edit->text().simplified();
}

void NameDialog::check()
{
    const QString problem = m_question.problem && !name().isEmpty() ? m_question.problem(name()) : QString();
    m_save->setEnabled(!name().isEmpty() && problem.isEmpty());
    const bool replaces = name() != m_question.name && m_question.taken.contains(name());
    m_note->setText(replaces ? tr("There is one of this name: it is replaced.") : problem);
}

} // namespace viewtide::gui
