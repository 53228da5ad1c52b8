// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/headerbar.h"

#include "base/clock.h"
#include "gui/statustext.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/widgets/textlabel.h"
#include "gui/widgets/workspacebutton.h"
#include "models/rangetexts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

namespace viewtide::gui {

using namespace std::chrono_literals;

namespace {

constexpr auto kAgeEvery = 10s;
/// A double click on "Sync now" stops nothing, and a short pass does not make the button flicker.
constexpr auto kStopAfter = 1s;
constexpr int kStateWidth = 420;

models::Tone toneOf(const poll::PollStatus &status, Timestamp now)
{
    switch (status.state) {
    case poll::State::Attention:
        return models::Tone::Bad;
    case poll::State::Paused:
        return models::Tone::Warning;
    case poll::State::Syncing:
        return models::Tone::Accent;
    case poll::State::Idle:
    case poll::State::Unconfigured:
        break;
    }
    return staleText(status, now).isEmpty() ? models::Tone::Muted : models::Tone::Warning;
}

} // namespace

QList<domain::Period> shownPeriods()
{
    using domain::Period;
    return {Period::last(1),  Period::last(7),   Period::last(30),
            Period::last(90), Period::last(365), Period::all()};
}

QString periodText(const domain::Period &period)
{
    switch (period.kind) {
    case domain::Period::Kind::LastDays:
        return period.days == 1 ? HeaderBar::tr("Last day")
                                : HeaderBar::tr("Last %n days", nullptr, period.days);
    case domain::Period::Kind::All:
        return HeaderBar::tr("All days");
    case domain::Period::Kind::Custom:
        break;
    }
    return models::rangeText(period.custom);
}

HeaderBar::HeaderBar(const Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_clock(clock)
    , m_title(new TextLabel(this))
    , m_workspace(new WorkspaceButton(this))
    , m_range(new QComboBox(this))
    , m_comparison(new QComboBox(this))
    , m_ownDays(new TextLabel(this))
    , m_state(new TextLabel(this))
    , m_sync(new QPushButton(this))
{
    setObjectName(QStringLiteral("headerBar"));
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_title->setFont(fontOf(kPagePoints, QFont::DemiBold));
    m_title->setElided(Qt::ElideRight); // the rail says it too
    m_ownDays->setObjectName(QStringLiteral("ownDaysLabel"));
    m_ownDays->setTone(models::Tone::Muted);
    m_state->setObjectName(QStringLiteral("stateLabel"));
    m_state->setElided(Qt::ElideRight);
    m_state->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_state->setMaximumWidth(kStateWidth);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // takes what the others leave
    m_sync->setObjectName(QStringLiteral("syncButton"));
    m_sync->setProperty("primary", true);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kStopAfter);
    connect(&m_patience, &QTimer::timeout, this, &HeaderBar::showButton);
    connect(m_sync, &QPushButton::clicked, this, &HeaderBar::pressButton);
    fillRanges();
    fillComparisons();

    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kMedium);
    row->setSpacing(space::kMedium);
    row->addWidget(m_title);
    row->addWidget(m_workspace, 0, Qt::AlignVCenter);
    row->addStretch(0); // what the state cannot use
    row->addWidget(m_state, 1);
    row->addWidget(m_ownDays);
    row->addWidget(m_range);
    row->addWidget(m_comparison);
    row->addWidget(m_sync);

    connect(&m_ageing, &QTimer::timeout, this, &HeaderBar::showStatus);
    m_ageing.start(kAgeEvery);
    showStatus();
    showButton();
}

void HeaderBar::pressButton()
{
    if (m_status.state == poll::State::Syncing)
        emit stopRequested();
    else
        emit syncRequested();
}

void HeaderBar::showButton()
{
    const bool isSyncing = m_status.state == poll::State::Syncing;
    const bool canStop = isSyncing && !m_patience.isActive();
    m_sync->setEnabled(!isSyncing || canStop);
    const QString text = canStop ? tr("Stop") : tr("Sync now");
    if (m_sync->accessibleName() == text)
        return;
    m_sync->setMinimumWidth(m_sync->accessibleName().isEmpty() ? 0 : m_sync->width()); // as wide as it was
    m_sync->setText(kIconGap + text);
    m_sync->setAccessibleName(text);
    m_sync->setIcon(icon(canStop ? Glyph::Close : Glyph::Sync, Colour::OnAccent));
    m_sync->setToolTip(canStop ? tr("Stop the sync; what was answered stays (Ctrl+Shift+S)")
                               : tr("Ask for everything now (Ctrl+R)"));
}

