// SPDX-License-Identifier: GPL-3.0-or-later
// How long a test waits for what it expects: Qt's five seconds are few for a sanitizer on a busy machine, and
// one that is well never waits them out. Included into every test by the build.
#pragma once

#include <QTest>

#undef QTRY_VERIFY
#define QTRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 30000)
#undef QTRY_VERIFY2
#define QTRY_VERIFY2(condition, message) QTRY_VERIFY2_WITH_TIMEOUT(condition, message, 30000)
#undef QTRY_COMPARE
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, 30000)
