// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/numberedit.h"

#include "gui/widgets/fieldtip.h"
#include "models/format.h"

#include <QLineEdit>

#include <algorithm>
#include <cmath>

namespace viewtide::gui {

using models::format::count;

NumberEdit::NumberEdit(QWidget *parent)
    : QSpinBox(parent)
{
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    setKeyboardTracking(false);
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] { m_correction.clear(); });
}

void NumberEdit::setLimits(int lowest, int highest)
{
    setRange(lowest, highest);
    setToolTip(tr("From %1 to %2.").arg(count(lowest), count(highest)));
}

QString NumberEdit::digitsOf(const QString &text) const
{
    QString digits = text;
    if (!suffix().isEmpty() && digits.endsWith(suffix()))
        digits.chop(suffix().size());
    return digits.trimmed();
}

std::optional<qint64> NumberEdit::numberIn(const QString &text) const
{
    bool isNumber = false;
    const qint64 number = locale().toLongLong(digitsOf(text), &isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

QValidator::State NumberEdit::validate(QString &text, int &position) const
{
    const QValidator::State state = QSpinBox::validate(text, position);
    // Qt takes "12.5" for 125 where a point may stand between thousands.
    const bool isRead =
        text.contains(locale().groupSeparator()) ? numberIn(text).has_value() : state != QValidator::Invalid;
    if (isRead && state != QValidator::Invalid)
        return state;
    const bool mayBecomeOne =
        numberIn(text) || decimalIn(digitsOf(text), locale()) || text.startsWith(locale().negativeSign());
    return mayBecomeOne ? QValidator::Intermediate : QValidator::Invalid;
}

void NumberEdit::fixup(QString &text) const
{
    if (const auto whole = numberIn(text))
        take(double(*whole), count(*whole), text);
    else if (const auto decimal = decimalIn(digitsOf(text), locale()))
        take(std::round(*decimal), digitsOf(text), text);
    else
        QSpinBox::fixup(text);
}

void NumberEdit::take(double wanted, const QString &typed, QString &text) const
{
    const auto nearest = static_cast<int>(std::clamp<double>(wanted, minimum(), maximum()));
    text = textFromValue(nearest) + suffix();
    m_correction = correctionText(typed, count(nearest), count(minimum()), count(maximum()));
    tellBelow(*this, m_correction);
}

std::optional<double> decimalIn(const QString &text, const QLocale &locale)
{
    const QString typed = text.trimmed();
    bool isNumber = false;
    double number = locale.toDouble(typed, &isNumber);
    if (!isNumber)
        number = QLocale::c().toDouble(QString(typed).replace(u',', u'.'), &isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

QString correctionText(const QString &typed, const QString &nearest, const QString &lowest,
                       const QString &highest)
{
    return NumberEdit::tr("%1 is not possible: it is %2 now. From %3 to %4.")
        .arg(typed, nearest, lowest, highest);
}

} // namespace viewtide::gui
