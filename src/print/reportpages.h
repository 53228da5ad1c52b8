// SPDX-License-Identifier: GPL-3.0-or-later
// A report document laid out on A4 pages: the brand's band and totals first, then the table with its heading
// on every page; no row is cut. Paints the same on a PDF and on an image. Keeps a copy of the document. Needs
// a QGuiApplication (fonts); any thread.
#pragma once

#include "report/reportdocument.h"

#include <QPageLayout>
#include <QRectF>

#include <functional>
#include <memory>
#include <vector>

class QImage;
class QPainter;

namespace viewtide::print {

class PageTable;

class ReportPages final
{
public:
    explicit ReportPages(report::ReportDocument document);
    ~ReportPages();

    int count() const { return static_cast<int>(m_pages.size()); }
    /// In tenths of a point.
    QSizeF size() const { return m_size; }
    QSizeF inches() const;
    QPageLayout::Orientation orientation() const;

    void paint(QPainter &painter, int page) const;
    QImage image(int page, int dotsPerInch) const;

private:
    Q_DISABLE_COPY_MOVE(ReportPages)

    using Paint = std::function<void(QPainter &, const QRectF &)>;
    struct Block
    {
        QRectF box;
        Paint paint;
    };

    void chooseOrientation();
    void layOut();
    void layOutTable();
    void layOutNotes();
    /// Room for something of this height, on a new page if need be.
    QRectF take(double height);
    void add(double height, Paint paint);
    void beginPage();
    double bandHeight() const;
    void paintBand(QPainter &painter, const QRectF &box) const;
    void paintSender(QPainter &painter, const QRectF &box) const;
    void paintTiles(QPainter &painter, const QRectF &box) const;
    void paintBars(QPainter &painter, const QRectF &box) const;
    void paintRunningHead(QPainter &painter) const;
    void paintFoot(QPainter &painter, int page) const;
    QString title() const;
    QStringList facts() const;

    report::ReportDocument m_document;
    QSizeF m_size;
    std::unique_ptr<PageTable> m_table;
    std::vector<std::vector<Block>> m_pages;
    double m_top = 0; ///< where the next block begins
};

} // namespace viewtide::print
