// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/dayedit.h"

#include "gui/theme/icons.h"
#include "gui/widgets/fieldtip.h"
#include "models/format.h"

#include <QAction>
#include <QCalendarWidget>
#include <QKeyEvent>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLeastYear = 1000; ///< "5 Mar 20" is on its way to another year

QString shown(QDate day)
{
    return QLocale().toString(day, models::format::dayFormat());
}

/// Invalid if it is none.
QDate dayIn(const QString &text)
{
    const QString typed = text.simplified();
    const QStringList formats {models::format::dayFormat(),
                               u"d MMM yyyy"_s,
                               u"d MMMM yyyy"_s,
                               u"d. MMM yyyy"_s,
                               u"d. MMMM yyyy"_s,
                               u"MMM d, yyyy"_s,
                               u"MMMM d, yyyy"_s,
                               u"yyyy-MM-dd"_s,
                               u"d.M.yyyy"_s};
    for (const QLocale &locale : {QLocale(), QLocale::c()}) {
        for (const QString &format : formats) {
            const QDate day = locale.toDate(typed, format);
            if (day.year() >= kLeastYear)
                return day;
        }
    }
    const QDate day = QLocale().toDate(typed, QLocale::ShortFormat);
    return day.year() >= kLeastYear ? day : QDate();
}

} // namespace

DayEdit::DayEdit(QWidget *parent)
    : QLineEdit(parent)
{
    QAction *const calendar = addAction(icon(Glyph::Calendar), QLineEdit::TrailingPosition);
    calendar->setText(tr("Calendar"));
    calendar->setShortcut(Qt::Key_F4);
    calendar->setShortcutContext(Qt::WidgetShortcut);
    connect(calendar, &QAction::triggered, this, &DayEdit::pick);
    connect(this, &QLineEdit::textEdited, this, &DayEdit::take);
    connect(this, &QLineEdit::editingFinished, this, &DayEdit::finish);
    setText(shown(m_day));
}

void DayEdit::setDate(QDate day)
{
    change(day);
    setText(shown(m_day));
}

void DayEdit::change(QDate day)
{
    if (!day.isValid() || day == m_day)
        return;
    m_day = day;
    emit dateChanged(day);
}

void DayEdit::take(const QString &typed)
{
    change(dayIn(typed));
}

void DayEdit::finish()
{
    const bool isDay = dayIn(text()).isValid();
    if (!isDay)
        tellBelow(*this,
                  tr("This is not a day: %1 stays. Write it like that, or as 2027-03-05.").arg(shown(m_day)));
    setText(shown(m_day));
}

void DayEdit::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Up || key == Qt::Key_Down)
        setDate(m_day.addDays(key == Qt::Key_Up ? 1 : -1));
    else if (key == Qt::Key_PageUp || key == Qt::Key_PageDown)
        setDate(m_day.addMonths(key == Qt::Key_PageUp ? 1 : -1));
    else
        QLineEdit::keyPressEvent(event);
}

void DayEdit::pick()
{
    auto *const calendar = new QCalendarWidget(this);
    calendar->setWindowFlags(Qt::Popup);
    calendar->setAttribute(Qt::WA_DeleteOnClose);
    calendar->setAccessibleName(tr("Calendar"));
    calendar->setSelectedDate(m_day);
    const auto choose = [this, calendar](QDate day) {
        setDate(day);
        calendar->close();
    };
    connect(calendar, &QCalendarWidget::clicked, this, choose);
    connect(calendar, &QCalendarWidget::activated, this, choose);
    const int start = isRightToLeft() ? width() - calendar->sizeHint().width() : 0;
    calendar->move(mapToGlobal(QPoint(start, height())));
    calendar->show();
}

} // namespace viewtide::gui
