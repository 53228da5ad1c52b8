// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reportlook.h"

#include "domain/keytable.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace viewtide::domain {

namespace {

constexpr KeyTable<LogoType, 4> kTypes {
    {{LogoType::None, ""}, {LogoType::Png, "png"}, {LogoType::Jpeg, "jpeg"}, {LogoType::Svg, "svg"}}};

constexpr KeyTable<LogoType, 4> kMimes {{{LogoType::None, ""},
                                         {LogoType::Png, "image/png"},
                                         {LogoType::Jpeg, "image/jpeg"},
                                         {LogoType::Svg, "image/svg+xml"}}};

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReportLook)
};

/// Elements that draw. Everything else (script, image, foreignObject, a, animate ...) is refused.
bool isDrawing(QStringView element)
{
    static const QStringList kElements {
        QStringLiteral("svg"),     QStringLiteral("g"),        QStringLiteral("path"),
        QStringLiteral("rect"),    QStringLiteral("circle"),   QStringLiteral("ellipse"),
        QStringLiteral("line"),    QStringLiteral("polyline"), QStringLiteral("polygon"),
        QStringLiteral("text"),    QStringLiteral("tspan"),    QStringLiteral("defs"),
        QStringLiteral("title"),   QStringLiteral("desc"),     QStringLiteral("linearGradient"),
        QStringLiteral("stop"),    QStringLiteral("clipPath"), QStringLiteral("radialGradient"),
        QStringLiteral("use"),     QStringLiteral("symbol"),   QStringLiteral("mask"),
        QStringLiteral("pattern"),
    };
    return kElements.contains(element);
}

/// No handlers, and no reference but to something in the same file.
bool isHarmless(const QXmlStreamAttribute &attribute)
{
    static const QRegularExpression kElsewhere(
        QStringLiteral("url\\(\\s*['\"]?\\s*(?!#)|@import|\\\\|expression"),
        QRegularExpression::CaseInsensitiveOption);
    if (attribute.name().startsWith(QLatin1String("on"), Qt::CaseInsensitive))
        return false;
    const QString value = attribute.value().toString();
    if (attribute.name() == QLatin1String("href") && !value.startsWith(QLatin1Char('#')))
        return false;
    return !value.contains(kElsewhere);
}

bool isHarmlessSvg(const QByteArray &bytes)
{
    QXmlStreamReader reader(bytes);
    bool hasRoot = false;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isDTD() || reader.isProcessingInstruction() || reader.isEntityReference())
            return false;
        if (!reader.isStartElement())
            continue;
        if (!hasRoot && reader.name() != QLatin1String("svg"))
            return false;
        hasRoot = true;
        const QXmlStreamAttributes attributes = reader.attributes();
        if (!isDrawing(reader.name()) || !std::all_of(attributes.cbegin(), attributes.cend(), isHarmless))
            return false;
    }
    return hasRoot && !reader.hasError();
}

LogoType typeOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n") && bytes.contains("IEND"))
        return LogoType::Png;
    if (bytes.startsWith("\xff\xd8\xff"))
        return LogoType::Jpeg;
    return bytes.left(1024).contains("<svg") ? LogoType::Svg : LogoType::None;
}

Status checkLogoSize(qint64 bytes)
{
    constexpr qint64 kKiB = 1024;
    if (bytes <= kMaxLogoBytes)
        return Done {};
    return invalid(
        Texts::tr("The logo has %1 KiB; at most %2 KiB are taken.")
            .arg(QLocale().toString((bytes + kKiB - 1) / kKiB), QLocale().toString(kMaxLogoBytes / kKiB)));
}

} // namespace

QString toKey(LogoType type)
{
    return keyOf(kTypes, type);
}

std::optional<LogoType> logoTypeFromKey(QStringView key)
{
    return fromKey(kTypes, key);
}

QString mimeOf(LogoType type)
{
    return keyOf(kMimes, type);
}

Result<Logo> checkedLogo(const QByteArray &bytes)
{
    if (Status fits = checkLogoSize(bytes.size()); !fits)
        return fits.error();
    const LogoType type = typeOf(bytes);
    if (type == LogoType::None)
        return invalid(Texts::tr("The logo is not a PNG, JPEG or SVG image."));
    if (type == LogoType::Svg && !isHarmlessSvg(bytes))
        return invalid(
            Texts::tr("The SVG holds scripts, styles, images or links. Save it as plain SVG, or as PNG."));
    return Logo {.type = type, .bytes = bytes};
}

Result<Logo> checkedLogo(QIODevice &file)
{
    if (Status fits = checkLogoSize(file.size()); !fits)
        return fits.error();
    return checkedLogo(file.read(kMaxLogoBytes + 1)); // a pipe has no size
}

Result<QString> checkedColour(const QString &text)
{
    static const QRegularExpression kColour(QStringLiteral("^#?([0-9a-f]{6}|[0-9a-f]{3})$"));
    const QString colour = text.trimmed().toLower();
    if (colour.isEmpty())
        return QString();
    const auto match = kColour.match(colour);
    if (!match.hasMatch())
        return invalid(
            Texts::tr("'%1' is not a colour; write it as #rrggbb, for example #0a7b8c.").arg(text));
    const QString digits = match.captured(1);
    if (digits.size() == 6)
        return QStringLiteral("#") + digits;
    QString doubled = QStringLiteral("#");
    for (const QChar digit : digits)
        doubled += QString(2, digit);
    return doubled;
}

} // namespace viewtide::domain
