// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line prints: results to stdout, sentences to stderr. With --json stdout is one JSON
// document and nothing else.
#pragma once

#include "app/exitcode.h"
#include "base/error.h"

#include <QJsonObject>
#include <QString>

namespace viewtide::report {
struct Table;
}

namespace viewtide::app {

enum class OutputFormat { Text, Json };

class Output final
{
public:
    explicit Output(OutputFormat format)
        : m_format(format)
    { }

    OutputFormat format() const { return m_format; }
    /// A sentence for a person; on stdout, or on stderr when stdout is JSON.
    void say(const QString &sentence) const;
    /// A sentence on stderr.
    void warn(const QString &sentence) const;
    /// The result as JSON; nothing in text mode.
    void json(const QJsonObject &document) const;
    /// A table: aligned columns, or {"rows": [...]}.
    void table(const report::Table &table) const;
    void bytes(const QByteArray &bytes) const;
    /// "viewtide: what went wrong" on stderr, and {"status":"error", ...} in JSON mode.
    void error(const Error &error) const;

private:
    OutputFormat m_format;
};

} // namespace viewtide::app
