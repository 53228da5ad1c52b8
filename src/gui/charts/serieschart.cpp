// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/serieschart.h"

#include "gui/charts/chartactions.h"
#include "gui/charts/chartsheet.h"
#include "gui/charts/plotview.h"
#include "gui/clipboard.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/widgets/columnfit.h"
#include "gui/widgets/flowlayout.h"
#include "models/seriesmodel.h"
#include "models/seriestable.h"
#include "report/writers.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMimeData>
#include <QPainter>
#include <QPointer>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace viewtide::gui {

using models::SeriesModel;

namespace {

constexpr QSize kLeastPicture(800, 420);
constexpr double kPictureScale = 2; ///< sharp in a document, too

QIcon dotIcon(const QColor &fill, double devicePixelRatio)
{
    constexpr int kSize = 12;
    QPixmap picture(QSize(kSize, kSize) * devicePixelRatio);
    picture.fill(Qt::transparent);
    picture.setDevicePixelRatio(devicePixelRatio);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawEllipse(1, 1, kSize - 2, kSize - 2);
    return picture;
}

} // namespace

class SeriesChart::Private
{
public:
    explicit Private(SeriesChart *owner);

    void rebuild();
    void rebuildLegend();
    void draw();
    ChartSheet sheet() const;
    void copyNumbers() const;
    void addNoteAction();
    int rowOfCommand() const;

    SeriesChart *q;
    QPointer<SeriesModel> model;
    QStackedWidget *stack;
    PlotView *plot;
    QTableView *table;
    QWidget *legend;
    FlowLayout *legendLayout;
    QStringList hidden;
    std::optional<int> menuRow; ///< while a context menu is open
    Shape shape = Shape::Bars;
    QString title;
    QString valueTitle;
};

