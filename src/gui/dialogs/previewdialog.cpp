// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/previewdialog.h"

#include "gui/widgets/textlabel.h"
#include "models/format.h"
#include "print/reportpages.h"
#include "report/documenttext.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QImage>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace viewtide::gui {

namespace {

constexpr int kDotsPerInch = 96;

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
    , m_paper(new QLabel(this))
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
    showPage(0);
    resize(880, 720);
}

PreviewDialog::~PreviewDialog() = default;

void PreviewDialog::build()
{
    m_paper->setObjectName(QStringLiteral("paper"));
    m_paper->setTextFormat(Qt::PlainText);
    m_paper->setAlignment(Qt::AlignCenter);
    m_position->setObjectName(QStringLiteral("positionLabel"));
    auto *area = new QScrollArea(this);
    area->setWidget(m_paper);
    area->setWidgetResizable(true);
    area->setAccessibleName(tr("Page of the report"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *write = buttons->addButton(tr("&Export…"), QDialogButtonBox::ActionRole);
    write->setObjectName(QStringLiteral("previewExportButton"));
    connect(write, &QPushButton::clicked, this, &PreviewDialog::exportRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_position, 1);
    row->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(area, 1);
    layout->addLayout(row);
}

void PreviewDialog::showPage(int page)
{
    m_page = std::clamp(page, 0, m_pages->count() - 1);
    m_paper->setPixmap(QPixmap::fromImage(m_pages->image(m_page, kDotsPerInch)));
    m_paper->setAccessibleName(m_summary);
    m_position->setText(tr("Page %1 of %2").arg(m_page + 1).arg(m_pages->count()));
    m_previous->setEnabled(m_page > 0);
    m_next->setEnabled(m_page + 1 < m_pages->count());
}

} // namespace viewtide::gui
