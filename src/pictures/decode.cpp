// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/decode.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>
#include <array>

namespace viewtide::pictures {

namespace {

struct Type
{
    QByteArrayView name;
    const char *format; ///< of QImageReader
};

/// No SVG: it is a program more than a picture.
constexpr std::array kTypes {Type {"image/jpeg", "jpeg"}, Type {"image/jpg", "jpeg"},
                             Type {"image/png", "png"}, Type {"image/webp", "webp"},
                             Type {"image/gif", "gif"}};
constexpr qint64 kMostPixels = 16'000'000; ///< 64 MB when decoded

} // namespace

bool isPictureType(const QByteArray &contentType)
{
    const QByteArray name = contentType.split(';').value(0).trimmed().toLower();
    return std::any_of(kTypes.begin(), kTypes.end(), [&name](const Type &type) { return name == type.name; });
}

QImage decode(const QByteArray &bytes, QSize size)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    const QByteArray format = reader.format();
    const bool isKnown = std::any_of(kTypes.begin(), kTypes.end(),
                                     [&format](const Type &type) { return format == type.format; });
    const QSize whole = reader.size();
    if (!isKnown || whole.isEmpty() || qint64(whole.width()) * whole.height() > kMostPixels)
        return {};
    reader.setAutoTransform(true);
    reader.setScaledSize(whole.scaled(size, Qt::KeepAspectRatioByExpanding));
    const QImage picture = reader.read();
    if (picture.isNull())
        return {};
    const QPoint corner((picture.width() - size.width()) / 2, (picture.height() - size.height()) / 2);
    return picture.copy(QRect(corner, size)).convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace viewtide::pictures