void HeaderBar::fillRanges()
{
    m_range->setObjectName(QStringLiteral("rangeBox"));
    m_range->setAccessibleName(tr("Range"));
    m_range->setSizeAdjustPolicy(QComboBox::AdjustToContents); // own days are longer than any other
    const QList<domain::Period> periods = shownPeriods();
    for (const domain::Period &period : periods)
        m_range->addItem(periodText(period), toKey(period));
    m_range->addItem(tr("From day to day…"));
    connect(m_range, &QComboBox::activated, this, &HeaderBar::choosePeriod);
}

void HeaderBar::choosePeriod()
{
    if (const auto period = domain::periodFromKey(m_range->currentData().toString())) {
        emit periodChosen(*period);
        return;
    }
    setLookback(m_lookback); // until the days are chosen
    emit customPeriodRequested();
}

void HeaderBar::fillComparisons()
{
    using domain::Comparison;
    m_comparison->setObjectName(QStringLiteral("comparisonBox"));
    m_comparison->setAccessibleName(tr("Compare with"));
    m_comparison->setToolTip(tr("What the figures are compared with (X: on and off)"));
    m_comparison->addItem(tr("No comparison"), toKey(Comparison::None));
    m_comparison->addItem(tr("Days before"), toKey(Comparison::PreviousPeriod));
    m_comparison->addItem(tr("Same weekdays"), toKey(Comparison::SameWeekdays));
    connect(m_comparison, &QComboBox::activated, this, [this] {
        if (const auto comparison = domain::comparisonFromKey(m_comparison->currentData().toString()))
            emit comparisonChosen(*comparison);
    });
}

void HeaderBar::setPage(const QString &title, const PageWidget &page)
{
    m_title->setText(title);
    const Follows follows = page.follows();
    m_range->setVisible(follows.testFlag(Follow::Range));
    m_comparison->setVisible(follows.testFlag(Follow::Range) && follows.testFlag(Follow::Comparison));
    m_ownDays->setText(page.ownDays());
    m_ownDays->setToolTip(page.ownDays().toHtmlEscaped());
    m_ownDays->setVisible(!page.ownDays().isEmpty());
    if (isVisible())
        fitWorkspace();
}

void HeaderBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitWorkspace();
}

/// The name of the page comes before that of the workspace, which the title of the window has, too.
void HeaderBar::fitWorkspace()
{
    int room = width() - 2 * space::kHuge - 2 * space::kMedium; // beside the state, which may have nothing
    const QWidget *const others[] {m_title, m_ownDays, m_range, m_comparison, m_sync};
    for (const QWidget *const other : others) {
        if (!other->isHidden())
            room -= other->sizeHint().expandedTo(other->minimumSize()).width() + space::kMedium;
    }
    m_workspace->setRoom(room);
}

void HeaderBar::setLookback(const domain::Lookback &lookback)
{
    m_lookback = lookback;
    const int entries = int(shownPeriods().size()) + 1;
    while (m_range->count() > entries)
        m_range->removeItem(entries);
    if (m_range->findData(toKey(lookback.period)) < 0)
        m_range->addItem(periodText(lookback.period), toKey(lookback.period));
    m_range->setCurrentIndex(m_range->findData(toKey(lookback.period)));
    m_comparison->setCurrentIndex(m_comparison->findData(toKey(lookback.comparison)));
    // Nothing lies before all days.
    m_comparison->setEnabled(lookback.period.kind != domain::Period::Kind::All);
    if (isVisible())
        fitWorkspace();
}

void HeaderBar::setStatus(const poll::PollStatus &status)
{
    const bool begins = m_status.state != poll::State::Syncing && status.state == poll::State::Syncing;
    m_status = status;
    if (begins)
        m_patience.start();
    showStatus();
    showButton();
}

void HeaderBar::showStatus()
{
    const Timestamp now = m_clock.now();
    QStringList lines {statusText(m_status, now), staleText(m_status, now)};
    m_state->setText(lines.first());
    lines.removeAll(QString());
    lines.removeDuplicates();
    m_state->setToolTip(lines.join(u'\n').toHtmlEscaped());
    m_state->setTone(toneOf(m_status, now));
}

} // namespace viewtide::gui
