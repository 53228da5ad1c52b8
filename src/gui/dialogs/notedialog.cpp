// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/notedialog.h"

#include "base/calendarday.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/dayedit.h"
#include "gui/widgets/textlabel.h"
#include "models/format.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace viewtide::gui {

namespace {

constexpr int kFieldWidth = 360;
constexpr int kLongestEntry = 60; ///< characters of a note in the list

} // namespace

NoteDialog::NoteDialog(Date day, const QList<domain::ChartNote> &notes, QWidget *parent)
    : FormDialog(parent)
    , m_day(day)
    , m_notes(notes)
    , m_box(new QComboBox(this))
    , m_dayEdit(new DayEdit(this))
    , m_textEdit(new QLineEdit(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
    , m_removeButton(m_buttons->addButton(tr("&Remove note"), QDialogButtonBox::DestructiveRole))
{
    setObjectName(QStringLiteral("noteDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Note in the charts"));
    auto *const form = new QFormLayout(this);
    form->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kLarge);
    form->setSpacing(space::kMedium);
    addFields(*form);
    auto *const about = new TextLabel(tr("Every chart that has this day (UTC) shows the note."), this);
    about->setTone(models::Tone::Muted);
    about->setWordWrap(true);
    form->addRow(about);
    form->addRow(m_buttons);
    m_removeButton->setObjectName(QStringLiteral("removeNoteButton"));
    m_removeButton->setAutoDefault(false);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &NoteDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &NoteDialog::reject);
    connect(m_removeButton, &QPushButton::clicked, this, &NoteDialog::remove);
    connect(m_box, &QComboBox::currentIndexChanged, this, &NoteDialog::showChosen);
    connect(m_textEdit, &QLineEdit::textChanged, this, &NoteDialog::judge);
    showChosen();
    m_textEdit->setFocus();
}

NoteDialog::~NoteDialog() = default;

bool NoteDialog::showsNames() const
{
    return !m_notes.isEmpty();
}

void NoteDialog::addFields(QFormLayout &form)
{
    m_box->setObjectName(QStringLiteral("noteBox"));
    m_box->setAccessibleName(tr("Note"));
    for (const domain::ChartNote &note : m_notes)
        m_box->addItem(models::format::personal(note.text, kLongestEntry));
    m_box->addItem(tr("New note"));
    m_box->setVisible(!m_notes.isEmpty());
    m_dayEdit->setObjectName(QStringLiteral("noteDayEdit"));
    m_dayEdit->setAccessibleName(tr("Day"));
    m_textEdit->setObjectName(QStringLiteral("noteTextEdit"));
    m_textEdit->setAccessibleName(tr("Text"));
    m_textEdit->setPlaceholderText(tr("For example: went viral, price raised"));
    m_textEdit->setMaxLength(domain::kLongestNote);
    m_textEdit->setMinimumWidth(kFieldWidth);
    if (!m_notes.isEmpty())
        form.addRow(tr("&Note"), m_box);
    form.addRow(tr("&Day"), m_dayEdit);
    form.addRow(tr("&Text"), m_textEdit);
}

domain::ChartNote NoteDialog::chosen() const
{
    return m_notes.value(m_box->currentIndex(), {.id = {}, .day = m_day, .text = {}});
}

domain::ChartNote NoteDialog::typed() const
{
    return {.id = chosen().id, .day = fromQDate(m_dayEdit->date()), .text = m_textEdit->text()};
}

void NoteDialog::showChosen()
{
    const domain::ChartNote note = chosen();
    m_dayEdit->setDate(toQDate(note.day));
    m_textEdit->setText(note.text);
    m_removeButton->setEnabled(note.id.isValid());
    judge();
}

void NoteDialog::judge()
{
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(domain::checkedNote(typed()).isOk());
}

void NoteDialog::remove()
{
    const domain::ChartNote note = chosen();
    QDialog::accept();
    emit removed(note);
}

void NoteDialog::accept()
{
    const auto note = domain::checkedNote(typed());
    if (!note)
        return;
    QDialog::accept();
    if (*note != chosen())
        emit saved(*note);
}

} // namespace viewtide::gui
