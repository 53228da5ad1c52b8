// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of the Ayrshare API that Viewtide makes, as rows. Constant data: any thread.
#pragma once

#include <QString>

#include <span>

namespace viewtide::catalogue {

enum class Endpoint { PostAnalytics, SocialAnalytics, History, User };

enum class Method { Get, Post };

/// May the same request be sent again? Decided by the row, not by the verb: the analytics reads are POST.
enum class Repeat { Safe, Unsafe };

enum class ReplyShape { PostAnalytics, SocialAnalytics, History, User };

struct EndpointRow
{
    Endpoint endpoint;
    const char *key; ///< for logs and the activity page
    Method method;
    const char *path; ///< appended to the base URL, whose own path is kept
    Repeat repeat;
    int quotaCost; ///< calls counted against the profile's limit (300 per 5 minutes)
    ReplyShape shape;
};

std::span<const EndpointRow> endpoints();
const EndpointRow &endpointRow(Endpoint endpoint);

} // namespace viewtide::catalogue
