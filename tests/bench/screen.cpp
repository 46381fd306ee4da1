// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/screen.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <poll.h>
#include <stdexcept>
#include <sys/ipc.h>
#include <sys/shm.h>

#include <xcb/damage.h>
#include <xcb/shm.h>
#include <xcb/xcb.h>
#include <xcb/xtest.h>

namespace platen::bench {

namespace {

constexpr int cursorTiles = 6; // that a blinking cursor may cover
constexpr quint32 controlKey = 0xffe3;

struct Free
{
    void operator()(void *block) const { std::free(block); }
};
template <typename T>
using Reply = std::unique_ptr<T, Free>;

double millisecondsOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

int tilesAcross(int pixels)
{
    return (pixels + Screen::tileSize - 1) / Screen::tileSize;
}

int differing(const Frame &one, const Frame &other)
{
    int count = 0;
    for (std::size_t i = 0; i < one.tiles.size(); ++i)
        count += one.tiles[i] != other.tiles[i];
    return count;
}

} // namespace

double Trace::settledAt(const QRect &part, double but) const
{
    std::vector<std::size_t> places;
    for (int y = part.top() / Screen::tileSize; y <= part.bottom() / Screen::tileSize; ++y) {
        for (int x = part.left() / Screen::tileSize; x <= part.right() / Screen::tileSize; ++x)
            places.push_back(static_cast<std::size_t>(y) * static_cast<std::size_t>(columns) +
                             static_cast<std::size_t>(x));
    }
    const auto allowed = static_cast<int>(but * static_cast<double>(places.size()));
    const Frame &last = frames.back();
    double since = -1;
    for (const Frame &frame : frames) {
        const auto others = std::count_if(places.begin(), places.end(),
                                          [&](std::size_t place) { return frame.tiles[place] != last.tiles[place]; });
        if (others > allowed)
            since = -2;
        else if (since == -2)
            since = frame.at;
    }
    return since;
}

Screen::Screen()
    : m_connection(xcb_connect(nullptr, nullptr))
{
    if (xcb_connection_has_error(m_connection) != 0)
        throw std::runtime_error("there is no display");
    const xcb_screen_t *screen = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data;
    m_root = screen->root;
    m_width = screen->width_in_pixels;
    m_height = screen->height_in_pixels;
    if (screen->root_depth != 24)
        throw std::runtime_error("the display has no 24 bits");
    watch();
}

Screen::~Screen()
{
    xcb_disconnect(m_connection);
    if (m_pixels)
        shmdt(m_pixels);
}

void Screen::watch()
{
    const xcb_query_extension_reply_t *damage = xcb_get_extension_data(m_connection, &xcb_damage_id);
    const xcb_query_extension_reply_t *shared = xcb_get_extension_data(m_connection, &xcb_shm_id);
    const xcb_query_extension_reply_t *test = xcb_get_extension_data(m_connection, &xcb_test_id);
    if (!damage || !damage->present || !shared || !shared->present || !test || !test->present)
        throw std::runtime_error("the display lacks DAMAGE, MIT-SHM or XTEST");
    m_damageEvent = damage->first_event + XCB_DAMAGE_NOTIFY;
    const Reply<xcb_damage_query_version_reply_t> version(
        xcb_damage_query_version_reply(m_connection, xcb_damage_query_version(m_connection, 1, 1), nullptr));
    m_damage = xcb_generate_id(m_connection);
    xcb_damage_create(m_connection, m_damage, m_root, XCB_DAMAGE_REPORT_LEVEL_NON_EMPTY);

    const int id = shmget(IPC_PRIVATE, static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height) * 4,
                          IPC_CREAT | 0600);
    void *memory = id < 0 ? reinterpret_cast<void *>(-1) : shmat(id, nullptr, 0);
    if (memory == reinterpret_cast<void *>(-1))
        throw std::runtime_error("no shared memory");
    m_pixels = static_cast<const std::uint32_t *>(memory);
    m_segment = xcb_generate_id(m_connection);
    const Reply<xcb_generic_error_t> error(xcb_request_check(
        m_connection, xcb_shm_attach_checked(m_connection, m_segment, static_cast<std::uint32_t>(id), 0)));
    shmctl(id, IPC_RMID, nullptr);
    if (error)
        throw std::runtime_error("the display does not share memory");
}

