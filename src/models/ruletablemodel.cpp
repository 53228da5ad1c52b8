// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ruletablemodel.h"

#include "base/deliver.h"
#include "base/listed.h"
#include "models/format.h"
#include "store/store.h"

#include <QCoreApplication>

namespace viewtide::models {

using namespace Qt::Literals::StringLiterals;
using store::RuleRow;
using RuleColumn = Column<RuleRow>;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RuleTable)
};

QString campaignText(const RuleRow &row)
{
    return format::campaign(row.campaignName);
}

QList<RuleColumn> ruleColumns()
{
    return {personal(RuleColumn {.id = u"conditions"_s,
                                 .header = Texts::tr("Posts that meet all of this"),
                                 .value = conditionsText,
                                 .text = conditionsText,
                                 .detail = conditionsText}),
            personal(RuleColumn {.id = u"campaign"_s,
                                 .header = Texts::tr("Go to"),
                                 .value = campaignText,
                                 .text = campaignText,
                                 .detail = campaignText}),
            {.id = u"posts"_s,
             .header = Texts::tr("Posts"),
             .value = [](const RuleRow &row) { return row.posts; },
             .text = [](const RuleRow &row) { return format::count(row.posts); },
             .alignment = kNumberAlignment,
             .definition = Texts::tr("Posts that this rule put where they are.")}};
}

domain::RuleId idOf(const RuleRow &row)
{
    return row.rule.id;
}

QString quoted(const char *text, const QString &value)
{
    return Texts::tr(text).arg(format::outside(value, 80));
}

} // namespace

RuleTableModel::RuleTableModel(store::Store &store, QObject *parent)
    : RowsModel(ruleColumns(), &idOf, parent)
    , m_store(store)
{
    watch(store, domain::Area::Rules | domain::Area::Campaigns | domain::Area::Profiles);
}

RuleTableModel::~RuleTableModel() = default;

QList<domain::CampaignRule> RuleTableModel::rules() const
{
    QList<domain::CampaignRule> list;
    for (const RuleRow &row : rows())
        list.append(row.rule);
    return list;
}

void RuleTableModel::refresh()
{
    const int request = nextRequest();
    deliver(m_store.read(store::RulesQuery {}), this, [this, request](const Result<QList<RuleRow>> &rules) {
        if (!isCurrent(request))
            return;
        if (rules.isOk())
            setRows(*rules);
        else
            setFailed(rules.error());
    });
}

QString conditionsText(const RuleRow &row)
{
    const domain::CampaignRule &rule = row.rule;
    QStringList parts;
    if (rule.profile)
        parts.append(quoted(QT_TRANSLATE_NOOP("RuleTable", "profile %1"), row.profileName));
    if (!rule.hashtag.isEmpty())
        parts.append(quoted(QT_TRANSLATE_NOOP("RuleTable", "hashtag #%1"), rule.hashtag));
    if (!rule.text.isEmpty())
        parts.append(quoted(QT_TRANSLATE_NOOP("RuleTable", "text contains “%1”"), rule.text));
    if (!rule.note.isEmpty())
        parts.append(quoted(QT_TRANSLATE_NOOP("RuleTable", "note contains “%1”"), rule.note));
    if (!rule.refId.isEmpty())
        parts.append(quoted(QT_TRANSLATE_NOOP("RuleTable", "ref id %1"), rule.refId));
    if (rule.from)
        parts.append(Texts::tr("from %1").arg(format::date(rule.from)));
    if (rule.to)
        parts.append(Texts::tr("until %1").arg(format::date(rule.to)));
    return listed(parts);
}

} // namespace viewtide::models
