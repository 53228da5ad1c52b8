// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart shows, in sentences: for those who do not see it. Pure functions; GUI thread (models).
#pragma once

#include <QString>
#include <QStringList>

namespace viewtide::models {

class SeriesModel;

/// "Views, 30 days. TikTok: from 1,200 to 3,400, highest 3,900 on 12 Nov 2026." `hidden` are keys of series
/// that are left out.
QString summaryOf(const SeriesModel &model, const QString &title, const QStringList &hidden = {});

} // namespace viewtide::models
