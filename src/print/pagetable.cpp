// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/pagetable.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace viewtide::print {

using report::DocumentCounts;
using report::DocumentVideo;
using report::Word;

namespace {

constexpr double kPadding = pt(5);
constexpr double kRowPadding = pt(4);
constexpr int kCaptionLines = 2;
constexpr double kPoints = 8;
constexpr double kSmallestPoints = 4;
constexpr double kLeastCaption = pt(110);

} // namespace

PageTable::PageTable(const report::ReportDocument &document, double width)
    : m_document(document)
    , m_text(document)
{
    for (double points = kPoints; points >= kSmallestPoints; points -= 0.5) {
        m_plain = font(points);
        m_bold = font(points, QFont::DemiBold);
        measure(width);
        if (captionWidth() >= kLeastCaption)
            return;
        m_isRoomy = false;
    }
}

void PageTable::measure(double width)
{
    const QStringList heads = headings();
    m_widths = QList<double>(heads.size(), 0);
    const auto widen = [this](const QStringList &cells, const QFont &font) {
        for (qsizetype column = 0; column < cells.size(); ++column) {
            if (column != kCaption)
                m_widths[column] =
                    std::max(m_widths.at(column), widthOf(cells.at(column), font) + 2 * kPadding);
        }
    };
    widen(heads, m_bold);
    for (const DocumentVideo &video : m_document.videos)
        widen(cellsOf(video), m_plain);
    widen(QStringList {{}, {}, {}} + numbersOf(m_document.totals), m_bold);
    m_widths[kCaption] = width - std::accumulate(m_widths.cbegin(), m_widths.cend(), 0.0);
}

QStringList PageTable::headings() const
{
    QStringList texts;
    for (const Word heading : {Word::Network, Word::Video, Word::Posted, Word::Views, Word::Likes,
                               Word::Comments, Word::Shares, Word::Saves, Word::EngagementRate})
        texts.append(report::printable(m_document.word(heading), 40));
    return texts;
}

QStringList PageTable::numbersOf(const DocumentCounts &numbers) const
{
    return m_text.counts(numbers) + QStringList {m_text.percent(numbers.engagementRate)};
}

QStringList PageTable::cellsOf(const DocumentVideo &video) const
{
    return QStringList {report::printable(video.network, 40), QString(), m_text.posted(video)}
    + numbersOf(video.numbers);
}

double PageTable::headerHeight() const
{
    return lineHeight(m_bold) + 2 * kRowPadding;
}

double PageTable::rowHeight(const DocumentVideo &video) const
{
    const auto lines =
        wrapped(m_text.caption(video), m_plain, captionWidth() - 2 * kPadding, kCaptionLines).size();
    return static_cast<double>(std::max<qsizetype>(lines, 1)) * lineHeight(m_plain) + 2 * kRowPadding;
}

void PageTable::paintCells(QPainter &painter, const QRectF &box, const QStringList &cells,
                           const Ink &ink) const
{
    double left = box.left();
    for (qsizetype column = 0; column < cells.size(); ++column) {
        const QRectF cell(left + kPadding, box.top() + kRowPadding, m_widths.at(column) - 2 * kPadding,
                          lineHeight(ink.font));
        drawLine(painter, placed(painter, cell, box), cells.at(column), ink,
                 column >= kFirstNumber ? kNumberSide : Qt::AlignLeft);
        left += m_widths.at(column);
    }
}

void PageTable::paintHeader(QPainter &painter, const QRectF &box) const
{
    painter.fillRect(box, QColor(0xf1, 0xf3, 0xf6));
    paintCells(painter, box, headings(), {m_bold, QColor(colour::kText)});
    painter.fillRect(QRectF(box.left(), box.bottom() - pt(1), box.width(), pt(1)),
                     QColor(m_text.brandColour()));
}

void PageTable::paintRow(QPainter &painter, const QRectF &box, const DocumentVideo &video) const
{
    Ink ink {m_plain, QColor(colour::kText)};
    paintCells(painter, box, cellsOf(video), ink);
    const QString text = m_text.caption(video);
    const QRectF caption(box.left() + m_widths.at(0) + kPadding, box.top() + kRowPadding,
                         captionWidth() - 2 * kPadding, box.height() - 2 * kRowPadding);
    ink.runs = directionOf(text);
    drawLines(painter, placed(painter, caption, box), wrapped(text, m_plain, caption.width(), kCaptionLines),
              ink);
    painter.fillRect(QRectF(box.left(), box.bottom() - pt(0.5), box.width(), pt(0.5)), QColor(colour::kLine));
}

void PageTable::paintTotal(QPainter &painter, const QRectF &box) const
{
    painter.fillRect(QRectF(box.left(), box.top(), box.width(), pt(1)), QColor(colour::kMuted));
    QStringList cells {report::printable(m_document.word(Word::Total), 40), QString(), QString()};
    paintCells(painter, box, cells + numbersOf(m_document.totals), {m_bold, QColor(colour::kText)});
}

} // namespace viewtide::print
