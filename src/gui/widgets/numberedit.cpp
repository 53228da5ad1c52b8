// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/numberedit.h"

#include "gui/widgets/fieldtip.h"
#include "models/format.h"

#include <QLineEdit>

#include <algorithm>

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

std::optional<qint64> NumberEdit::numberIn(const QString &text) const
{
    QString digits = text;
    if (!suffix().isEmpty() && digits.endsWith(suffix()))
        digits.chop(suffix().size());
    bool isNumber = false;
    const qint64 number = locale().toLongLong(digits.trimmed(), &isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

QValidator::State NumberEdit::validate(QString &text, int &position) const
{
    const QValidator::State state = QSpinBox::validate(text, position);
    const bool mayBecomeOne = numberIn(text) || text.startsWith(locale().negativeSign());
    return state == QValidator::Invalid && mayBecomeOne ? QValidator::Intermediate : state;
}

void NumberEdit::fixup(QString &text) const
{
    const auto typed = numberIn(text);
    if (!typed) {
        QSpinBox::fixup(text);
        return;
    }
    const auto nearest = static_cast<int>(std::clamp<qint64>(*typed, minimum(), maximum()));
    text = textFromValue(nearest) + suffix();
    m_correction = correctionText(count(*typed), count(nearest), count(minimum()), count(maximum()));
    tellBelow(*this, m_correction);
}

QString correctionText(const QString &typed, const QString &nearest, const QString &lowest,
                       const QString &highest)
{
    return NumberEdit::tr("%1 is not possible: it is %2 now. From %3 to %4.")
        .arg(typed, nearest, lowest, highest);
}

} // namespace viewtide::gui
