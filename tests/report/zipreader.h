// SPDX-License-Identifier: GPL-3.0-or-later
// One file out of a ZIP archive in memory, enough to look into a spreadsheet.
#pragma once

#include <QByteArray>
#include <QtEndian>

#include <zlib.h>

namespace viewtide::test {

inline QByteArray inflated(const QByteArray &packed, qsizetype size)
{
    QByteArray plain(size, '\0');
    QByteArray input = packed;
    z_stream stream {};
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(plain.data());
    stream.avail_out = static_cast<uInt>(plain.size());
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return {};
    const int code = inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    return code == Z_STREAM_END ? plain : QByteArray();
}

/// Empty if the archive has no such file. Reads the central directory: the local headers may lack sizes.
inline QByteArray fileInZip(const QByteArray &zip, const QByteArray &name)
{
    const auto u16 = [&zip](qsizetype at) { return qFromLittleEndian<quint16>(zip.constData() + at); };
    const auto u32 = [&zip](qsizetype at) { return qFromLittleEndian<quint32>(zip.constData() + at); };
    constexpr qsizetype kEntry = 46;
    for (qsizetype at = zip.indexOf("PK\x01\x02"); at >= 0; at = zip.indexOf("PK\x01\x02", at + kEntry)) {
        if (zip.mid(at + kEntry, u16(at + 28)) != name)
            continue;
        const qsizetype local = u32(at + 42);
        const qsizetype begin = local + 30 + u16(local + 26) + u16(local + 28);
        const QByteArray packed = zip.mid(begin, u32(at + 20));
        return u16(at + 10) == 0 ? packed : inflated(packed, u32(at + 24));
    }
    return {};
}

} // namespace viewtide::test
