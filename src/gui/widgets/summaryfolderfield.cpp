// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/summaryfolderfield.h"

#include "gui/theme/tokens.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace viewtide::gui {

SummaryFolderField::SummaryFolderField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
{
    m_edit->setObjectName(QStringLiteral("summaryFolderEdit"));
    m_edit->setAccessibleName(tr("Folder of the weekly summaries"));
    m_edit->setPlaceholderText(tr("not written"));
    m_edit->setClearButtonEnabled(true);
    auto *const choose = new QPushButton(tr("Choose…"), this);
    choose->setAccessibleName(tr("Choose the folder of the weekly summaries"));
    choose->setAutoDefault(false);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(m_edit, 1);
    row->addWidget(choose);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::editingFinished, this, &SummaryFolderField::changed);
    connect(choose, &QPushButton::clicked, this, &SummaryFolderField::choose);
}

SummaryFolderField::~SummaryFolderField() = default;

void SummaryFolderField::setFolder(const QString &folder)
{
    m_edit->setText(folder);
}

QString SummaryFolderField::folder() const
{
    return m_edit->text().trimmed();
}

bool SummaryFolderField::isValid() const
{
    return folder().isEmpty() || (QDir::isAbsolutePath(folder()) && QDir(folder()).exists());
}

void SummaryFolderField::choose()
{
    auto *const dialog = new QFileDialog(this, tr("Folder of the weekly summaries"), folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &chosen) {
        setFolder(chosen);
        emit changed();
    });
    dialog->open();
}

} // namespace viewtide::gui
