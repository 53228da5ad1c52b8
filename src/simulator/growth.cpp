// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/growth.h"

#include "simulator/dice.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace viewtide::simulator {

namespace {

/// Lowest and highest share of the views.
struct Range
{
    double low;
    double high;

    double of(quint64 seed, quint64 salt) const { return between(low, high, seed, salt); }
};

struct Habits
{
    Range likes;
    Range comments;
    Range shares;
    Range saves;
    Range reach;
};

constexpr std::array<Habits, kNetworkCount> kHabits {{
    {{0.020, 0.050}, {0.0015, 0.006}, {0.002, 0.010}, {0.0, 0.0}, {0.70, 0.90}}, // Facebook
    {{0.030, 0.085}, {0.0015, 0.008}, {0.003, 0.015}, {0.004, 0.025}, {0.72, 0.92}}, // Instagram
    {{0.010, 0.030}, {0.0010, 0.004}, {0.001, 0.004}, {0.0, 0.0}, {0.60, 0.85}}, // LinkedIn
    {{0.015, 0.040}, {0.0020, 0.008}, {0.001, 0.005}, {0.0, 0.0}, {0.70, 0.90}}, // Threads
    {{0.040, 0.125}, {0.0015, 0.009}, {0.002, 0.016}, {0.0, 0.0}, {0.78, 0.95}}, // TikTok
    {{0.008, 0.025}, {0.0010, 0.004}, {0.001, 0.006}, {0.001, 0.004}, {0.70, 0.90}}, // X
    {{0.025, 0.060}, {0.0010, 0.006}, {0.001, 0.006}, {0.0, 0.0}, {0.70, 0.90}}, // YouTube
}};

/// Part of the appeal that is used up after `age` hours of attention. Unbounded, but very slow at the end.
double shareAfter(double age, quint64 seed)
{
    const double speed = between(9.0, 18.0, seed, 21);
    double share = 0.62 * (1.0 - std::exp(-age / speed)) + 0.20 * (1.0 - std::exp(-age / 110.0))
        + 0.18 * std::log1p(age / 240.0) / std::log1p(9.0);
    if (unit(seed, 22) < 0.15) { // the algorithm finds it a second time
        const double wind = between(100.0, 500.0, seed, 23);
        if (age > wind)
            share += between(0.2, 0.9, seed, 24) * (1.0 - std::exp(-(age - wind) / 20.0));
    }
    return share;
}

qint64 viewsBefore(const Post &post, const Section &section, Timestamp at)
{
    const double age = attention(at) - attention(post.at);
    return age <= 0.0 ? 0 : qint64(std::floor(section.appeal * shareAfter(age, section.seed)));
}

} // namespace

double attention(Timestamp at)
{
    constexpr double kDay = 24.0;
    constexpr double kWeek = 7.0 * kDay;
    constexpr double kEvening = 19.0; // UTC
    constexpr double kSaturdayNoon = 60.0; // hours after the epoch, which was a Thursday
    const double hours = double(toEpochMs(at)) / 3.6e6;
    const auto wave = [hours](double period, double peak, double strength) {
        const double turn = 2.0 * std::numbers::pi / period;
        return strength / turn * std::sin(turn * std::fmod(hours - peak, period));
    };
    return hours + wave(kDay, kEvening, 0.45) + wave(kWeek, kSaturdayNoon, 0.25);
}

VideoNumbers numbersAt(const Post &post, const Section &section, Timestamp at)
{
    const Habits &habits = kHabits.at(indexOf(section.network));
    const qint64 counted = viewsBefore(post, section, at);
    const auto part = [&](const Range &range, quint64 salt) {
        return qint64(std::floor(double(counted) * range.of(section.seed, salt)));
    };
    VideoNumbers numbers {.views = counted,
                          .likes = part(habits.likes, 31),
                          .comments = part(habits.comments, 32),
                          .shares = part(habits.shares, 33),
                          .saves = part(habits.saves, 34),
                          .reach = part(habits.reach, 35)};
    if (section.correction && at >= section.correction->at) {
        const qint64 then = viewsBefore(post, section, section.correction->at);
        numbers.views -= qint64(std::floor(double(then) * section.correction->share));
    }
    numbers.durationSeconds = std::round(between(8.0, 58.0, post.seed, 36) * 1000.0) / 1000.0;
    numbers.averageSeconds =
        std::round(numbers.durationSeconds * between(0.28, 0.85, section.seed, 37) * 10000.0) / 10000.0;
    return numbers;
}

} // namespace viewtide::simulator
