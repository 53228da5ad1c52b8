// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers/insightreaders.h"
#include "store/statement.h"

namespace viewtide::store {

namespace {

/// For LIKE with '\' as escape. SQLite knows the case of ASCII letters only: any other stands for any.
QString patternOf(const QString &text)
{
    QString pattern;
    const QString plain = text.simplified().toLower();
    for (const QChar letter : plain) {
        if (letter == u'%' || letter == u'_' || letter == u'\\')
            pattern += u'\\';
        if (letter == u' ')
            pattern += u'%';
        else if (letter.unicode() > 127)
            pattern += letter.isLowSurrogate() ? QString() : QStringLiteral("_");
        else
            pattern += letter;
    }
    return pattern.isEmpty() ? pattern : u'%' + pattern + u'%';
}

template<typename Make>
Status take(Connection &connection, const char *name, const SearchQuery &query, QList<Found> &found,
            Make make)
{
    Statement select(connection, name);
    if (Status status = select.run(patternOf(query.text), query.limit); !status)
        return status;
    return select.forEach([&] { make(select, found); });
}

void takeCampaign(const Statement &select, QList<Found> &found)
{
    found.append({.target = domain::CampaignId(select.integer(0)),
                  .text = select.text(1),
                  .platform = {},
                  .campaign = {}});
}

void takeVideo(const Statement &select, QList<Found> &found)
{
    const auto source = domain::videoSourceFromKey(select.text(0));
    const auto platform = select.platform(3);
    if (source && platform)
        found.append({.target = domain::VideoRef {.source = *source, .row = select.integer(1)},
                      .text = select.text(2),
                      .platform = platform,
                      .campaign = select.text(4)});
}

void takeReport(const Statement &select, QList<Found> &found)
{
    found.append({.target = domain::ReportId(select.integer(0)),
                  .text = select.text(1),
                  .platform = {},
                  .campaign = select.text(2)});
}

} // namespace

Result<SearchQuery::Answer> answer(Connection &connection, const SearchQuery &query)
{
    QList<Found> found;
    if (query.text.simplified().isEmpty())
        return found;
    if (Status status = take(connection, "search_campaigns", query, found, takeCampaign); !status)
        return status.error();
    if (Status status = take(connection, "search_videos", query, found, takeVideo); !status)
        return status.error();
    if (Status status = take(connection, "search_reports", query, found, takeReport); !status)
        return status.error();
    return found;
}

} // namespace viewtide::store
