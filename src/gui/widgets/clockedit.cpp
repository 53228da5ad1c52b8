// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/clockedit.h"

#include "gui/widgets/fieldtip.h"

#include <QKeyEvent>
#include <QLocale>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMinute = 60;
constexpr int kStep = 15 * kMinute;
constexpr int kWidth = 80;

/// With the digits of the locale, as all numbers of the window.
QString shown(QTime time)
{
    return QLocale().toString(time, u"HH:mm"_s);
}

/// Invalid if it is none.
QTime timeIn(const QString &text)
{
    const QString letters = text.simplified();
    QString typed;
    for (const QChar letter : letters)
        typed += letter.isDigit() ? QChar(u'0' + letter.digitValue()) : letter;
    for (const QString &format : {u"H:m"_s, u"H.m"_s, u"H"_s, u"HHmm"_s}) {
        if (const QTime time = QTime::fromString(typed, format); time.isValid())
            return time;
    }
    return {};
}

} // namespace

ClockEdit::ClockEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setFixedWidth(kWidth);
    connect(this, &QLineEdit::editingFinished, this, &ClockEdit::finish);
    setText(shown(m_time));
}

void ClockEdit::setTime(QTime time)
{
    const bool isOther = time.isValid() && time != m_time;
    if (isOther)
        m_time = time;
    setText(shown(m_time));
    if (isOther)
        emit timeChanged(m_time);
}

void ClockEdit::finish()
{
    const QTime typed = timeIn(text());
    if (!typed.isValid())
        tellBelow(*this, tr("This is not a time of day: %1 stays. Write it like that.").arg(shown(m_time)));
    setTime(typed);
}

void ClockEdit::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Up || key == Qt::Key_Down)
        setTime(m_time.addSecs(key == Qt::Key_Up ? kStep : -kStep));
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace viewtide::gui
