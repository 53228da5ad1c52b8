// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/drill.h"

#include <QAction>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWidget>

namespace viewtide::gui {

namespace {

constexpr char kMark[] = "drill";

/// Child of the card.
class CardOpener final : public QObject
{
public:
    CardOpener(QWidget &card, QAction &action)
        : QObject(&card)
        , m_action(action)
    {
        card.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (!opens(*event))
            return QObject::eventFilter(watched, event);
        m_action.trigger();
        return true;
    }

private:
    static bool opens(const QEvent &event)
    {
        if (event.type() == QEvent::MouseButtonDblClick)
            return static_cast<const QMouseEvent &>(event).button() == Qt::LeftButton;
        if (event.type() != QEvent::KeyPress)
            return false;
        const int key = static_cast<const QKeyEvent &>(event).key();
        return key == Qt::Key_Return || key == Qt::Key_Enter;
    }

    QAction &m_action;
};

} // namespace

QAction *addDrill(QWidget &owner, const QString &text)
{
    auto *const action = new QAction(text, &owner);
    addDrill(owner, *action);
    return action;
}

void addDrill(QWidget &owner, QAction &action)
{
    action.setProperty(kMark, true);
    owner.addAction(&action);
}

QAction *addCardDrill(QWidget &card, const QString &text)
{
    QAction *const action = addDrill(card, text);
    new CardOpener(card, *action);
    return action;
}

bool isDrill(const QAction &action)
{
    return action.property(kMark).toBool();
}

} // namespace viewtide::gui
