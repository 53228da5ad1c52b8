// SPDX-License-Identifier: GPL-3.0-or-later
// Where each text of a page stands: a device to paint on that keeps the pieces of text and paints nothing.
#pragma once

#include "print/reportpages.h"

#include <QList>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QTextItem>

#include <algorithm>
#include <cmath>
#include <optional>

namespace viewtide::test {

struct TextPlace
{
    QString text; ///< of one direction and one font
    double left = 0;
    double right = 0;
    double baseline = 0;
};

class TextRecorder final : public QPaintEngine
{
public:
    TextRecorder()
        : QPaintEngine(AllFeatures)
    { }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override { }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { }
    void drawPath(const QPainterPath &) override { }
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override { }
    Type type() const override { return User; }
    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        places.append(
            {.text = item.text(), .left = at.x(), .right = at.x() + item.width(), .baseline = at.y()});
    }

    QList<TextPlace> places;
};

class TextPaper final : public QPaintDevice
{
public:
    explicit TextPaper(QSizeF size)
        : m_size(size.toSize())
    { }

    QPaintEngine *paintEngine() const override { return &m_recorder; }
    const QList<TextPlace> &places() const { return m_recorder.places; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 720;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(devicePixelRatioFScale());
        default:
            return QPaintDevice::metric(metric);
        }
    }

private:
    QSize m_size;
    mutable TextRecorder m_recorder;
};

/// In the order in which they are painted.
inline QList<TextPlace> textPlaces(const print::ReportPages &pages, int page)
{
    TextPaper paper(pages.size());
    QPainter painter(&paper);
    pages.paint(painter, page);
    painter.end();
    return paper.places();
}

} // namespace viewtide::test
