// SPDX-License-Identifier: GPL-3.0-or-later
// Facts: docs/api-notes.md, sections 2 to 4.
#include "catalogue/endpoint.h"

#include <array>

namespace viewtide::catalogue {

namespace {

constexpr std::array kEndpoints {
    EndpointRow {Endpoint::PostAnalytics, "post-analytics", Method::Post, "/analytics/post", Repeat::Safe, 1,
                 ReplyShape::PostAnalytics},
    EndpointRow {Endpoint::SocialAnalytics, "social-analytics", Method::Post, "/analytics/social",
                 Repeat::Safe, 1, ReplyShape::SocialAnalytics},
    EndpointRow {Endpoint::History, "history", Method::Get, "/history", Repeat::Safe, 1, ReplyShape::History},
    EndpointRow {Endpoint::User, "user", Method::Get, "/user", Repeat::Safe, 1, ReplyShape::User},
};

constexpr bool rowsFollowTheEnum()
{
    for (std::size_t i = 0; i < kEndpoints.size(); ++i) {
        if (static_cast<std::size_t>(kEndpoints[i].endpoint) != i)
            return false;
    }
    return true;
}
static_assert(rowsFollowTheEnum());

} // namespace

std::span<const EndpointRow> endpoints()
{
    return kEndpoints;
}

const EndpointRow &endpointRow(Endpoint endpoint)
{
    return kEndpoints.at(static_cast<std::size_t>(endpoint));
}

} // namespace viewtide::catalogue
