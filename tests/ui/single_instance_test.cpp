// SPDX-License-Identifier: GPL-3.0-or-later
// The first start and the second one, and sockets that belong to neither: real sockets, real processes.
#include "app/platen/single_instance.h"

#include "app/platen/instance_place.h"
#include "tests/support/catch.h"
#include "tests/support/process.h"
#include "tests/support/wait.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>

#include <future>

#ifdef Q_OS_UNIX
#include <csignal>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace platen;
using namespace platen::test;

namespace {

constexpr int aLongTime = 30'000; // ms: no start may take this long, whatever is at the socket
constexpr uid_t nobody = 65534;

// Sets the environment's runtime folder during a test.
class RuntimeFolder
{
public:
    explicit RuntimeFolder(const QByteArray &folder)
        : m_before(qgetenv("XDG_RUNTIME_DIR"))
    {
        set(folder);
    }
    ~RuntimeFolder() { set(m_before); }
    RuntimeFolder(const RuntimeFolder &) = delete;
    RuntimeFolder &operator=(const RuntimeFolder &) = delete;

private:
    static void set(const QByteArray &folder)
    {
        if (folder.isEmpty())
            qunsetenv("XDG_RUNTIME_DIR");
        else
            qputenv("XDG_RUNTIME_DIR", folder);
    }
    QByteArray m_before;
};

int listeningAt(const QString &place, int backlog = 5)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(place).constData(), sizeof address.sun_path);
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
    ::unlink(address.sun_path);
    const bool bound = ::bind(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
    return bound && ::listen(descriptor, backlog) == 0 ? descriptor : -1;
}

// What one connection receives within that time; it is first sent `words`.
QByteArray heardOn(int descriptor, const QByteArray &words, int milliseconds)
{
    pollfd waiting{descriptor, POLLIN, 0};
    if (::poll(&waiting, 1, milliseconds) != 1)
        return {};
    const int connection = ::accept(descriptor, nullptr, nullptr);
    (void)!::send(connection, words.constData(), static_cast<size_t>(words.size()), MSG_NOSIGNAL);
    QByteArray heard;
    char buffer[4096];
    for (waiting.fd = connection; ::poll(&waiting, 1, milliseconds) == 1;) {
        const ssize_t size = ::read(connection, buffer, sizeof buffer);
        if (size <= 0)
            break;
        heard.append(buffer, static_cast<qsizetype>(size));
    }
    ::close(connection);
    return heard;
}

// A process of our own user that holds the socket and answers something else.
class Squatter
{
public:
    Squatter(const QString &place, const QByteArray &words)
        : m_descriptor(listeningAt(place))
    {
        REQUIRE(m_descriptor >= 0);
        m_heard = std::async(std::launch::async, [this, words] { return heardOn(m_descriptor, words, aLongTime); });
    }
    ~Squatter()
    {
        ::shutdown(m_descriptor, SHUT_RDWR);
        ::close(m_descriptor);
    }
    Squatter(const Squatter &) = delete;
    Squatter &operator=(const Squatter &) = delete;

private:
    int m_descriptor;
    std::future<QByteArray> m_heard;
};

Start platenOn(const QString &dataDir, const QStringList &files = {})
{
    Start start;
    start.program = program(QStringLiteral("platen"));
    start.arguments = QStringList{QStringLiteral("--data-dir"), dataDir} + files;
    return start;
}

// Its window is open, and its engine runs.
bool isOpen(const LiveProcess &platen, const QString &dataDir)
{
    return eventually([&] { return QFile::exists(dataDir + QStringLiteral("/platen.sqlite3")); }, aLongTime) &&
           platen.isRunning();
}

} // namespace

TEST_CASE("the socket is in the runtime folder if only the user can access that", "[instance]")
{
    const QTemporaryDir data;
    const QTemporaryDir runtime; // made with mode 0700
    const QString place = data.path() + "/platen.socket";
    {
        const RuntimeFolder set(QFile::encodeName(runtime.path()));
        CHECK(instancePlaces(data.path()).first().startsWith(runtime.path() + "/platen-"));
    }
    {
        const RuntimeFolder set{QByteArray()};
        CHECK(instancePlaces(data.path()).first() == place);
    }
    {
        const RuntimeFolder set("relative/folder");
        CHECK(instancePlaces(data.path()).first() == place);
    }
    {
        const RuntimeFolder set(QFile::encodeName(runtime.path()) + "/missing");
        CHECK(instancePlaces(data.path()).first() == place);
    }
    {
        REQUIRE(QFile::link(runtime.path(), data.path() + "/link"));
        const RuntimeFolder set(QFile::encodeName(data.path()) + "/link");
        CHECK(instancePlaces(data.path()).first() == place);
    }
    ::chmod(QFile::encodeName(runtime.path()).constData(), 0750);
    const RuntimeFolder set(QFile::encodeName(runtime.path()));
    CHECK(instancePlaces(data.path()).first() == place);
}

