// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/previewdialog.h"

#include "gui/widgets/textlabel.h"
#include "models/format.h"
#include "print/reportpages.h"
#include "report/documenttext.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QImage>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace viewtide::gui {

namespace {

constexpr int kScreenDots = 96; ///< an inch at its real size
constexpr int kMostDots = 144; ///< wider, a page is not easier to read
constexpr int kLeastDots = 24;
constexpr QSize kSize(880, 720);
constexpr double kShareOfWindow = 0.92;

/// As large as the window behind it lets it be, so that a page can be read.
QSize sizeBefore(const QWidget *parent)
{
    const QSize wanted = parent ? parent->window()->size() * kShareOfWindow : kSize;
    return wanted.boundedTo({1240, 1000}).expandedTo(kSize / 2);
}

QString summaryOf(const report::ReportDocument &document)
{
    QStringList parts {report::printable(document.title), document.period};
    const auto totals = report::DocumentText(document).totals();
    for (const auto &[label, value] : totals)
        parts.append(QStringLiteral("%1: %2").arg(label, value));
    return parts.join(QStringLiteral("; "));
}

} // namespace

PreviewDialog::PreviewDialog(const QString &title, const report::ReportDocument &document, QWidget *parent)
    : FormDialog(parent)
    , m_pages(std::make_unique<print::ReportPages>(document))
    , m_summary(summaryOf(document))
    , m_area(new QScrollArea(this))
    , m_paper(new QLabel(this))
    , m_zoom(new QComboBox(this))
    , m_position(new TextLabel(this))
    , m_previous(new QPushButton(tr("&Previous page"), this))
    , m_next(new QPushButton(tr("&Next page"), this))
{
    setObjectName(QStringLiteral("PreviewDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(models::format::personal(title, 120));
    build();
    connect(m_previous, &QPushButton::clicked, this, [this] { showPage(m_page - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { showPage(m_page + 1); });
    resize(sizeBefore(parent));
    showPage(0);
}

PreviewDialog::~PreviewDialog() = default;

void PreviewDialog::build()
{
    m_paper->setObjectName(QStringLiteral("paper"));
    m_paper->setTextFormat(Qt::PlainText);
    m_paper->setAlignment(Qt::AlignCenter);
    m_paper->setAccessibleName(m_summary);
    m_position->setObjectName(QStringLiteral("positionLabel"));
    m_area->setWidget(m_paper);
    m_area->setWidgetResizable(true);
    m_area->setAccessibleName(tr("Page of the report"));
    m_area->installEventFilter(this);
    m_zoom->setObjectName(QStringLiteral("zoomBox"));
    m_zoom->setAccessibleName(tr("Size of the page"));
    m_zoom->addItems({tr("Page width"), tr("Whole page"), tr("Real size")}); // as Zoom
    connect(m_zoom, &QComboBox::currentIndexChanged, this, &PreviewDialog::paintPage);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_area, 1);
    layout->addWidget(makeButtons());
}

QWidget *PreviewDialog::makeButtons()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *write = buttons->addButton(tr("&Export…"), QDialogButtonBox::ActionRole);
    write->setObjectName(QStringLiteral("previewExportButton"));
    connect(write, &QPushButton::clicked, this, &PreviewDialog::exportRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_position, 1);
    row->addWidget(m_zoom);
    row->addWidget(buttons);
    return line;
}

void PreviewDialog::showPage(int page)
{
    m_page = std::clamp(page, 0, m_pages->count() - 1);
    paintPage();
    m_position->setText(tr("Page %1 of %2").arg(m_page + 1).arg(m_pages->count()));
    m_previous->setEnabled(m_page > 0);
    m_next->setEnabled(m_page + 1 < m_pages->count());
}

/// Of the room without scroll bars, which come and go with the page.
int PreviewDialog::dotsPerInch() const
{
    const Zoom zoom = Zoom(m_zoom->currentIndex());
    if (zoom == Zoom::RealSize)
        return kScreenDots;
    const QSize room = m_area->maximumViewportSize();
    const QSizeF inches = m_pages->inches();
    const int bar = m_area->verticalScrollBar()->sizeHint().width();
    const double across = (room.width() - bar) / inches.width();
    const double dots = zoom == Zoom::PageWidth ? across : std::min(across, room.height() / inches.height());
    return std::clamp(int(dots), kLeastDots, kMostDots);
}

void PreviewDialog::paintPage()
{
    const qreal ratio = devicePixelRatioF();
    QImage page = m_pages->image(m_page, qRound(dotsPerInch() * ratio));
    page.setDevicePixelRatio(ratio);
    m_paper->setPixmap(QPixmap::fromImage(page));
}

bool PreviewDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        paintPage();
    return FormDialog::eventFilter(watched, event);
}

} // namespace viewtide::gui
