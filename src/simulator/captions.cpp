// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/captions.h"

#include "simulator/dice.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace viewtide::simulator {

namespace {

constexpr int kLinesPerTheme = 6;

struct Theme
{
    const char16_t *hashtag; ///< null: no campaign
    const char16_t *notes;
    std::array<const char16_t *, kLinesPerTheme> lines;
};

constexpr std::array kThemes {
    Theme {u"#springlaunch",
           u"Campaign: Spring Launch",
           {u"Spring is here and so is the new collection 🌷", u"Three looks, one jacket. Which one is yours?",
            u"Der Frühling ist da – und wir haben was Neues 🌱", u"Behind the scenes of our spring shoot",
            u"Unboxing: das neue Set im Alltagstest", u"10 seconds of pure spring ☀️"}},
    Theme {u"#brewlab",
           u"Campaign: Brew Lab, paid partnership",
           {u"The perfect pour-over in 30 seconds ☕", u"Cold Brew für Faule: zwei Zutaten, null Stress",
            u"We tried the strangest coffee of the year", u"Barista-Trick: so wird die Milch endlich cremig",
            u"Espresso tonic, but make it summer 🍋", u"Rating every bean in the lab, part 4"}},
    Theme {u"#cityguide",
           u"City Guide / approved by Jana",
           {u"48 hours in Lisbon 🇵🇹", u"5 Orte in Leipzig, die kaum jemand kennt",
            u"Best street food under 5 € 🍜", u"Hidden rooftop, no entry fee 🌆",
            u"Mit dem Nachtzug nach Wien: lohnt sich das?", u"Don't visit Prague before watching this"}},
    Theme {u"#nachtmarkt",
           u"Kampagne: Nachtmarkt Herbst",
           {u"Nachtmarkt-Rundgang: was wir gegessen haben 🥟", u"One market, ten dishes, zero regrets",
            u"So macht Oma ihre Maultaschen", u"Grillkäse & Chili-Öl: das Rezept 🌶️",
            u"We sold out in 40 minutes – here is why", u"Was kostet ein Stand auf dem Nachtmarkt?"}},
    Theme {nullptr,
           u"",
           {u"Q&A: eure Fragen, unsere Antworten", u"POV: it is Monday again 😅",
            u"Kleiner Einblick in den Schnitt 🎬", u"I was wrong about this one",
            u"Things nobody tells you about making videos", u"Danke für 10.000! ❤️"}},
};

constexpr std::array kGeneral {u"#fyp", u"#reels", u"#shorts", u"#howto", u"#alltag", u"#behindthescenes"};

const Theme &themeOf(quint64 seed)
{
    // one post in eight belongs to no campaign
    const int slot = pick(8, seed, 11);
    return kThemes.at(slot == 7 ? kThemes.size() - 1 : std::size_t(slot % 4));
}

} // namespace

QString titleOf(quint64 postSeed)
{
    return QString::fromUtf16(themeOf(postSeed).lines.at(std::size_t(pick(kLinesPerTheme, postSeed, 12))));
}

QStringList hashtagsOf(quint64 postSeed)
{
    QStringList tags;
    if (const char16_t *tag = themeOf(postSeed).hashtag)
        tags.append(QString::fromUtf16(tag));
    const int first = pick(int(kGeneral.size()), postSeed, 13);
    tags.append(QString::fromUtf16(kGeneral.at(std::size_t(first))));
    if (pick(2, postSeed, 14) == 1)
        tags.append(QString::fromUtf16(kGeneral.at(std::size_t(first + 1) % kGeneral.size())));
    return tags;
}

QString captionOf(quint64 postSeed)
{
    return titleOf(postSeed) + u"\n\n"_s + hashtagsOf(postSeed).join(u' ');
}

QString notesOf(quint64 postSeed)
{
    return QString::fromUtf16(themeOf(postSeed).notes);
}

} // namespace viewtide::simulator