TEST_CASE("a data folder with a long path has a place for its socket too", "[instance]")
{
    const RuntimeFolder set{QByteArray()};
    const QTemporaryDir data;
    const QString deep = data.path() + '/' + QString(100, 'a') + '/' + QString(100, 'b');
    REQUIRE(QDir().mkpath(deep));
    for (const QString &place : instancePlaces(deep))
        CHECK(QFile::encodeName(place).size() < static_cast<qsizetype>(sizeof(sockaddr_un::sun_path)));
    SingleInstance first(deep);
    CHECK_FALSE(first.handOver({}));
    REQUIRE(first.listen());
    auto handed = std::async(std::launch::async, [&] { return SingleInstance(deep).handOver({"/a.json"}); });
    REQUIRE(eventually([&] { return handed.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }));
    CHECK(handed.get());
}

TEST_CASE("nonsense or silence at the socket does not count as another window", "[instance]")
{
    const RuntimeFolder set{QByteArray()};
    const QTemporaryDir data;
    const QString place = instancePlaces(data.path()).first();
    const QByteArray words = GENERATE(as<QByteArray>(), "", "ok", "\n", "ok\n", "HTTP/1.1 400 Bad Request\r\n\r\n");
    CAPTURE(words.toStdString());
    const Squatter squatter(place, words);
    QElapsedTimer timer;
    timer.start();
    SingleInstance second(data.path());
    CHECK_FALSE(second.handOver({"/drafts/a.json"}));
    CHECK(timer.elapsed() < aLongTime);
    // It takes over the socket, and is found there.
    CHECK(second.listen());
    auto handed = std::async(std::launch::async, [&] { return SingleInstance(data.path()).handOver({"/b.json"}); });
    REQUIRE(eventually([&] { return handed.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }));
    CHECK(handed.get());
}

TEST_CASE("a socket that does not even accept does not delay a start", "[instance]")
{
    const RuntimeFolder set{QByteArray()};
    const QTemporaryDir data;
    const QString place = instancePlaces(data.path()).first();
    const int descriptor = listeningAt(place, 0);
    REQUIRE(descriptor >= 0);
    std::vector<std::unique_ptr<QLocalSocket>> full;
    for (int i = 0; i < 4; ++i) {
        full.push_back(std::make_unique<QLocalSocket>());
        full.back()->connectToServer(place);
    }
    CHECK_FALSE(SingleInstance(data.path()).handOver({"/drafts/a.json"}));
    ::close(descriptor);
}

TEST_CASE("a socket left by a crash is replaced, and nothing else is", "[instance]")
{
    const RuntimeFolder set{QByteArray()};
    const QTemporaryDir data;
    const QString place = instancePlaces(data.path()).first();
    ::close(listeningAt(place));
    REQUIRE(QFile::exists(place));
    {
        SingleInstance next(data.path());
        CHECK_FALSE(next.handOver({}));
        CHECK(next.listen());
    }
    QFile file(place);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("somebody's");
    file.close();
    SingleInstance next(data.path());
    CHECK_FALSE(next.handOver({}));
    next.listen();
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "somebody's");
}

TEST_CASE("an invalid message raises no window", "[instance]")
{
    const RuntimeFolder set{QByteArray()};
    const QTemporaryDir data;
    SingleInstance first(data.path());
    REQUIRE(first.listen());
    int calls = 0;
    QObject::connect(&first, &SingleInstance::called, &first, [&] { ++calls; });
    for (const QByteArray &message :
         {QByteArray("junk\n"), QByteArray("[1]\n"), QByteArray("{}\n"), QByteArray("\0\xff\xff\xff\xff", 5) + '\n',
          QByteArray(2 << 20, '['), QByteArray("\n")}) {
        QLocalSocket socket;
        socket.connectToServer(instancePlaces(data.path()).first());
        REQUIRE(socket.waitForConnected(5000));
        socket.write(message);
        CHECK(eventually([&] { return socket.state() == QLocalSocket::UnconnectedState; }));
    }
    CHECK(calls == 0);
}

