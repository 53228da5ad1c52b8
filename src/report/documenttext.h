// SPDX-License-Identifier: GPL-3.0-or-later
// Values of a document as text for a person, in the document's own locale, whatever the program's is. Days
// are those of the document's time zone, times are UTC and say so. Keeps a reference to the document. Any
// thread.
#pragma once

#include "report/reportdocument.h"

#include <QLocale>
#include <Qt>

namespace viewtide::report {

class DocumentText final
{
public:
    explicit DocumentText(const ReportDocument &document);

    /// Which way a page of it runs.
    Qt::LayoutDirection direction() const { return m_locale.textDirection(); }
    /// "Spring, Summer"
    QString list(const QStringList &parts) const;
    /// "18,400"; a dash if it is unknown, never 0.
    QString count(std::optional<qint64> value) const;
    /// "3.42 %"
    QString percent(std::optional<double> value) const;
    /// The five counts; one that a person typed in has a mark.
    QStringList counts(const DocumentCounts &numbers) const;
    /// What the mark means; empty if no number has it.
    QString typedNote() const;
    /// What stands below the table of videos, each a sentence.
    QStringList notes() const;
    /// The day on which it was posted, or by which it was there.
    QString posted(const DocumentVideo &video) const;
    /// "12 Dec 2025"
    QString day(Date day) const;
    /// "12 Dec 2025, 17:15 UTC"
    QString instant(Timestamp at) const;
    /// The caption, or what stands for a missing one: with the video's id, so that two can be told apart.
    QString caption(const DocumentVideo &video) const;
    /// Label and value of each total: videos, views, likes ...
    QList<std::pair<QString, QString>> totals() const;
    /// "Viewtide", "#2f5bd3" and the like, where the brand says nothing.
    QString brandColour() const;
    /// Black or white, whichever reads better on the brand's colour.
    QString onBrandColour() const;

private:
    const ReportDocument &m_document;
    QLocale m_locale;
};

/// Text from outside, fit to print; see oneLine().
QString printable(const QString &text, int limit = 500);

/// "views likes": the counts whose bits are set, bits as in VideoCounts::mask().
QString countNames(int mask);

} // namespace viewtide::report
