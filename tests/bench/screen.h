// SPDX-License-Identifier: GPL-3.0-or-later
// The display as a person sees it, from outside of the programs on it: sends keys and clicks (XTest), and notes when
// the picture changes (XDamage) and what it is then. All of these throw std::runtime_error.
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QRect>

#include <cstdint>
#include <vector>

struct xcb_connection_t;

namespace platen::bench {

// The picture after a change: a number for each tile of the screen.
struct Frame
{
    double at = 0; // milliseconds since the trace began
    std::vector<std::uint64_t> tiles;
};

class Trace
{
public:
    std::vector<Frame> frames; // the first one is what was there before
    int columns = 0;           // tiles in a row of the screen

    // When the part of the screen began to look as it does at the end, but for `but` of its tiles, and stayed so.
    // Negative if it did from the start.
    [[nodiscard]] double settledAt(const QRect &part, double but = 0.03) const;
};

class Screen
{
public:
    static constexpr int tileSize = 16;

    Screen();
    ~Screen();
    Screen(const Screen &) = delete;
    Screen &operator=(const Screen &) = delete;

    [[nodiscard]] QRect area() const { return {0, 0, m_width, m_height}; }

    // Begins a trace; then do what is to be seen.
    void begin();
    // Follows the screen until nothing but a cursor has changed for `quiet` milliseconds; with Change::Comes, something
    // has to change first.
    enum class Change { MayCome, Comes };
    Trace follow(int quiet, int patience, Change change = Change::MayCome);

    // How many milliseconds after begin() this part of the screen has changed; `patience` if it has not by then.
    double changedAt(const QRect &part, int patience);

    void press(quint32 key, bool control = false); // a key symbol: for letters and digits, their character
    void click(const QPoint &at);

private:
    void watch();
    Frame grab();
    [[nodiscard]] quint8 codeOf(quint32 key) const;
    void fake(quint8 type, quint8 detail, const QPoint &at = {});
    bool isDamaged(int milliseconds);

    xcb_connection_t *m_connection = nullptr;
    quint32 m_root = 0;
    int m_width = 0;
    int m_height = 0;
    quint8 m_damageEvent = 0;
    quint32 m_damage = 0;
    quint32 m_segment = 0;
    const std::uint32_t *m_pixels = nullptr;
    QElapsedTimer m_timer;
    Frame m_before;
};

} // namespace platen::bench
