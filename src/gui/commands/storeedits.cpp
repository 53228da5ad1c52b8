// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commands/storeedits.h"

namespace viewtide::gui {

StoreEdits::StoreEdits(store::Store &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{ }

StoreEdits::~StoreEdits() = default;

} // namespace viewtide::gui
