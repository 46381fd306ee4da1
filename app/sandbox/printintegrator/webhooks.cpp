// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/printintegrator/webhooks.h"

#include "app/sandbox/instant.h"

#include <QJsonArray>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace platen::sandbox::printintegrator {
namespace {

bool contains(const std::vector<QByteArray> &list, const QByteArray &one)
{
    return std::find(list.begin(), list.end(), one) != list.end();
}

} // namespace

const std::vector<QByteArray> &eventTypes()
{
    static const std::vector<QByteArray> all{"order.created",   "order.updated",         "design.completed",
                                             "design.rendered", "file.preflight_failed", "production.status_changed"};
    return all;
}

QByteArray signature(const QByteArray &secret, const QByteArray &body)
{
    return "sha256=" + QMessageAuthenticationCode::hash(body, secret, QCryptographicHash::Sha256).toHex();
}

tl::expected<Webhook, Invalid> Webhooks::add(const QJsonObject &body)
{
    const QUrl url(body.value(QLatin1String("url")).toString(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        return tl::make_unexpected(Invalid{"url", "Field 'url' must be a web address"});
    Webhook webhook;
    const QJsonArray events = body.value(QLatin1String("events")).toArray();
    for (const QJsonValue &one : events) {
        const QByteArray type = one.toString().toUtf8();
        if (!contains(eventTypes(), type))
            return tl::make_unexpected(Invalid{"events", "Field 'events' must hold known event types only"});
        if (!contains(webhook.events, type))
            webhook.events.push_back(type);
    }
    if (webhook.events.empty())
        return tl::make_unexpected(Invalid{"events", "Field 'events' must be a list of at least one event type"});
    webhook.id = "wh_" + m_dice.hex(16);
    webhook.url = url.toEncoded();
    webhook.secret = "whsec-" + m_dice.hex(32);
    webhook.created = toIso(now(), 3);
    m_all.push_back(webhook);
    return webhook;
}

bool Webhooks::remove(const QByteArray &id)
{
    return std::erase_if(m_all, [&id](const Webhook &one) { return one.id == id; }) > 0;
}

bool Webhooks::hears(const QByteArray &type) const
{
    return !m_target.url.isEmpty() ||
           std::any_of(m_all.begin(), m_all.end(), [&type](const Webhook &one) { return contains(one.events, type); });
}

Callback Webhooks::callback(const QUrl &url, const QByteArray &event, const QByteArray &type, const QByteArray &secret,
                            const QByteArray &body)
{
    Callback callback;
    callback.url = url;
    callback.event = event;
    callback.type = type;
    callback.headers = {{"Content-Type", "application/json"}};
    if (!secret.isEmpty())
        callback.headers.emplace_back("X-PrintIntegrator-Signature", signature(secret, body));
    callback.body = body;
    return callback;
}

void Webhooks::notify(const QByteArray &type, const QByteArray &data)
{
    const QByteArray id = "evt_" + m_dice.hex(20);
    JsonWriter json;
    json.object().key("id").text(id).key("type").text(type).key("createdAt").text(toIso(now(), 3));
    json.key("data").raw(data).endObject();
    for (const Webhook &one : m_all) {
        if (contains(one.events, type))
            m_world.callbacks.send(callback(QUrl::fromEncoded(one.url), id, type, one.secret, json.bytes()));
    }
    if (m_target.url.isEmpty())
        return;
    Callback byHand = callback(m_target.url, id, type, m_target.secret, json.bytes());
    byHand.headers.insert(byHand.headers.end(), m_target.headers.begin(), m_target.headers.end());
    m_world.callbacks.send(std::move(byHand));
}

void writeWebhook(JsonWriter &json, const Webhook &webhook, bool withSecret)
{
    json.object().key("id").text(webhook.id).key("url").text(webhook.url).key("events").array();
    for (const QByteArray &type : webhook.events)
        json.text(type);
    json.endArray().key("createdAt").text(webhook.created);
    if (withSecret)
        json.key("secret").text(webhook.secret);
    json.endObject();
}

} // namespace platen::sandbox::printintegrator
