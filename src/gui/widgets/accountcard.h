// SPDX-License-Identifier: GPL-3.0-or-later
// One network of one profile: who, how many, how it grows in the range, whether it answers, which days are
// recorded, what to do. Owned by AccountsPage. GUI thread. daysRequested(): show what the figures are made
// of.
#pragma once

#include "gui/numbersource.h"
#include "models/accounthealth.h"

#include <QFrame>
#include <QList>

class QHBoxLayout;

namespace viewtide::gui {

class Chip;
class CoverageRibbon;
class Sparkline;
class TextLabel;

class AccountCard final : public QFrame, public NumberSource
{
    Q_OBJECT

public:
    explicit AccountCard(QWidget *parent = nullptr);

    void showAccount(const models::AccountHealth &account, Timestamp now);
    /// The growth, the comparison or the rate where they stand, else its last recorded followers. By key: Up
    /// and Down go through them.
    std::optional<report::NumberRef> numberAt(std::optional<QPoint> place) const override;
    const models::AccountHealth &account() const { return m_account; }

signals:
    void daysRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(AccountCard)

    std::optional<report::NumberRef> numberOn(const QWidget *label) const;
    QList<QWidget *> stops();
    QHBoxLayout *makeHead();
    QHBoxLayout *makeFigures();
    void showGrowth(const models::AccountHealth &account);
    void showWords(const models::AccountHealth &account, Timestamp now);

    QWidget *m_dotPlace;
    TextLabel *m_name;
    TextLabel *m_handle;
    Chip *m_state;
    TextLabel *m_followers;
    TextLabel *m_growth;
    TextLabel *m_against;
    Sparkline *m_curve;
    TextLabel *m_rate;
    TextLabel *m_lastGood;
    CoverageRibbon *m_ribbon;
    TextLabel *m_advice;
    std::optional<catalogue::PlatformKey> m_platform;
    models::AccountHealth m_account;
};

} // namespace viewtide::gui
