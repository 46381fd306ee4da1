// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/webdav_process.h"

#include "tests/support/catch.h"
#include "tests/support/wait.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

#include <unistd.h>

namespace platen::test {

namespace {

QString nginx()
{
    return QStandardPaths::findExecutable(QStringLiteral("nginx"),
                                          {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin")});
}

quint16 freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray configuration(quint16 port, qint64 largest, const QByteArray &user)
{
    return user +
           "daemon off; master_process off; pid nginx.pid; error_log error.log;\n"
           "events {}\n"
           "http {\n"
           "  access_log off; client_body_temp_path body; client_max_body_size " +
           QByteArray::number(largest) +
           ";\n"
           "  server {\n"
           "    listen 127.0.0.1:" +
           QByteArray::number(port) +
           ";\n"
           "    location /dav/ { alias files/; dav_methods PUT DELETE MKCOL;\n"
           "      auth_basic shop; auth_basic_user_file users; }\n"
           "    location /public/ { alias files/; }\n"
           "  }\n"
           "}\n";
}

} // namespace

bool WebdavProcess::isInstalled()
{
    if (nginx().isEmpty())
        WARN("left out: nginx is not installed (./dev deps)");
    return !nginx().isEmpty();
}

WebdavProcess::WebdavProcess(qint64 largest)
{
    const quint16 port = freePort();
    const QString server = QStringLiteral("http://127.0.0.1:%1").arg(port);
    m_url = server + QStringLiteral("/dav/prints");
    m_publicUrl = server + QStringLiteral("/public/prints");
    REQUIRE(QDir(m_folder.path()).mkpath(QStringLiteral("files/prints")));
    write(m_folder.filePath(QStringLiteral("users")), "shop:{PLAIN}secret\n");
    // Only root may name another user, and nobody else needs to.
    const QByteArray user = geteuid() == 0 ? "user root;\n" : "";
    write(m_folder.filePath(QStringLiteral("nginx.conf")), configuration(port, largest, user));
    Start start;
    start.program = nginx();
    start.arguments << QStringLiteral("-p") << m_folder.path() << QStringLiteral("-c") << QStringLiteral("nginx.conf")
                    << QStringLiteral("-e") << QStringLiteral("error.log");
    m_process = std::make_unique<LiveProcess>(start);
    INFO("nginx does not start: " << m_process->errors().toStdString());
    REQUIRE(eventually([port] {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        return socket.waitForConnected(100);
    }));
}

} // namespace platen::test
