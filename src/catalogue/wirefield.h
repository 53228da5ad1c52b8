// SPDX-License-Identifier: GPL-3.0-or-later
// Where a metric stands in an answer: one row per (network, subject, metric, place). Constant data: any
// thread.
#pragma once

#include "catalogue/metric.h"
#include "catalogue/platform.h"

#include <QStringList>

#include <span>

namespace viewtide::catalogue {

/// How a wire number becomes a value of the metric's unit. Negative and absent mean "not reported" under
/// every rule.
enum class NumberRule {
    Count, ///< integer, or a digit string
    Decimal, ///< number as it is, in the metric's unit
    FractionToPercent,
    MillisToSeconds,
    MillisToMinutes,
    SecondsToMinutes,
};

struct WireField
{
    const char *platform;
    Subject subject;
    const char *metric;
    /// Path below `analytics`: "reactions.total". Several joined by '+' are added over those that are there.
    const char *path;
    NumberRule rule;
};

/// In order of preference: of the rows with the same (platform, subject, metric), the first that finds a
/// value wins.
std::span<const WireField> wireFields();

/// Rows of one network and subject, in order.
QList<WireField> wireFieldsOf(PlatformKey platform, Subject subject);

/// What a text field of a post's answer is used for.
enum class TextRole { CreatedAt, Caption, PostUrl, ThumbnailUrl, MediaUrl, NativeId, ChannelTitle };

struct WireText
{
    const char *platform;
    TextRole role;
    const char *path; ///< below `analytics`; "a[].b" takes the first element of the array a
};

std::span<const WireText> wireTexts();
QList<WireText> wireTextsOf(PlatformKey platform);

/// Numeric fields that are known and are not metrics (sizes, ids, breakdowns), so they are not counted as
/// unknown. Paths; a trailing '*' matches any rest.
QStringList ignoredNumbers(PlatformKey platform, Subject subject);

/// Fields that say, if they are true, that the numbers beside them were not measured.
const QStringList &withheldFlags();

/// Fields about people (who liked, who to write to): removed before an answer is kept. Arrays and texts of
/// these names go; a number of the same name is a metric and stays.
const QStringList &personalFields();

} // namespace viewtide::catalogue
