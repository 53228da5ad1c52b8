// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/documentjson.h"

#include "base/jsonnumber.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace viewtide::report {

namespace {

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

std::optional<qint64> numberIn(const QJsonObject &object, const char *name)
{
    const QJsonValue value = object.value(key(name));
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

int smallIn(const QJsonObject &object, const char *name)
{
    return static_cast<int>(numberIn(object, name).value_or(0));
}

std::optional<double> rateIn(const QJsonObject &object, const char *name)
{
    const QJsonValue value = object.value(key(name));
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QString textIn(const QJsonObject &object, const char *name)
{
    return object.value(key(name)).toString();
}

Timestamp instantIn(const QJsonObject &object, const char *name)
{
    return fromEpochMs(numberIn(object, name).value_or(0));
}

QJsonValue day(const std::optional<Date> &day)
{
    return day ? QJsonValue(toIsoDate(*day)) : QJsonValue(QJsonValue::Null);
}

QJsonObject numbersObject(const DocumentCounts &numbers)
{
    QJsonObject object;
    for (const auto &[name, member] : domain::kVideoCounts)
        object.insert(key(name), numberOrNull(numbers.counts.*member));
    object.insert(key("engagement"), numberOrNull(numbers.engagement));
    object.insert(key("engagement_parts"), numbers.engagementParts);
    object.insert(key("engagement_rate"), numberOrNull(numbers.engagementRate));
    if (numbers.typed != 0)
        object.insert(key("typed"), numbers.typed);
    return object;
}

DocumentCounts numbersFrom(const QJsonObject &object)
{
    DocumentCounts numbers;
    for (const auto &[name, member] : domain::kVideoCounts)
        numbers.counts.*member = numberIn(object, name);
    numbers.engagement = numberIn(object, "engagement");
    numbers.engagementParts = smallIn(object, "engagement_parts");
    numbers.engagementRate = rateIn(object, "engagement_rate");
    numbers.typed = smallIn(object, "typed");
    return numbers;
}

QJsonObject videoObject(const DocumentVideo &video)
{
    return {{key("platform"), video.platform},
            {key("network"), video.network},
            {key("video_id"), video.videoId},
            {key("posted_at"), toEpochMs(video.postedAt)},
            {key("posted_assumed"), video.postedAssumed},
            {key("video_url"), video.url},
            {key("caption"), video.caption},
            {key("campaign"), video.campaign},
            {key("numbers"), numbersObject(video.numbers)},
            {key("updated_at"), toEpochMs(video.updatedAt)}};
}

DocumentVideo videoFrom(const QJsonObject &object)
{
    return {.platform = textIn(object, "platform"),
            .network = textIn(object, "network"),
            .videoId = textIn(object, "video_id"),
            .postedAt = instantIn(object, "posted_at"),
            .postedAssumed = object.value(key("posted_assumed")).toBool(),
            .url = textIn(object, "video_url"),
            .caption = textIn(object, "caption"),
            .campaign = textIn(object, "campaign"),
            .numbers = numbersFrom(object.value(key("numbers")).toObject()),
            .updatedAt = instantIn(object, "updated_at")};
}

QJsonObject networkObject(const DocumentNetwork &network)
{
    return {{key("name"), network.name},
            {key("posts"), network.posts},
            {key("numbers"), numbersObject(network.numbers)}};
}

DocumentNetwork networkFrom(const QJsonObject &object)
{
    return {.name = textIn(object, "name"),
            .posts = smallIn(object, "posts"),
            .numbers = numbersFrom(object.value(key("numbers")).toObject())};
}

QJsonObject brandObject(const domain::ReportBrand &brand)
{
    return {{key("name"), brand.name},
            {key("colour"), brand.colour},
            {key("logo_type"), domain::toKey(brand.logo.type)},
            {key("logo"), QString::fromLatin1(brand.logo.bytes.toBase64())}};
}

domain::ReportBrand brandFrom(const QJsonObject &object)
{
    return {.name = textIn(object, "name"),
            .colour = textIn(object, "colour"),
            .logo = {
                .type = domain::logoTypeFromKey(textIn(object, "logo_type")).value_or(domain::LogoType::None),
                .bytes = QByteArray::fromBase64(textIn(object, "logo").toLatin1())}};
}

QJsonValue hiddenValue(const std::optional<HiddenNote> &hidden)
{
    if (!hidden)
        return QJsonValue::Null;
    return QJsonObject {{key("videos"), hidden->videos}, {key("views"), numberOrNull(hidden->views)}};
}

QStringList textsIn(const QJsonObject &object, const char *name)
{
    QStringList texts;
    const QJsonArray array = object.value(key(name)).toArray();
    for (const QJsonValue &value : array)
        texts.append(value.toString());
    return texts;
}

template<typename T, typename Make>
QJsonArray arrayOf(const QList<T> &items, Make make)
{
    QJsonArray array;
    for (const T &item : items)
        array.append(make(item));
    return array;
}

template<typename T, typename Make>
QList<T> listIn(const QJsonObject &object, const char *name, Make make)
{
    QList<T> items;
    const QJsonArray array = object.value(key(name)).toArray();
    for (const QJsonValue &value : array)
        items.append(make(value.toObject()));
    return items;
}

ReportDocument documentFrom(const QJsonObject &object)
{
    ReportDocument document;
    document.title = textIn(object, "title");
    document.campaigns = textsIn(object, "campaigns");
    document.from = parseDate(textIn(object, "from"));
    document.to = parseDate(textIn(object, "to"));
    document.zone = textIn(object, "zone");
    document.period = textIn(object, "period");
    document.asOf = instantIn(object, "as_of");
    document.brand = brandFrom(object.value(key("brand")).toObject());
    document.locale = textIn(object, "locale");
    document.words = textsIn(object, "words");
    document.totals = numbersFrom(object.value(key("totals")).toObject());
    document.medianRate = rateIn(object, "median_rate");
    document.ratedVideos = smallIn(object, "rated_videos");
    document.rateNote = textIn(object, "rate_note");
    document.networks = listIn<DocumentNetwork>(object, "networks", networkFrom);
    document.videos = listIn<DocumentVideo>(object, "videos", videoFrom);
    document.footnote = textIn(object, "footnote");
    const QJsonValue hidden = object.value(key("hidden"));
    if (hidden.isObject())
        document.hidden = HiddenNote {.videos = smallIn(hidden.toObject(), "videos"),
                                      .views = numberIn(hidden.toObject(), "views")};
    return document;
}

} // namespace

QByteArray frozen(const ReportDocument &document)
{
    const QJsonObject object {
        {key("format"), kDocumentFormat},
        {key("title"), document.title},
        {key("campaigns"), QJsonArray::fromStringList(document.campaigns)},
        {key("from"), day(document.from)},
        {key("to"), day(document.to)},
        {key("zone"), document.zone},
        {key("period"), document.period},
        {key("as_of"), toEpochMs(document.asOf)},
        {key("brand"), brandObject(document.brand)},
        {key("locale"), document.locale},
        {key("words"), QJsonArray::fromStringList(document.words)},
        {key("totals"), numbersObject(document.totals)},
        {key("median_rate"), numberOrNull(document.medianRate)},
        {key("rated_videos"), document.ratedVideos},
        {key("rate_note"), document.rateNote},
        {key("networks"), arrayOf(document.networks, networkObject)},
        {key("videos"), arrayOf(document.videos, videoObject)},
        {key("hidden"), hiddenValue(document.hidden)},
        {key("footnote"), document.footnote},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<ReportDocument> thawed(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto format = numberIn(object, "format");
    if (!format || *format < 1)
        return Error {.kind = ErrorKind::BadReply, .technical = QStringLiteral("not a frozen report")};
    if (*format > kDocumentFormat)
        return Error {.kind = ErrorKind::SchemaTooNew,
                      .technical = QStringLiteral("frozen report of format %1, this program reads %2")
                                       .arg(*format)
                                       .arg(kDocumentFormat)};
    return documentFrom(object);
}

} // namespace viewtide::report
