// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of a language that has digits of its own: the numbers in them, and those that come into them, are
// written as the locale writes numbers everywhere else. GUI thread.
#pragma once

#include <QLocale>
#include <QTranslator>

namespace viewtide::app {

/// In Arabic digits: "%n of 24 (%1)" -> "%Ln of ٢٤ (%L1)". What is part of a word or a key stays as it is:
/// "F1", "Ctrl+1", "UTF-8".
QString withOwnDigits(const QString &text, const QLocale &locale);

class OwnDigitsTranslator final : public QTranslator
{
    Q_OBJECT

public:
    explicit OwnDigitsTranslator(QObject *parent = nullptr);
    ~OwnDigitsTranslator() override;

    QString translate(const char *context, const char *sourceText, const char *disambiguation,
                      int n) const override;

private:
    Q_DISABLE_COPY_MOVE(OwnDigitsTranslator)
};

} // namespace viewtide::app
