// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/boardstart.h"

#include "base/deliver.h"
#include "gui/widgets/emptystate.h"
#include "store/store.h"

namespace viewtide::gui {

BoardStart::BoardStart(EmptyState &state, store::Store &store, QObject *parent)
    : QObject(parent)
    , m_state(state)
    , m_store(store)
{
    connect(&store, &store::Store::changed, this, [this](const domain::ChangeSet &changes) {
        if (changes.touches(domain::Area::Profiles))
            count();
    });
    count();
}

BoardStart::~BoardStart() = default;

void BoardStart::count()
{
    deliver(m_store.read(store::ProfilesQuery {}), this,
            [this](const Result<QList<domain::Profile>> &profiles) { onProfiles(profiles); });
}

void BoardStart::onProfiles(const Result<QList<domain::Profile>> &profiles)
{
    m_hasProfile = profiles && !profiles->isEmpty();
    if (m_isShown)
        show();
}

void BoardStart::show()
{
    m_isShown = true;
    if (!m_hasProfile) {
        m_state.showLoading();
        return;
    }
    if (*m_hasProfile) {
        m_state.showMessage(Glyph::Overview, tr("No numbers yet"),
                            tr("The board fills with the first pass, which begins by itself."));
        m_state.setAction(tr("Sync &now"));
        return;
    }
    m_state.showMessage(Glyph::Overview, tr("No profile yet"),
                        tr("Viewtide collects the numbers of the profiles of your Ayrshare account. Connect "
                           "it with its key, or, if the key is here already, add a profile under Settings › "
                           "Profiles; the board fills with the first pass."));
    m_state.setAction(tr("&Connect Ayrshare…"));
}

void BoardStart::act()
{
    if (m_hasProfile.value_or(false))
        emit syncRequested();
    else
        emit keyRequested();
}

} // namespace viewtide::gui
