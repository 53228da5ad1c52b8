// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/profiledialog.h"

#include "gui/theme/tokens.h"
#include "gui/widgets/formproblem.h"
#include "gui/widgets/textlabel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kFieldWidth = 320;

QString titleOf(ProfileDialog::Task task)
{
    switch (task) {
    case ProfileDialog::Task::Add:
        return ProfileDialog::tr("Add profile");
    case ProfileDialog::Task::Rename:
        return ProfileDialog::tr("Rename profile");
    case ProfileDialog::Task::ReplaceKey:
        break;
    }
    return ProfileDialog::tr("Another profile key");
}

} // namespace

ProfileDialog::ProfileDialog(Task task, const QString &name, QWidget *parent)
    : FormDialog(parent)
    , m_task(task)
    , m_name(new QLineEdit(this))
    , m_key(new QLineEdit(this))
    , m_primary(new QCheckBox(tr("It is the &primary profile, which has no key of its own"), this))
{
    setObjectName(u"profileDialog"_s);
    setWindowTitle(titleOf(task));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *const form = new QFormLayout;
    form->setVerticalSpacing(space::kSmall);
    addName(*form, name);
    addKey(*form);
    auto *const label = new TextLabel(this);
    label->setObjectName(u"problemLabel"_s);
    m_problem = new FormProblem(*label, *this, [this] { return problem(); });
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &ProfileDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addLayout(form);
    column->addWidget(label);
    column->addWidget(buttons);
}

ProfileDialog::~ProfileDialog() = default;

bool ProfileDialog::showsNames() const
{
    return !m_name->text().isEmpty();
}

void ProfileDialog::addName(QFormLayout &form, const QString &name)
{
    m_name->setObjectName(u"profileNameEdit"_s);
    m_name->setAccessibleName(tr("Name"));
    m_name->setText(name);
    m_name->setMinimumWidth(kFieldWidth);
    m_name->setEnabled(m_task != Task::ReplaceKey);
    form.addRow(tr("&Name"), m_name);
}

void ProfileDialog::addKey(QFormLayout &form)
{
    const bool isAsked = m_task != Task::Rename;
    m_key->setObjectName(u"profileKeyEdit"_s);
    m_key->setAccessibleName(tr("Profile key"));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setVisible(isAsked);
    m_primary->setObjectName(u"primarySwitch"_s);
    m_primary->setVisible(m_task == Task::Add);
    connect(m_primary, &QCheckBox::toggled, m_key, &QWidget::setDisabled);
    if (isAsked)
        form.addRow(tr("Profile &key"), m_key);
    if (m_task == Task::Add)
        form.addRow({}, m_primary);
}

QString ProfileDialog::problem() const
{
    if (m_name->text().trimmed().isEmpty())
        return tr("The profile needs a name.");
    if (m_task != Task::Rename && !m_primary->isChecked() && m_key->text().trimmed().isEmpty())
        return tr("The profile key is missing. Ayrshare shows it once, when the profile is made.");
    return {};
}

void ProfileDialog::accept()
{
    if (!m_problem->isRight())
        return;
    const bool hasKey = m_task != Task::Rename && !m_primary->isChecked();
    emit entered({.name = m_name->text().trimmed(),
                  .key = hasKey ? Secret(m_key->text().trimmed().toUtf8()) : Secret()});
    QDialog::accept();
}

} // namespace viewtide::gui
