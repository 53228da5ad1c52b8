// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/pdfdate.h"

namespace viewtide::print {

QByteArray withDate(QByteArray pdf, Timestamp made)
{
    const QByteArray key = QByteArrayLiteral("/CreationDate (");
    const qsizetype found = pdf.indexOf(key);
    const qsizetype begin = found + key.size();
    const qsizetype end = found < 0 ? -1 : pdf.indexOf(')', begin);
    if (end < 0)
        return pdf;
    QByteArray digits;
    const QString instant = toIso(made).left(19);
    for (const QChar c : instant) {
        if (c.isDigit())
            digits += c.toLatin1();
    }
    const QByteArray text = "D:" + digits + "Z)";
    const qsizetype room = end + 1 - begin;
    if (text.size() <= room)
        pdf.replace(begin, room, text.leftJustified(room, ' '));
    return pdf;
}

} // namespace viewtide::print
