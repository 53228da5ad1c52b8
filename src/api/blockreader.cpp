// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/blockreader.h"

#include "api/jsonreader.h"
#include "api/replyerror.h"
#include "base/countsum.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace viewtide::api {

namespace {

using catalogue::MetricValue;
using catalogue::NumberRule;
using catalogue::PlatformKey;
using catalogue::Subject;
using catalogue::WireField;

constexpr QLatin1String kAnalytics("analytics");
/// Fields of the frame, met as numbers only where the wrapper is left out.
constexpr std::array kFrameFields {"code", "id", "quarters"};

bool isErrorBlock(const QJsonObject &frame)
{
    return !frame.contains(kAnalytics)
        && frame.value(QLatin1String("status")).toString() == QLatin1String("error");
}

/// Object or array of objects: some networks answer with a list.
QList<QJsonObject> objectsOf(const QJsonValue &value)
{
    QList<QJsonObject> objects;
    if (value.isObject())
        objects.append(value.toObject());
    const QJsonArray list = value.toArray();
    for (const QJsonValue &item : list) {
        if (item.isObject())
            objects.append(item.toObject());
    }
    return objects;
}

Block blockOf(PlatformKey platform, const QJsonObject &frame)
{
    if (!frame.contains(kAnalytics))
        return Block {platform, frame, frame};
    const QList<QJsonObject> analytics = objectsOf(frame.value(kAnalytics));
    return Block {platform, frame, analytics.isEmpty() ? QJsonObject() : analytics.first()};
}

domain::PlatformFailure failureOf(PlatformKey platform, Error error)
{
    error.context = platform.text();
    return {platform, std::move(error)};
}

/// One network that refuses is not the key that is refused.
Error ofOneNetwork(Error error)
{
    constexpr int kKeyRefused = 102;
    if (error.kind == ErrorKind::Credential && error.remoteCode != kKeyRefused)
        error.kind = ErrorKind::Permission;
    return error;
}

class Sorter
{
public:
    Sorter(int httpStatus, const AskedPlatforms &asked)
        : m_status(httpStatus)
        , m_asked(asked)
    { }

    void takeNetworks(const QJsonObject &root);
    void takeErrors(const QJsonObject &root);
    void takeMissing(const Error &missing);
    Blocks result() const { return m_result; }
    bool isEmpty() const { return m_result.blocks.isEmpty() && m_result.failures.isEmpty(); }

private:
    void takeNetwork(PlatformKey platform, const QJsonValue &value);
    void fail(PlatformKey platform, const Error &error);
    bool isKnown(PlatformKey platform) const { return m_seen.contains(platform); }

    int m_status;
    const AskedPlatforms &m_asked;
    QSet<PlatformKey> m_seen;
    std::optional<Error> m_common; ///< an error that names no network
    Blocks m_result;
};

void Sorter::takeNetworks(const QJsonObject &root)
{
    for (auto it = root.begin(); it != root.end(); ++it) {
        if (const auto platform = catalogue::platformFromKey(it.key()))
            takeNetwork(*platform, it.value());
    }
}

void Sorter::takeNetwork(PlatformKey platform, const QJsonValue &value)
{
    const QList<QJsonObject> frames = objectsOf(value);
    if (frames.isEmpty() && !value.isNull())
        fail(platform,
             Error {.kind = ErrorKind::BadReply, .technical = QStringLiteral("the block is no object")});
    for (const QJsonObject &frame : frames) {
        if (isErrorBlock(frame)) {
            fail(platform, ofOneNetwork(errorOfEntry(frame, m_status)));
        } else {
            m_seen.insert(platform);
            m_result.blocks.append(blockOf(platform, frame));
        }
    }
}

void Sorter::takeErrors(const QJsonObject &root)
{
    const QList<QJsonObject> entries = errorEntries(root);
    for (const QJsonObject &entry : entries) {
        const Error error = errorOfEntry(entry, m_status);
        const auto platform = catalogue::platformFromKey(readText(entry.value(QLatin1String("platform"))));
        if (platform)
            fail(*platform, ofOneNetwork(error));
        else if (!m_common)
            m_common = error;
    }
}

void Sorter::takeMissing(const Error &missing)
{
    for (const PlatformKey platform : m_asked) {
        if (!isKnown(platform))
            fail(platform, m_common.value_or(missing));
    }
}

/// The first word on a network counts: numbers, or the first of its errors.
void Sorter::fail(PlatformKey platform, const Error &error)
{
    if (isKnown(platform))
        return;
    m_seen.insert(platform);
    m_result.failures.append(failureOf(platform, error));
}

/// Nothing if the sum does not fit.
std::optional<MetricValue> added(const MetricValue &a, const MetricValue &b)
{
    if (std::holds_alternative<qint64>(a) && std::holds_alternative<qint64>(b)) {
        CountSum sum;
        sum.add(std::get<qint64>(a));
        sum.add(std::get<qint64>(b));
        return sum.value();
    }
    const auto real = [](const MetricValue &value) {
        return std::visit([](auto number) { return static_cast<double>(number); }, value);
    };
    return real(a) + real(b);
}

std::optional<MetricValue> readField(const QJsonObject &analytics, const WireField &field)
{
    std::optional<MetricValue> sum;
    const QString paths = QString::fromLatin1(field.path);
    for (const QStringView path : QStringView(paths).split(u'+')) {
        const auto value = readNumber(valueAt(analytics, path), field.rule);
        if (value)
            sum = sum ? added(*sum, *value) : value;
    }
    return sum;
}

bool isWithheld(const QJsonObject &analytics)
{
    const QStringList &flags = catalogue::withheldFlags();
    return std::any_of(flags.begin(), flags.end(),
                       [&analytics](const QString &flag) { return analytics.value(flag).toBool(); });
}

bool matches(const QString &pattern, const QString &name)
{
    if (pattern.endsWith(QLatin1Char('*')))
        return name.startsWith(QStringView(pattern).chopped(1));
    return name == pattern;
}

/// Paths in a block that the rows speak of.
QSet<QString> knownPaths(PlatformKey platform, Subject subject)
{
    QSet<QString> names;
    const QList<WireField> fields = catalogue::wireFieldsOf(platform, subject);
    for (const WireField &field : fields) {
        const QStringList paths = QString::fromLatin1(field.path).split(QLatin1Char('+'));
        for (const QString &path : paths)
            names.insert(path);
    }
    for (const char *const name : kFrameFields)
        names.insert(QString::fromLatin1(name));
    return names;
}

/// Texts of digits count as numbers where the name says so: "subscriberCount": "67".
bool isNumber(const QString &name, const QJsonValue &value)
{
    static const QRegularExpression kCounts(QStringLiteral("(?:count|total|views)$"),
                                            QRegularExpression::CaseInsensitiveOption);
    return value.isDouble() || (value.isString() && readCount(value) && kCounts.match(name).hasMatch());
}

/// Walks down a block and lists the numbers that no row names.
class UnknownNumbers
{
public:
    UnknownNumbers(PlatformKey platform, Subject subject)
        : m_platform(platform)
        , m_known(knownPaths(platform, subject))
        , m_ignored(catalogue::ignoredNumbers(platform, subject))
    { }