Frame Screen::grab()
{
    const Reply<xcb_shm_get_image_reply_t> reply(xcb_shm_get_image_reply(
        m_connection,
        xcb_shm_get_image(m_connection, m_root, 0, 0, static_cast<std::uint16_t>(m_width),
                          static_cast<std::uint16_t>(m_height), ~0U, XCB_IMAGE_FORMAT_Z_PIXMAP, m_segment, 0),
        nullptr));
    if (!reply)
        throw std::runtime_error("the display shows nothing");
    const auto columns = static_cast<std::size_t>(tilesAcross(m_width));
    Frame frame;
    frame.tiles.assign(columns * static_cast<std::size_t>(tilesAcross(m_height)), 14'695'981'039'346'656'037U);
    const std::uint32_t *pixel = m_pixels;
    for (int y = 0; y < m_height; ++y) {
        std::uint64_t *tile = &frame.tiles[static_cast<std::size_t>(y / tileSize) * columns];
        for (int x = 0; x < m_width; ++x, ++pixel) {
            std::uint64_t &sum = tile[x / tileSize];
            sum = (sum ^ *pixel) * 1'099'511'628'211U;
        }
    }
    return frame;
}

bool Screen::isDamaged(int milliseconds)
{
    bool damaged = false;
    const auto read = [&] {
        while (const Reply<xcb_generic_event_t> event{xcb_poll_for_event(m_connection)})
            damaged = damaged || (event->response_type & 0x7f) == m_damageEvent;
    };
    read();
    if (!damaged) {
        xcb_flush(m_connection);
        pollfd waiting{xcb_get_file_descriptor(m_connection), POLLIN, 0};
        poll(&waiting, 1, milliseconds);
        read();
    }
    if (damaged)
        xcb_damage_subtract(m_connection, m_damage, XCB_NONE, XCB_NONE);
    return damaged;
}

void Screen::begin()
{
    while (isDamaged(0)) {
    }
    m_before = grab();
    m_timer.start();
}

Trace Screen::follow(int quiet, int patience, Change change)
{
    Trace trace;
    trace.columns = tilesAcross(m_width);
    trace.frames.push_back(m_before);
    double changed = 0;
    bool isWaiting = change == Change::Comes;
    while (isWaiting || millisecondsOf(m_timer) - changed < quiet) {
        if (m_timer.elapsed() > patience)
            throw std::runtime_error("the display does not come to rest");
        if (!isDamaged(20))
            continue;
        const double at = millisecondsOf(m_timer);
        Frame frame = grab();
        frame.at = at;
        if (differing(frame, trace.frames.back()) > cursorTiles) {
            changed = at;
            isWaiting = false;
        }
        trace.frames.push_back(std::move(frame));
    }
    return trace;
}

double Screen::changedAt(const QRect &part, int patience)
{
    Trace trace;
    trace.columns = tilesAcross(m_width);
    while (m_timer.elapsed() < patience) {
        if (!isDamaged(std::max(1, patience - static_cast<int>(m_timer.elapsed()))))
            continue;
        const double at = millisecondsOf(m_timer);
        trace.frames = {m_before, grab()};
        trace.frames.back().at = at;
        if (trace.settledAt(part, 0) >= 0)
            return at;
    }
    return patience;
}

quint8 Screen::codeOf(quint32 key) const
{
    const xcb_setup_t *setup = xcb_get_setup(m_connection);
    const auto count = static_cast<std::uint8_t>(setup->max_keycode - setup->min_keycode + 1);
    const Reply<xcb_get_keyboard_mapping_reply_t> mapping(xcb_get_keyboard_mapping_reply(
        m_connection, xcb_get_keyboard_mapping(m_connection, setup->min_keycode, count), nullptr));
    const xcb_keysym_t *symbols = xcb_get_keyboard_mapping_keysyms(mapping.get());
    for (int i = 0; i < count; ++i) {
        if (symbols[i * mapping->keysyms_per_keycode] == key)
            return static_cast<quint8>(setup->min_keycode + i);
    }
    throw std::runtime_error("the keyboard has no key " + std::to_string(key));
}

void Screen::fake(quint8 type, quint8 detail, const QPoint &at)
{
    xcb_test_fake_input(m_connection, type, detail, XCB_CURRENT_TIME, m_root, static_cast<std::int16_t>(at.x()),
                        static_cast<std::int16_t>(at.y()), 0);
}

void Screen::press(quint32 key, bool control)
{
    const quint8 code = codeOf(key);
    const quint8 modifier = control ? codeOf(controlKey) : 0;
    if (control)
        fake(XCB_KEY_PRESS, modifier);
    fake(XCB_KEY_PRESS, code);
    fake(XCB_KEY_RELEASE, code);
    if (control)
        fake(XCB_KEY_RELEASE, modifier);
    xcb_flush(m_connection);
}

void Screen::click(const QPoint &at)
{
    fake(XCB_MOTION_NOTIFY, 0, at);
    fake(XCB_BUTTON_PRESS, 1, at);
    fake(XCB_BUTTON_RELEASE, 1, at);
    xcb_flush(m_connection);
}

} // namespace platen::bench
