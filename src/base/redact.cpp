// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/redact.h"

#include <QMutex>
#include <QMutexLocker>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace viewtide {

namespace {

constexpr auto kMinimumLength = 6;

struct Remembered
{
    QMutex mutex;
    QStringList list;
};

Remembered &secrets()
{
    static Remembered remembered;
    return remembered;
}

/// Longest first: a secret that begins with another one must not leave its tail.
void remember(QStringList &list, const QString &text)
{
    if (text.size() < kMinimumLength || list.contains(text))
        return;
    const auto isShorter = [&text](const QString &other) { return other.size() < text.size(); };
    list.insert(std::find_if(list.cbegin(), list.cend(), isShorter), text);
}

QString escapeControls(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0))
            out += QStringLiteral("\\x%1").arg(c.unicode(), 2, 16, QLatin1Char('0'));
        else
            out += c;
    }
    return out;
}

} // namespace

QString Secret::hint() const
{
    const int shown = m_value.size() > 8 ? 4 : 0;
    return QStringLiteral("\u2022\u2022\u2022\u2022") + QString::fromUtf8(m_value.right(shown));
}

void rememberSecret(const Secret &secret)
{
    Remembered &remembered = secrets();
    const QMutexLocker lock(&remembered.mutex);
    remember(remembered.list, QString::fromUtf8(secret.reveal()));
    // As it stands in a URL or a form.
    remember(remembered.list, QString::fromLatin1(secret.reveal().toPercentEncoding()));
}

QString redact(QString text)
{
    {
        Remembered &remembered = secrets();
        const QMutexLocker lock(&remembered.mutex);
        for (const QString &secret : std::as_const(remembered.list))
            text.replace(secret, QStringLiteral("[secret]"));
    }
    static const QRegularExpression kHeader(
        QStringLiteral(
            "(Bearer|Profile[_-]?Key|X-Twitter-OAuth1-Api-\\w+|api[_-]?key)([\"':= ]+)[^\\s\"',;]+"),
        QRegularExpression::CaseInsensitiveOption);
    text.replace(kHeader, QStringLiteral("\\1\\2[secret]"));
    static const QRegularExpression kUrlPassword(QStringLiteral("(://[^:/@\\s]*):\\S+@"));
    text.replace(kUrlPassword, QStringLiteral("\\1:[secret]@"));
    return escapeControls(text);
}

} // namespace viewtide
