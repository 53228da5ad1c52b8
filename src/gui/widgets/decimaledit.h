// SPDX-License-Identifier: GPL-3.0-or-later
// A number with decimals that is typed, as NumberEdit has whole ones. Point and comma both begin the decimals
// where the locale does not read them as something else: Qt swallows the other one, and "3.5" becomes 35.
// GUI thread.
#pragma once

#include <QDoubleSpinBox>

#include <utility>

namespace viewtide::gui {

class DecimalEdit final : public QDoubleSpinBox
{
    Q_OBJECT

public:
    explicit DecimalEdit(QWidget *parent = nullptr);

    /// See NumberEdit.
    QString takeCorrection() { return std::exchange(m_correction, {}); }

protected:
    QValidator::State validate(QString &text, int &position) const override;
    void fixup(QString &text) const override;

private:
    Q_DISABLE_COPY_MOVE(DecimalEdit)

    mutable QString m_correction; ///< fixup() is const
};

} // namespace viewtide::gui
