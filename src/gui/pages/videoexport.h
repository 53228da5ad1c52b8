// SPDX-License-Identifier: GPL-3.0-or-later
// Selected or listed videos to a file: the rows come from the store while the dialog is looked at. GUI
// thread.
#pragma once

#include "gui/dialogs/exportdialog.h"
#include "gui/page.h"
#include "gui/pages/videoselection.h"

namespace viewtide::gui {

/// Opens the dialog; it deletes itself.
ExportDialog *openVideoExport(const PageServices &services, const VideoSelection &selection, QWidget *page);

} // namespace viewtide::gui
