// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/brandeditor.h"

#include "gui/widgets/textlabel.h"

#include <QBuffer>
#include <QColorDialog>
#include <QFile>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

namespace viewtide::gui {

namespace {

constexpr QSize kPreview(150, 48);

QPixmap swatch(const QColor &colour)
{
    QPixmap pixmap(14, 14);
    pixmap.fill(colour.isValid() ? colour : QColor(Qt::transparent));
    return pixmap;
}

/// A form's row that is a layout gets no label with a buddy from the form.
QLabel *labelOf(const QString &text, QWidget *buddy)
{
    auto *label = new TextLabel(text);
    label->setBuddy(buddy);
    return label;
}

/// Null if it cannot be drawn.
QImage decoded(const domain::Logo &logo)
{
    QByteArray bytes = logo.bytes;
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, domain::toKey(logo.type).toLatin1());
    const QSize size = reader.size();
    if (size.isValid())
        reader.setScaledSize(size.scaled(kPreview, Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace

BrandEditor::BrandEditor(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_colour(new QLineEdit(this))
    , m_colourButton(new QPushButton(tr("Choose…"), this))
    , m_logoButton(new QPushButton(tr("Choose file…"), this))
    , m_removeButton(new QPushButton(tr("Remove"), this))
    , m_preview(new QLabel(this))
    , m_problem(new TextLabel(this))
{
    build();
    connect(m_colour, &QLineEdit::textChanged, this, &BrandEditor::showColour);
    connect(m_colourButton, &QPushButton::clicked, this, &BrandEditor::chooseColour);
    connect(m_logoButton, &QPushButton::clicked, this, &BrandEditor::chooseLogo);
    connect(m_removeButton, &QPushButton::clicked, this, [this] {
        m_logo = {};
        showProblem({});
        showLogo();
    });
    showColour();
    showLogo();
}

BrandEditor::~BrandEditor() = default;

void BrandEditor::build()
{
    m_name->setObjectName(QStringLiteral("brandNameEdit"));
    m_name->setMaxLength(120);
    m_name->setAccessibleName(tr("Name of the brand"));
    m_colour->setObjectName(QStringLiteral("brandColourEdit"));
    m_colour->setMaxLength(7);
    m_colour->setPlaceholderText(QStringLiteral("#rrggbb"));
    m_colour->setAccessibleName(tr("Colour of the brand as #rrggbb"));
    m_colourButton->setAccessibleName(tr("Choose the colour of the brand"));
    m_logoButton->setObjectName(QStringLiteral("logoButton"));
    m_logoButton->setAccessibleName(tr("Choose the logo file"));
    m_removeButton->setAccessibleName(tr("Remove the logo"));
    m_preview->setObjectName(QStringLiteral("logoPreview"));
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setMinimumSize(kPreview);
    m_problem->setObjectName(QStringLiteral("brandProblemLabel"));
    m_problem->setWordWrap(true);
    m_problem->setTone(models::Tone::Bad);
    m_problem->hide();

    auto *colourRow = new QHBoxLayout;
    colourRow->setSpacing(8);
    colourRow->addWidget(m_colour, 1);
    colourRow->addWidget(m_colourButton);
    auto *logoRow = new QHBoxLayout;
    logoRow->setSpacing(8);
    logoRow->addWidget(m_preview, 1);
    logoRow->addWidget(m_logoButton);
    logoRow->addWidget(m_removeButton);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Brand"), m_name);
    form->addRow(labelOf(tr("C&olour"), m_colour), colourRow);
    form->addRow(labelOf(tr("&Logo"), m_logoButton), logoRow);
    form->addRow(m_problem);
}

void BrandEditor::setBrand(const domain::ReportBrand &brand)
{
    m_name->setText(brand.name);
    m_colour->setText(brand.colour);
    m_logo = brand.logo;
    showLogo();
}

Result<domain::ReportBrand> BrandEditor::brand() const
{
    const auto colour = domain::checkedColour(m_colour->text());
    if (!colour)
        return colour.error();
    return domain::ReportBrand {.name = m_name->text().simplified(), .colour = *colour, .logo = m_logo};
}

void BrandEditor::loadLogo(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        showProblem(tr("The logo cannot be read: %1").arg(file.errorString()));
        return;
    }
    const auto logo = domain::checkedLogo(file);
    if (!logo) {
        showProblem(logo.error().detail);
        return;
    }
    if (decoded(*logo).isNull()) {
        showProblem(tr("The logo is damaged: it cannot be drawn."));
        return;
    }
    m_logo = *logo;
    showProblem({});
    showLogo();
}

void BrandEditor::chooseColour()
{
    auto *chooser = new QColorDialog(QColor(m_colour->text()), this);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &QColorDialog::colorSelected, this,
            [this](const QColor &colour) { m_colour->setText(colour.name()); });
    chooser->open();
}

void BrandEditor::chooseLogo()
{
    auto *chooser = new QFileDialog(this, tr("Choose the logo"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilter(tr("Images (*.png *.jpg *.jpeg *.svg)"));
    connect(chooser, &QFileDialog::fileSelected, this, &BrandEditor::loadLogo);
    chooser->open();
}

void BrandEditor::showColour()
{
    const auto colour = domain::checkedColour(m_colour->text());
    m_colourButton->setIcon(swatch(colour && !colour->isEmpty() ? QColor(*colour) : QColor()));
}

void BrandEditor::showLogo()
{
    const QImage image = m_logo.isEmpty() ? QImage() : decoded(m_logo);
    m_preview->setAccessibleName(image.isNull() ? QString() : tr("Logo")); // a picture has no text to hear
    if (image.isNull())
        m_preview->setText(tr("No logo"));
    else
        m_preview->setPixmap(QPixmap::fromImage(image));
    m_removeButton->setEnabled(!m_logo.isEmpty());
}

void BrandEditor::showProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

} // namespace viewtide::gui
