// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/redact.h"

#include <QMutex>
#include <QMutexLocker>
#include <QRegularExpression>
#include <QStringList>

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

QString escapeControls(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
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
    const QString text = QString::fromUtf8(secret.reveal());
    if (text.size() < kMinimumLength)
        return;
    Remembered &remembered = secrets();
    const QMutexLocker lock(&remembered.mutex);
    if (!remembered.list.contains(text))
        remembered.list.append(text);
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
        QStringLiteral("(Bearer|Profile-Key|X-Twitter-OAuth1-Api-\\w+|api[_-]?key)([\"':= ]+)[^\\s\"',;]+"),
        QRegularExpression::CaseInsensitiveOption);
    text.replace(kHeader, QStringLiteral("\\1\\2[secret]"));
    static const QRegularExpression kUrlPassword(QStringLiteral("(://[^:/@\\s]+):[^@/\\s]+@"));
    text.replace(kUrlPassword, QStringLiteral("\\1:[secret]@"));
    return escapeControls(text);
}

} // namespace viewtide
