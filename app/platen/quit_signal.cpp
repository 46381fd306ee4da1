// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platen/quit_signal.h"

#include <QSocketNotifier>

#include <utility>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace platen {

#ifdef Q_OS_UNIX

namespace {

int sockets[2] = {-1, -1};

// A signal handler may do little more than write; the event loop reads it.
extern "C" void noteSignal(int)
{
    const char byte = 1;
    const ssize_t written = ::write(sockets[0], &byte, 1);
    static_cast<void>(written);
}

} // namespace

QuitSignal::QuitSignal()
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, sockets) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(sockets[1], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        const ssize_t read = ::read(sockets[1], &byte, 1);
        if (read == 1)
            Q_EMIT wanted();
    });
    std::signal(SIGTERM, noteSignal);
    std::signal(SIGINT, noteSignal);
}

QuitSignal::~QuitSignal()
{
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGINT, SIG_DFL);
    m_notifier.reset();
    for (int &socket : sockets) {
        if (socket >= 0)
            ::close(std::exchange(socket, -1));
    }
}

#else

QuitSignal::QuitSignal() = default;
QuitSignal::~QuitSignal() = default;

#endif

} // namespace platen
