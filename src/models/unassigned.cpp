// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/unassigned.h"

#include <QCoreApplication>

namespace viewtide::models {

namespace {

QString &unassignedName()
{
    static QString stored;
    return stored;
}

} // namespace

void setUnassignedName(const QString &stored)
{
    unassignedName() = stored;
}

QString campaignName(const QString &stored)
{
    const bool isUnassigned = !stored.isEmpty() && stored == unassignedName();
    return isUnassigned ? QCoreApplication::translate("Workspace", "Unassigned") : stored;
}

} // namespace viewtide::models
