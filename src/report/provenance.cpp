// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/provenance.h"

#include "base/listed.h"
#include "base/redact.h"
#include "catalogue/endpoint.h"
#include "catalogue/figure.h"
#include "catalogue/wirefield.h"
#include "domain/engagement.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonValue>

#include <algorithm>
#include <limits>
#include <utility>

namespace viewtide::report {

using namespace Qt::Literals::StringLiterals;
using catalogue::MetricKey;
using catalogue::Subject;
using domain::CountName;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Provenance)
};

Error unknownFigure(const QString &figure, const QStringList &known)
{
    return Error {.kind = ErrorKind::NotFound,
                  .detail = Texts::tr("'%1'; there is: %2").arg(figure, listed(known))};
}

QString endpointText(catalogue::Endpoint endpoint)
{
    const catalogue::EndpointRow &row = catalogue::endpointRow(endpoint);
    const QString method = row.method == catalogue::Method::Get ? u"GET"_s : u"POST"_s;
    return method + u' ' + QString::fromLatin1(row.path);
}

Provenance ofMetric(MetricKey key)
{
    const catalogue::Metric &metric = catalogue::metric(key);
    return {.key = key.text(),
            .name = catalogue::displayName(metric),
            .definition = catalogue::displayDefinition(metric)};
}

/// The row must be there: a test goes through all keys that are asked for.
Provenance ofFigure(QStringView key)
{
    const catalogue::Figure *const figure = catalogue::findFigure(key);
    Q_ASSERT(figure);
    return {.key = key.toString(),
            .name = catalogue::displayName(*figure),
            .definition = catalogue::displayDefinition(*figure),
            .formula = catalogue::displayFormula(*figure),
            .endpoint = figure->call ? endpointText(*figure->call) : QString()};
}

NumberInput inputOf(const char *metricKey, const Cell &value)
{
    const QString key = QString::fromLatin1(metricKey);
    const auto metric = catalogue::metricFromKey(key);
    return {.key = key,
            .name = metric ? catalogue::displayName(catalogue::metric(*metric)) : key,
            .value = value};
}

Cell cellOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (!value.isDouble())
        return {};
    constexpr qint64 kNotWhole = std::numeric_limits<qint64>::min();
    const qint64 whole = value.toInteger(kNotWhole);
    return whole == kNotWhole ? Cell(value.toDouble()) : Cell(whole);
}

/// "reactions.total" in an object.
Cell valueAt(const QJsonObject &object, const QString &path)
{
    const QStringList names = path.split(u'.');
    QJsonValue value = object;
    for (const QString &name : names)
        value = value.toObject().value(name);
    return cellOf(value);
}

/// Of the number itself, or of what it is made of.
void takeFields(Provenance &provenance, catalogue::PlatformKey platform, Subject subject,
                const QJsonObject &stored)
{
    QStringList metrics {provenance.key};
    for (const NumberInput &input : std::as_const(provenance.inputs))
        metrics.append(input.key);
    const QList<catalogue::WireField> all = catalogue::wireFieldsOf(platform, subject);
    for (const catalogue::WireField &field : all) {
        if (!metrics.contains(QLatin1String(field.metric)))
            continue;
        const QStringList paths = QString::fromLatin1(field.path).split(u'+');
        for (const QString &path : paths)
            provenance.fields.append(
                {.path = platform.text() + u".analytics."_s + path, .value = valueAt(stored, path)});
    }
}

/// Secrets are taken out of it as it is kept; what is left is put on lines.
QString storedText(const std::optional<store::StoredAnswer> &stored)
{
    if (!stored)
        return {};
    const QString clean = redact(stored->json);
    const QJsonDocument document = QJsonDocument::fromJson(clean.toUtf8());
    return document.isNull() ? clean : QString::fromUtf8(document.toJson(QJsonDocument::Indented)).trimmed();
}

QJsonObject storedObject(const std::optional<store::StoredAnswer> &stored)
{
    return stored ? QJsonDocument::fromJson(stored->json.toUtf8()).object() : QJsonObject();
}

void addNetworkRemarks(Provenance &provenance, catalogue::PlatformKey platform)
{
    const catalogue::Platform &row = catalogue::platform(platform);
    const QString name = QString::fromUtf8(row.name);
    if (row.settleHours > 0)
        provenance.remarks.append(
            Texts::tr("%1 corrects its figures for up to %2 hours; until then they are provisional.")
                .arg(name)
                .arg(row.settleHours));
    provenance.remarks.append(
        Texts::tr("The app of %1 counts at this moment and may round; the API gives what it "
                  "last asked for, which is "
                  "at most every 11 minutes for a post and once a day here for an account.")
            .arg(name));
    provenance.remarks.append(Texts::tr(
        "The API leaves out what the app may include: numbers of ads, of reposts by others, and of blocked "
        "or private accounts differ from network to network."));
}

