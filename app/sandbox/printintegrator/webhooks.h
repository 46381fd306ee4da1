// SPDX-License-Identifier: GPL-3.0-or-later
// The registered webhooks, and the events sent to them: each is signed with the webhook's own secret.
#pragma once

#include "app/sandbox/callbacks.h"
#include "app/sandbox/dice.h"
#include "app/sandbox/json_writer.h"
#include "app/sandbox/printintegrator/answers.h"
#include "app/sandbox/provider.h"

#include <tl/expected.hpp>

namespace platen::sandbox::printintegrator {

struct Webhook
{
    QByteArray id; // "wh_…"
    QByteArray url;
    std::vector<QByteArray> events;
    QByteArray secret;
    QByteArray created;
};

// "order.created" and the others of the document.
const std::vector<QByteArray> &eventTypes();

// "sha256=" and the HMAC-SHA256 of the raw body in hex.
QByteArray signature(const QByteArray &secret, const QByteArray &body);

class Webhooks
{
public:
    Webhooks(World &world, quint64 seed)
        : m_world(world)
        , m_dice(seed)
    {
    }

    // A target that gets every event in addition to the registered webhooks. An empty secret: unsigned.
    void setTarget(const CallbackTarget &target) { m_target = target; }
    tl::expected<Webhook, Invalid> add(const QJsonObject &body);
    bool remove(const QByteArray &id);
    [[nodiscard]] const std::vector<Webhook> &all() const { return m_all; }
    [[nodiscard]] bool hears(const QByteArray &type) const;

    // {"id": "evt_…", "type", "createdAt", "data"}
    void notify(const QByteArray &type, const QByteArray &data);

private:
    [[nodiscard]] static Callback callback(const QUrl &url, const QByteArray &event, const QByteArray &type,
                                           const QByteArray &secret, const QByteArray &body);

    World &m_world;
    Dice m_dice;
    CallbackTarget m_target;
    std::vector<Webhook> m_all;
};

// The secret is shown only when the webhook is created, never afterwards.
void writeWebhook(JsonWriter &json, const Webhook &webhook, bool withSecret);

} // namespace platen::sandbox::printintegrator
