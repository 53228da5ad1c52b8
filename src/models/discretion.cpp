// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/discretion.h"

#include <QChar>

#include <atomic>
#include <utility>

namespace viewtide::models {

namespace {

std::atomic<Discretion> shownAs {Discretion::Open};

constexpr char16_t kDot = u'\u2022';
/// The same for each text: the length of a name may tell whose it is, that of an amount how much.
constexpr qsizetype kDots = 6;

QString dots()
{
    return QString(kDots, QChar(kDot));
}

} // namespace

Discretion discretion()
{
    return shownAs;
}

void setDiscretion(Discretion discretion)
{
    shownAs = discretion;
}

QString veil(const QString &text)
{
    return shownAs == Discretion::Open || text.isEmpty() ? text : dots();
}

QString veilIn(const QString &sentence, const QString &name)
{
    return shownAs == Discretion::Open || name.isEmpty() ? sentence : QString(sentence).replace(name, dots());
}

bool isVeiled(const QString &text)
{
    return shownAs == Discretion::Veiled && text.contains(dots());
}

bool Retelling::take()
{
    return std::exchange(m_shownAs, discretion()) != discretion();
}

} // namespace viewtide::models
