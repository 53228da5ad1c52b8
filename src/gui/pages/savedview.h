// SPDX-License-Identifier: GPL-3.0-or-later
// A way to look at the table of videos that has a name: filter, choices, columns and sort; and all of them as
// the text that the settings keep. Plain values.
#pragma once

#include "gui/widgets/tablelook.h"

#include <QList>

namespace viewtide::gui {

struct SavedView
{
    QString name;
    QString words; ///< as typed
    QString network; ///< key of the network; empty: all
    qint64 campaign = 0; ///< 0: all
    QString source; ///< key of the source; empty: both
    TableLook look;

    /// The same view, whatever it is called.
    bool showsAs(const SavedView &other) const;
    bool operator==(const SavedView &) const = default;
};

QString textOf(const QList<SavedView> &views);
/// What cannot be read is left out.
QList<SavedView> viewsFrom(const QString &text);

} // namespace viewtide::gui
