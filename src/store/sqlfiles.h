// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of the program: named files in Qt resources, one statement per file under sql/query, one migration
// step per file under sql/schema. Pure reads: any thread.
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace viewtide::store {

/// The statement of sql/query/<name>.sql without its comment. Internal if there is no such file.
Result<QString> queryText(const QString &name);

struct SchemaStep
{
    int version = 0;
    QString name;
    QStringList statements;
};

/// sql/schema/NNNN_name.sql in order.
Result<QList<SchemaStep>> schemaSteps();

} // namespace viewtide::store
