// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers that are computed from metrics, as rows: what each is, by which formula, from what. One table
// for window, command line and docs (docs/metrics.md). A number that is a metric as it was reported is in
// metric.h. Constant data: any thread.
#pragma once

#include "catalogue/endpoint.h"

#include <QString>

#include <optional>
#include <span>

namespace viewtide::catalogue {

struct Figure
{
    const char *key;
    const char *name; ///< translated under the context "Figure", as the two below
    const char *definition;
    const char *formula;
    std::optional<Endpoint> call; ///< that brings what it is made of; null: depends on where it is shown
};

std::span<const Figure> figures();
/// Null: there is none of this key.
const Figure *findFigure(QStringView key);
/// Translated.
QString displayName(const Figure &figure);
QString displayDefinition(const Figure &figure);
QString displayFormula(const Figure &figure);

} // namespace viewtide::catalogue
