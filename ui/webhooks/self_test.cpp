#include "ui/webhooks/self_test.h"

#include <QCoreApplication>
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

SelfTestResult judge(QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QString host = reply.url().host();
    if (reply.error() == QNetworkReply::OperationCanceledError)
        return {false,
                words(QT_TRANSLATE_NOOP("SelfTest", "No answer within 10 seconds. Is the way to this computer open "
                                                    "(router, tunnel, firewall)?"))};
    if (status == 0)
        return {false, words(QT_TRANSLATE_NOOP("SelfTest", "Not reachable: %1")).arg(reply.errorString())};
    const QByteArray answer = reply.read(answerLimit);
    if (status == 200 && answer.startsWith("Platen"))
        return {true, words(QT_TRANSLATE_NOOP("SelfTest", "Reachable: Platen answers at %1.")).arg(host)};
    if (status == 200)
        return {false,
                words(QT_TRANSLATE_NOOP("SelfTest", "Something else answers at %1. Does it hand everything on to "
                                                    "this computer?"))
                    .arg(host)};
    return {false,
            words(QT_TRANSLATE_NOOP("SelfTest", "%1 answers with status %2 instead of handing on to this computer."))
                .arg(host)
                .arg(status)};
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
