// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/commandpalette.h"

#include "base/deliver.h"
#include "gui/delegates/entrydelegate.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/filteredit.h"
#include "store/store.h"

#include <QKeyEvent>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace viewtide::gui {

namespace {

constexpr QSize kSize(560, 420);
constexpr int kPageRows = 7;
constexpr int kFromTop = 90; ///< pixels below the edge of the window

} // namespace

CommandPalette::CommandPalette(store::Store &store, const QList<models::PaletteEntry> &commands,
                               const QStringList &recent, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_store(store)
    , m_edit(new FilterEdit(this))
    , m_stack(new QStackedWidget(this))
    , m_list(new QListView(this))
    , m_nothing(new EmptyState(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_StyledBackground); // it has no frame but its own
    setWindowTitle(tr("Command palette"));
    setAccessibleName(windowTitle());
    build();
    m_model.setCommands(commands, recent);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::takeTyped);
    connect(m_list, &QListView::clicked, this, &CommandPalette::accept);
    showResults();
}

CommandPalette::~CommandPalette() = default;

void CommandPalette::build()
{
    resize(kSize);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kMedium);
    column->setSpacing(space::kSmall);
    m_edit->setObjectName(QStringLiteral("paletteEdit"));
    m_edit->setPlaceholderText(tr("Command, setting, campaign, video or report"));
    m_edit->setAccessibleName(m_edit->placeholderText());
    m_edit->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("What fits"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus); // what is typed goes to the line, always
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_nothing->setObjectName(QStringLiteral("paletteNothing"));
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_nothing);
    column->addWidget(m_edit);
    column->addWidget(m_stack, 1);
}

void CommandPalette::showEvent(QShowEvent *event)
{
    if (const QWidget *const frame = parentWidget())
        QDialog::move(frame->mapToGlobal(QPoint((frame->width() - width()) / 2, kFromTop)));
    QDialog::showEvent(event);
    m_edit->setFocus();
}

void CommandPalette::takeTyped()
{
    m_model.setTyped(m_edit->text());
    showResults();
    search();
}

/// One question at a time: the letters that are typed meanwhile are asked for together.
void CommandPalette::search()
{
    const QString typed = m_edit->text().simplified();
    if (m_isSearching || typed == m_searched)
        return;
    m_searched = typed;
    m_isSearching = true;
    deliver(m_store.read(store::SearchQuery {.text = typed}), this,
            [this](const Result<QList<store::Found>> &found) {
                m_isSearching = false;
                m_model.setFound(found.isOk() ? *found : QList<store::Found>()); // the commands stay
                showResults();
                search();
            });
}

void CommandPalette::showResults()
{
    const bool isEmpty = m_model.rowCount() == 0;
    if (isEmpty && m_isSearching)
        m_nothing->showLoading();
    else if (isEmpty)
        m_nothing->showMessage(
            Glyph::Search, tr("Nothing fits"),
            tr("No command, setting, campaign, video or report has these letters in its name."));
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    m_list->setCurrentIndex(m_model.index(0, 0));
}

void CommandPalette::move(int rows)
{
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, std::max(0, m_model.rowCount() - 1));
    m_list->setCurrentIndex(m_model.index(row, 0));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_PageUp:
        move(-kPageRows);
        return true;
    case Qt::Key_PageDown:
        move(kPageRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        accept();
        return true;
    default:
        return false;
    }
}

void CommandPalette::accept()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const models::PaletteEntry entry = m_model.entryAt(current.row());
    QDialog::accept();
    emit chosen(entry);
}

} // namespace viewtide::gui
