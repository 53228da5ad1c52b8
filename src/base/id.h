// SPDX-License-Identifier: GPL-3.0-or-later
// Ids that cannot be mixed: Id<Tag> names a row of our database, RemoteId<Tag> something of the API's.
#pragma once

#include <QHash>
#include <QString>

#include <compare>

namespace viewtide {

/// A row id of our own. 0 means "no row".
template<typename Tag>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value)
        : m_value(value)
    { }

    constexpr qint64 value() const { return m_value; }
    constexpr bool isValid() const { return m_value > 0; }

    constexpr auto operator<=>(const Id &) const = default;
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

/// An id that the API or a network gave. Empty means "none".
template<typename Tag>
class RemoteId
{
public:
    RemoteId() = default;
    explicit RemoteId(QString text)
        : m_text(std::move(text))
    { }

    const QString &text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }

    auto operator<=>(const RemoteId &) const = default;
    friend size_t qHash(const RemoteId &id, size_t seed = 0) noexcept { return ::qHash(id.m_text, seed); }

private:
    QString m_text;
};

} // namespace viewtide