const CountName *countNamed(const QString &key)
{
    const auto found =
        std::find_if(domain::kVideoCounts.begin(), domain::kVideoCounts.end(),
                     [&key](const CountName &count) { return key == QLatin1String(count.key); });
    return found == domain::kVideoCounts.end() ? nullptr : &*found;
}

QList<NumberInput> engagementInputs(const store::VideoRow &video)
{
    QList<NumberInput> inputs;
    for (const CountName &count : domain::kVideoCounts) {
        if (QLatin1String(count.key) != "views"_L1)
            inputs.append(inputOf(count.key, cell(video.counts.*count.member)));
    }
    return inputs;
}

QList<NumberInput> dayInputs(const store::VideoRow &video)
{
    if (!video.viewsLastDay || !video.counts.views)
        return {};
    return {inputOf("views", *video.counts.views),
            {.key = u"views_then"_s,
             .name = Texts::tr("Views then"),
             .value = *video.counts.views - *video.viewsLastDay}};
}

QString aboutVideo(const store::VideoRow &video)
{
    const QString network = catalogue::displayName(video.platform);
    return video.caption.isEmpty() ? Texts::tr("Video on %1, without caption").arg(network)
                                   : Texts::tr("%1 – video on %2").arg(video.caption, network);
}

/// When the number that stands was last seen.
Timestamp observedAt(const store::VideoRow &video, const store::VideoHistory &history, const CountName *count)
{
    const auto last = std::find_if(history.samples.crbegin(), history.samples.crend(),
                                   [count](const domain::VideoSample &sample) {
                                       return !count || (sample.counts.*(count->member)).has_value();
                                   });
    return last == history.samples.crend() ? video.updatedAt : last->confirmedAt.value_or(last->at);
}

bool isTyped(const store::VideoRow &video, const CountName *count)
{
    if (!count)
        return video.typed;
    domain::VideoCounts one;
    one.*(count->member) = 0;
    return (video.typedMask & one.mask()) != 0;
}

/// The number itself: a count, a figure of it, or a further metric of the kept answer.
std::optional<Provenance> videoNumber(const store::VideoRow &video, const QJsonObject &extra,
                                      const QString &figure)
{
    if (const CountName *const count = countNamed(figure)) {
        Provenance number = ofMetric(*catalogue::metricFromKey(figure));
        number.value = cell(video.counts.*(count->member));
        return number;
    }
    if (figure == "video_engagement"_L1 || figure == "video_rate"_L1) {
        Provenance number = ofFigure(figure);
        const bool isRate = figure == "video_rate"_L1;
        const auto sum = domain::videoEngagement(video.counts);
        number.value =
            isRate ? cell(domain::videoEngagementRate(video.counts)) : (sum ? Cell(sum->value) : Cell());
        number.inputs = engagementInputs(video);
        if (isRate)
            number.inputs.append(inputOf("views", cell(video.counts.views)));
        return number;
    }
    if (figure == "video_day"_L1) {
        Provenance number = ofFigure(figure);
        number.value = cell(video.viewsLastDay);
        number.inputs = dayInputs(video);
        return number;
    }
    const auto metric = catalogue::metricFromKey(figure);
    if (!metric || !extra.contains(figure))
        return std::nullopt;
    Provenance number = ofMetric(*metric);
    number.value = cellOf(extra.value(figure));
    return number;
}

Cell valueOf(const store::AccountDayRow &day, MetricKey metric)
{
    const auto it = day.values.constFind(metric);
    return it == day.values.constEnd() ? Cell() : std::visit([](auto number) { return Cell(number); }, *it);
}

QList<NumberInput> rateInputs(const store::AccountDayRow &day)
{
    QList<NumberInput> inputs;
    for (const char *const key : {"likes", "comments", "shares"})
        inputs.append(inputOf(key, valueOf(day, *catalogue::metricFromKey(QString::fromLatin1(key)))));
    if (!day.engagementRate)
        return inputs;
    const QString basis = domain::toKey(day.engagementRate->basis);
    const char *const views = catalogue::platform(day.platform).viewsBasis;
    const bool isViews = day.engagementRate->basis == domain::RateBasis::Views && views;
    const auto metric = catalogue::metricFromKey(isViews ? QString::fromLatin1(views) : basis);
    inputs.append({.key = metric ? metric->text() : basis,
                   .name = metric ? catalogue::displayName(catalogue::metric(*metric)) : basis,
                   .value = metric ? valueOf(day, *metric) : Cell()});
    return inputs;
}

