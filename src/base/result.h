// SPDX-License-Identifier: GPL-3.0-or-later
// Result<T>: a value or an Error, and nobody may forget to look. Values only, so any thread.
#pragma once

#include "base/error.h"

#include <utility>
#include <variant>

namespace viewtide {

template<typename T>
class [[nodiscard]] Result
{
public:
    using Value = T;

    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    { }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    { }

    bool isOk() const { return m_state.index() == 0; }
    explicit operator bool() const { return isOk(); }

    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const Error &error() const & { return std::get<1>(m_state); }
    Error &&error() && { return std::get<1>(std::move(m_state)); }

private:
    std::variant<T, Error> m_state;
};

/// The value of a call that has nothing to say but that it worked.
struct Done
{
    bool operator==(const Done &) const = default;
};

using Status = Result<Done>;

} // namespace viewtide
