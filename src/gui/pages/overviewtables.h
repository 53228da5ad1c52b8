// SPDX-License-Identifier: GPL-3.0-or-later
// The two short tables of the overview, with their columns and what they say while they are empty. Owned by
// the page. GUI thread.
#pragma once

class QWidget;

namespace viewtide::models {
class MoversModel;
class RankingModel;
} // namespace viewtide::models
namespace viewtide::pictures {
class PictureLoader;
}

namespace viewtide::gui {

class CardTable;

/// Networks by engagement rate.
CardTable *makeRankingTable(models::RankingModel &ranking, QWidget *page);
/// Videos on the move; `pictures` null: without.
CardTable *makeMoversTable(models::MoversModel &movers, pictures::PictureLoader *pictures, QWidget *page);

} // namespace viewtide::gui
