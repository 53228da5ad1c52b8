// SPDX-License-Identifier: GPL-3.0-or-later
// "What is this number?": what a shown number means, what it was made of, where it came from and how old it
// is. Pure functions over rows of the store and the tables of the catalogue; any thread.
#pragma once

#include "base/result.h"
#include "report/table.h"
#include "store/history.h"
#include "store/provenance.h"

#include <QJsonObject>
#include <QMetaType>

#include <variant>

namespace viewtide::report {

struct NumberInput
{
    QString key; ///< for programs
    QString name; ///< translated
    Cell value; ///< empty: not reported

    bool operator==(const NumberInput &) const = default;
};
inline NumberInput inputOf(const QString &key, const QString &name, const Cell &value)
{
    return {.key = key, .name = name, .value = value};
}

/// One day of the account on a network.
struct AccountDayRef
{
    std::optional<domain::ProfileId> profile; ///< null: whichever has one
    catalogue::PlatformKey platform;
    Date date;

    bool operator==(const AccountDayRef &) const = default;
};

/// Which number is meant. A page says it; explain() and the store tell the rest.
struct NumberRef
{
    QString figure; ///< key of catalogue::figures() or of a metric
    /// What it is of; neither: a sum over many rows, told by `about`.
    std::variant<std::monostate, store::VideoRow, AccountDayRef> subject {};
    QString about {}; ///< "All accounts", "Campaign Summer"
    QString shown {}; ///< as it is shown
    QList<NumberInput> inputs {};
    QString span {}; ///< "23 Oct to 21 Nov 2026"

    bool operator==(const NumberRef &) const = default;
};

struct SourceField
{
    QString path; ///< in the answer: "tiktok.analytics.viewCountTotal"
    Cell value; ///< in the answer that is kept; empty: not there, or not kept

    bool operator==(const SourceField &) const = default;
};

struct Provenance
{
    QString key;
    QString name;
    QString about;
    QString definition;
    QString formula; ///< empty: taken as it was reported
    Cell value;
    QList<NumberInput> inputs;
    QString endpoint; ///< "POST /analytics/post"; empty: no call alone
    QList<SourceField> fields;
    QString stored; ///< the kept part of the answer, indented, without secrets; empty: none
    std::optional<Timestamp> observedAt;
    QString validFor;
    std::optional<Timestamp> nextPollAt;
    QStringList remarks; ///< why the network's own app may show another number, and what is special

    bool operator==(const Provenance &) const = default;
};

/// NotFound for a figure that a video does not have.
Result<Provenance> explainVideo(const store::VideoRow &video, const store::VideoHistory &history,
                                const std::optional<store::StoredAnswer> &stored, const QString &figure);

/// What is known of an account's day.
struct AccountDayFacts
{
    store::AccountDayRow day;
    std::optional<store::AccountDayRow> before {}; ///< the row of the day before, if there is one
    std::optional<store::StoredAnswer> stored {};
    std::optional<Timestamp> nextPollAt {};
};

/// NotFound for a figure that the row does not have.
Result<Provenance> explainAccountDay(const AccountDayFacts &facts, const QString &figure);

/// A number made of many rows: what the page knows, and the formula.
Result<Provenance> explainSum(const NumberRef &number);

QJsonObject toJson(const Provenance &provenance);
/// Columns item, value: a line for each thing that is known.
Table provenanceTable(const Provenance &provenance);

} // namespace viewtide::report

Q_DECLARE_METATYPE(viewtide::report::NumberRef)
