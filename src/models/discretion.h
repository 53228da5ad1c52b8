// SPDX-License-Identifier: GPL-3.0-or-later
// Presentation mode: whether people who look at the screen may read names and amounts of money. One value of
// the process, as the locale is: it says how values become text. Nothing that is stored or exported depends
// on it. Any thread.
#pragma once

#include <QString>

namespace viewtide::models {

enum class Discretion {
    Open,
    Veiled, ///< names, captions, links, pictures and money are not shown
};

Discretion discretion();
/// What is shown already stays: store::Store::announceAll() has everything shown anew.
void setDiscretion(Discretion discretion);

/// The text, or dots in its place while Veiled. An empty text stays empty.
QString veil(const QString &text);
/// A sentence with dots in place of the name that it holds, while Veiled.
QString veilIn(const QString &sentence, const QString &name);

/// Whether veil() put dots into this text.
bool isVeiled(const QString &text);

/// Whether what somebody shows was made before presentation mode changed.
class Retelling
{
public:
    /// True once after each change.
    bool take();

private:
    Discretion m_shownAs = discretion();
};

} // namespace viewtide::models
