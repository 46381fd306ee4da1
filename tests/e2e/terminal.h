// SPDX-License-Identifier: GPL-3.0-or-later
// A terminal for a process under test.
#pragma once

#include "tests/e2e/console.h"

#ifdef Q_OS_UNIX
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace platen::test {

// A minimal system (a chroot without devpts) provides no terminals.
inline bool hasTerminals()
{
    const int probe = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (probe >= 0)
        close(probe);
    else
        WARN("This system has no pseudo-terminals: what happens at one is not looked at");
    return probe >= 0;
}

// A terminal, and the person at it.
class Terminal
{
public:
    Terminal()
        : m_master(posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC))
    {
        REQUIRE(m_master >= 0);
        REQUIRE(grantpt(m_master) == 0);
        REQUIRE(unlockpt(m_master) == 0);
        m_name = ptsname(m_master);
    }
    ~Terminal() { close(m_master); }
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    // A process whose three standard streams are this terminal.
    Start attached(Start start) const
    {
        start.inChild = [name = m_name] {
            setsid();
            const int terminal = open(name.constData(), O_RDWR);
            ioctl(terminal, TIOCSCTTY, 0);
            for (int stream = 0; stream < 3; ++stream)
                dup2(terminal, stream);
        };
        return start;
    }

    void type(const QByteArray &text)
    {
        REQUIRE(write(m_master, text.constData(), static_cast<size_t>(text.size())) == text.size());
    }

    // Reads until `expected` has appeared, or nothing more comes.
    QByteArray read(const QByteArray &expected)
    {
        while (expected.isEmpty() || !m_seen.contains(expected)) {
            pollfd waiting{m_master, POLLIN, 0};
            if (poll(&waiting, 1, 15'000) <= 0)
                break;
            char bytes[4096];
            const ssize_t got = ::read(m_master, bytes, sizeof bytes);
            if (got <= 0) // EIO: the other side has closed it
                break;
            m_seen.append(bytes, got);
        }
        return m_seen;
    }

private:
    int m_master;
    QByteArray m_name;
    QByteArray m_seen;
};

} // namespace platen::test
#endif
