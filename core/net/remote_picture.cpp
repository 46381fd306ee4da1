// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/remote_picture.h"

#include "core/async/alarm.h"
#include "core/net/picture_download.h"
#include "core/net/public_address.h"
#include "core/wire/server_name.h"

#include <QDeadlineTimer>
#include <QHostInfo>
#include <QTimer>

namespace platen::net {

namespace {

constexpr int mostRedirects = 5;

using Addresses = QList<QHostAddress>;

bool contains(const QStringList &hosts, const QString &host)
{
    return hosts.contains(host, Qt::CaseInsensitive);
}

QCoro::Task<Addresses> addressesOf(QString host, PictureRules rules, std::chrono::milliseconds longest)
{
    const auto found = std::make_shared<Latch>();
    const auto addresses = std::make_shared<Addresses>();
    const auto take = [found, addresses](const Addresses &all) {
        if (!found->isReleased())
            *addresses = all;
        found->release();
    };
    if (const QHostAddress literal(host); !literal.isNull())
        co_return Addresses{literal};
    if (rules.resolve)
        rules.resolve(host, take);
    else
        QHostInfo::lookupHost(host, found.get(), [take](const QHostInfo &info) { take(info.addresses()); });
    QTimer::singleShot(longest, found.get(), [found] { found->release(); });
    Wait wait{found.get()};
    co_await wait;
    co_return *addresses;
}

// Those of the addresses that may be connected to.
Result<Addresses> permitted(const QUrl &url, const Addresses &all, const PictureRules &rules)
{
    if (all.isEmpty())
        return fail(ErrorCode::Unreachable,
                    Message::of("Could not find %1: the name is wrong, or there is no network.", serverName(url)));
    if (contains(rules.localHosts, url.host()))
        return all;
    Addresses open;
    std::copy_if(all.begin(), all.end(), std::back_inserter(open), isPublicAddress);
    if (open.isEmpty())
        return notPublic(url);
    return open;
}

Result<void> judge(const QUrl &url, int status)
{
    if (status == 200)
        return {};
    const ErrorCode code = status == 404 || status == 410 ? ErrorCode::NotFound : ErrorCode::BadResponse;
    return fail(code, Message::of("%1 did not send the picture (HTTP status %2).", serverName(url), status));
}

// The first address that can be connected to decides.
QCoro::Task<std::shared_ptr<PictureDownload>> download(QUrl url, Addresses addresses, qint64 mostBytes,
                                                       QDeadlineTimer deadline)
{
    std::shared_ptr<PictureDownload> last;
    for (const QHostAddress &address : addresses) {
        last = std::make_shared<PictureDownload>(url, address, mostBytes, leftOf(deadline));
        const std::shared_ptr<Latch> ended = last->ended();
        Wait wait{ended.get()};
        co_await wait;
        if (last->status() || last->hasConnected() || deadline.hasExpired())
            break;
    }
    co_return last;
}

} // namespace

Failure notPublic(const QUrl &url)
{
    return fail(ErrorCode::Refused, Message::of("%1 is not on the public internet. Allow this server to show its "
                                                "pictures.",
                                                serverName(url)));
}

Result<void> checkPictureUrl(const QUrl &url, const PictureRules &rules)
{
    if (!url.isValid() || url.host().isEmpty() || url.scheme() != u"https" || !url.userInfo().isEmpty())
        return fail(ErrorCode::Refused, Message::of("Pictures are only fetched from https addresses."));
    if (!contains(rules.hosts, url.host()))
        return fail(ErrorCode::Refused,
                    Message::of("The order does not name %1, so no picture is fetched from there.", serverName(url)));
    return {};
}

QCoro::Task<Result<QByteArray>> fetchPicture(QUrl url, PictureRules rules)
{
    const QDeadlineTimer deadline(rules.longest);
    for (int hop = 0; hop <= mostRedirects; ++hop) {
        PLATEN_CO_CHECK(checkPictureUrl(url, rules));
        QCoro::Task<Addresses> resolving = addressesOf(url.host(), rules, leftOf(deadline));
        const Addresses all = co_await resolving;
        if (deadline.hasExpired())
            co_return pictureTooLate(url);
        PLATEN_CO_TRY(const Addresses addresses, permitted(url, all, rules));
        QCoro::Task<std::shared_ptr<PictureDownload>> downloading = download(url, addresses, rules.mostBytes, deadline);
        const std::shared_ptr<PictureDownload> done = co_await downloading;
        PLATEN_CO_TRY(const int status, done->status());
        const QUrl next = done->redirect();
        if (!next.isValid()) {
            PLATEN_CO_CHECK(judge(url, status));
            co_return done->takeBody();
        }
        url = next;
    }
    co_return fail(ErrorCode::BadResponse, Message::of("%1 redirects again and again.", serverName(url)));
}

} // namespace platen::net
