// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activityfilterproxy.h"

#include "models/activitymodel.h"

namespace viewtide::models {

using domain::Outcome;

namespace {

bool isWanted(Outcome outcome, ActivityFilterProxy::Show show)
{
    switch (show) {
    case ActivityFilterProxy::Show::All:
        return true;
    case ActivityFilterProxy::Show::Failures:
        return outcome == Outcome::Failed || outcome == Outcome::Skipped;
    case ActivityFilterProxy::Show::Updates:
        return outcome == Outcome::Ok;
    }
    return true;
}

} // namespace

ActivityFilterProxy::ActivityFilterProxy(QObject *parent)
    : SortProxy(parent)
{ }

ActivityFilterProxy::~ActivityFilterProxy() = default;

void ActivityFilterProxy::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void ActivityFilterProxy::setShown(Show show)
{
    m_show = show;
    invalidateFilter();
}

bool ActivityFilterProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto *const model = qobject_cast<ActivityModel *>(sourceModel());
    if (!model || !isWanted(model->rowAt(row).attempt.outcome, m_show))
        return false;
    if (m_text.isEmpty())
        return true;
    for (int column = 0; column < model->columnCount(); ++column) {
        if (holds(model->index(row, column, parent), m_text))
            return true;
    }
    return false;
}

} // namespace viewtide::models
