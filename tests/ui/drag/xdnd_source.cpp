// SPDX-License-Identifier: GPL-3.0-or-later
// Another program that drags files onto a window, by the X Drag and Drop protocol, version 5
// (https://www.freedesktop.org/wiki/Specifications/XDND/):
//
//     xdnd_source WINDOW X Y FILE…
//
// X and Y are those of the screen. It reads commands, one a line: "move X Y", "drop" or "leave"; and prints what the
// window responds: "accepts", "refuses", "finished" or "refused".
#include <xcb/xcb.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <memory>
#include <string>

namespace {

struct Free
{
    void operator()(void *memory) const { std::free(memory); }
};

class Drag
{
public:
    Drag(xcb_window_t target, std::string files)
        : m_connection(xcb_connect(nullptr, nullptr))
        , m_target(target)
        , m_files(std::move(files))
    {
        const xcb_screen_t *screen = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data;
        m_source = xcb_generate_id(m_connection);
        xcb_create_window(m_connection, XCB_COPY_FROM_PARENT, m_source, screen->root, 0, 0, 1, 1, 0,
                          XCB_WINDOW_CLASS_INPUT_OUTPUT, screen->root_visual, 0, nullptr);
        xcb_set_selection_owner(m_connection, m_source, atom("XdndSelection"), XCB_CURRENT_TIME);
        send("XdndEnter", 5U << 24, atom("text/uri-list"), 0, 0);
    }
    ~Drag() { xcb_disconnect(m_connection); }
    Drag(const Drag &) = delete;
    Drag &operator=(const Drag &) = delete;

    // Whether it may be dropped there.
    bool move(unsigned x, unsigned y)
    {
        send("XdndPosition", 0, x << 16 | y, XCB_CURRENT_TIME, atom("XdndActionCopy"));
        return (awaitMessage("XdndStatus") & 1) != 0;
    }
    // Whether the window took it.
    bool drop()
    {
        send("XdndDrop", 0, XCB_CURRENT_TIME, 0, 0);
        return (awaitMessage("XdndFinished") & 1) != 0;
    }
    void leave()
    {
        send("XdndLeave", 0, 0, 0, 0);
        atom("XdndLeave"); // the response shows that the server has the message, which ending now could discard
    }

private:
    xcb_atom_t atom(const char *name)
    {
        const auto cookie = xcb_intern_atom(m_connection, 0, static_cast<uint16_t>(std::strlen(name)), name);
        const std::unique_ptr<xcb_intern_atom_reply_t, Free> reply(
            xcb_intern_atom_reply(m_connection, cookie, nullptr));
        return reply ? reply->atom : XCB_ATOM_NONE;
    }

    void send(const char *type, uint32_t one, uint32_t two, uint32_t three, uint32_t four)
    {
        xcb_client_message_event_t event = {};
        event.response_type = XCB_CLIENT_MESSAGE;
        event.format = 32;
        event.window = m_target;
        event.type = atom(type);
        const uint32_t data[] = {m_source, one, two, three, four};
        std::memcpy(event.data.data32, data, sizeof data);
        xcb_send_event(m_connection, 0, m_target, XCB_EVENT_MASK_NO_EVENT, reinterpret_cast<const char *>(&event));
        xcb_flush(m_connection);
    }

    // The window asks for the files meanwhile. Returns the message's flags.
    uint32_t awaitMessage(const char *type)
    {
        const xcb_atom_t wanted = atom(type);
        while (true) {
            const std::unique_ptr<xcb_generic_event_t, Free> event(xcb_wait_for_event(m_connection));
            if (!event)
                std::exit(1); // the display is gone
            const int kind = event->response_type & 0x7f;
            if (kind == XCB_SELECTION_REQUEST)
                give(*reinterpret_cast<const xcb_selection_request_event_t *>(event.get()));
            const auto *message = reinterpret_cast<const xcb_client_message_event_t *>(event.get());
            if (kind == XCB_CLIENT_MESSAGE && message->type == wanted)
                return message->data.data32[1];
        }
    }

    void give(const xcb_selection_request_event_t &request)
    {
        const bool isKnown = request.target == atom("text/uri-list");
        if (isKnown)
            xcb_change_property(m_connection, XCB_PROP_MODE_REPLACE, request.requestor, request.property,
                                request.target, 8, static_cast<uint32_t>(m_files.size()), m_files.data());
        xcb_selection_notify_event_t event = {};
        event.response_type = XCB_SELECTION_NOTIFY;
        event.time = request.time;
        event.requestor = request.requestor;
        event.selection = request.selection;
        event.target = request.target;
        event.property = isKnown ? request.property : static_cast<xcb_atom_t>(XCB_ATOM_NONE);
        xcb_send_event(m_connection, 0, request.requestor, XCB_EVENT_MASK_NO_EVENT,
                       reinterpret_cast<const char *>(&event));
        xcb_flush(m_connection);
    }

    xcb_connection_t *m_connection;
    xcb_window_t m_target;
    xcb_window_t m_source = 0;
    std::string m_files;
};

} // namespace

int main(int argc, char *argv[])
{
    if (argc < 5)
        return 2;
    std::string files;
    for (int i = 4; i < argc; ++i)
        files += std::string("file://") + argv[i] + "\r\n";
    const auto number = [](const char *text) { return static_cast<unsigned>(std::strtoul(text, nullptr, 0)); };
    Drag drag(number(argv[1]), files);
    const auto say = [](const char *what) { std::cout << what << std::endl; };
    say(drag.move(number(argv[2]), number(argv[3])) ? "accepts" : "refuses");
    std::string command;
    while (std::cin >> command) {
        if (command == "move") {
            unsigned x = 0;
            unsigned y = 0;
            std::cin >> x >> y;
            say(drag.move(x, y) ? "accepts" : "refuses");
        } else if (command == "drop") {
            say(drag.drop() ? "finished" : "refused");
            return 0;
        } else if (command == "leave") {
            drag.leave();
            return 0;
        }
    }
    return 0;
}
