// SPDX-License-Identifier: GPL-3.0-or-later
// Can that database be used? Opens it beside ours, looks, changes nothing, closes it and deletes itself: who
// started it may forget it, so that a server that does not answer holds up nobody. GUI thread. finished()
// comes once.
#pragma once

#include "base/result.h"
#include "store/location.h"
#include "store/rows.h"

#include <QObject>

#include <memory>

namespace viewtide::store {
class Store;
}

namespace viewtide::gui {

struct TrialAnswer
{
    bool isUsable = false;
    bool isNew = false; ///< no row of anybody is in it: everything can be taken along
    QString sentence;
};

class DatabaseTrial final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        store::Location location;
        Timestamp now;
        int schemaVersion = 0; ///< the newest that this program knows
    };

    /// Owns itself. finished() follows from the event loop.
    explicit DatabaseTrial(const Options &options);
    ~DatabaseTrial() override;

signals:
    void finished(const viewtide::gui::TrialAnswer &answer);

private:
    Q_DISABLE_COPY_MOVE(DatabaseTrial)

    void open();
    void look();
    TrialAnswer judge(const Result<store::IntegrityReport> &found) const;
    void end(const TrialAnswer &answer);

    Options m_options;
    std::unique_ptr<store::Store> m_store;
};

} // namespace viewtide::gui
