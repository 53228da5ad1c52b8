// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/chartsheet.h"

#include "gui/charts/plotcanvas.h"
#include "gui/theme/palette.h"
#include "gui/theme/theme.h"

#include <QGraphicsLayout>
#include <QGuiApplication>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QStyle>
#include <QtCharts/QChart>

#include <algorithm>

namespace viewtide::gui {

namespace {

constexpr int kMargin = space::kLarge;
constexpr int kDot = 10;
constexpr QSize kPaperSize(900, 480); ///< logical pixels that are scaled to the page

/// The side on which the window begins, whatever the painter's device takes for it.
int leading()
{
    return int(QGuiApplication::isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute;
}

/// Returns where the legend ends; it begins at the top of the box, on the side where the window begins.
/// Nothing to tell apart: none.
int paintLegend(QPainter &painter, const ChartSheet &sheet, const QRect &box)
{
    if (sheet.set.series.size() < 2)
        return box.top();
    const auto placed = [&box](const QRect &fromLeft) {
        return QStyle::visualRect(QGuiApplication::layoutDirection(), box, fromLeft);
    };
    painter.setFont(bodyFont());
    const QFontMetrics metrics(bodyFont());
    const int height = metrics.height() + space::kTiny;
    QPoint at = box.topLeft();
    for (int i = 0; i < int(sheet.set.series.size()); ++i) {
        const models::Series &series = sheet.set.series.at(i);
        const int width = kDot + space::kSmall + metrics.horizontalAdvance(series.name) + space::kLarge;
        if (at.x() + width > box.right() && at.x() > box.left())
            at = QPoint(box.left(), at.y() + height);
        painter.setPen(Qt::NoPen);
        painter.setBrush(plot::colourOf(series, i, sheet.palette));
        painter.drawEllipse(placed(QRect(at.x(), at.y() + (height - kDot) / 2, kDot, kDot)));
        painter.setPen(colour(Colour::TextMuted, sheet.palette));
        painter.drawText(placed(QRect(at.x() + kDot + space::kSmall, at.y(), width, height)),
                         leading() | Qt::AlignVCenter | Qt::TextSingleLine, series.name);
        at.rx() += width;
    }
    return at.y() + height + space::kTiny;
}

} // namespace

void paint(QPainter &painter, const ChartSheet &sheet, QSize size)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(QPoint(), size), colour(Colour::Surface, sheet.palette));
    const QFont bold = fontOf(kTitlePoints, QFont::DemiBold);
    const QRect title(kMargin, kMargin, size.width() - 2 * kMargin, QFontMetrics(bold).height());
    painter.setFont(bold);
    painter.setPen(colour(Colour::Text, sheet.palette));
    painter.drawText(title, leading() | Qt::AlignVCenter | Qt::TextSingleLine, sheet.title);
    const int top = paintLegend(painter, sheet, title.translated(0, title.height() - 1 + space::kSmall));

    PlotCanvas canvas;
    canvas.setAttribute(Qt::WA_DontShowOnScreen);
    canvas.setPalette(sheet.palette);
    canvas.setValueTitle(sheet.valueTitle);
    canvas.resize(title.width(), std::max(1, size.height() - top - kMargin));
    canvas.show(); // lays out; nothing is seen of it
    canvas.showSeries(sheet.set, sheet.shape);
    canvas.setTimeWindow(sheet.window);
    canvas.chart()->layout()->activate();
    canvas.render(&painter, QRectF(QPointF(kMargin, top), QSizeF(canvas.size())), canvas.rect());
}

QImage imageOf(const ChartSheet &sheet, QSize size, double devicePixelRatio)
{
    QImage image((QSizeF(size) * devicePixelRatio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(devicePixelRatio);
    QPainter painter(&image);
    paint(painter, sheet, size);
    return image;
}

void print(const ChartSheet &sheet, QWidget *parent)
{
    auto *const dialog = new QPrintDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->printer()->setDocName(sheet.title);
    dialog->printer()->setPageOrientation(QPageLayout::Landscape);
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), dialog,
                     [sheet](QPrinter *printer) {
                         ChartSheet onPaper = sheet;
                         onPaper.palette = paletteOf(Scheme::Light);
                         QPainter painter(printer);
                         const double scale = double(painter.viewport().width()) / kPaperSize.width();
                         painter.scale(scale, scale);
                         paint(painter, onPaper, kPaperSize);
                     });
    dialog->open();
}

} // namespace viewtide::gui
