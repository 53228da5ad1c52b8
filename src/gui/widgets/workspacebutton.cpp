// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/workspacebutton.h"

#include "gui/theme/icons.h"
#include "gui/widgets/elision.h"
#include "models/format.h"

#include <algorithm>

namespace viewtide::gui {

namespace {

constexpr int kWidestName = 150;
constexpr int kLeastName = 40;
constexpr int kLongestName = 200;
constexpr int kArrowGaps = 3;

} // namespace

QString ownWorkspaceName()
{
    return WorkspaceButton::tr("My workspace");
}

WorkspaceButton::WorkspaceButton(QWidget *parent)
    : QPushButton(parent)
    , m_widest(kWidestName)
{
    setObjectName(QStringLiteral("workspaceButton"));
    setProperty("dropdown", true);
    setIcon(gui::icon(Glyph::Workspace));
    setWorkspace({});
}

void WorkspaceButton::setWorkspace(const QString &name)
{
    m_name = models::format::outside(name.isEmpty() ? ownWorkspaceName() : name, kLongestName);
    showTexts();
}

void WorkspaceButton::setNote(const QString &note)
{
    m_note = note;
    showTexts();
}

void WorkspaceButton::setRoom(int width)
{
    const int frame = sizeHint().width() - fontMetrics().horizontalAdvance(text());
    const int left = std::min(width - frame - fontMetrics().horizontalAdvance(kIconGap), kWidestName);
    const int widest = left < kLeastName ? 0 : left;
    if (m_widest == widest)
        return;
    m_widest = widest;
    showTexts();
}

void WorkspaceButton::showTexts()
{
    QString text = m_widest > 0 ? elided(m_name, fontMetrics(), m_widest) : QString();
    // From right to left, a style sheet of Qt draws the text from the left edge, where the arrow is.
    const QString arrow = isRightToLeft() ? QString(kArrowGaps, kIconGap) : QString();
    setText(kIconGap + text.replace(QLatin1Char('&'), QStringLiteral("&&")) + arrow);
    setAccessibleName(tr("Workspace: %1").arg(m_name));
    setAccessibleDescription(m_note);
    const QString tip = tr("Workspace: %1 (Ctrl+Shift+O: choose another)").arg(m_name);
    setToolTip((m_note.isEmpty() ? tip : tip + QLatin1Char('\n') + m_note)
                   .toHtmlEscaped()
                   .replace(QLatin1Char('\n'), QStringLiteral("<br>")));
}

} // namespace viewtide::gui
