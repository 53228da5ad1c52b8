// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/charttools.h"

#include "gui/charts/serieschart.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace viewtide::gui {

ChartTools::ChartTools(SeriesChart &chart, QWidget *parent)
    : QWidget(parent)
    , m_chart(chart)
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kTiny);
    QToolButton *const bars = add(Glyph::BarChart, QStringLiteral("barsButton"), tr("Show bars"));
    QToolButton *const lines = add(Glyph::LineChart, QStringLiteral("linesButton"), tr("Show lines"));
    QToolButton *const table = add(Glyph::Table, QStringLiteral("tableButton"), tr("Show as a table"));
    connect(bars, &QToolButton::clicked, this, [this] {
        m_chart.setShape(SeriesChart::Shape::Bars);
        m_chart.setView(SeriesChart::View::Chart);
        showState();
    });
    connect(lines, &QToolButton::clicked, this, [this] {
        m_chart.setShape(SeriesChart::Shape::Lines);
        m_chart.setView(SeriesChart::View::Chart);
        showState();
    });
    connect(table, &QToolButton::clicked, this, [this] {
        m_chart.setView(SeriesChart::View::Table);
        showState();
    });
    addCopy();
    connect(&chart, &SeriesChart::shapeChanged, this, &ChartTools::showState);
    connect(&chart, &SeriesChart::viewChanged, this, &ChartTools::showState);
    showState();
}

QToolButton *ChartTools::add(Glyph glyph, const QString &name, const QString &text)
{
    auto *const button = new QToolButton(this);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setIcon(icon(glyph));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setIconSize(QSize(18, 18));
    layout()->addWidget(button);
    m_tools.append(button);
    return button;
}

void ChartTools::addCopy()
{
    QToolButton *const button = add(Glyph::Copy, QStringLiteral("copyButton"), tr("Copy"));
    button->setCheckable(false);
    button->setPopupMode(QToolButton::InstantPopup);
    auto *const menu = new QMenu(button);
    QAction *const numbers = menu->addAction(tr("Copy the &numbers"));
    numbers->setObjectName(QStringLiteral("copyNumbersAction"));
    QAction *const picture = menu->addAction(tr("Copy the &picture"));
    picture->setObjectName(QStringLiteral("copyPictureAction"));
    connect(numbers, &QAction::triggered, this, [this] { m_chart.copyNumbers(); });
    connect(picture, &QAction::triggered, this, [this] { m_chart.copyPicture(); });
    button->setMenu(menu);
}

void ChartTools::showState()
{
    const bool isTable = m_chart.view() == SeriesChart::View::Table;
    const bool isBars = m_chart.shape() == SeriesChart::Shape::Bars;
    m_tools.at(0)->setChecked(!isTable && isBars);
    m_tools.at(1)->setChecked(!isTable && !isBars);
    m_tools.at(2)->setChecked(isTable);
}

} // namespace viewtide::gui
