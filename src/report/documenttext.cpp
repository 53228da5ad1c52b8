// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/documenttext.h"

#include "base/outsidetext.h"

#include <QDate>
#include <QTime>

#include <cmath>

namespace viewtide::report {

namespace {

constexpr QChar kDash(0x2013);

QDate toQDate(Date day)
{
    return QDate(1970, 1, 1).addDays(day.time_since_epoch().count());
}

/// Relative luminance of "#rrggbb" (WCAG 2).
double luminance(const QString &colour)
{
    constexpr std::array weights {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; ++i) {
        const double part = QStringView(colour).mid(1 + 2 * i, 2).toInt(nullptr, 16) / 255.0;
        sum += weights[static_cast<std::size_t>(i)]
            * (part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
}

} // namespace

DocumentText::DocumentText(const ReportDocument &document)
    : m_document(document)
    , m_locale(document.locale)
{
    m_locale.setNumberOptions({});
}

QString DocumentText::count(std::optional<qint64> value) const
{
    return value ? m_locale.toString(*value) : QString(kDash);
}

QString DocumentText::percent(std::optional<double> value) const
{
    return value ? QStringLiteral("%1 %").arg(m_locale.toString(*value, 'f', 2)) : QString(kDash);
}

QString DocumentText::day(Date day) const
{
    return m_locale.toString(toQDate(day), QStringLiteral("d MMM yyyy"));
}

QString DocumentText::instant(Timestamp at) const
{
    const QTime time =
        QTime::fromMSecsSinceStartOfDay(static_cast<int>((at - Timestamp(dateOf(at))).count()));
    return QStringLiteral("%1, %2 UTC").arg(day(dateOf(at)), time.toString(QStringLiteral("HH:mm")));
}

QString DocumentText::caption(const DocumentVideo &video) const
{
    const QString caption = printable(video.caption);
    if (!caption.isEmpty())
        return caption;
    const QString id = printable(video.videoId);
    return id.isEmpty() ? m_document.word(Word::NoCaption)
                        : QStringLiteral("%1 %2").arg(m_document.word(Word::NoCaption), id);
}

QList<std::pair<QString, QString>> DocumentText::totals() const
{
    const DocumentCounts &totals = m_document.totals;
    return {{m_document.word(Word::Videos), count(m_document.videos.size())},
            {m_document.word(Word::Views), count(totals.counts.views)},
            {m_document.word(Word::Likes), count(totals.counts.likes)},
            {m_document.word(Word::Comments), count(totals.counts.comments)},
            {m_document.word(Word::Shares), count(totals.counts.shares)},
            {m_document.word(Word::Saves), count(totals.counts.saves)},
            {m_document.word(Word::EngagementRate), percent(totals.engagementRate)}};
}

QString DocumentText::brandColour() const
{
    return m_document.brand.colour.isEmpty() ? QStringLiteral("#2f5bd3") : m_document.brand.colour;
}

QString DocumentText::onBrandColour() const
{
    constexpr double kEqualContrast = 0.179;
    return luminance(brandColour()) > kEqualContrast ? QStringLiteral("#111111") : QStringLiteral("#ffffff");
}

QString printable(const QString &text, int limit)
{
    return oneLine(text, limit);
}

} // namespace viewtide::report
