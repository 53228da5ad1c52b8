// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/valuebox.h"

#include "base/listed.h"
#include "gui/theme/theme.h"
#include "gui/widgets/elision.h"

#include <QPainter>

#include <algorithm>

namespace viewtide::gui {

namespace {

constexpr int kPadding = 10;
constexpr int kDot = 9;
constexpr int kLongestRemark = 380; ///< a line without a value; the table has all of it

} // namespace

ValueBox::ValueBox(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void ValueBox::setLines(const QString &title, const QList<Line> &lines)
{
    m_title = title;
    m_lines = lines;
    resize(sizeHint());
    update();
}

QString ValueBox::text() const
{
    QStringList parts {m_title};
    for (const Line &line : m_lines)
        parts.append(line.name + QLatin1Char(' ') + line.value);
    return listed(parts);
}

QSize ValueBox::sizeHint() const
{
    const QFontMetrics metrics(bodyFont());
    const QFontMetrics bold(fontOf(kBodyPoints, QFont::DemiBold));
    int names = 0;
    int values = 0;
    for (const Line &line : m_lines) {
        const int name = metrics.horizontalAdvance(line.name);
        names = std::max(names, line.value.isEmpty() ? std::min(name, kLongestRemark) : name);
        values = std::max(values, bold.horizontalAdvance(line.value));
    }
    const int body = kDot + space::kSmall + names + space::kHuge + values;
    const int lineHeight = metrics.height() + 3;
    return {std::max(body, bold.horizontalAdvance(m_title)) + 2 * kPadding,
            lineHeight * (int(m_lines.size()) + 1) + 2 * kPadding};
}

void ValueBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour(Colour::StrongBorder, palette()));
    painter.setBrush(colour(Colour::Surface, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);

    const QFont plain = bodyFont();
    const QFont bold = fontOf(kBodyPoints, QFont::DemiBold);
    const int lineHeight = QFontMetrics(plain).height() + 3;
    QRect line(kPadding, kPadding, width() - 2 * kPadding, lineHeight);
    painter.setFont(bold);
    painter.setPen(colour(Colour::Text, palette()));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_title);
    for (const Line &row : m_lines) {
        line.translate(0, lineHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(row.colour);
        painter.drawEllipse(QRectF(line.left(), line.center().y() - kDot / 2.0 + 1, kDot, kDot));
        painter.setPen(colour(Colour::TextMuted, palette()));
        painter.setFont(plain);
        const QRect name = line.adjusted(kDot + space::kSmall, 0, 0, 0);
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                         elided(row.name, painter.fontMetrics(), name.width()));
        painter.setPen(colour(Colour::Text, palette()));
        painter.setFont(bold);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, row.value);
    }
}

} // namespace viewtide::gui
