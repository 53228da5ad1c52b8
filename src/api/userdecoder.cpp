// SPDX-License-Identifier: GPL-3.0-or-later
// GET /user -> domain::UserInfo.
#include "api/decoders.h"

#include "api/jsonreader.h"
#include "api/replyerror.h"

namespace viewtide::api {

namespace {

using catalogue::PlatformKey;
using domain::LinkState;
using domain::SocialAccount;

constexpr QLatin1String kActive("activeSocialAccounts");

struct ActiveNetworks
{
    QList<PlatformKey> known;
    /// Those that the catalogue does not know: whoever linked them shall not look for them in vain.
    QStringList others;
};

ActiveNetworks activeNetworks(const QJsonObject &root)
{
    constexpr int kLongestName = 40;
    ActiveNetworks active;
    const QJsonArray names = root.value(kActive).toArray();
    for (const QJsonValue &value : names) {
        const QString name = readText(value).left(kLongestName);
        const auto platform = catalogue::platformFromKey(name);
        if (platform && !active.known.contains(*platform))
            active.known.append(*platform);
        else if (!platform && !name.isEmpty() && !active.others.contains(name))
            active.others.append(name);
    }
    return active;
}

std::optional<int> readDays(const QJsonValue &value)
{
    const auto days = readCount(value);
    if (!days || *days > 36500)
        return std::nullopt;
    return static_cast<int>(*days);
}

SocialAccount accountOf(PlatformKey platform, const QJsonObject &entry)
{
    const auto text = [&entry](const char *name) { return readText(entry.value(QLatin1String(name))); };
    SocialAccount account;
    account.platform = platform;
    account.nativeId = readId(entry.value(QLatin1String("id")));
    account.displayName = text("displayName");
    if (account.displayName.isEmpty())
        account.displayName = text("pageName");
    account.username = text("username");
    account.profileUrl = text("profileUrl");
    account.imageUrl = text("userImage");
    account.refreshDaysRemaining = readDays(entry.value(QLatin1String("refreshDaysRemaining")));
    if (entry.value(QLatin1String("refreshRequired")).toBool())
        account.state = LinkState::RelinkNeeded;
    return account;
}

/// The described networks in their order, then those that are active without a description.
QList<SocialAccount> accountsOf(const QJsonObject &root, const QList<PlatformKey> &active)
{
    const bool tellsActive = root.value(kActive).isArray();
    QList<PlatformKey> undescribed = active;
    QList<SocialAccount> accounts;
    const QJsonArray entries = root.value(QLatin1String("displayNames")).toArray();
    for (const QJsonValue &item : entries) {
        const QJsonObject entry = item.toObject();
        const auto platform = catalogue::platformFromKey(readText(entry.value(QLatin1String("platform"))));
        if (!platform)
            continue;
        SocialAccount account = accountOf(*platform, entry);
        const bool isMissing = tellsActive && undescribed.removeAll(*platform) == 0;
        if (isMissing && account.state != LinkState::RelinkNeeded)
            account.state = LinkState::NotLinked;
        accounts.append(account);
    }
    for (const PlatformKey platform : std::as_const(undescribed))
        accounts.append(accountOf(platform, {}));
    return accounts;
}

bool isUser(const QJsonObject &root)
{
    return root.contains(kActive) || root.contains(QLatin1String("displayNames"))
        || root.contains(QLatin1String("refId"));
}

} // namespace

Result<domain::UserInfo> decodeUser(const Reply &reply)
{
    const auto root = parseObject(reply.body);
    if (!root)
        return root.error();
    if (!isUser(*root)) {
        const Error unknown {.kind = ErrorKind::BadReply,
                             .technical =
                                 QStringLiteral("activeSocialAccounts, displayNames and refId are missing")};
        return errorInBody(*root, reply.status).value_or(unknown);
    }
    const ActiveNetworks active = activeNetworks(*root);
    return domain::UserInfo {
        .refId = readId(root->value(QLatin1String("refId"))),
        .title = readText(root->value(QLatin1String("title"))),
        .accounts = accountsOf(*root, active.known),
        .others = active.others,
        .monthlyApiCalls = readCount(root->value(QLatin1String("monthlyApiCalls"))),
        .monthlyApiCallsQuota = readCount(root->value(QLatin1String("monthlyApiCallsQuota"))),
        .suspended = root->value(QLatin1String("suspended")).toBool(),
    };
}

} // namespace viewtide::api
