// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/reportpdf.h"

#include "base/joiningthread.h"
#include "print/pdfdate.h"
#include "print/reportpages.h"
#include "print/sheet.h"
#include "report/documenttext.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QHashSeed>
#include <QPainter>
#include <QPdfWriter>

namespace viewtide::print {

namespace {

/// Qt writes the fonts of a PDF in the order of a QHash, which differs from run to run. Hashes that exist
/// keep their seed.
class OrderedHashes
{
public:
    OrderedHashes() { QHashSeed::setDeterministicGlobalSeed(); }
    ~OrderedHashes() { QHashSeed::resetRandomGlobalSeed(); }
    Q_DISABLE_COPY_MOVE(OrderedHashes)
};

bool writePages(QPdfWriter &writer, const ReportPages &pages)
{
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    for (int page = 0; page < pages.count(); ++page) {
        if (page > 0 && !writer.newPage())
            return false;
        pages.paint(painter, page);
    }
    return painter.end();
}

Result<QByteArray> written(const report::ReportDocument &document)
{
    const OrderedHashes ordered;
    const ReportPages pages(document);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kUnitsPerInch);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), pages.orientation(), QMarginsF()));
    writer.setTitle(report::printable(document.title, 200));
    writer.setCreator(QStringLiteral("Viewtide"));
    if (!writePages(writer, pages))
        return Error {.kind = ErrorKind::Internal,
                      .technical = QStringLiteral("the PDF could not be painted")};
    return withDate(std::move(bytes), document.asOf);
}

} // namespace

Result<QByteArray> toPdf(const report::ReportDocument &document)
{
    if (QFontDatabase::families().isEmpty())
        return invalid(QCoreApplication::translate(
            "ReportPdf", "There is no font on this machine; install one, or export as html."));
    // Qt has its fonts per thread. When it writes the fonts of a PDF it asks for outlines, which a font of
    // pictures has not; such a font gives no picture after that. A thread of its own has fonts that are new.
    Result<QByteArray> pdf = QByteArray();
    JoiningThread thread(QStringLiteral("pdf"));
    thread.post([&pdf, &document] { pdf = written(document); });
    thread.close();
    return pdf;
}

} // namespace viewtide::print
