// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/factslabel.h"

#include <QStringList>
#include <QTextLayout>

namespace viewtide::gui {

namespace {

// Each fact keeps its order, whatever the direction of the others: money in Arabic would go to its neighbour.
constexpr QChar kIsolate(0x2068); ///< "first strong isolate"
constexpr QChar kIsolateEnd(0x2069);
constexpr QChar kRightToLeftMark(0x200f); ///< isolates do not tell which way the whole runs

const QString &separator()
{
    static const QString kText = QStringLiteral(" · ");
    return kText;
}

/// Which letter of the text of the label is there, wrapped as the label wraps it.
int letterAt(const QLabel &label, const QPoint &place)
{
    QTextLayout layout(label.text(), label.font());
    layout.beginLayout();
    qreal bottom = label.contentsRect().top();
    int letter = -1;
    for (QTextLine line = layout.createLine(); line.isValid() && letter < 0; line = layout.createLine()) {
        line.setLineWidth(label.contentsRect().width());
        line.setPosition({qreal(label.contentsRect().left()), bottom});
        bottom += line.height();
        const bool isBeside = place.x() > line.naturalTextRect().right();
        if (place.y() < bottom && !isBeside)
            letter = line.xToCursor(place.x(), QTextLine::CursorOnCharacter);
    }
    layout.endLayout();
    return letter;
}

} // namespace

FactsLabel::FactsLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

void FactsLabel::setFacts(const QList<models::CampaignFact> &facts)
{
    m_facts = facts;
    QStringList texts;
    for (const models::CampaignFact &fact : facts)
        texts.append(isRightToLeft() ? kIsolate + fact.text + kIsolateEnd : fact.text);
    setText((isRightToLeft() ? QString(kRightToLeftMark) : QString()) + texts.join(separator()));
}

std::optional<report::NumberRef> FactsLabel::numberAt(std::optional<QPoint> place) const
{
    const int letter = place ? letterAt(*this, *place) : -1;
    qsizetype end = isRightToLeft() ? 1 : 0;
    for (const models::CampaignFact &fact : m_facts) {
        const qsizetype start = end;
        end = start + fact.text.size() + (isRightToLeft() ? 2 : 0);
        if (letter >= start && letter < end)
            return fact.number;
        end += separator().size();
    }
    return std::nullopt;
}

} // namespace viewtide::gui
