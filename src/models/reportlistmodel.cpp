// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reportlistmodel.h"

#include "base/deliver.h"
#include "models/format.h"
#include "models/roles.h"
#include "store/store.h"

#include <QCoreApplication>

namespace viewtide::models {

using namespace Qt::Literals::StringLiterals;
using store::ReportRow;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReportList)
};

QString nameOf(const ReportRow &row)
{
    return format::personal(row.report.name, 200);
}

QString subtitle(const ReportRow &row)
{
    const auto more = static_cast<int>(row.campaignNames.size()) - 1;
    const QString first = format::personalCampaign(row.campaignName);
    const QString campaign = more > 0 ? Texts::tr("%1 and %n more", nullptr, more).arg(first) : first;
    if (row.hidden == 0)
        return campaign;
    return Texts::tr("%1 · %2").arg(campaign, Texts::tr("%n hidden", nullptr, row.hidden));
}

QVariant extraOf(const ReportRow &row, int role)
{
    if (role == Qt::AccessibleTextRole)
        return Texts::tr("%1, %2").arg(nameOf(row), subtitle(row));
    return role == SubtitleRole ? QVariant(subtitle(row)) : QVariant();
}

QString detailOf(const ReportRow &row)
{
    return Texts::tr("%1\n%2").arg(nameOf(row), subtitle(row));
}

QList<Column<ReportRow>> reportListColumns()
{
    const Column<ReportRow> name {.id = u"name"_s,
                                  .header = Texts::tr("Report"),
                                  .value = [](const ReportRow &row) { return row.report.name; },
                                  .text = nameOf,
                                  .detail = detailOf,
                                  .extra = extraOf};
    return {name};
}

domain::ReportId idOf(const ReportRow &row)
{
    return row.report.id;
}

} // namespace

ReportListModel::ReportListModel(store::Store &store, QObject *parent)
    : RowsModel(reportListColumns(), &idOf, parent)
    , m_store(store)
{
    watch(store, domain::Area::Reports | domain::Area::Campaigns);
}

ReportListModel::~ReportListModel() = default;

void ReportListModel::refresh()
{
    const int request = nextRequest();
    deliver(m_store.read(store::ReportsQuery {}), this,
            [this, request](const Result<QList<ReportRow>> &reports) {
                if (!isCurrent(request))
                    return;
                if (reports.isOk())
                    setRows(*reports);
                else
                    setFailed(reports.error());
            });
}

} // namespace viewtide::models
