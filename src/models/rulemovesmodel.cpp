// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rulemovesmodel.h"

#include "base/deliver.h"
#include "base/listed.h"
#include "models/format.h"
#include "store/store.h"

#include <QCoreApplication>

#include <algorithm>

namespace viewtide::models {

using namespace Qt::Literals::StringLiterals;
using store::RuleMove;
using MoveColumn = Column<RuleMove>;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RuleMoves)
};

MoveColumn textColumn(const QString &id, const QString &header, QString (*text)(const RuleMove &))
{
    return {.id = id, .header = header, .value = text, .text = text, .detail = text};
}

QList<MoveColumn> previewColumns()
{
    return {personal(textColumn(u"caption"_s, Texts::tr("Post"),
                                [](const RuleMove &move) {
                                    return move.caption.isEmpty() ? Texts::tr("(no text)")
                                                                  : format::outside(move.caption);
                                })),
            {.id = u"scheduled"_s,
             .header = Texts::tr("Scheduled"),
             .value = [](const RuleMove &move) { return QVariant(toEpochMs(move.scheduledAt)); },
             .text = [](const RuleMove &move) { return format::dateTime(move.scheduledAt); }},
            personal(textColumn(u"from"_s, Texts::tr("From"),
                                [](const RuleMove &move) { return format::campaign(move.fromName); })),
            personal(textColumn(u"to"_s, Texts::tr("To"),
                                [](const RuleMove &move) { return format::campaign(move.toName); }))};
}

domain::GeneratedId idOf(const RuleMove &move)
{
    return move.post;
}

/// "9 to Summer drop", most posts first.
QStringList targetTexts(const QList<RuleMove> &moves)
{
    QList<std::pair<QString, int>> targets;
    for (const RuleMove &move : moves) {
        const auto known = std::find_if(targets.begin(), targets.end(),
                                        [&move](const auto &target) { return target.first == move.toName; });
        if (known == targets.end())
            targets.append({move.toName, 1});
        else
            ++known->second;
    }
    std::stable_sort(targets.begin(), targets.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    QStringList texts;
    for (const auto &[name, count] : std::as_const(targets))
        texts.append(Texts::tr("%1 to %2").arg(format::count(count), format::personalCampaign(name, 80)));
    return texts;
}

} // namespace

RuleMovesModel::RuleMovesModel(store::Store &store, QObject *parent)
    : RowsModel(previewColumns(), &idOf, parent)
    , m_store(store)
{
    watch(store, domain::Area::Rules | domain::Area::Uploads | domain::Area::Campaigns);
}

RuleMovesModel::~RuleMovesModel() = default;

void RuleMovesModel::refresh()
{
    const int request = nextRequest();
    deliver(m_store.read(store::RulePreviewQuery {}), this,
            [this, request](const Result<store::RulePreview> &preview) {
                if (!isCurrent(request))
                    return;
                if (preview.isOk()) {
                    m_preview = *preview;
                    setRows(preview->moves);
                } else {
                    setFailed(preview.error());
                }
                emit previewChanged();
            });
}

QString previewText(const store::RulePreview &preview)
{
    QString text = Texts::tr("No post moves: all are where the rules put them.");
    if (!preview.moves.isEmpty())
        text = Texts::tr("Posts that move: %1. That is %2.")
                   .arg(format::count(preview.moves.size()), listed(targetTexts(preview.moves)));
    if (preview.byHand > 0)
        text += u' ' + Texts::tr("Assigned by hand, so they stay: %1.").arg(format::count(preview.byHand));
    return text;
}

} // namespace viewtide::models
