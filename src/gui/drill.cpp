// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/drill.h"

#include <QAction>
#include <QCoreApplication>
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
        , m_card(card)
        , m_action(action)
    {
        card.installEventFilter(this);
        card.setProperty("opens", true);
        card.setAttribute(Qt::WA_Hover);
        card.setCursor(Qt::PointingHandCursor);
        card.setToolTip(QCoreApplication::translate("CardOpener", "%1: click, or press Enter.")
                            .arg(action.text())
                            .toHtmlEscaped());
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (isPress(*event)) {
            m_isPressed = event->type() == QEvent::MouseButtonPress;
            return true; // the card gets the release
        }
        if (!opens(*event))
            return QObject::eventFilter(watched, event);
        m_isPressed = false;
        m_action.trigger();
        return true;
    }

private:
    static bool isLeft(const QEvent &event)
    {
        return static_cast<const QMouseEvent &>(event).button() == Qt::LeftButton;
    }

    /// The second press of a double click opens nothing again.
    static bool isPress(const QEvent &event)
    {
        const auto type = event.type();
        return (type == QEvent::MouseButtonPress || type == QEvent::MouseButtonDblClick) && isLeft(event);
    }

    /// Released where it was pressed, as with a button.
    bool opens(const QEvent &event) const
    {
        if (event.type() == QEvent::MouseButtonRelease) {
            const QPoint at = static_cast<const QMouseEvent &>(event).position().toPoint();
            return m_isPressed && isLeft(event) && m_card.rect().contains(at);
        }
        if (event.type() != QEvent::KeyPress)
            return false;
        const int key = static_cast<const QKeyEvent &>(event).key();
        return key == Qt::Key_Return || key == Qt::Key_Enter;
    }

    QWidget &m_card;
    bool m_isPressed = false;
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
