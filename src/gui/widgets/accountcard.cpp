// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/accountcard.h"

#include "gui/theme/theme.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/coverageribbon.h"
#include "gui/widgets/platformdot.h"
#include "gui/widgets/sparkline.h"
#include "gui/widgets/textlabel.h"
#include "models/format.h"

#include <QVBoxLayout>

#include <algorithm>

namespace viewtide::gui {

using models::AccountHealth;
using models::Health;
using models::Tone;
namespace format = models::format;

namespace {

Tone toneOf(Health health)
{
    switch (health) {
    case Health::Ok:
        return Tone::Good;
    case Health::Failing:
        return Tone::Warning;
    case Health::SignIn:
        return Tone::Bad;
    case Health::Waiting:
    case Health::NotLinked:
        break;
    }
    return Tone::Muted;
}

/// On the last day that has them.
std::optional<report::NumberRef> followersOf(const AccountHealth &account, Date today)
{
    const auto last = std::find_if(account.curve.crbegin(), account.curve.crend(),
                                   [](const std::optional<double> &value) { return value.has_value(); });
    if (last == account.curve.crend())
        return std::nullopt;
    const Date date = today - std::chrono::days(last - account.curve.crbegin());
    return report::NumberRef {.figure = QStringLiteral("followers"),
                              .subject = report::AccountDayRef {.profile = account.key.profile,
                                                                .platform = account.key.platform,
                                                                .date = date}};
}

} // namespace

AccountCard::AccountCard(QWidget *parent)
    : QFrame(parent)
    , m_dotPlace(new QWidget(this))
    , m_name(new TextLabel(this))
    , m_handle(new TextLabel(this))
    , m_state(new Chip(this))
    , m_followers(new TextLabel(this))
    , m_growth(new TextLabel(this))
    , m_curve(new Sparkline(this))
    , m_lastGood(new TextLabel(this))
    , m_ribbon(new CoverageRibbon(this))
    , m_advice(new TextLabel(this))
{
    setProperty("card", true);
    m_lastGood->setTone(Tone::Muted);
    m_lastGood->setElided(Qt::ElideRight);
    m_advice->setObjectName(QStringLiteral("advice"));
    m_advice->setWordWrap(true);
    m_advice->setAlignment(Qt::AlignTop | Qt::AlignLeading);

    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    column->setSpacing(space::kSmall);
    column->addLayout(makeHead());
    column->addLayout(makeFigures());
    column->addWidget(m_ribbon);
    column->addWidget(m_lastGood);
    column->addWidget(m_advice, 1);
}

QHBoxLayout *AccountCard::makeHead()
{
    m_dotPlace->setFixedSize(28, 28);
    m_name->setFont(fontOf(kTitlePoints, QFont::DemiBold));
    m_handle->setTone(Tone::Muted);
    m_handle->setElided(Qt::ElideRight);
    auto *const names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_handle);
    auto *const head = new QHBoxLayout;
    head->setSpacing(space::kMedium);
    head->addWidget(m_dotPlace, 0, Qt::AlignVCenter);
    head->addLayout(names, 1);
    head->addWidget(m_state, 0, Qt::AlignTop);
    return head;
}

QHBoxLayout *AccountCard::makeFigures()
{
    m_followers->setObjectName(QStringLiteral("followers"));
    m_followers->setFont(fontOf(kNumberPoints, QFont::DemiBold));
    m_growth->setObjectName(QStringLiteral("growth"));
    m_growth->setFont(fontOf(kBodyPoints, QFont::DemiBold));
    auto *const figures = new QHBoxLayout;
    figures->setSpacing(space::kMedium);
    figures->addWidget(m_followers);
    figures->addWidget(m_growth, 0, Qt::AlignBottom);
    figures->addWidget(m_curve, 1);
    return figures;
}

void AccountCard::showAccount(const AccountHealth &account, Timestamp now)
{
    if (m_platform != account.key.platform) {
        m_platform = account.key.platform;
        qDeleteAll(m_dotPlace->children());
        auto *const dot = new PlatformDot(account.key.platform, m_dotPlace);
        dot->setGeometry(m_dotPlace->rect());
        dot->show();
    }
    const QString name = format::platformName(account.key.platform);
    m_name->setText(name);
    QStringList who {format::personal(account.handle, 80), format::personal(account.profileName, 80)};
    who.removeAll(QString());
    m_handle->setText(who.join(QStringLiteral(" · ")));
    m_state->setText(models::textOf(account.health));
    m_state->setTone(toneOf(account.health));
    m_state->updateGeometry();

    m_followers->setText(format::count(account.followers));
    m_growth->setText(account.weekGrowth ? tr("%1 in 7 d").arg(format::deltaWithArrow(account.weekGrowth))
                                         : QString());
    m_growth->setTone(format::toneOf(account.weekGrowth));
    m_curve->setValues(account.curve);
    m_number = followersOf(account, dateOf(now));
    m_ribbon->setCoverage(account.coverage, dateOf(now));
    showWords(account, now);
    setAccessibleName(tr("%1, %2").arg(name, models::textOf(account.health)));
    setAccessibleDescription(
        tr("%1 followers, %2. %3").arg(m_followers->text(), m_growth->text(), m_advice->text()));
}

std::optional<report::NumberRef> AccountCard::numberAt(std::optional<QPoint>) const
{
    return m_number;
}

void AccountCard::showWords(const AccountHealth &account, Timestamp now)
{
    QStringList facts;
    if (account.lastGoodAt)
        facts.append(tr("Last answer %1").arg(format::age(*account.lastGoodAt, now)));
    if (account.rate)
        facts.append(
            tr("ER %1 %2").arg(format::percent(account.rate->percent), format::basis(account.rate->basis)));
    m_lastGood->setText(facts.join(QStringLiteral(" · ")));
    m_lastGood->setVisible(!facts.isEmpty());

    QString advice = models::adviceFor(account);
    if (account.errorAt)
        advice = tr("%1: %2").arg(format::dateTime(account.errorAt), advice);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    m_advice->setTone(account.health == Health::SignIn ? Tone::Bad : Tone::Muted);
    m_advice->setToolTip(format::outside(account.errorMessage).toHtmlEscaped());
}

} // namespace viewtide::gui
