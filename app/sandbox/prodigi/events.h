// SPDX-License-Identifier: GPL-3.0-or-later
// Callbacks as CloudEvents, in the observed forms; some are sent twice, some late.
#pragma once

#include "app/sandbox/callbacks.h"
#include "app/sandbox/dice.h"
#include "app/sandbox/prodigi/order.h"

namespace platen::sandbox::prodigi {

class EventMaker
{
public:
    enum class Mode { Structured, Json, Binary, Mixed }; // Mixed: alternately the first two
    enum class Shape { Wrapped, Bare, Mixed };           // data: {"order": {…}}, the order itself, or alternately both
    struct Settings
    {
        QUrl merchantUrl; // for orders without their own
        Mode mode = Mode::Mixed;
        Shape shape = Shape::Mixed;
        int duplicates = 0;       // percent
        int disorder = 0;         // percent
        qint64 lateBy = 2000;     // delay of a late event, in ms
        qint64 secondAfter = 300; // ms until a duplicate is sent
    };

    EventMaker(Settings settings, quint64 seed)
        : m_settings(std::move(settings))
        , m_dice(seed)
    {
    }

    void setMerchantUrl(const QUrl &url) { m_settings.merchantUrl = url; }

    // `type` is the part after "com.prodigi.order."; `before` is the order's lastUpdated before the change.
    [[nodiscard]] std::vector<Callback> make(const Order &order, const QByteArray &type, Ticks before,
                                             const QByteArray &baseUrl);
    [[nodiscard]] QUrl urlFor(const Order &order) const;

private:
    Callback one(const QUrl &url, const Order &order, const QByteArray &type, const QByteArray &time,
                 const QByteArray &data, const QByteArray &baseUrl);

    Settings m_settings;
    Dice m_dice;
    qint64 m_lastEvent = 305'173;
    bool m_alternateMode = false;
    bool m_alternateShape = false;
};

} // namespace platen::sandbox::prodigi
