// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/headerbar.h"

#include "base/clock.h"
#include "gui/statustext.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/textlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

namespace viewtide::gui {

using namespace std::chrono_literals;

namespace {

constexpr auto kAgeEvery = 10s;
constexpr int kStateWidth = 420;

models::Tone toneOf(poll::State state)
{
    switch (state) {
    case poll::State::Attention:
        return models::Tone::Bad;
    case poll::State::Paused:
        return models::Tone::Warning;
    case poll::State::Syncing:
        return models::Tone::Accent;
    case poll::State::Idle:
        break;
    }
    return models::Tone::Muted;
}

} // namespace

QList<int> rangeDays()
{
    return {7, 30, 90, 365};
}

QString rangeText(int days)
{
    return HeaderBar::tr("Last %n days", nullptr, days);
}

HeaderBar::HeaderBar(const Clock &clock, const QString &workspace, QWidget *parent)
    : QFrame(parent)
    , m_clock(clock)
    , m_title(new TextLabel(this))
    , m_workspace(new Chip(workspace, models::Tone::Accent, this))
    , m_range(new QComboBox(this))
    , m_state(new TextLabel(this))
    , m_sync(new QPushButton(kIconGap + tr("Sync now"), this))
{
    setObjectName(QStringLiteral("headerBar"));
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_title->setFont(fontOf(kPagePoints, QFont::DemiBold));
    m_workspace->setVisible(!workspace.isEmpty());
    m_state->setObjectName(QStringLiteral("stateLabel"));
    m_state->setElided(Qt::ElideRight);
    m_state->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_state->setMaximumWidth(kStateWidth);
    m_sync->setObjectName(QStringLiteral("syncButton"));
    m_sync->setIcon(icon(Glyph::Sync, Colour::OnAccent));
    m_sync->setAccessibleName(tr("Sync now"));
    m_sync->setProperty("primary", true);
    m_sync->setToolTip(tr("Ask for everything now (Ctrl+R)"));
    connect(m_sync, &QPushButton::clicked, this, &HeaderBar::syncRequested);
    fillRanges();

    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kMedium);
    row->setSpacing(space::kMedium);
    row->addWidget(m_title);
    row->addWidget(m_workspace, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(m_state, 4);
    row->addWidget(m_range);
    row->addWidget(m_sync);

    connect(&m_ageing, &QTimer::timeout, this, &HeaderBar::showStatus);
    m_ageing.start(kAgeEvery);
    showStatus();
}

void HeaderBar::fillRanges()
{
    m_range->setObjectName(QStringLiteral("rangeBox"));
    m_range->setAccessibleName(tr("Range"));
    const QList<int> all = rangeDays();
    for (const int days : all)
        m_range->addItem(rangeText(days), days);
    connect(m_range, &QComboBox::activated, this,
            [this] { emit rangeChosen(std::chrono::days(m_range->currentData().toInt())); });
}

void HeaderBar::setWorkspaceNote(const QString &note)
{
    m_workspace->setToolTip(note.toHtmlEscaped());
    m_workspace->setAccessibleDescription(note);
}

void HeaderBar::setPage(const QString &title, const PageWidget &page)
{
    m_title->setText(title);
    m_range->setVisible(page.usesRange());
}

void HeaderBar::setRange(std::chrono::days length)
{
    m_range->setCurrentIndex(m_range->findData(int(length.count())));
}

void HeaderBar::setStatus(const poll::PollStatus &status)
{
    m_status = status;
    showStatus();
}

void HeaderBar::showStatus()
{
    const QString text = statusText(m_status, m_clock.now());
    m_state->setText(text);
    m_state->setToolTip(text.toHtmlEscaped());
    m_state->setTone(toneOf(m_status.state));
    m_sync->setEnabled(m_status.state != poll::State::Syncing);
}

} // namespace viewtide::gui