SeriesChart::Private::Private(SeriesChart *owner)
    : q(owner)
    , stack(new QStackedWidget(owner))
    , plot(new PlotView(owner))
    , table(new QTableView(owner))
    , legend(new QWidget(owner))
    , legendLayout(new FlowLayout(legend))
{
    table->setObjectName(QStringLiteral("seriesTableView"));
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    owner->addActions(makeChartActions(*owner));
    addNoteAction();
    owner->setContextMenuPolicy(Qt::ActionsContextMenu);
    QObject::connect(plot, &PlotCanvas::windowChanged, owner, &SeriesChart::zoomChanged);
    auto *const copy = new QAction(SeriesChart::tr("Copy the numbers"), table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    table->addAction(copy);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    QObject::connect(copy, &QAction::triggered, owner, [this] { copyNumbers(); });
    stack->addWidget(plot);
    stack->addWidget(table);
    auto *column = new QVBoxLayout(owner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(legend);
    column->addWidget(stack, 1);
}

void SeriesChart::Private::addNoteAction()
{
    auto *const gap = new QAction(q);
    gap->setSeparator(true);
    auto *const note = new QAction(SeriesChart::tr("&Note on this day…"), q);
    note->setObjectName(QStringLiteral("chartNoteAction"));
    note->setShortcut(Qt::Key_N);
    note->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(note, &QAction::triggered, q, [this] { emit q->noteRequested(rowOfCommand()); });
    q->addActions({gap, note});
}

int SeriesChart::Private::rowOfCommand() const
{
    if (q->view() == View::Table)
        return table->currentIndex().row();
    return menuRow.value_or(plot->point());
}

void SeriesChart::Private::rebuild()
{
    rebuildLegend();
    draw();
    if (model)
        fitColumns(*table);
}

void SeriesChart::Private::rebuildLegend()
{
    legendLayout->clear();
    if (!model)
        return;
    const QList<models::Series> &all = model->set().series;
    legend->setVisible(all.size() > 1);
    for (int i = 0; i < all.size(); ++i) {
        const models::Series &series = all.at(i);
        auto *const toggle = new QToolButton(legend);
        toggle->setObjectName(QStringLiteral("legend_") + series.key);
        toggle->setProperty("legend", true);
        toggle->setText(kIconGap + series.name);
        toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        toggle->setIcon(dotIcon(plot::colourOf(series, i, q->palette()), q->devicePixelRatioF()));
        toggle->setIconSize(QSize(12, 12));
        toggle->setCheckable(true);
        toggle->setChecked(!hidden.contains(series.key));
        toggle->setAccessibleName(SeriesChart::tr("Show %1").arg(series.name));
        QObject::connect(toggle, &QToolButton::toggled, q, [this, key = series.key](bool isOn) {
            isOn ? q->showSeries(key) : q->hideSeries(key);
        });
        legendLayout->addWidget(toggle);
    }
}

void SeriesChart::Private::draw()
{
    if (model)
        plot->showModel(*model, hidden,
                        shape == Shape::Bars ? PlotView::Shape::Bars : PlotView::Shape::Lines);
}

ChartSheet SeriesChart::Private::sheet() const
{
    return {.title = title,
            .valueTitle = valueTitle,
            .set = plot->shown(),
            .shape = plot->shape(),
            .window = plot->timeWindow(),
            .palette = q->palette()};
}

void SeriesChart::Private::copyNumbers() const
{
    if (!model)
        return;
    auto *const mime = new QMimeData;
    mime->setText(models::toTabbedText(*model));
    mime->setData(QStringLiteral("text/csv"), report::toCsv(models::tableOf(*model, title)));
    QGuiApplication::clipboard()->setMimeData(mime);
    tellPage(*q, SeriesChart::tr("The numbers of the chart were copied."));
}

SeriesChart::SeriesChart(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{ }

SeriesChart::~SeriesChart() = default;

void SeriesChart::setModel(SeriesModel *model)
{
    if (d->model)
        disconnect(d->model, nullptr, this, nullptr);
    d->model = model;
    d->table->setModel(model);
    connect(model, &SeriesModel::modelReset, this, [this] { d->rebuild(); });
    d->rebuild();
}

SeriesModel *SeriesChart::model() const
{
    return d->model;
}

void SeriesChart::setTitle(const QString &title)
{
    d->title = title;
    setAccessibleName(title);
    d->plot->setTitle(title);
    d->table->setAccessibleName(tr("%1, as a table").arg(title));
}

void SeriesChart::setValueTitle(const QString &title)
{
    d->valueTitle = title;
    d->plot->setValueTitle(title);
    d->draw();
}

void SeriesChart::setShape(Shape shape)
{
    if (shape == d->shape)
        return;
    d->shape = shape;
    d->draw();
    emit shapeChanged();
}

SeriesChart::Shape SeriesChart::shape() const
{
    return d->shape;
}

void SeriesChart::setView(View view)
{
    if (view == this->view())
        return;
    d->stack->setCurrentIndex(view == View::Chart ? 0 : 1);
    emit viewChanged();
}

SeriesChart::View SeriesChart::view() const
{
    return d->stack->currentIndex() == 0 ? View::Chart : View::Table;
}

void SeriesChart::hideSeries(const QString &key)
{
    if (d->hidden.contains(key))
        return;
    d->hidden.append(key);
    d->draw();
}

void SeriesChart::showSeries(const QString &key)
{
    if (d->hidden.removeAll(key) > 0)
        d->draw();
}

bool SeriesChart::isSeriesShown(const QString &key) const
{
    return !d->hidden.contains(key);
}

void SeriesChart::zoom(double factor)
{
    d->plot->zoom(factor);
}

void SeriesChart::showAll()
{
    d->plot->showAll();
}

bool SeriesChart::isZoomed() const
{
    return !d->plot->timeWindow().isWhole();
}

void SeriesChart::send(Output to)
{
    switch (to) {
    case Output::ClipboardNumbers:
        d->copyNumbers();
        break;
    case Output::ClipboardPicture: {
        const QSize size = d->plot->size().expandedTo(kLeastPicture);
        QGuiApplication::clipboard()->setImage(imageOf(d->sheet(), size, kPictureScale));
        tellPage(*this, tr("The chart was copied as a picture."));
        break;
    }
    case Output::Printer:
        print(d->sheet(), this);
        break;
    }
}

std::optional<report::NumberRef> SeriesChart::numberAt(std::optional<QPoint> place) const
{
    const int row = place ? d->plot->rowAt(d->plot->mapFrom(this, *place)) : d->plot->point();
    if (row < 0 || !d->model || view() == View::Table)
        return std::nullopt;
    report::NumberRef number {
        .figure = QStringLiteral("chart_point"), .about = d->title, .span = d->model->instantText(row)};
    number.shown = number.span;
    for (const models::Series &series : d->plot->shown().series) {
        const std::optional<double> value = series.values.value(row);
        const QString text = value ? d->model->valueText(value) : series.remarks.value(row);
        number.inputs.append({.key = series.key, .name = series.name, .value = report::textOrEmpty(text)});
    }
    return number;
}

QSize SeriesChart::sizeHint() const
{
    return {520, 280};
}

/// The crosshair is gone while the menu is open: the mouse left the plot.
bool SeriesChart::event(QEvent *event)
{
    if (event->type() != QEvent::ContextMenu)
        return QWidget::event(event);
    const auto *const menu = static_cast<QContextMenuEvent *>(event);
    const bool isOfMouse = menu->reason() == QContextMenuEvent::Mouse;
    d->menuRow = isOfMouse ? d->plot->rowAt(d->plot->mapFrom(this, menu->pos())) : d->plot->point();
    const bool isTaken = QWidget::event(event); // ends when the menu is closed
    d->menuRow.reset();
    return isTaken;
}

void SeriesChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        QTimer::singleShot(0, this, [this] { d->rebuild(); }); // the children get the palette after us
}

} // namespace viewtide::gui
