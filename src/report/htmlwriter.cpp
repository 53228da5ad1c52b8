// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/documentwriters.h"

#include "report/documenttext.h"

#include <QFile>
#include <QUrl>

// Outside of any namespace, as the macro wants it: the static library's resources are linked in only if asked
// for.
static void linkReportResources()
{
    Q_INIT_RESOURCE(report);
}

namespace viewtide::report {

namespace {

constexpr auto kPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/// Fit for text and for a quoted attribute.
QString escaped(const QString &text)
{
    QString safe = printable(text).toHtmlEscaped();
    safe.replace(QLatin1Char('\''), QLatin1String("&#39;"));
    return safe;
}

/// Outside text that keeps its own direction to itself.
QString apart(const QString &text)
{
    return QStringLiteral("<bdi>%1</bdi>").arg(escaped(text));
}

QString element(const char *name, const QString &inner)
{
    return QStringLiteral("<%1>%2</%1>").arg(QLatin1String(name), inner);
}

/// A link that a browser may follow; empty for anything but the web.
QString webLink(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty())
        return {};
    return QString::fromLatin1(url.toEncoded());
}

class HtmlPage
{
public:
    explicit HtmlPage(const ReportDocument &document)
        : m_document(document)
        , m_text(document)
    { }

    QByteArray bytes()
    {
        const bool isRightToLeft = m_text.direction() == Qt::RightToLeft;
        add(QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\"%2>\n")
                .arg(QString(m_document.locale).replace(QLatin1Char('_'), QLatin1Char('-')).toHtmlEscaped(),
                     isRightToLeft ? QStringLiteral(" dir=\"rtl\"") : QString()));
        addHead();
        add(QStringLiteral("<body>\n"));
        addBand();
        add(QStringLiteral("<main class=\"wide\">\n"));
        addTiles();
        addChart();
        addTable();
        add(QStringLiteral("</main>\n"));
        addFooter();
        add(QStringLiteral("</body>\n</html>\n"));
        return m_html.toUtf8();
    }

private:
    void add(const QString &html) { m_html += html; }
    QString word(Word word) const { return escaped(m_document.word(word)); }

    void addHead();
    void addBand();
    void addFact(const QString &label, const QString &value);
    void addTiles();
    void addChart();
    void addBar(int line, const DocumentNetwork &network, qint64 most);
    void addTable();
    void addHeadings();
    void addVideo(const DocumentVideo &video);
    void addCounts(const DocumentCounts &numbers);
    void addNumber(const QString &text);
    void addFooter();

    const ReportDocument &m_document;
    DocumentText m_text;
    QString m_html;
};

void HtmlPage::addHead()
{
    linkReportResources();
    QFile css(QStringLiteral(":/viewtide/report/report.css"));
    const bool isOpen = css.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    add(QStringLiteral("<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"%1\">\n"
                       "<meta name=\"referrer\" content=\"no-referrer\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<title>%2</title>\n<style>\n:root{--brand:%3;--on-brand:%4}\n%5</style>\n</head>\n")
            .arg(QLatin1String(kPolicy), escaped(m_document.title), escaped(m_text.brandColour()),
                 m_text.onBrandColour(), QString::fromUtf8(css.readAll())));
}

void HtmlPage::addFact(const QString &label, const QString &value)
{
    add(QStringLiteral("<div><dt>%1:</dt><dd>%2</dd></div>\n").arg(label, value));
}

void HtmlPage::addBand()
{
    const domain::ReportBrand &brand = m_document.brand;
    add(QStringLiteral("<header class=\"band\"><div class=\"wide\">\n"));
    if (!brand.logo.isEmpty() || !brand.name.isEmpty()) {
        add(QStringLiteral("<div class=\"sender\">"));
        if (!brand.logo.isEmpty()) {
            add(QStringLiteral("<img class=\"logo\" alt=\"\" src=\"data:%1;base64,%2\">")
                    .arg(domain::mimeOf(brand.logo.type), QString::fromLatin1(brand.logo.bytes.toBase64())));
        }
        add(apart(brand.name) + QStringLiteral("</div>\n"));
    }
    add(element("h1", apart(m_document.title)) + QStringLiteral("\n<dl class=\"facts\">\n"));
    QStringList campaigns;
    for (const QString &campaign : m_document.campaigns)
        campaigns.append(apart(campaign));
    addFact(word(campaigns.size() == 1 ? Word::Campaign : Word::Campaigns), m_text.list(campaigns));
    addFact(word(Word::Period), escaped(m_document.period));
    addFact(word(Word::AsOf), escaped(m_text.instant(m_document.asOf)));
    add(QStringLiteral("</dl>\n</div></header>\n"));
}

void HtmlPage::addTiles()
{
    add(QStringLiteral("<dl class=\"tiles\">\n"));
    const auto totals = m_text.totals();
    for (const auto &[label, value] : totals)
        add(QStringLiteral("<div class=\"tile\"><dt>%1</dt><dd>%2</dd></div>\n")
                .arg(escaped(label), escaped(value)));
    add(QStringLiteral("</dl>\n"));
}

constexpr int kBarLine = 32;
constexpr int kChartWidth = 900;

