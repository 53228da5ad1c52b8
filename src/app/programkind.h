// SPDX-License-Identifier: GPL-3.0-or-later
// QApplication for the window, QGuiApplication without a display for PDF, QCoreApplication for everything
// else: a command must run with no display at all.
#pragma once

#include "app/invocation.h"

#include <QCoreApplication>

#include <memory>

namespace viewtide::app {

/// Null when the window was asked for and there is no display. `argc` must outlive the object.
std::unique_ptr<QCoreApplication> makeProgram(int &argc, char *argv[], const Result<Invocation> &invocation);

Error noDisplay();

} // namespace viewtide::app