std::optional<Provenance> accountNumber(const store::AccountDayRow &day,
                                        const std::optional<store::AccountDayRow> &before,
                                        const QString &figure)
{
    using namespace catalogue::literals;
    if (figure == "account_rate"_L1) {
        Provenance number = ofFigure(figure);
        number.value = day.engagementRate ? Cell(day.engagementRate->percent) : Cell();
        number.inputs = rateInputs(day);
        return number;
    }
    if (figure == "growth_velocity"_L1) {
        Provenance number = ofFigure(figure);
        number.value = cell(day.growthVelocity);
        number.inputs = {inputOf("followers", valueOf(day, "followers"_metric)),
                         {.key = u"followers_before"_s,
                          .name = Texts::tr("Followers on the day before"),
                          .value = before ? valueOf(*before, "followers"_metric) : Cell()}};
        return number;
    }
    const auto metric = catalogue::metricFromKey(figure);
    if (!metric)
        return std::nullopt;
    Provenance number = ofMetric(*metric);
    number.value = *metric == "engagement"_metric ? cell(day.engagementTotal) : valueOf(day, *metric);
    return number;
}

QString accountSpan(const store::AccountDayRow &day, const QString &figure)
{
    const auto metric = catalogue::metricFromKey(figure);
    const auto kind = metric ? catalogue::metric(*metric).kind : catalogue::MetricKind::Ratio;
    const QString date = toIsoDate(day.date);
    switch (kind) {
    case catalogue::MetricKind::Gauge:
        return Texts::tr("the moment of the observation, recorded for %1 (UTC)").arg(date);
    case catalogue::MetricKind::Counter:
        return Texts::
            tr("the whole life of the account or the span that the network reports, recorded for %1 (UTC)")
                .arg(date);
    default:
        return Texts::tr("the span that the network reports, recorded for %1 (UTC)").arg(date);
    }
}

} // namespace

Result<Provenance> explainVideo(const store::VideoRow &video, const store::VideoHistory &history,
                                const std::optional<store::StoredAnswer> &stored, const QString &figure)
{
    const QJsonObject extra = storedObject(stored);
    std::optional<Provenance> found = videoNumber(video, extra, figure);
    if (!found) {
        QStringList known;
        for (const CountName &count : domain::kVideoCounts)
            known.append(QString::fromLatin1(count.key));
        return unknownFigure(figure,
                             known + QStringList {u"video_engagement"_s, u"video_rate"_s, u"video_day"_s}
                                 + extra.keys());
    }
    Provenance number = *std::move(found);
    const CountName *const count = countNamed(figure);
    number.about = aboutVideo(video);
    number.endpoint = endpointText(catalogue::Endpoint::PostAnalytics);
    takeFields(number, video.platform, Subject::Video, {});
    number.stored = storedText(stored);
    number.observedAt = observedAt(video, history, count);
    number.validFor = figure == "video_day"_L1 ? Texts::tr("the 24 hours before the observation")
                                               : Texts::tr("from when it was posted until the observation");
    number.nextPollAt = video.nextPollAt;
    if (isTyped(video, count))
        number.remarks.append(Texts::tr("A person typed it in; the next number of the network replaces it."));
    if (video.goneSince)
        number.remarks.append(
            Texts::tr("The network has not known the video since %1.").arg(toIso(*video.goneSince)));
    addNetworkRemarks(number, video.platform);
    return number;
}

Result<Provenance> explainAccountDay(const AccountDayFacts &facts, const QString &figure)
{
    const store::AccountDayRow &day = facts.day;
    std::optional<Provenance> found = accountNumber(day, facts.before, figure);
    if (!found) {
        QStringList known {u"account_rate"_s, u"growth_velocity"_s};
        for (auto it = day.values.constBegin(); it != day.values.constEnd(); ++it)
            known.append(it.key().text());
        known.sort();
        return unknownFigure(figure, known);
    }
    Provenance number = *std::move(found);
    number.about = Texts::tr("%1, profile %2").arg(catalogue::displayName(day.platform), day.profileName);
    number.endpoint = endpointText(catalogue::Endpoint::SocialAnalytics);
    takeFields(number, day.platform, Subject::Account, storedObject(facts.stored));
    number.stored = storedText(facts.stored);
    number.observedAt = day.recordedAt;
    number.nextPollAt = facts.nextPollAt;
    number.validFor = accountSpan(day, figure);
    if (!day.importedFrom.isEmpty())
        number.remarks.append(Texts::tr("It was imported from the file %1.").arg(day.importedFrom));
    else if (day.origin == domain::RowOrigin::Backfill)
        number.remarks.append(Texts::tr("It was not observed on its day: the network told it afterwards."));
    addNetworkRemarks(number, day.platform);
    return number;
}

Result<Provenance> explainSum(const NumberRef &number)
{
    const auto metric = catalogue::metricFromKey(number.figure);
    if (!metric && !catalogue::findFigure(number.figure))
        return unknownFigure(number.figure, {});
    Provenance sum = metric ? ofMetric(*metric) : ofFigure(number.figure);
    sum.about = number.about;
    sum.value = textOrEmpty(number.shown);
    sum.inputs = number.inputs;
    sum.validFor = number.span;
    sum.remarks = {
        Texts::tr("It is made of stored numbers of several videos or accounts, which were observed at "
                  "different times. F1 on one of them names its field of the answer and its times.")};
    return sum;
}

} // namespace viewtide::report
