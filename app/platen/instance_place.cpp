// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platen/instance_place.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>

#include <algorithm>
#include <vector>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cerrno>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#endif

namespace platen {

namespace {

// Different data folders never meet: the name is derived from the folder's real path.
QString nameFor(const QString &dataDir, const QString &user)
{
    const QString canonical = QFileInfo(dataDir).canonicalFilePath();
    const QString path = canonical.isEmpty() ? dataDir : canonical;
    const QByteArray hash = QCryptographicHash::hash((user + QChar(u'\n') + path).toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("platen-") + QString::fromLatin1(hash.toHex().left(24));
}

} // namespace

#ifdef Q_OS_WIN

namespace {

std::vector<char> userOf(HANDLE process)
{
    HANDLE token = nullptr;
    if (!OpenProcessToken(process, TOKEN_QUERY, &token))
        return {};
    DWORD size = 0;
    GetTokenInformation(token, TokenUser, nullptr, 0, &size);
    std::vector<char> user(size);
    if (size == 0 || !GetTokenInformation(token, TokenUser, user.data(), size, &size))
        user.clear();
    CloseHandle(token);
    return user;
}

bool isOurs(DWORD pid)
{
    HANDLE process = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, pid);
    if (!process)
        return false;
    const std::vector<char> theirs = userOf(process);
    const std::vector<char> ours = userOf(GetCurrentProcess());
    CloseHandle(process);
    return !theirs.empty() && !ours.empty() &&
           EqualSid(reinterpret_cast<const TOKEN_USER *>(theirs.data())->User.Sid,
                    reinterpret_cast<const TOKEN_USER *>(ours.data())->User.Sid);
}

} // namespace

QStringList instancePlaces(const QString &dataDir)
{
    return {nameFor(dataDir, QDir::homePath())};
}

bool mayListenAt(const QString &)
{
    return true; // if the pipe exists already, listening fails
}

bool isSameUser(const QLocalSocket &socket)
{
    HANDLE pipe = reinterpret_cast<HANDLE>(socket.socketDescriptor());
    DWORD flags = 0;
    ULONG pid = 0;
    if (!GetNamedPipeInfo(pipe, &flags, nullptr, nullptr, nullptr))
        return false;
    const bool serving = flags & PIPE_SERVER_END;
    return (serving ? GetNamedPipeClientProcessId(pipe, &pid) : GetNamedPipeServerProcessId(pipe, &pid)) && isOurs(pid);
}

#else

namespace {

// A real folder, not a link, owned by us and closed to everyone else.
bool isPrivate(const QString &folder)
{
    struct stat found = {};
    return lstat(QFile::encodeName(folder).constData(), &found) == 0 && S_ISDIR(found.st_mode) &&
           found.st_uid == geteuid() && (found.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

// QLocalServer first creates the socket in a temporary folder beside its place: "XXXXXX/s".
bool isShortEnough(const QString &place)
{
    const qsizetype name = QFile::encodeName(place).size();
    const qsizetype folder = QFile::encodeName(QFileInfo(place).path()).size();
    return std::max(name, folder + 9) < static_cast<qsizetype>(sizeof(sockaddr_un::sun_path));
}

} // namespace

QStringList instancePlaces(const QString &dataDir)
{
    const QString name = nameFor(dataDir, {});
    QStringList places;
    if (const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR"); runtime.startsWith(u'/') && isPrivate(runtime))
        places << runtime + u'/' + name;
    places << QDir(dataDir).absoluteFilePath(QStringLiteral("platen.socket"));
    const QString own = QStringLiteral("%1/platen-%2").arg(QDir::tempPath(), QString::number(geteuid()));
    if (mkdir(QFile::encodeName(own).constData(), S_IRWXU) == 0 || errno == EEXIST) {
        if (isPrivate(own))
            places << own + u'/' + name;
    }
    places.removeIf([](const QString &place) { return !isShortEnough(place); });
    return places;
}

bool mayListenAt(const QString &place)
{
    struct stat found = {};
    if (lstat(QFile::encodeName(place).constData(), &found) != 0)
        return errno == ENOENT;
    return S_ISSOCK(found.st_mode);
}

bool isSameUser(const QLocalSocket &socket)
{
    const int descriptor = static_cast<int>(socket.socketDescriptor());
#ifdef Q_OS_LINUX
    ucred peer = {};
    socklen_t size = sizeof peer;
    return getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && size == sizeof peer &&
           peer.uid == geteuid();
#else
    uid_t user = 0;
    gid_t group = 0;
    return getpeereid(descriptor, &user, &group) == 0 && user == geteuid();
#endif
}

#endif

} // namespace platen
