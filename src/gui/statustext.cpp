// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/statustext.h"

#include "domain/cadence.h"
#include "models/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QGuiApplication>

namespace viewtide::gui {

namespace format = models::format;

namespace {

struct StatusText
{
    Q_DECLARE_TR_FUNCTIONS(StatusText)
};

constexpr int kMorningHour = 6;
/// Two polls, and time to answer the second.
constexpr Millis kStaleAfter = 2 * domain::kMonitorInterval + std::chrono::seconds(30);

/// What needs attention may begin with a name in Latin letters, from which Qt would take the direction.
QString alongWindow(const QString &sentence)
{
    constexpr QChar kRightToLeftMark(0x200f);
    return QGuiApplication::isRightToLeft() ? kRightToLeftMark + sentence : sentence;
}

} // namespace

QString statusText(const poll::PollStatus &status, Timestamp now)
{
    switch (status.state) {
    case poll::State::Syncing:
        return status.itemsTotal > 0
            ? StatusText::tr("Syncing %1 of %2").arg(status.itemsDone).arg(status.itemsTotal)
            : StatusText::tr("Syncing");
    case poll::State::Paused:
        return StatusText::tr("Paused");
    case poll::State::Attention:
        return alongWindow(format::capitalized(format::outside(status.attention)));
    case poll::State::Unconfigured:
        return status.hasKey ? StatusText::tr("No profile yet: add one under Settings › Profiles")
                             : StatusText::tr("Waiting for a key");
    case poll::State::Idle:
        break;
    }
    if (const QString stale = staleText(status, now); !stale.isEmpty())
        return stale;
    return status.lastPassAt ? StatusText::tr("Updated %1").arg(format::age(*status.lastPassAt, now))
                             : StatusText::tr("Not updated yet");
}

QString staleText(const poll::PollStatus &status, Timestamp now)
{
    const bool collects = status.state == poll::State::Idle || status.state == poll::State::Attention;
    if (!collects || !status.lastGoodAt || now - *status.lastGoodAt <= kStaleAfter)
        return {};
    return StatusText::tr("Out of date: last good sync %1").arg(format::age(*status.lastGoodAt, now));
}

QString nextText(const poll::PollStatus &status)
{
    if (status.state == poll::State::Paused) {
        return status.nextPassAt ? StatusText::tr("Paused until %1").arg(format::dateTime(status.nextPassAt))
                                 : StatusText::tr("Paused");
    }
    const bool asks = status.nextPassAt && status.state != poll::State::Unconfigured;
    return asks ? StatusText::tr("Next poll %1").arg(format::time(*status.nextPassAt)) : QString();
}

QString statusAndNextText(const poll::PollStatus &status, Timestamp now)
{
    if (status.state == poll::State::Paused)
        return nextText(status); // it says both
    QStringList parts {statusText(status, now), nextText(status)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" – "));
}

Millis untilTomorrow(Timestamp now)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toEpochMs(now));
    const QDateTime morning(local.date().addDays(1), QTime(kMorningHour, 0));
    return Millis(local.msecsTo(morning));
}

} // namespace viewtide::gui
