// SPDX-License-Identifier: GPL-3.0-or-later
// Recorded answers under tests/fixtures, by name.
#pragma once

#include <QFile>
#include <QTest>

namespace viewtide::test {

/// "replies/tiktok/full-post.json"; empty, and a failed test, if there is none.
inline QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(VIEWTIDE_FIXTURES "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        QTest::qFail(qPrintable(QStringLiteral("no fixture ") + name), __FILE__, __LINE__);
    return file.readAll();
}

} // namespace viewtide::test
