// SPDX-License-Identifier: GPL-3.0-or-later
// Assertions on Result<T> that print the error, and waiting for futures without sleeping.
#pragma once

#include "base/error.h"
#include "base/result.h"

#include <QFuture>
#include <QSignalSpy>
#include <QTest>

#define QVERIFY_RESULT(expression)                                                                           \
    do {                                                                                                     \
        const auto &result_ = (expression);                                                                  \
        QVERIFY2(result_.isOk(),                                                                             \
                 qPrintable(result_.isOk() ? QString() : viewtide::describe(result_.error())));              \
    } while (false)

#define QCOMPARE_ERROR(expression, expectedKind)                                                             \
    do {                                                                                                     \
        const auto &result_ = (expression);                                                                  \
        QVERIFY2(!result_.isOk(), "expected an error");                                                      \
        QCOMPARE(viewtide::toKey(result_.error().kind), viewtide::toKey(expectedKind));                      \
    } while (false)

namespace viewtide::test {

/// Runs the event loop until the future is finished; the result, or Internal after 30 s.
template<typename T>
Result<T> await(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30000))
        return Error {.kind = ErrorKind::Internal, .detail = QStringLiteral("timed out in the test")};
    if (future.resultCount() == 0)
        return Error {.kind = ErrorKind::Cancelled};
    return future.result();
}

} // namespace viewtide::test
