// SPDX-License-Identifier: GPL-3.0-or-later
// The activity that contains a text in any column, all of it or only failures or updates. Owned by the
// activity page; GUI thread.
#pragma once

#include "models/sortproxy.h"

namespace viewtide::models {

class ActivityFilterProxy final : public SortProxy
{
    Q_OBJECT

public:
    enum class Show { All, Failures, Updates };

    explicit ActivityFilterProxy(QObject *parent = nullptr);
    ~ActivityFilterProxy() override;

    void setText(const QString &text);
    void setShown(Show show);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    Q_DISABLE_COPY_MOVE(ActivityFilterProxy)

    QString m_text;
    Show m_show = Show::All;
};

} // namespace viewtide::models