    QStringList in(const QJsonObject &analytics)
    {
        walk({}, analytics);
        return m_unknown;
    }

private:
    void walk(const QString &path, const QJsonObject &object)
    {
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString name = readText(it.key()).left(60);
            take(path.isEmpty() ? name : path + QLatin1Char('.') + name, name, it.value());
        }
    }

    void take(const QString &path, const QString &name, const QJsonValue &value)
    {
        if (isKnown(path) || name.startsWith(QLatin1Char('_'))) // _seconds: a time
            return;
        if (isNumber(name, value)) {
            const QString told = QStringLiteral("%1.%2").arg(m_platform.text(), path);
            if (!m_unknown.contains(told))
                m_unknown.append(told);
        } else if (value.isObject()) {
            walk(path, value.toObject());
        } else if (value.isArray()) {
            const QJsonArray items = value.toArray();
            for (const QJsonValue &item : items)
                take(path + QLatin1String("[]"), name, item);
        }
    }

    bool isKnown(const QString &path) const
    {
        return m_known.contains(path)
            || std::any_of(m_ignored.begin(), m_ignored.end(),
                           [&path](const QString &pattern) { return matches(pattern, path); });
    }

    PlatformKey m_platform;
    QSet<QString> m_known;
    QStringList m_ignored;
    QStringList m_unknown;
};

} // namespace

Result<Blocks> readBlocks(const Reply &reply, const AskedPlatforms &asked, ErrorKind missing)
{
    const auto root = parseObject(reply.body);
    if (!root)
        return root.error();
    Sorter sorter(reply.status, asked);
    sorter.takeNetworks(*root);
    sorter.takeErrors(*root);
    if (sorter.isEmpty()) {
        if (const auto error = errorInBody(*root, reply.status))
            return *error;
        if (!root->contains(QLatin1String("status")))
            return Error {.kind = ErrorKind::BadReply,
                          .technical = QStringLiteral("neither a network nor a status in the answer")};
    }
    sorter.takeMissing(
        Error {.kind = missing, .technical = QStringLiteral("the answer does not mention the network")});
    if (sorter.isEmpty())
        return Error {.kind = missing, .technical = QStringLiteral("the answer is empty")};
    return sorter.result();
}

bool holdsNetworkBlock(const QByteArray &body)
{
    const auto root = parseObject(body);
    if (!root)
        return false;
    Sorter sorter(200, {});
    sorter.takeNetworks(*root);
    const QList<Block> blocks = sorter.result().blocks;
    return std::any_of(blocks.begin(), blocks.end(),
                       [](const Block &block) { return block.frame.contains(kAnalytics); });
}

std::optional<MetricValue> readNumber(const QJsonValue &value, NumberRule rule)
{
    if (rule == NumberRule::Count) {
        const auto count = readCount(value);
        return count ? std::optional<MetricValue>(*count) : std::nullopt;
    }
    const auto number = readDecimal(value);
    if (!number)
        return std::nullopt;
    switch (rule) {
    case NumberRule::Count:
    case NumberRule::Decimal:
        break;
    case NumberRule::FractionToPercent:
        return *number * 100.0;
    case NumberRule::MillisToSeconds:
        return *number / 1000.0;
    case NumberRule::MillisToMinutes:
        return *number / 60000.0;
    case NumberRule::SecondsToMinutes:
        return *number / 60.0;
    }
    return *number;
}

catalogue::MetricValues readMetrics(const Block &block, Subject subject)
{
    catalogue::MetricValues values;
    if (isWithheld(block.analytics))
        return values;
    const QList<WireField> fields = catalogue::wireFieldsOf(block.platform, subject);
    for (const WireField &field : fields) {
        const auto key = catalogue::metricFromKey(QString::fromLatin1(field.metric));
        if (!key || values.contains(*key))
            continue;
        if (const auto value = readField(block.analytics, field))
            values.insert(*key, *value);
    }
    return values;
}

QStringList unknownNumbers(const Block &block, Subject subject)
{
    return UnknownNumbers(block.platform, subject).in(block.analytics);
}

} // namespace viewtide::api
