// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/plotaccessible.h"

#include "gui/charts/plotview.h"

#include <QAccessibleWidget>

#include <algorithm>

namespace viewtide::gui {

namespace {

class PlotAccessible final : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit PlotAccessible(PlotView &view)
        : QAccessibleWidget(&view, QAccessible::Chart)
    { }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    /// What is below are axes in a scene, which Qt cannot tell anything about.
    int childCount() const override { return 0; }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value && view() ? view()->pointText() : QAccessibleWidget::text(kind);
    }

    QVariant currentValue() const override { return view() ? std::max(0, view()->point()) : 0; }
    void setCurrentValue(const QVariant &value) override
    {
        if (view())
            view()->setPoint(value.toInt());
    }
    QVariant minimumValue() const override { return 0; }
    QVariant maximumValue() const override
    {
        return view() ? std::max(0, int(view()->shown().at.size()) - 1) : 0;
    }
    QVariant minimumStepSize() const override { return 1; }

private:
    /// Null while the view is being destroyed.
    PlotView *view() const { return qobject_cast<PlotView *>(object()); }
};

QAccessibleInterface *plotInterface(const QString &, QObject *object)
{
    auto *const view = qobject_cast<PlotView *>(object);
    return view ? new PlotAccessible(*view) : nullptr;
}

} // namespace

void makePlotsAccessible()
{
    QAccessible::removeFactory(plotInterface);
    QAccessible::installFactory(plotInterface);
}

void announcePoint(PlotView &view)
{
    QAccessibleValueChangeEvent event(&view, view.point());
    QAccessible::updateAccessibility(&event);
}

} // namespace viewtide::gui