void HtmlPage::addBar(int line, const DocumentNetwork &network, qint64 most)
{
    constexpr int kNames = 120;
    constexpr double kLongest = 640;
    const qint64 views = network.numbers.counts.views.value_or(0);
    const double length = most > 0 ? kLongest * static_cast<double>(views) / static_cast<double>(most) : 0;
    const int top = line * kBarLine;
    const bool isTurned = m_text.direction() == Qt::RightToLeft;
    const auto across = [isTurned](double x) { return isTurned ? kChartWidth - x : x; };
    add(QStringLiteral("<text x=\"%8\" y=\"%1\">%2</text><rect class=\"bar\" x=\"%3\" y=\"%4\" width=\"%5\" "
                       "height=\"20\" rx=\"3\"/><text class=\"value\" x=\"%6\" y=\"%1\">%7</text>\n")
            .arg(top + 20)
            .arg(escaped(network.name))
            .arg(isTurned ? across(kNames + length) : kNames)
            .arg(top + 5)
            .arg(QString::number(length, 'f', 1), QString::number(across(kNames + length + 8), 'f', 1),
                 escaped(m_text.count(network.numbers.counts.views)))
            .arg(across(0)));
}

void HtmlPage::addChart()
{
    if (m_document.networks.isEmpty())
        return;
    const qint64 most = m_document.networks.first().numbers.counts.views.value_or(0);
    const QString title = word(Word::ViewsByNetwork);
    add(QStringLiteral(
            "<section class=\"card\"><h2>%1</h2>\n<svg class=\"chart\" role=\"img\" aria-label=\"%1\" "
            "viewBox=\"0 0 900 %2\">\n")
            .arg(title)
            .arg(kBarLine * m_document.networks.size()));
    int line = 0;
    for (const DocumentNetwork &network : m_document.networks)
        addBar(line++, network, most);
    add(QStringLiteral("</svg>\n</section>\n"));
}

void HtmlPage::addNumber(const QString &text)
{
    add(QStringLiteral("<td class=\"n\">%1</td>").arg(escaped(text)));
}

void HtmlPage::addCounts(const DocumentCounts &numbers)
{
    const QStringList counts = m_text.counts(numbers);
    for (const QString &count : counts)
        addNumber(count);
    addNumber(m_text.percent(numbers.engagementRate));
}

void HtmlPage::addHeadings()
{
    add(QStringLiteral("<thead><tr>"));
    for (const Word heading : {Word::Network, Word::Video, Word::Posted})
        add(QStringLiteral("<th scope=\"col\">%1</th>").arg(word(heading)));
    for (const Word heading :
         {Word::Views, Word::Likes, Word::Comments, Word::Shares, Word::Saves, Word::EngagementRate})
        add(QStringLiteral("<th scope=\"col\" class=\"n\">%1</th>").arg(word(heading)));
    add(QStringLiteral("</tr></thead>\n"));
}

void HtmlPage::addVideo(const DocumentVideo &video)
{
    const QString link = webLink(video.url);
    QString caption = apart(m_text.caption(video));
    if (!link.isEmpty())
        caption = QStringLiteral("<a href=\"%1\" rel=\"noopener noreferrer nofollow\">%2</a>")
                      .arg(link.toHtmlEscaped(), caption);
    add(QStringLiteral(
            "<tr><td class=\"nowrap\">%1</td><td class=\"caption\">%2</td><td class=\"nowrap\">%3</td>")
            .arg(escaped(video.network), caption, escaped(m_text.posted(video))));
    addCounts(video.numbers);
    add(QStringLiteral("</tr>\n"));
}

void HtmlPage::addTable()
{
    add(QStringLiteral("<section class=\"card table\"><h2>%1</h2>\n").arg(word(Word::Videos)));
    if (m_document.videos.isEmpty()) {
        add(QStringLiteral("<p class=\"note\">%1</p>\n</section>\n").arg(word(Word::NoVideos)));
        return;
    }
    add(QStringLiteral("<div class=\"scroll\"><table>\n"));
    addHeadings();
    add(QStringLiteral("<tbody>\n"));
    for (const DocumentVideo &video : m_document.videos)
        addVideo(video);
    add(QStringLiteral("</tbody>\n<tfoot><tr><td colspan=\"3\">%1</td>").arg(word(Word::Total)));
    addCounts(m_document.totals);
    add(QStringLiteral("</tr></tfoot>\n</table></div>\n</section>\n"));
}

void HtmlPage::addFooter()
{
    add(QStringLiteral("<footer class=\"wide\">\n"));
    if (!m_document.footnote.isEmpty())
        add(QStringLiteral("<p class=\"note\" id=\"footnote\">%1</p>\n").arg(escaped(m_document.footnote)));
    if (const QString note = m_text.typedNote(); !note.isEmpty())
        add(QStringLiteral("<p class=\"note\" id=\"typed\">%1</p>\n").arg(escaped(note)));
    if (!m_document.rateNote.isEmpty())
        add(QStringLiteral("<p class=\"note\" id=\"rate\">%1</p>\n").arg(escaped(m_document.rateNote)));
    add(QStringLiteral("<p class=\"note\">%1</p>\n</footer>\n").arg(word(Word::EngagementMeaning)));
}

} // namespace

QByteArray toHtml(const ReportDocument &document)
{
    return HtmlPage(document).bytes();
}

} // namespace viewtide::report
