// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/setup/sectionview.h"

#include "gui/setup/settingsform.h"
#include "gui/theme/tokens.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>

namespace viewtide::gui {

namespace {

constexpr int kNamesWidth = 170;
constexpr int kNameHeight = 36;
/// Longer lines are hard to read.
constexpr int kMostWidth = 760;
/// Nobody looks for a setting by one of hundreds of time zones.
constexpr int kMostChoices = 12;

/// What takes the focus: `place` itself, or the first within it; null: nothing.
QWidget *firstField(QWidget &place)
{
    QWidget *widget = &place;
    do {
        const bool isWithin = widget == &place || place.isAncestorOf(widget);
        const bool isField = (widget->focusPolicy() & Qt::TabFocus) && !qobject_cast<QLabel *>(widget);
        if (isWithin && isField && widget->isEnabled() && widget->isVisible())
            return widget;
        widget = widget->nextInFocusChain();
    } while (widget != &place);
    return nullptr;
}

/// What is written on buttons and in short lists: "keychain" is one of the places for keys.
QStringList wordsIn(QWidget &field)
{
    QStringList words;
    const QList<QWidget *> widgets = field.findChildren<QWidget *>() + QList<QWidget *> {&field};
    for (const QWidget *const widget : widgets) {
        if (const auto *const button = qobject_cast<const QAbstractButton *>(widget))
            words.append(button->text().remove(u'&'));
        const auto *const box = qobject_cast<const QComboBox *>(widget);
        for (int i = 0; box && box->count() <= kMostChoices && i < box->count(); ++i)
            words.append(box->itemText(i));
    }
    return words;
}

/// Where the row is changed: a label tells, and its buddy is where that is set; null: it is told only, and a
/// word of its card.
QWidget *changedIn(const SettingsForm::Row &row)
{
    const auto *const told = qobject_cast<QLabel *>(row.field);
    return told ? told->buddy() : row.field;
}

QStringList toldIn(const SettingsForm &form)
{
    QStringList words;
    for (const SettingsForm::Row &row : form.rows()) {
        if (!changedIn(row))
            words.append(row.name);
    }
    return words;
}

/// As much of the card as there is room for, and all of the field.
void scrollTo(QScrollArea &area, QWidget &card, QWidget &field)
{
    area.ensureWidgetVisible(&card, 0, 0);
    area.ensureWidgetVisible(&field, 0, space::kHuge);
}

} // namespace

SectionView::SectionView(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_names(new QListWidget(this))
    , m_sections(new QStackedWidget(this))
{
    m_names->setObjectName(QStringLiteral("sectionList"));
    m_names->setAccessibleName(name);
    m_names->setFixedWidth(kNamesWidth);
    m_sections->setObjectName(QStringLiteral("sectionStack"));
    connect(m_names, &QListWidget::currentRowChanged, m_sections, &QStackedWidget::setCurrentIndex);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kLarge);
    row->addWidget(m_names);
    row->addWidget(m_sections, 1);
}

SectionView::~SectionView() = default;

void SectionView::add(const QString &name, const QList<QWidget *> &cards)
{
    auto *const body = new QWidget;
    body->setMaximumWidth(kMostWidth);
    auto *const column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, space::kSmall, 0);
    column->setSpacing(space::kLarge);
    for (QWidget *const card : cards)
        column->addWidget(card);
    column->addStretch(1);
    auto *const scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    auto *const item = new QListWidgetItem(name, m_names);
    item->setSizeHint({0, kNameHeight});
    m_sections->addWidget(scroll);
}

void SectionView::select(int section)
{
    m_names->setCurrentRow(section);
}

QList<PagePlace> SectionView::places()
{
    QList<PagePlace> places;
    for (int i = 0; i < m_sections->count(); ++i) {
        const QList<SettingsForm *> forms = m_sections->widget(i)->findChildren<SettingsForm *>();
        for (SettingsForm *const form : forms)
            places += placesOf(i, *form);
    }
    return places;
}

QList<PagePlace> SectionView::placesOf(int section, SettingsForm &form)
{
    const auto goal = [this, section, &form](QWidget &target) {
        return [this, section, &form, &target] { goTo(section, form, target); };
    };
    QStringList path {m_names->item(section)->text()};
    const bool isOnlyCard = path.constFirst() == form.title(); // it is called as its section
    QList<PagePlace> places {{form.title(), isOnlyCard ? QStringList() : path, toldIn(form), goal(form)}};
    if (!isOnlyCard)
        path.append(form.title());
    for (const SettingsForm::Row &row : form.rows()) {
        QWidget *const field = changedIn(row);
        if (field) // its words are its own row's
            places.append(
                {row.name, path, field == row.field ? wordsIn(*field) : QStringList(), goal(*field)});
    }
    return places;
}

/// Without a field that can be changed the name of the section has the focus.
void SectionView::goTo(int section, SettingsForm &form, QWidget &target)
{
    select(section);
    QWidget *const field = firstField(target);
    (field ? field : m_names)->setFocus(Qt::TabFocusReason); // so that a check box shows it as well
    auto *const area = qobject_cast<QScrollArea *>(m_sections->widget(section));
    QTimer::singleShot(0, area, [area, card = QPointer(&form), shown = QPointer(field ? field : &target)] {
        if (card && shown) // a section that is shown first has its sizes by now
            scrollTo(*area, *card, *shown);
    });
}

} // namespace viewtide::gui
