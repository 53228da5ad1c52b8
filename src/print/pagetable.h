// SPDX-License-Identifier: GPL-3.0-or-later
// The table of videos on paper: how wide its columns are, how high its rows, and the painting of each. Digits
// are never cut: the letters get smaller instead. Keeps a reference to the document. Any thread.
#pragma once

#include "print/sheet.h"
#include "report/documenttext.h"

namespace viewtide::print {

class PageTable final
{
public:
    PageTable(const report::ReportDocument &document, double width);

    /// What is left for the captions.
    double captionWidth() const { return m_widths.at(kCaption); }
    /// The letters did not have to get smaller.
    bool isRoomy() const { return m_isRoomy; }

    double headerHeight() const;
    double rowHeight(const report::DocumentVideo &video) const;
    double totalHeight() const { return headerHeight(); }

    void paintHeader(QPainter &painter, const QRectF &box) const;
    void paintRow(QPainter &painter, const QRectF &box, const report::DocumentVideo &video) const;
    void paintTotal(QPainter &painter, const QRectF &box) const;

private:
    static constexpr int kCaption = 1;
    static constexpr int kFirstNumber = 3;

    void measure(double width);
    QStringList headings() const;
    QStringList cellsOf(const report::DocumentVideo &video) const;
    QStringList numbersOf(const report::DocumentCounts &numbers) const;
    void paintCells(QPainter &painter, const QRectF &box, const QStringList &cells, const Ink &ink) const;

    const report::ReportDocument &m_document;
    report::DocumentText m_text;
    QList<double> m_widths; ///< by column
    QFont m_plain;
    QFont m_bold;
    bool m_isRoomy = true;
};

} // namespace viewtide::print
