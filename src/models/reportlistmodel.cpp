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

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("ReportList", text, nullptr, n);
}

QString nameOf(const ReportRow &row)
{
    return format::outside(row.report.name, 200);
}

QString subtitle(const ReportRow &row)
{
    const auto more = static_cast<int>(row.campaignNames.size()) - 1;
    const QString first = format::outside(row.campaignName, 200);
    const QString campaign = more > 0 ? tr("%1 and %n more", more).arg(first) : first;
    if (row.hidden == 0)
        return campaign;
    return tr("%1 · %2").arg(campaign, tr("%n hidden", row.hidden));
}

QVariant extraOf(const ReportRow &row, int role)
{
    if (role == Qt::AccessibleTextRole)
        return tr("%1, %2").arg(nameOf(row), subtitle(row));
    return role == SubtitleRole ? QVariant(subtitle(row)) : QVariant();
}

QString detailOf(const ReportRow &row)
{
    return tr("%1\n%2").arg(nameOf(row), subtitle(row));
}

QList<Column<ReportRow>> reportListColumns()
{
    const Column<ReportRow> name {.id = u"name"_s,
                                  .header = tr("Report"),
                                  .value = nameOf,
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
