// SPDX-License-Identifier: GPL-3.0-or-later
// Networks one below the other: sign, name, what the account is called, and how it stands. GUI thread.
#pragma once

#include "catalogue/platform.h"
#include "models/roles.h"

#include <QList>
#include <QWidget>

class QGridLayout;

namespace viewtide::domain {
struct SocialAccount;
}
namespace viewtide::models {
struct AccountHealth;
}

namespace viewtide::gui {

struct AccountLine
{
    catalogue::PlatformKey platform;
    QString handle;
    QString state;
    models::Tone tone = models::Tone::Muted;

    bool operator==(const AccountLine &) const = default;
};

AccountLine lineOf(const domain::SocialAccount &account);
AccountLine lineOf(const models::AccountHealth &account);

class AccountLines final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountLines(QWidget *parent = nullptr);

    void setLines(const QList<AccountLine> &lines);

private:
    Q_DISABLE_COPY_MOVE(AccountLines)

    void add(int row, const AccountLine &line);

    QGridLayout *m_grid;
    QList<AccountLine> m_lines;
};

} // namespace viewtide::gui
