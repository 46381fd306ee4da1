// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/self_test.h"

#include "core/wire/server_name.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace platen {

namespace {

constexpr int timeLimit = 10'000;    // ms
constexpr qint64 answerLimit = 4096; // bytes; ours is one line

QString words(const char *text)
{
    return QCoreApplication::translate("SelfTest", text);
}

bool isPrivate(const QHostAddress &address)
{
    for (const char *network : {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"}) {
        if (address.isInSubnet(QHostAddress::parseSubnet(QLatin1String(network))))
            return true;
    }
    return false;
}

// Such an address is reachable only from this computer or from its own network.
bool isLocal(const QString &host)
{
    const QHostAddress address(host);
    return net::isThisComputer(host) || address.isLinkLocal() || address.isUniqueLocalUnicast() ||
           address == QHostAddress::AnyIPv4 || address == QHostAddress::AnyIPv6 || isPrivate(address);
}

// The request came from here; what that says about others depends on the address.
QString answersText(const QString &host)
{
    return (isLocal(host) ? words(QT_TRANSLATE_NOOP("SelfTest", "From this computer, Platen responds at %1. Providers "
                                                                "cannot reach this address from the internet."))
                          : words(QT_TRANSLATE_NOOP("SelfTest", "From this computer, Platen responds at %1. We don't "
                                                                "know whether it can be reached from outside.")))
        .arg(host);
}

SelfTestResult judge(QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QString host = reply.url().host();
    if (reply.error() == QNetworkReply::OperationCanceledError)
        return {false, words(QT_TRANSLATE_NOOP("SelfTest", "No response within 10 seconds. Do the router, tunnel and "
                                                           "firewall let requests through to this computer?"))};
    if (status == 0)
        return {false,
                words(QT_TRANSLATE_NOOP("SelfTest", "Not reachable from this computer: %1")).arg(reply.errorString())};
    const QByteArray answer = reply.read(answerLimit);
    if (status == 200 && answer.startsWith("Platen"))
        return {true, answersText(host)};
    if (status == 200)
        return {false,
                words(QT_TRANSLATE_NOOP(
                          "SelfTest",
                          "Something other than Platen responds at %1. Does it forward everything to this computer?"))
                    .arg(host)};
    return {false,
            words(QT_TRANSLATE_NOOP("SelfTest", "%1 responds with status %2 instead of forwarding to this computer."))
                .arg(host, QString::number(status))};
}

} // namespace

void testPublicUrl(QNetworkAccessManager &network, const QUrl &publicUrl, QObject *context,
                   std::function<void(const SelfTestResult &)> done)
{
    QUrl root = publicUrl;
    if (root.path().isEmpty())
        root.setPath(QStringLiteral("/"));
    QNetworkRequest request(root);
    request.setTransferTimeout(timeLimit);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    QNetworkReply *reply = network.get(request);
    QObject::connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    QObject::connect(reply, &QNetworkReply::finished, context,
                     [reply, done = std::move(done)] { done(judge(*reply)); });
}

} // namespace platen
