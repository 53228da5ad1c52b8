// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/setup/collectorhold.h"

#include <utility>

namespace viewtide::gui {

CollectorHold::CollectorHold(QObject *parent)
    : QObject(parent)
{ }

void CollectorHold::take()
{
    m_state = State::Wanted;
    emit wanted();
}

void CollectorHold::giveBack()
{
    if (std::exchange(m_state, State::Free) != State::Free)
        emit released();
}

void CollectorHold::confirm()
{
    if (m_state != State::Wanted)
        return;
    m_state = State::Held;
    emit held();
}

} // namespace viewtide::gui
