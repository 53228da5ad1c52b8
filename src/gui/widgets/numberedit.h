// SPDX-License-Identifier: GPL-3.0-or-later
// A number that is typed. Qt's own field swallows the digits of one that is out of its range, "999" of 24
// becomes "9", and the mark in "3.5", which becomes "35", and says nothing. Here it is typed as it is, the
// nearest whole number is taken in the end, and that is told. The range is in the tooltip. GUI thread.
#pragma once

#include <QSpinBox>

#include <optional>
#include <utility>

namespace viewtide::gui {

class NumberEdit final : public QSpinBox
{
    Q_OBJECT

public:
    explicit NumberEdit(QWidget *parent = nullptr);

    void setLimits(int lowest, int highest);
    /// What was told since something was typed; empty: what was typed is the value. For a form that goes
    /// before a tip can be read.
    QString takeCorrection() { return std::exchange(m_correction, {}); }

protected:
    QValidator::State validate(QString &text, int &position) const override;
    void fixup(QString &text) const override;

private:
    Q_DISABLE_COPY_MOVE(NumberEdit)

    QString digitsOf(const QString &text) const;
    std::optional<qint64> numberIn(const QString &text) const;
    void take(double wanted, const QString &typed, QString &text) const;

    mutable QString m_correction; ///< fixup() is const
};

/// Point and comma both begin the decimals where the locale does not read them as something else. Null: it is
/// no number.
std::optional<double> decimalIn(const QString &text, const QLocale &locale);

/// For a form that ends, and takes the tip of its field with it: why what was typed in a NumberEdit or
/// DecimalEdit is not its value; the field has the focus then. Empty: it is.
template<typename Edit>
QString correctionOf(Edit &edit)
{
    edit.interpretText(); // the key of a button leaves the focus where it is
    const QString correction = edit.takeCorrection();
    if (!correction.isEmpty()) {
        edit.setFocus();
        edit.selectAll();
    }
    return correction;
}

/// The sentence that tells it.
QString correctionText(const QString &typed, const QString &nearest, const QString &lowest,
                       const QString &highest);

} // namespace viewtide::gui
