// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/rangedialog.h"

#include "base/calendarday.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/dayedit.h"
#include "gui/widgets/textlabel.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

namespace viewtide::gui {

RangeDialog::RangeDialog(const DateRange &days, QWidget *parent)
    : QDialog(parent)
    , m_note(new TextLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(QStringLiteral("rangeDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("From day to day"));
    auto *const form = new QFormLayout(this);
    form->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kLarge);
    form->setSpacing(space::kMedium);
    m_first = addEdit(QStringLiteral("firstEdit"), tr("&First day"), days.first);
    m_last = addEdit(QStringLiteral("lastEdit"), tr("&Last day"), days.last);
    m_note->setObjectName(QStringLiteral("noteLabel"));
    m_note->setTone(models::Tone::Muted);
    m_note->setWordWrap(true);
    form->addRow(m_note);
    form->addRow(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &RangeDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    judge();
    m_first->setFocus();
}

DayEdit *RangeDialog::addEdit(const QString &name, const QString &label, Date day)
{
    auto *const edit = new DayEdit(this);
    edit->setDate(toQDate(day));
    edit->setObjectName(name);
    edit->setAccessibleName(QString(label).remove(u'&'));
    connect(edit, &DayEdit::dateChanged, this, &RangeDialog::judge);
    static_cast<QFormLayout *>(layout())->addRow(label, edit);
    return edit;
}

DateRange RangeDialog::days() const
{
    return {fromQDate(m_first->date()), fromQDate(m_last->date())};
}

void RangeDialog::judge()
{
    if (!m_first || !m_last)
        return; // the second field is still to come
    const bool isInOrder = days().first <= days().last;
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(isInOrder);
    m_note->setText(isInOrder ? tr("%n day(s), both included. Days of account figures are UTC days.", nullptr,
                                   days().days())
                              : tr("The last day lies before the first."));
    m_note->setTone(isInOrder ? models::Tone::Muted : models::Tone::Bad);
}

void RangeDialog::accept()
{
    emit chosen(days());
    QDialog::accept();
}

} // namespace viewtide::gui
