// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/emptystate.h"

#include "gui/theme/theme.h"
#include "gui/widgets/textlabel.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace viewtide::gui {

namespace {

constexpr int kPictureSize = 40;
constexpr int kTextWidth = 420; ///< at most: a line that is read with ease

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_title(new TextLabel(this))
    , m_text(new TextLabel(this))
    , m_action(new QPushButton(this))
{
    m_title->setObjectName(QStringLiteral("emptyTitle"));
    m_title->setFont(fontOf(kTitlePoints, QFont::DemiBold));
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setObjectName(QStringLiteral("emptyText"));
    m_text->setTone(models::Tone::Muted);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setMaximumWidth(kTextWidth);
    m_action->setObjectName(QStringLiteral("emptyAction"));
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionRequested);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::kSmall);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignCenter);
    column->addWidget(m_title, 0, Qt::AlignCenter);
    auto *const row = new QHBoxLayout; // an aligned item would get no height for its width
    row->addStretch(1);
    row->addWidget(m_text, kTextWidth);
    row->addStretch(1);
    column->addLayout(row);
    column->addSpacing(space::kTiny);
    column->addWidget(m_action, 0, Qt::AlignCenter);
    column->addStretch(3);
}

void EmptyState::showMessage(Glyph glyph, const QString &title, const QString &text)
{
    m_glyph = glyph;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    paintGlyph();
}

void EmptyState::showLoading()
{
    showMessage(Glyph::Sync, tr("Loading"), {});
    setAction({});
}

void EmptyState::showError(const Error &error)
{
    showMessage(Glyph::Warning, tr("This could not be loaded"), describe(error));
}

void EmptyState::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintGlyph();
}

void EmptyState::paintGlyph()
{
    m_picture->setPixmap(
        pixmap(m_glyph, colour(Colour::TextMuted, palette()), kPictureSize, devicePixelRatioF()));
}

} // namespace viewtide::gui
