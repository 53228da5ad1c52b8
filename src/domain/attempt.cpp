// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/attempt.h"

#include "domain/keytable.h"

namespace viewtide::domain {

namespace {

constexpr KeyTable<Outcome, 5> kOutcomes {{{Outcome::Ok, "ok"},
                                           {Outcome::Unchanged, "unchanged"},
                                           {Outcome::NoDataYet, "no_data_yet"},
                                           {Outcome::Failed, "failed"},
                                           {Outcome::Skipped, "skipped"}}};

} // namespace

QString toKey(Outcome outcome)
{
    return keyOf(kOutcomes, outcome);
}

std::optional<Outcome> outcomeFromKey(QStringView key)
{
    return fromKey(kOutcomes, key);
}

} // namespace viewtide::domain
