// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output.h"

#include "base/outsidetext.h"
#include "report/table.h"
#include "report/writers.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace viewtide::app {

namespace {

constexpr qsizetype kWidestCell = 80;

void write(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

/// Text from outside may hold control characters, which a terminal would obey.
QString harmless(const QString &text)
{
    QString line = withoutHidden(text);
    for (const char16_t control : {u'\n', u'\r', u'\t'})
        line.replace(QChar(control), QChar(u' '));
    return line;
}

struct CellText
{
    QString operator()(std::monostate) const { return QStringLiteral("-"); }
    QString operator()(qint64 number) const { return QString::number(number); }
    QString operator()(double number) const { return QString::number(number, 'f', 2); }
    QString operator()(const QString &text) const { return harmless(text); }
    QString operator()(Date day) const { return toIsoDate(day); }
    QString operator()(Timestamp time) const { return toIso(time); }
};

} // namespace

void Output::say(const QString &sentence) const
{
    write(m_format == OutputFormat::Json ? stderr : stdout, harmless(sentence).toUtf8() + '\n');
}

void Output::warn(const QString &sentence) const
{
    write(stderr, QByteArray("viewtide: ") + harmless(sentence).toUtf8() + '\n');
}

void Output::json(const QJsonObject &document) const
{
    if (m_format == OutputFormat::Json)
        write(stdout, QJsonDocument(document).toJson(QJsonDocument::Compact) + '\n');
}

void Output::table(const report::Table &table) const
{
    if (m_format == OutputFormat::Json) {
        write(stdout, report::toJson(table) + '\n');
        return;
    }
    QList<QStringList> lines {table.columns};
    for (const QList<report::Cell> &row : table.rows) {
        QStringList line;
        for (const report::Cell &cell : row)
            line.append(oneLine(std::visit(CellText {}, cell), kWidestCell));
        lines.append(line);
    }
    QList<qsizetype> widths(table.columns.size(), 0);
    for (const QStringList &line : lines) {
        for (qsizetype i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], line[i].size());
    }
    QString text;
    for (const QStringList &line : lines) {
        QString padded;
        for (qsizetype i = 0; i < line.size(); ++i)
            padded += line[i].leftJustified(widths[i] + 2);
        text += padded.trimmed() + QLatin1Char('\n');
    }
    write(stdout, text.toUtf8());
}

void Output::bytes(const QByteArray &bytes) const
{
    write(stdout, bytes);
}

void Output::error(const Error &error) const
{
    const QString sentence = describeInFull(error);
    warn(sentence);
    const QJsonObject entry {{QStringLiteral("platform"), QJsonValue()},
                             {QStringLiteral("code"), toKey(error.kind)},
                             {QStringLiteral("message"), sentence}};
    json({{QStringLiteral("status"), QStringLiteral("error")},
          {QStringLiteral("errors"), QJsonArray {entry}}});
}

} // namespace viewtide::app
