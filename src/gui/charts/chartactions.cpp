// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/chartactions.h"

#include "gui/charts/serieschart.h"
#include "gui/commandneed.h"

#include <QAction>

namespace viewtide::gui {

namespace {

constexpr double kZoomStep = 1.5;

QAction *separator(SeriesChart &chart)
{
    auto *const action = new QAction(&chart);
    action->setSeparator(true);
    return action;
}

template<typename Function>
QAction *command(SeriesChart &chart, const char *name, const QString &text, const QKeySequence &keys,
                 Function function)
{
    auto *const action = new QAction(text, &chart);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(action, &QAction::triggered, &chart, function);
    return action;
}

} // namespace

QList<QAction *> makeChartActions(SeriesChart &chart)
{
    SeriesChart *const it = &chart;
    QAction *const all = command(chart, "chartShowAllAction", SeriesChart::tr("Show &everything"),
                                 Qt::CTRL | Qt::Key_0, [it] { it->showAll(); });
    all->setEnabled(false);
    setNeed(*all, SeriesChart::tr("The chart shows everything already."));
    QObject::connect(it, &SeriesChart::zoomChanged, all, [it, all] { all->setEnabled(it->isZoomed()); });
    return {
        command(chart, "chartCopyPictureAction", SeriesChart::tr("Copy as &PNG"),
                Qt::CTRL | Qt::SHIFT | Qt::Key_C, [it] { it->send(SeriesChart::Output::ClipboardPicture); }),
        command(chart, "chartCopyNumbersAction", SeriesChart::tr("Copy as &CSV"),
                Qt::CTRL | Qt::ALT | Qt::Key_C, [it] { it->send(SeriesChart::Output::ClipboardNumbers); }),
        command(chart, "chartPrintAction", SeriesChart::tr("P&rint…"), Qt::CTRL | Qt::Key_P,
                [it] { it->send(SeriesChart::Output::Printer); }),
        separator(chart),
        command(chart, "chartZoomInAction", SeriesChart::tr("Zoom &in"), QKeySequence::ZoomIn,
                [it] { it->zoom(kZoomStep); }),
        command(chart, "chartZoomOutAction", SeriesChart::tr("Zoom &out"), QKeySequence::ZoomOut,
                [it] { it->zoom(1 / kZoomStep); }),
        all};
}

} // namespace viewtide::gui
