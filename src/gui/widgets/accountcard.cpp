// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/accountcard.h"

#include "gui/drill.h"
#include "gui/theme/theme.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/coverageribbon.h"
#include "gui/widgets/platformdot.h"
#include "gui/widgets/sparkline.h"
#include "gui/widgets/textlabel.h"
#include "models/format.h"
#include "models/rangetexts.h"

#include <QAction>
#include <QCursor>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace viewtide::gui {

using models::AccountHealth;
using models::Health;
using models::Tone;
namespace format = models::format;

using report::inputOf;
using report::NumberInput;
using report::NumberRef; // lupdate loses the context of tr() in functions that return a::B

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
std::optional<NumberRef> followersOf(const AccountHealth &account)
{
    if (!account.followersOn)
        return std::nullopt;
    return NumberRef {.figure = QStringLiteral("followers"),
                      .subject = report::AccountDayRef {.profile = account.key.profile,
                                                        .platform = account.key.platform,
                                                        .date = *account.followersOn}};
}

NumberRef numberOf(const AccountHealth &account, const QString &figure, const QString &shown,
                   const QList<NumberInput> &inputs)
{
    return {.figure = figure,
            .about = AccountCard::tr("%1, profile %2")
                         .arg(format::platformName(account.key.platform),
                              format::personal(account.profileName, 80)),
            .shown = shown,
            .inputs = inputs,
            .span = models::rangeText(account.shown.range)};
}

std::optional<NumberRef> growthOf(const AccountHealth &account)
{
    const models::Figure &growth = account.growth;
    if (!growth.value)
        return std::nullopt;
    return numberOf(account, QStringLiteral("account_growth"),
                    format::signedCount(format::whole(growth.value)),
                    {inputOf(QStringLiteral("followers_end"), AccountCard::tr("Followers at the end"),
                             report::cell(growth.end)),
                     inputOf(QStringLiteral("followers_before"),
                             AccountCard::tr("Followers before the range"), report::cell(growth.before))});
}

std::optional<NumberRef> againstOf(const AccountHealth &account)
{
    const models::Figure &growth = account.growth;
    if (!growth.value || !account.shown.compared || growth.delta.kind == domain::Delta::Kind::None)
        return std::nullopt;
    return numberOf(account, QStringLiteral("against_before"), models::deltaText(growth.delta),
                    {inputOf(QStringLiteral("growth"), AccountCard::tr("Growth in the range"),
                             report::cell(format::whole(growth.value))),
                     inputOf(QStringLiteral("growth_before"),
                             AccountCard::tr("Growth in %1").arg(models::rangeText(*account.shown.compared)),
                             report::cell(format::whole(*growth.value - growth.delta.change)))});
}

std::optional<NumberRef> rateOf(const AccountHealth &account)
{
    if (!account.rate || !account.rate->averageRate || !account.rate->basis)
        return std::nullopt;
    QList<NumberInput> inputs {
        inputOf(QStringLiteral("days"), AccountCard::tr("Recorded days that have a rate"),
                qint64(account.rate->days)),
        inputOf(QStringLiteral("basis"), AccountCard::tr("Basis"), format::basis(*account.rate->basis))};
    if (account.rateDelta.kind == domain::Delta::Kind::Change && account.shown.compared)
        inputs.append(inputOf(QStringLiteral("rate_before"),
                              AccountCard::tr("Rate in %1").arg(models::rangeText(*account.shown.compared)),
                              format::percent(*account.rate->averageRate - account.rateDelta.change)));
    return numberOf(account, QStringLiteral("average_rate"), format::percent(account.rate->averageRate),
                    inputs);
}

