// SPDX-License-Identifier: GPL-3.0-or-later
// The files of the repository as text, for the tests that read them. Pure.
#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QStringList>

namespace viewtide::test {

struct SourceFile
{
    QString path; ///< below the repository: "src/store/store.cpp"
    QString text;

    /// "store" of "src/store/writers/x.cpp".
    QString module() const { return path.section(QLatin1Char('/'), 1, 1); }
    bool isHeader() const { return path.endsWith(QStringLiteral(".h")); }
    QStringList lines() const { return text.split(QLatin1Char('\n')); }
};

inline QString readText(const QString &path)
{
    QFile file(QStringLiteral(VIEWTIDE_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Files of a folder and the folders below it, by name pattern, in order of their paths.
inline QList<SourceFile> filesIn(const QString &folder, const QStringList &patterns)
{
    const QDir root(QStringLiteral(VIEWTIDE_SOURCE_DIR));
    QDirIterator walk(root.filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
    QStringList paths;
    while (walk.hasNext())
        paths.append(root.relativeFilePath(walk.next()));
    paths.sort();
    QList<SourceFile> files;
    for (const QString &path : std::as_const(paths))
        files.append({path, readText(path)});
    return files;
}

inline QList<SourceFile> sources(const QString &folder = QStringLiteral("src"))
{
    return filesIn(folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
}

/// The text without comments; the number of lines stays.
inline QString withoutComments(QString text)
{
    static const QRegularExpression kToken(
        QString::fromLatin1(R"re(R"\((?:.|\n)*?\)"|"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*(?:.|\n)*?\*/)re"));
    qsizetype at = 0;
    for (auto match = kToken.match(text, at); match.hasMatch(); match = kToken.match(text, at)) {
        at = match.capturedEnd();
        if (!match.captured().startsWith(QLatin1Char('/')))
            continue;
        const QString breaks(match.captured().count(QLatin1Char('\n')), QLatin1Char('\n'));
        text.replace(match.capturedStart(), match.capturedLength(), breaks);
        at = match.capturedStart() + breaks.size();
    }
    return text;
}

/// Included paths with the line they stand on; own headers and Qt's alike.
inline QList<std::pair<int, QString>> includesOf(const SourceFile &file)
{
    static const QRegularExpression kInclude(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"));
    QList<std::pair<int, QString>> list;
    const QStringList lines = file.lines();
    for (int number = 0; number < lines.size(); ++number) {
        const auto match = kInclude.match(lines.at(number));
        if (match.hasMatch())
            list.append({number + 1, match.captured(1)});
    }
    return list;
}

inline QString place(const SourceFile &file, int line)
{
    return QStringLiteral("%1:%2").arg(file.path).arg(line);
}

} // namespace viewtide::test