TEST_CASE("the window starts next to a socket that answers nonsense, and is then the first", "[instance]")
{
    const RuntimeFolder set{QByteArray()};
    const QTemporaryDir data;
    const QByteArray words = GENERATE(as<QByteArray>(), "", "ok\n");
    const Squatter squatter(instancePlaces(data.path()).first(), words);
    LiveProcess platen(platenOn(data.path()));
    REQUIRE(isOpen(platen, data.path()));
    const Finished second = runProcess(platenOn(data.path(), {"/no/such/draft.json"}), aLongTime);
    CHECK(second.exit == 0);
    CHECK(platen.isRunning());
    platen.kill();
}

TEST_CASE("two starts at once open one window", "[instance]")
{
    const RuntimeFolder set{QByteArray()};
    const QTemporaryDir data;
    LiveProcess one(platenOn(data.path()));
    LiveProcess other(platenOn(data.path()));
    CHECK(eventually([&] { return !one.isRunning() || !other.isRunning(); }, aLongTime));
    LiveProcess &first = one.isRunning() ? one : other;
    LiveProcess &second = one.isRunning() ? other : one;
    CHECK(second.exitCode() == 0);
    CHECK(isOpen(first, data.path()));
    first.kill();
}

TEST_CASE("another user's socket is sent nothing, and the window starts", "[instance]")
{
    if (geteuid() != 0) {
        WARN("Not run: becoming another user takes root.");
        return;
    }
    const RuntimeFolder set{QByteArray()};
    const QTemporaryDir data;
    ::chmod(QFile::encodeName(data.path()).constData(), 0777);
    const QString place = instancePlaces(data.path()).first();
    int pipe[2];
    REQUIRE(::pipe(pipe) == 0);
    const pid_t child = fork();
    if (child == 0) {
        const bool other = ::setgid(nobody) == 0 && ::setuid(nobody) == 0;
        const int descriptor = other ? listeningAt(place) : -1;
        (void)!::write(pipe[1], descriptor >= 0 ? "r" : "x", 1);
        for (;;) {
            const QByteArray heard = heardOn(descriptor, "ok\nplaten has them\n", aLongTime);
            (void)!::write(pipe[1], heard.constData(), static_cast<size_t>(heard.size()));
        }
    }
    char ready = 0;
    REQUIRE(::read(pipe[0], &ready, 1) == 1);
    REQUIRE(ready == 'r');
    {
        LiveProcess platen(platenOn(data.path(), {"/drafts/confidential.json"}));
        CHECK(isOpen(platen, data.path()));
        platen.kill();
    }
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ::close(pipe[1]);
    char heard = 0;
    CHECK(::read(pipe[0], &heard, 1) == 0); // not one byte
    ::close(pipe[0]);
}

TEST_CASE("another user's files are not opened", "[instance]")
{
    if (geteuid() != 0) {
        WARN("Not run: becoming another user takes root.");
        return;
    }
    const RuntimeFolder set{QByteArray()};
    const QTemporaryDir data;
    SingleInstance first(data.path());
    REQUIRE(first.listen());
    const QString place = instancePlaces(data.path()).first();
    ::chmod(QFile::encodeName(data.path()).constData(), 0777);
    ::chmod(QFile::encodeName(place).constData(), 0777); // the protection does not depend on the file's permissions
    int calls = 0;
    QObject::connect(&first, &SingleInstance::called, &first, [&] { ++calls; });
    const pid_t child = fork();
    if (child == 0) {
        if (::setgid(nobody) != 0 || ::setuid(nobody) != 0)
            _exit(3);
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, QFile::encodeName(place).constData(), sizeof address.sun_path);
        const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
        if (::connect(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
            _exit(4);
        const char message[] = "[\"/drafts/theirs.json\"]\n";
        (void)!::send(descriptor, message, sizeof message - 1, MSG_NOSIGNAL);
        char heard = 0;
        _exit(::read(descriptor, &heard, 1) > 0 ? 5 : 0);
    }
    int status = -1;
    CHECK(eventually([&] { return ::waitpid(child, &status, WNOHANG) == child; }));
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    CHECK(calls == 0);
}
#endif
