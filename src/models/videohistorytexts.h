// SPDX-License-Identifier: GPL-3.0-or-later
// A video's history in words, for the panel beside the table. Unknown is a dash and says why. Pure functions;
// GUI thread.
#pragma once

#include "domain/forecast.h"
#include "report/provenance.h"
#include "store/history.h"

#include <QString>

namespace viewtide::models {

/// "24 h"
QString ageText(Millis age);
/// "12,345", "about 12,345", or a dash.
QString viewsAtAgeText(const domain::CurvePoint &point);
/// Where the value comes from, or why there is none.
QString viewsAtAgeNote(const domain::CurvePoint &point);
/// "2.4×", or a dash.
QString outlierFactor(const std::optional<domain::Outlier> &outlier);
/// "2.4× for its age", with n and the basis; or why there is no comparison.
QString outlierText(const std::optional<domain::Outlier> &outlier);
/// The factor for "What is this number?"; `caption`: of the video.
report::NumberRef outlierNumber(const QString &caption, const std::optional<domain::Outlier> &outlier);
/// Views at an age, the same.
report::NumberRef viewsAtAgeNumber(const QString &caption, Millis age, const domain::CurvePoint &point);
/// "About 40,200 views at 7 d (80 %: 31,000 to 55,000) ..." with n and the error; a line for each.
QString forecastText(const QList<domain::Forecast> &forecasts);
/// "120 an hour over the last hour, 80 over 6 h, 60 over 24 h; speeding up 1.3×."
QString velocityText(const std::optional<domain::Velocity> &velocity);
/// "Views fell by 120 to 4,380 on 12 Dec 2025 10:00."
QString correctionText(const domain::Correction &correction);
/// "Observed 28 times, from 12 Dec 2025 10:00 on."
QString coverageText(const QList<domain::VideoSample> &samples, std::optional<Timestamp> postedAt);

} // namespace viewtide::models
