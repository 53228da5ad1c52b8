// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/thumbnail.h"

#include "simulator/dice.h"

#include <QtEndian>

#include <array>
#include <cmath>

namespace viewtide::simulator {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWidth = 72;
constexpr int kHeight = 128;
constexpr auto kPathBegin = "/thumbs/"_L1;
constexpr auto kPathEnd = ".png"_L1;

using Colour = std::array<double, 3>;

quint32 checksum(const QByteArray &bytes)
{
    quint32 sum = 0xffffffffU;
    for (const char byte : bytes) {
        sum ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum & 1U) ? (sum >> 1U) ^ 0xedb88320U : sum >> 1U;
    }
    return ~sum;
}

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray &type, const QByteArray &content)
{
    const QByteArray body = type + content;
    return bigEndian(quint32(content.size())) + body + bigEndian(checksum(body));
}

/// PNG of 8 bits per channel without alpha, from rows that each begin with the filter 0.
QByteArray png(const QByteArray &rows)
{
    const QByteArray head = bigEndian(kWidth) + bigEndian(kHeight) + QByteArray("\x08\x02\x00\x00\x00", 5);
    constexpr int kLengthOfQt = 4; // qCompress() puts the length before the stream
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", head)
        + chunk("IDAT", qCompress(rows).mid(kLengthOfQt)) + chunk("IEND", {});
}

Colour colourOf(quint64 seed, quint64 salt)
{
    return {between(40, 235, seed, salt), between(40, 215, seed, salt + 1), between(60, 235, seed, salt + 2)};
}

Colour mixedWith(const Colour &a, const Colour &b, double share)
{
    Colour mixed {};
    for (std::size_t i = 0; i < mixed.size(); ++i)
        mixed[i] = a[i] * (1 - share) + b[i] * share;
    return mixed;
}

/// A sky, a ground and something round before them.
QByteArray rowsOf(quint64 seed)
{
    const Colour top = colourOf(seed, 1);
    const Colour bottom = colourOf(seed, 11);
    const Colour round = colourOf(seed, 21);
    const double x0 = between(0.25, 0.75, seed, 31) * kWidth;
    const double y0 = between(0.35, 0.65, seed, 32) * kHeight;
    const double radius = between(0.2, 0.4, seed, 33) * kWidth;
    QByteArray rows;
    for (int y = 0; y < kHeight; ++y) {
        rows.append('\0');
        for (int x = 0; x < kWidth; ++x) {
            const bool isRound = std::hypot(x - x0, y - y0) < radius;
            const Colour colour = isRound ? round : mixedWith(top, bottom, double(y) / kHeight);
            for (const double channel : colour)
                rows.append(char(int(channel)));
        }
    }
    return rows;
}

} // namespace

QString thumbnailUrl(const QString &nativeId)
{
    return u"https://img.example"_s + kPathBegin + nativeId + kPathEnd;
}

std::optional<QByteArray> thumbnailAt(const QByteArray &path)
{
    if (!path.startsWith(kPathBegin) || !path.endsWith(kPathEnd))
        return std::nullopt;
    quint64 seed = 0;
    for (const char letter : path)
        seed = mixed(seed, quint8(letter));
    return png(rowsOf(seed));
}

} // namespace viewtide::simulator
