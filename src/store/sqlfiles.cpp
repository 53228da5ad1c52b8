// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlfiles.h"

#include <QDir>
#include <QFile>

// Outside of any namespace, as the macro wants it: the static library's resources are linked in only if asked
// for.
static void linkStoreResources()
{
    Q_INIT_RESOURCE(store);
}

namespace viewtide::store {

namespace {

Result<QString> readWithoutComments(const QString &path)
{
    linkStoreResources();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error {.kind = ErrorKind::Internal, .technical = QStringLiteral("no SQL file %1").arg(path)};
    QString text;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        if (!line.startsWith(QLatin1String("--")))
            text += line + QLatin1Char('\n');
    }
    return text.trimmed();
}

} // namespace

Result<QString> queryText(const QString &name)
{
    return readWithoutComments(QStringLiteral(":/viewtide/sql/query/%1.sql").arg(name));
}

Result<QList<SchemaStep>> schemaSteps()
{
    linkStoreResources();
    QList<SchemaStep> steps;
    const QStringList files =
        QDir(QStringLiteral(":/viewtide/sql/schema")).entryList(QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const auto text = readWithoutComments(QStringLiteral(":/viewtide/sql/schema/") + file);
        if (!text)
            return text.error();
        SchemaStep step;
        step.version = static_cast<int>(file.left(4).toLongLong());
        step.name = file.mid(5).chopped(4);
        // QSQLITE runs one statement at a time.
        step.statements = text->split(QStringLiteral(";\n"), Qt::SkipEmptyParts);
        if (!step.statements.isEmpty() && step.statements.last().endsWith(QLatin1Char(';')))
            step.statements.last().chop(1);
        steps.append(step);
    }
    if (steps.isEmpty())
        return Error {.kind = ErrorKind::Internal, .technical = QStringLiteral("no schema steps")};
    return steps;
}

} // namespace viewtide::store