/// "ER 3.42 % by reach ▲ +0.12 pp"
QString rateText(const AccountHealth &account)
{
    if (!account.rate || !account.rate->averageRate || !account.rate->basis)
        return {};
    const QString rate =
        AccountCard::tr("ER %1 %2")
            .arg(format::percent(account.rate->averageRate), format::basis(*account.rate->basis));
    const QString delta = models::rateDeltaText(account.rateDelta);
    return delta.isEmpty() ? rate : rate + u' ' + delta;
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
    , m_against(new TextLabel(this))
    , m_curve(new Sparkline(this))
    , m_rate(new TextLabel(this))
    , m_lastGood(new TextLabel(this))
    , m_ribbon(new CoverageRibbon(this))
    , m_advice(new TextLabel(this))
{
    setProperty("card", true);
    setFocusPolicy(Qt::TabFocus); // F1 tells what its number is, Enter shows the days
    connect(addCardDrill(*this, tr("Show its days…")), &QAction::triggered, this,
            &AccountCard::daysRequested);
    m_against->setObjectName(QStringLiteral("against"));
    m_against->setFont(fontOf(kBodyPoints - 1, QFont::Normal));
    m_against->setElided(Qt::ElideRight);
    m_rate->setObjectName(QStringLiteral("rate"));
    m_rate->setTone(Tone::Muted);
    m_rate->setElided(Qt::ElideRight);
    m_lastGood->setTone(Tone::Muted);
    m_lastGood->setElided(Qt::ElideRight);
    m_advice->setObjectName(QStringLiteral("advice"));
    m_advice->setWordWrap(true);
    m_advice->setAlignment(Qt::AlignTop | Qt::AlignLeading);

    for (TextLabel *const label : {m_followers, m_growth, m_against, m_rate}) {
        label->setProperty("number", true);
        label->setFocusPolicy(Qt::ClickFocus); // and by Up and Down inside of the card
    }

    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kMedium);
    column->setSpacing(space::kSmall);
    column->addLayout(makeHead());
    column->addLayout(makeFigures());
    column->addWidget(m_against);
    column->addWidget(m_ribbon);
    column->addWidget(m_rate);
    column->addWidget(m_lastGood);
    column->addWidget(m_advice);
    column->addStretch(1);
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
    m_growth->setFont(fontOf(kBodyPoints, QFont::Medium));
    auto *const figures = new QHBoxLayout;
    figures->setSpacing(space::kSmall); // leaves room for the curve
    figures->addWidget(m_followers);
    figures->addWidget(m_growth, 0, Qt::AlignBottom);
    figures->addWidget(m_curve, 1);
    return figures;
}

void AccountCard::showAccount(const AccountHealth &account, Timestamp now)
{
    m_account = account;
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
    showGrowth(account);
    m_curve->setValues(account.curve);
    m_ribbon->setCoverage(account.coverage, account.shown.range.last);
    showWords(account, now);
    setAccessibleName(tr("%1, %2").arg(name, models::textOf(account.health)));
    setAccessibleDescription(
        tr("%1 followers, %2. %3").arg(m_followers->text(), m_growth->text(), m_advice->text()));
}

void AccountCard::showGrowth(const AccountHealth &account)
{
    const std::optional<double> growth = account.growth.value;
    const std::optional<Date> since = account.growth.since;
    m_growth->setText(
        growth && since
            ? tr("%1 since %2").arg(format::deltaWithArrow(format::whole(growth)), format::shortDate(*since))
            : QString());
    m_growth->setTone(format::toneOf(growth));
    m_growth->setToolTip(QStringLiteral("%1<br>%2")
                             .arg(models::rangeText(account.shown.range).toHtmlEscaped(),
                                  models::growthRule().toHtmlEscaped()));
    const QString delta = models::deltaText(account.growth.delta);
    m_against->setVisible(!delta.isEmpty() && account.shown.compared);
    if (!account.shown.compared)
        return;
    m_against->setText(tr("%1 %2").arg(delta, models::againstText(*account.shown.compared)));
    m_against->setTone(models::toneOf(account.growth.delta));
}

std::optional<NumberRef> AccountCard::numberOn(const QWidget *label) const
{
    if (label == m_growth)
        return growthOf(m_account);
    if (label == m_against)
        return againstOf(m_account);
    return label == m_rate ? rateOf(m_account) : followersOf(m_account);
}

/// While the card itself has the focus it is the followers, unless the mouse is over another number of it.
std::optional<NumberRef> AccountCard::numberAt(std::optional<QPoint> place) const
{
    if (!place && focusWidget() != this)
        return numberOn(focusWidget());
    return numberOn(childAt(place.value_or(mapFromGlobal(QCursor::pos()))));
}

/// Where Up and Down go: the card, then each number that it shows.
QList<QWidget *> AccountCard::stops()
{
    QList<QWidget *> stops {this};
    for (TextLabel *const label : {m_followers, m_growth, m_against, m_rate}) {
        if (label->isVisibleTo(this) && !label->text().isEmpty())
            stops.append(label);
    }
    return stops;
}

/// Past the first and the last of them the key scrolls the page, as elsewhere.
void AccountCard::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    const QList<QWidget *> all = stops();
    QWidget *const next = step == 0 ? nullptr : all.value(all.indexOf(focusWidget()) + step);
    if (next)
        next->setFocus(Qt::OtherFocusReason);
    else
        QFrame::keyPressEvent(event);
}

void AccountCard::showWords(const AccountHealth &account, Timestamp now)
{
    const QString rate = rateText(account);
    m_rate->setText(rate);
    m_rate->setVisible(!rate.isEmpty());
    if (account.lastGoodAt)
        m_lastGood->setText(tr("Last answer %1").arg(format::age(*account.lastGoodAt, now)));
    m_lastGood->setVisible(account.lastGoodAt.has_value());

    QString advice = models::adviceFor(account);
    if (account.errorAt)
        advice = tr("%1: %2").arg(format::dateTime(account.errorAt), advice);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    m_advice->setTone(account.health == Health::SignIn ? Tone::Bad : Tone::Muted);
    m_advice->setToolTip(format::outside(account.errorMessage).toHtmlEscaped());
}

} // namespace viewtide::gui
