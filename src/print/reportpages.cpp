// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/reportpages.h"

#include "base/outsidetext.h"
#include "print/pagetable.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QPainter>

namespace viewtide::print {

using report::DocumentText;
using report::printable;
using report::Word;

namespace {

constexpr QSizeF kPortrait(pt(595), pt(842));
constexpr double kFootHeight = pt(24);
constexpr double kGap = pt(14);
constexpr double kTileHeight = pt(42);
constexpr int kTilesInARow = 4;
constexpr double kBarHeight = pt(17);
constexpr double kSenderHeight = pt(34);

/// The logo, no larger than it is printed; null if it cannot be drawn.
QImage logoImage(const domain::Logo &logo)
{
    if (logo.isEmpty())
        return {};
    constexpr QSize kLargest(1200, 400);
    QByteArray bytes = logo.bytes;
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, domain::toKey(logo.type).toLatin1());
    const QSize size = reader.size();
    if (size.isValid()
        && (logo.type == domain::LogoType::Svg || size.width() > kLargest.width()
            || size.height() > kLargest.height()))
        reader.setScaledSize(size.scaled(kLargest, Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace

ReportPages::ReportPages(report::ReportDocument document)
    : m_document(std::move(document))
{
    chooseOrientation();
    layOut();
}

ReportPages::~ReportPages() = default;

QPageLayout::Orientation ReportPages::orientation() const
{
    return m_size.width() > m_size.height() ? QPageLayout::Landscape : QPageLayout::Portrait;
}

/// Upright, unless long numbers leave no room for the captions.
void ReportPages::chooseOrientation()
{
    m_size = kPortrait;
    m_table = std::make_unique<PageTable>(m_document, m_size.width() - 2 * kMargin);
    if (m_table->isRoomy())
        return;
    m_size = kPortrait.transposed();
    m_table = std::make_unique<PageTable>(m_document, m_size.width() - 2 * kMargin);
}

void ReportPages::beginPage()
{
    m_pages.emplace_back();
    m_top = m_pages.size() == 1 ? 0 : kMargin + pt(18);
}

QRectF ReportPages::take(double height)
{
    if (m_top + height > m_size.height() - kMargin - kFootHeight)
        beginPage();
    const QRectF box(kMargin, m_top, m_size.width() - 2 * kMargin, height);
    m_top += height;
    return box;
}

void ReportPages::add(double height, Paint paint)
{
    const QRectF box = take(height);
    m_pages.back().push_back({box, std::move(paint)});
}

void ReportPages::layOut()
{
    beginPage();
    add(bandHeight(), [this](QPainter &painter, const QRectF &box) { paintBand(painter, box); });
    m_top += kGap;
    const auto tiles = DocumentText(m_document).totals().size();
    const auto tileRows = (tiles + kTilesInARow - 1) / kTilesInARow;
    add(static_cast<double>(tileRows) * (kTileHeight + pt(6)),
        [this](QPainter &painter, const QRectF &box) { paintTiles(painter, box); });
    if (!m_document.networks.isEmpty()) {
        m_top += kGap;
        add(static_cast<double>(m_document.networks.size()) * kBarHeight + pt(22),
            [this](QPainter &painter, const QRectF &box) { paintBars(painter, box); });
    }
    m_top += kGap;
    layOutTable();
    m_top += pt(10);
    layOutNotes();
}

void ReportPages::layOutTable()
{
    const auto addHeader = [this] {
        add(m_table->headerHeight(),
            [this](QPainter &painter, const QRectF &box) { m_table->paintHeader(painter, box); });
    };
    if (m_document.videos.isEmpty()) {
        add(pt(20), [this](QPainter &painter, const QRectF &box) {
            drawLine(painter, box, printable(m_document.word(Word::NoVideos)),
                     {font(10), QColor(colour::kMuted)});
        });
        return;
    }
    const double bottom = m_size.height() - kMargin - kFootHeight;
    const auto fits = [this, bottom](double height) { return m_top + height <= bottom; };
    if (!fits(m_table->headerHeight() + m_table->rowHeight(m_document.videos.first())))
        beginPage();
    addHeader();
    for (const report::DocumentVideo &video : std::as_const(m_document.videos)) {
        const double height = m_table->rowHeight(video);
        if (!fits(height)) {
            beginPage();
            addHeader();
        }
        add(height,
            [this, &video](QPainter &painter, const QRectF &box) { m_table->paintRow(painter, box, video); });
    }
    if (!fits(m_table->totalHeight())) {
        beginPage();
        addHeader();
    }
    add(m_table->totalHeight(),
        [this](QPainter &painter, const QRectF &box) { m_table->paintTotal(painter, box); });
}

void ReportPages::layOutNotes()
{
    const Ink ink {font(8), QColor(colour::kMuted)};
    const QStringList notes = DocumentText(m_document).notes();
    for (const QString &note : notes) {
        const QStringList lines = wrapped(printable(note), ink.font, m_size.width() - 2 * kMargin, 3);
        add(static_cast<double>(lines.size()) * lineHeight(ink.font) + pt(3),
            [lines, ink](QPainter &painter, const QRectF &box) { drawLines(painter, box, lines, ink); });
    }
}

QString ReportPages::title() const
{
    return printable(m_document.title, 200);
}

QStringList ReportPages::facts() const
{
    const DocumentText text(m_document);
    const Word campaigns = m_document.campaigns.size() == 1 ? Word::Campaign : Word::Campaigns;
    QStringList names;
    for (const QString &campaign : m_document.campaigns)
        names.append(apart(printable(campaign, 120), text.direction()));
    const auto fact = [this](Word label, const QString &value) {
        return QStringLiteral("%1: %2").arg(printable(m_document.word(label), 60), value);
    };
    return {fact(campaigns, text.list(names)), fact(Word::Period, printable(m_document.period)),
            fact(Word::AsOf, text.instant(m_document.asOf))};
}

double ReportPages::bandHeight() const
{
    const bool hasSender = !m_document.brand.name.isEmpty() || !m_document.brand.logo.isEmpty();
    const auto titleLines = wrapped(title(), font(20, QFont::Bold), m_size.width() - 2 * kMargin, 2).size();
    return pt(26) + (hasSender ? kSenderHeight + pt(12) : 0)
        + static_cast<double>(titleLines) * lineHeight(font(20, QFont::Bold)) + pt(8)
        + 3 * lineHeight(font(9.5)) + pt(18);
}

void ReportPages::paintSender(QPainter &painter, const QRectF &box) const
{
    const QImage logo = logoImage(m_document.brand.logo);
    QRectF name = box;
    if (!logo.isNull()) {
        const QSizeF largest(pt(150), kSenderHeight - pt(8));
        const QSizeF size = QSizeF(logo.size()).scaled(largest, Qt::KeepAspectRatio);
        const QRectF fromLeft(box.topLeft(), size + QSizeF(pt(8), pt(8)));
        const QRectF plate = placed(painter, fromLeft, box);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::white);
        painter.drawRoundedRect(plate, pt(4), pt(4));
        painter.drawImage(QRectF(plate.topLeft() + QPointF(pt(4), pt(4)), size), logo);
        name.setLeft(fromLeft.right() + pt(10));
    }
    const QString text = printable(m_document.brand.name, 120);
    drawLine(
        painter, placed(painter, name, box), text,
        {font(11, QFont::DemiBold), QColor(DocumentText(m_document).onBrandColour()), directionOf(text)});
}

void ReportPages::paintBand(QPainter &painter, const QRectF &box) const
{
    const DocumentText text(m_document);
    const QColor ink(text.onBrandColour());
    painter.fillRect(QRectF(0, box.top(), m_size.width(), box.height()), QColor(text.brandColour()));
    QRectF line(box.left(), box.top() + pt(26), box.width(), kSenderHeight);
    if (!m_document.brand.name.isEmpty() || !m_document.brand.logo.isEmpty()) {
        paintSender(painter, line);
        line.translate(0, kSenderHeight + pt(12));
    }
    const Ink large {font(20, QFont::Bold), ink, directionOf(title())};
    const QStringList lines = wrapped(title(), large.font, box.width(), 2);
    drawLines(painter, line, lines, large);
    line.translate(0, static_cast<double>(lines.size()) * lineHeight(large.font) + pt(8));
    const Ink small {font(9.5), ink};
    line.setHeight(lineHeight(small.font));
    const QStringList told = facts();
    for (const QString &fact : told) {
        drawLine(painter, line, fact, small);
        line.translate(0, line.height());
    }
}

void ReportPages::paintTiles(QPainter &painter, const QRectF &box) const
{
    const auto totals = DocumentText(m_document).totals();
    const double width = (box.width() - (kTilesInARow - 1) * pt(8)) / kTilesInARow;
    for (int i = 0; i < totals.size(); ++i) {
        const int row = i / kTilesInARow;
        const QRectF fromLeft(box.left() + i % kTilesInARow * (width + pt(8)),
                              box.top() + row * (kTileHeight + pt(6)), width, kTileHeight);
        const QRectF tile = placed(painter, fromLeft, box);
        painter.setPen(QPen(QColor(colour::kLine), pt(0.7)));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(tile, pt(4), pt(4));
        const QRectF inner = tile.adjusted(pt(9), pt(6), -pt(9), -pt(5));
        drawLine(painter, QRectF(inner.topLeft(), QSizeF(inner.width(), pt(11))),
                 printable(totals.at(i).first, 60), {font(8), QColor(colour::kMuted)});
        double points = 14;
        while (points > 6 && widthOf(totals.at(i).second, font(points, QFont::DemiBold)) > inner.width())
            points -= 0.5;
        drawLine(painter, QRectF(inner.left(), inner.top() + pt(12), inner.width(), inner.height() - pt(12)),
                 totals.at(i).second, {font(points, QFont::DemiBold), QColor(colour::kText)});
    }
}

void ReportPages::paintBars(QPainter &painter, const QRectF &box) const
{
    const DocumentText text(m_document);
    drawLine(painter, QRectF(box.topLeft(), QSizeF(box.width(), pt(16))),
             printable(m_document.word(Word::ViewsByNetwork), 60),
             {font(10.5, QFont::DemiBold), QColor(colour::kText)});
    const Ink ink {font(8.5), QColor(colour::kText)};
    const double most = static_cast<double>(m_document.networks.first().numbers.counts.views.value_or(0));
    const double longest = box.width() - pt(80) - pt(110);
    QRectF line(box.left(), box.top() + pt(22), box.width(), kBarHeight);
    for (const report::DocumentNetwork &network : m_document.networks) {
        const auto views = network.numbers.counts.views;
        const double length = most > 0 ? longest * static_cast<double>(views.value_or(0)) / most : 0;
        const QRectF bar(line.left() + pt(80), line.top() + pt(3), length, line.height() - pt(6));
        const QRectF name(line.topLeft(), QSizeF(pt(76), line.height()));
        const QRectF value(bar.right() + pt(5), line.top(), pt(105), line.height());
        drawLine(painter, placed(painter, name, box), printable(network.name, 40), ink);
        painter.fillRect(placed(painter, bar, box), QColor(text.brandColour()));
        drawLine(painter, placed(painter, value, box), text.count(views), ink);
        line.translate(0, kBarHeight);
    }
}

void ReportPages::paintRunningHead(QPainter &painter) const
{
    const QRectF line(kMargin, kMargin - pt(8), m_size.width() - 2 * kMargin, pt(12));
    Ink ink {font(8), QColor(colour::kMuted), directionOf(title())};
    drawLine(painter, placed(painter, line.adjusted(0, 0, -line.width() * 0.35, 0), line), title(), ink);
    const QString sender = printable(m_document.brand.name, 120);
    ink.runs = directionOf(sender);
    drawLine(painter, placed(painter, line.adjusted(line.width() * 0.7, 0, 0, 0), line), sender, ink,
             Qt::AlignRight);
}

void ReportPages::paintFoot(QPainter &painter, int page) const
{
    const QRectF line(kMargin, m_size.height() - kMargin - pt(6), m_size.width() - 2 * kMargin, pt(12));
    const Ink ink {font(8), QColor(colour::kMuted)};
    drawLine(painter, line, facts().constLast(), ink);
    drawLine(painter, line, printable(m_document.word(Word::Page), 40).arg(page + 1).arg(count()), ink,
             Qt::AlignRight);
}

QSizeF ReportPages::inches() const
{
    return m_size / kUnitsPerInch;
}

void ReportPages::paint(QPainter &painter, int page) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(DocumentText(m_document).direction());
    if (page > 0)
        paintRunningHead(painter);
    for (const Block &block : m_pages.at(static_cast<std::size_t>(page)))
        block.paint(painter, block.box);
    paintFoot(painter, page);
}

QImage ReportPages::image(int page, int dotsPerInch) const
{
    const double scale = static_cast<double>(dotsPerInch) / kUnitsPerInch;
    QImage image((m_size * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paint(painter, page);
    return image;
}

} // namespace viewtide::print
