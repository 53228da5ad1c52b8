// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/decimaledit.h"

#include "gui/widgets/fieldtip.h"
#include "gui/widgets/numberedit.h"

#include <QLineEdit>

#include <algorithm>
#include <cmath>

namespace viewtide::gui {

DecimalEdit::DecimalEdit(QWidget *parent)
    : QDoubleSpinBox(parent)
{
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] { m_correction.clear(); });
}

QValidator::State DecimalEdit::validate(QString &text, int &position) const
{
    const QValidator::State state = QDoubleSpinBox::validate(text, position);
    bool isOfTheLocale = true;
    if (text.contains(locale().groupSeparator())) // which Qt takes away wherever it stands
        locale().toDouble(text.trimmed(), &isOfTheLocale);
    if (isOfTheLocale && state != QValidator::Invalid)
        return state;
    const bool mayBecomeOne = decimalIn(text, locale()) || text.startsWith(locale().negativeSign());
    return mayBecomeOne ? QValidator::Intermediate : QValidator::Invalid;
}

void DecimalEdit::fixup(QString &text) const
{
    const auto typed = decimalIn(text, locale());
    if (!typed) {
        QDoubleSpinBox::fixup(text);
        return;
    }
    const double unit = std::pow(10, decimals());
    const double nearest = std::clamp(std::round(*typed * unit) / unit, minimum(), maximum());
    if (nearest != *typed) {
        m_correction = correctionText(text.trimmed(), textFromValue(nearest), textFromValue(minimum()),
                                      textFromValue(maximum()));
        tellBelow(*this, m_correction);
    }
    text = textFromValue(nearest);
}

} // namespace viewtide::gui
