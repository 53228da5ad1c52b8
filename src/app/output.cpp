// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output.h"

#include "report/table.h"
#include "report/writers.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace viewtide::app {

namespace {

void write(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

/// Text from outside may hold control characters, which a terminal would obey.
QString harmless(QString text)
{
    for (QChar &c : text) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            c = QLatin1Char(' ');
    }
    return text;
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
            line.append(std::visit(CellText {}, cell).left(60));
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
    // A wrong setting says itself what is wrong; the general sentence adds nothing.
    const bool speaksForItself = error.kind == ErrorKind::ConfigInvalid && !error.detail.isEmpty();
    const QString place = error.context.isEmpty() ? QString() : error.context + QStringLiteral(": ");
    const QString sentence = speaksForItself ? place + error.detail : describe(error);
    warn(sentence);
    const QJsonObject entry {{QStringLiteral("platform"), QJsonValue()},
                             {QStringLiteral("code"), toKey(error.kind)},
                             {QStringLiteral("message"), sentence}};
    json({{QStringLiteral("status"), QStringLiteral("error")},
          {QStringLiteral("errors"), QJsonArray {entry}}});
}

} // namespace viewtide::app
