// At a terminal: the prompt for a secret, progress, emphasis.
#include "tests/e2e/console.h"

#ifdef Q_OS_UNIX
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace platen::test;

namespace {

// A bare system folder (a chroot without devpts) has no terminals to hand out.
bool hasTerminals()
{
    const int probe = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (probe >= 0)
        close(probe);
    else
        WARN("This system has no pseudo-terminals: what happens at one is not looked at");
    return probe >= 0;
}

// A terminal, and one who sits at it.
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

    // A process whose three streams are this terminal.
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

    // What is on it, once `expected` is, or nothing more comes.
    QByteArray read(const QByteArray &expected)
    {
        while (expected.isEmpty() || !m_seen.contains(expected)) {
            pollfd waiting{m_master, POLLIN, 0};
            if (poll(&waiting, 1, 15'000) <= 0)
                break;
            char bytes[4096];
            const ssize_t got = ::read(m_master, bytes, sizeof bytes);
            if (got <= 0) // EIO: the other side has gone
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

QByteArray onTerminal(const Start &start)
{
    Terminal terminal;
    LiveProcess process(terminal.attached(start));
    const QByteArray seen = terminal.read({});
    process.waitForFinished(10'000);
    CHECK(process.exitCode() == 0);
    return seen;
}

} // namespace

TEST_CASE("a secret is asked for without echo")
{
    if (!hasTerminals())
        return;
    SandboxProcess sandbox;
    Console console;
    Terminal terminal;
    LiveProcess process(terminal.attached(console.start(
        {"account", "add", "prodigi", "Typed shop", "--set", "base_url=" + sandbox.url(), "--secret", "api_key"})));
    REQUIRE(terminal.read("api_key of Typed shop: ").contains("api_key of Typed shop: "));
    terminal.type(sandbox.apiKey() + "\n");
    const QByteArray seen = terminal.read({});
    CHECK(process.waitForFinished(10'000));
    CHECK(process.exitCode() == 0);
    CHECK(seen.contains("in the keychain"));
    CHECK_FALSE(seen.contains(sandbox.apiKey()));
    console.json({"account", "test", "Typed shop"});
}

TEST_CASE("progress and emphasis are for terminals, and for those who want them")
{
    if (!hasTerminals())
        return;
    SandboxProcess sandbox({"--seed-orders", "250"});
    Console console;
    console.addShop(sandbox);
    console.environment.insert("TERM", "xterm");
    console.environment.remove("NO_COLOR");

    const QByteArray synced = onTerminal(console.start({"sync"}));
    CHECK(synced.contains("Shop: 200 orders"));
    CHECK(synced.contains("\x1b[1mACCOUNT"));
    CHECK_FALSE(onTerminal(console.start({"sync", "--full", "--json"})).contains('\x1b'));

    console.environment.insert("NO_COLOR", "1");
    CHECK_FALSE(onTerminal(console.start({"account", "list"})).contains('\x1b'));
}
#endif
