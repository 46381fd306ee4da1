// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/access_manager.h"

#include "core/wire/server_name.h"

#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>

namespace platen::net {

namespace {

// Names below localhost are this computer (RFC 6761), but not every system resolves them.
QUrl dialledUrl(QUrl url)
{
    if (url.scheme() == QLatin1String("http") && url.host().endsWith(QLatin1String(".localhost"), Qt::CaseInsensitive))
        url.setHost(QStringLiteral("127.0.0.1"));
    return url;
}

class ProxyRule : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isThisComputer(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return proxyForQuery(query);
    }
};

} // namespace

std::unique_ptr<QNetworkAccessManager> makeAccessManager()
{
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setProxyFactory(new ProxyRule); // takes ownership
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager->setAutoDeleteReplies(false);
    return manager;
}

QNetworkRequest networkRequest(const HttpRequest &request)
{
    QNetworkRequest result(dialledUrl(request.url));
    if (result.url() != request.url)
        result.setRawHeader("Host", serverName(request.url).toLatin1());
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // Qt unpacks everything received to learn its size. Beyond this size it gives up, unless the response compressed
    // badly.
    result.setDecompressedSafetyCheckThreshold(request.maxAnswerBytes);
    result.setRawHeader("User-Agent", "Platen/" PLATEN_VERSION);
    for (const auto &[name, value] : request.headers)
        result.setRawHeader(name, value);
    return result;
}

} // namespace platen::net
