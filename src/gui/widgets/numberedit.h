// SPDX-License-Identifier: GPL-3.0-or-later
// A number that is typed. Qt's own field swallows the digits of one that is out of its range, "999" of 24
// becomes "9", and says nothing. Here it is typed as it is, the nearest number is taken in the end, and that
// is told. The range is in the tooltip. GUI thread.
#pragma once

#include <QSpinBox>

#include <optional>

namespace viewtide::gui {

class NumberEdit final : public QSpinBox
{
    Q_OBJECT

public:
    explicit NumberEdit(QWidget *parent = nullptr);

    void setLimits(int lowest, int highest);

protected:
    QValidator::State validate(QString &text, int &position) const override;
    void fixup(QString &text) const override;

private:
    Q_DISABLE_COPY_MOVE(NumberEdit)

    std::optional<qint64> numberIn(const QString &text) const;
};

} // namespace viewtide::gui
