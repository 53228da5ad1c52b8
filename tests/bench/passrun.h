// SPDX-License-Identifier: GPL-3.0-or-later
// What a bench needs to run real passes: a database with one profile, its keys, and waiting for a pass.
// Anything that fails ends the program.
#pragma once

#include "poll/pollservice.h"
#include "settings/memorysecretstore.h"
#include "simulator/world.h"
#include "store/store.h"

namespace viewtide::bench {

void fillSecrets(settings::MemorySecretStore &secrets, const simulator::World &world);
void fillStore(store::Store &database, Timestamp now);

/// Runs the event loop until the pass is over.
poll::PassSummary runPass(poll::PollService &service, poll::Kinds kinds);

} // namespace viewtide::bench
