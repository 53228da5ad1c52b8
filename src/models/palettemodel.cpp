// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/palettemodel.h"

#include "base/listed.h"
#include "models/format.h"
#include "models/fuzzymatch.h"
#include "models/roles.h"
#include "models/unassigned.h"

#include <algorithm>
#include <utility>

namespace viewtide::models {

namespace {

constexpr int kMostShown = 100;
constexpr int kLongestCaption = 160;

/// What a kind of thing is called, and its key before the id.
struct Kind
{
    QString name;
    QString key;
};

Kind kindOf(const store::FoundTarget &target)
{
    if (const auto *campaign = std::get_if<domain::CampaignId>(&target))
        return {PaletteModel::tr("Campaign"), QStringLiteral("campaign:%1").arg(campaign->value())};
    if (const auto *report = std::get_if<domain::ReportId>(&target))
        return {PaletteModel::tr("Report"), QStringLiteral("report:%1").arg(report->value())};
    return {PaletteModel::tr("Video"),
            QStringLiteral("video:%1").arg(std::get<domain::VideoRef>(target).text())};
}

} // namespace

PaletteEntry entryOf(const store::Found &found)
{
    const Kind kind = kindOf(found.target);
    QStringList details {kind.name};
    if (found.platform)
        details.append(format::platformName(found.platform));
    if (!found.campaign.isEmpty())
        details.append(format::personalCampaign(found.campaign, kLongestCaption));
    const QString name =
        std::holds_alternative<domain::CampaignId>(found.target) ? campaignName(found.text) : found.text;
    return {.key = kind.key,
            .text = format::personal(name, kLongestCaption),
            .detail = details.join(QStringLiteral(" · ")),
            .target = found.target,
            .name = format::outside(name, kLongestCaption)};
}

PaletteModel::PaletteModel(QObject *parent)
    : QAbstractListModel(parent)
{ }

PaletteModel::~PaletteModel() = default;

void PaletteModel::setCommands(const QList<PaletteEntry> &commands, const QStringList &recent)
{
    m_commands = commands;
    m_recent = recent;
    rank();
}

void PaletteModel::setFound(const QList<store::Found> &found)
{
    m_found.clear();
    for (const store::Found &one : found)
        m_found.append(entryOf(one));
    rank();
}

void PaletteModel::setTyped(const QString &typed)
{
    m_typed = typed.simplified();
    rank();
}

void PaletteModel::rank()
{
    beginResetModel();
    m_shown = m_typed.isEmpty() ? byRecency() : byFit();
    endResetModel();
}

QList<PaletteEntry> PaletteModel::byRecency() const
{
    QList<PaletteEntry> sorted = m_commands;
    const auto placeOf = [this](const PaletteEntry &entry) {
        const qsizetype place = m_recent.indexOf(entry.key);
        return place < 0 ? m_recent.size() : place;
    };
    std::stable_sort(sorted.begin(), sorted.end(), [&placeOf](const PaletteEntry &a, const PaletteEntry &b) {
        return placeOf(a) < placeOf(b);
    });
    return sorted;
}

QList<PaletteEntry> PaletteModel::byFit() const
{
    QList<std::pair<int, PaletteEntry>> fitting;
    for (const QList<PaletteEntry> *const list : {&m_commands, &m_found}) {
        for (const PaletteEntry &entry : *list) {
            const QString &name = entry.name.isEmpty() ? entry.text : entry.name;
            if (const std::optional<int> score = matchScore(m_typed, name, entry.path))
                fitting.append({*score, entry});
        }
    }
    std::stable_sort(fitting.begin(), fitting.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<PaletteEntry> sorted;
    for (const auto &[score, entry] : std::as_const(fitting)) {
        if (sorted.size() < kMostShown)
            sorted.append(entry);
    }
    return sorted;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteEntry &entry = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case SubtitleRole:
        return entry.detail;
    case Qt::AccessibleTextRole:
        return listed({entry.text, entry.detail});
    default:
        return {};
    }
}

} // namespace viewtide::models
