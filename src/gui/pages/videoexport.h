// SPDX-License-Identifier: GPL-3.0-or-later
// Selected or listed videos to a file or to the clipboard: the rows come from the store, most of them are not
// in the table. GUI thread.
#pragma once

#include "gui/dialogs/exportdialog.h"
#include "gui/page.h"
#include "gui/pages/videoselection.h"

namespace viewtide::gui {

/// Opens the dialog; it deletes itself.
ExportDialog *openVideoExport(const PageServices &services, const VideoSelection &selection, QWidget *page);

/// Ctrl+C of the table; `told` hears what was copied, or why not.
void makeVideosCopyable(const PageServices &services, const VideoSelection &selection,
                        const std::function<void(const QString &)> &told);

} // namespace viewtide::gui
