// SPDX-License-Identifier: GPL-3.0-or-later
// What a report looks like to the client: the brand, and whether it says that videos are left out. The
// checks are the only way in for a logo or a colour from outside. Plain values; pure functions.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

class QIODevice;

namespace viewtide::domain {

enum class LogoType { None, Png, Jpeg, Svg };

QString toKey(LogoType type); ///< "", "png", "jpeg", "svg"
std::optional<LogoType> logoTypeFromKey(QStringView key);
/// "image/png"
QString mimeOf(LogoType type);

struct Logo
{
    LogoType type = LogoType::None;
    QByteArray bytes;

    bool isEmpty() const { return type == LogoType::None || bytes.isEmpty(); }
    bool operator==(const Logo &) const = default;
};

struct ReportBrand
{
    QString name;
    QString colour; ///< "#rrggbb", or empty: the program's own
    Logo logo;

    bool operator==(const ReportBrand &) const = default;
};

enum class Footnote {
    Off, ///< nothing tells that videos are left out
    On, ///< their number and views are told, and nothing else
};

struct ReportLook
{
    ReportBrand brand;
    Footnote footnote = Footnote::Off;

    bool operator==(const ReportLook &) const = default;
};

inline constexpr qsizetype kMaxLogoBytes = 512 * 1024;
/// A PNG, a JPEG, or an SVG that only draws: no scripts, no links, nothing from elsewhere. ConfigInvalid with
/// a sentence for anything else.
Result<Logo> checkedLogo(const QByteArray &bytes);
/// The same of a file that is open for reading; of one that is too large nothing is read.
Result<Logo> checkedLogo(QIODevice &file);
/// "#0a7B8c", "0a7b8c" or "#07b" -> "#0a7b8c"; empty stays empty.
Result<QString> checkedColour(const QString &text);

} // namespace viewtide::domain
