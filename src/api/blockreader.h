// SPDX-License-Identifier: GPL-3.0-or-later
// Takes an analytics answer apart into its networks' blocks and what failed. Shared by the two analytics
// decoders. Pure functions: any thread.
#pragma once

#include "api/decoders.h"
#include "catalogue/wirefield.h"

#include <QJsonObject>

namespace viewtide::api {

/// One network's part of an answer.
struct Block
{
    catalogue::PlatformKey platform;
    QJsonObject frame; ///< id, postUrl, lastUpdated, warning ...
    QJsonObject analytics; ///< the frame itself where an answer leaves the wrapper out
};

struct Blocks
{
    QList<Block> blocks;
    QList<domain::PlatformFailure> failures;
};

/// An Error if the answer holds nothing but an error, or is none of the documented shape. `missing`: what it
/// is when the answer does not mention a network.
Result<Blocks> readBlocks(const Reply &reply, const AskedPlatforms &asked, ErrorKind missing);
/// A block with numbers in it stands in this body.
bool holdsNetworkBlock(const QByteArray &body);

/// A number by the rule of its row; null if it is none.
std::optional<catalogue::MetricValue> readNumber(const QJsonValue &value, catalogue::NumberRule rule);
/// The metrics that the rows of this network find in the block.
catalogue::MetricValues readMetrics(const Block &block, catalogue::Subject subject);
/// "tiktok.newCounter", "linkedin.views.newPageViews", "youtube.playlists[].n": numbers that no row names.
QStringList unknownNumbers(const Block &block, catalogue::Subject subject);

} // namespace viewtide::api
