// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platenctl/stop_signal.h"

#include <QSocketNotifier>

#ifdef Q_OS_WIN
#include <atomic>
#include <windows.h>
#else
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace platen::ctl {

#ifdef Q_OS_WIN

namespace {

std::atomic<StopSignal *> current = nullptr;

BOOL WINAPI onConsoleEvent(DWORD)
{
    StopSignal *signal = current.load();
    if (!signal)
        return FALSE;
    // This runs in a thread of the system.
    QMetaObject::invokeMethod(signal, &StopSignal::requested, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

StopSignal::StopSignal()
{
    connect(this, &StopSignal::requested, this, [this] { m_requested = true; });
    current = this;
    SetConsoleCtrlHandler(onConsoleEvent, TRUE);
}

StopSignal::~StopSignal()
{
    SetConsoleCtrlHandler(onConsoleEvent, FALSE);
    current = nullptr;
}

void StopSignal::take() {}

#else

namespace {

// A signal handler may do next to nothing: it writes a byte, which wakes the event loop.
int pipeEnds[2] = {-1, -1};

void onSignal(int)
{
    const int before = errno;
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(pipeEnds[1], &byte, 1);
    errno = before;
}

void handle(int signal, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(signal, &action, nullptr);
}

} // namespace

StopSignal::StopSignal()
{
    if (pipe(pipeEnds) != 0)
        return; // the signals keep their default: they end the process
    for (const int end : pipeEnds) {
        fcntl(end, F_SETFD, FD_CLOEXEC);
        fcntl(end, F_SETFL, O_NONBLOCK);
    }
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &StopSignal::take);
    handle(SIGINT, onSignal);
    handle(SIGTERM, onSignal);
}

StopSignal::~StopSignal()
{
    if (!m_notifier)
        return;
    handle(SIGINT, SIG_DFL);
    handle(SIGTERM, SIG_DFL);
    m_notifier.reset();
    close(pipeEnds[0]);
    close(pipeEnds[1]);
}

void StopSignal::take()
{
    char bytes[16];
    while (read(pipeEnds[0], bytes, sizeof bytes) > 0) {
    }
    m_requested = true;
    Q_EMIT requested();
}

#endif

} // namespace platen::ctl
