// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/navigationrail.h"

#include "gui/theme/theme.h"
#include "gui/widgets/margins.h"
#include "gui/widgets/textlabel.h"

#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace viewtide::gui {

namespace {

constexpr int kRailWidth = 184; ///< at least
constexpr int kLogoSize = 28;
constexpr QSize kIconSize(20, 20);

} // namespace

QString nameOf(Page page)
{
    switch (page) {
    case Page::Overview:
        return NavigationRail::tr("Overview");
    case Page::Videos:
        return NavigationRail::tr("Videos");
    case Page::Campaigns:
        return NavigationRail::tr("Campaigns");
    case Page::Reports:
        return NavigationRail::tr("Reports");
    case Page::Accounts:
        return NavigationRail::tr("Accounts");
    case Page::Activity:
        return NavigationRail::tr("Activity");
    case Page::Settings:
        return NavigationRail::tr("Settings");
    case Page::Welcome:
        return NavigationRail::tr("Welcome");
    }
    return {};
}

Glyph glyphOf(Page page)
{
    return page < Page::Settings ? Glyph(int(Glyph::Overview) + int(page)) : Glyph::Settings;
}
static_assert(int(Glyph::Activity) - int(Glyph::Overview) == int(Page::Activity),
              "glyphs in the order of pages");

NavigationRail::NavigationRail(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("navigationRail"));
    setMinimumWidth(kRailWidth);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred); // as wide as the longest name of a page
    setAccessibleName(tr("Pages"));

    auto *const logo = new QLabel(this);
    logo->setPixmap(pixmap(Glyph::Logo, Qt::black, kLogoSize, devicePixelRatioF()));
    auto *const name = new TextLabel(QStringLiteral("Viewtide"), this);
    name->setFont(fontOf(kTitlePoints + 1, QFont::Bold));
    auto *const brand = new QHBoxLayout;
    brand->setContentsMargins(space::kSmall, 0, 0, space::kMedium);
    brand->setSpacing(space::kMedium);
    brand->addWidget(logo);
    brand->addWidget(name, 1);

    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(space::kMedium, space::kLarge, space::kMedium, space::kLarge);
    column->setSpacing(space::kTiny);
    column->addLayout(brand);
    for (int i = 0; i < kPageCount; ++i) {
        if (Page(i) == Page::Settings)
            column->addStretch(1);
        addButton(Page(i));
        column->addWidget(m_buttons.last());
    }
    turnMargins(*this);
}

void NavigationRail::addButton(Page page)
{
    const int number = int(page) + 1;
    auto *const button = new QToolButton(this);
    button->setObjectName(QStringLiteral("page%1Button").arg(number));
    button->setText(kIconGap + nameOf(page));
    button->setAccessibleName(nameOf(page));
    button->setToolTip(tr("%1 (Ctrl+%2)").arg(nameOf(page), QString::number(number)));
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize(kIconSize);
    button->setFocusPolicy(Qt::TabFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(button, &QToolButton::toggled, this, [this, page](bool on) { // a screen reader does not click
        if (on)
            emit pageChosen(page);
    });
    button->setIcon(icon(glyphOf(page)));
    m_buttons.append(button);
}

void NavigationRail::setPage(Page page)
{
    const bool isHere = int(page) < kPageCount;
    for (QToolButton *const button : std::as_const(m_buttons))
        button->setAutoExclusive(isHere); // else one of them could not be let up
    for (int i = 0; i < kPageCount; ++i) {
        const QSignalBlocker told(m_buttons.at(i)); // who shows a page knows it
        m_buttons.at(i)->setChecked(i == int(page));
    }
}

} // namespace viewtide::gui
