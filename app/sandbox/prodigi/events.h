// SPDX-License-Identifier: GPL-3.0-or-later
// Callbacks as CloudEvents, in the forms that have been seen; some of them twice, some of them late.
#pragma once

#include "app/sandbox/callbacks.h"
#include "app/sandbox/dice.h"
#include "app/sandbox/prodigi/order.h"

namespace platen::sandbox::prodigi {

class EventMaker
{
public:
    enum class Mode { Structured, Json, Binary, Mixed }; // Mixed: the first two in turn
    enum class Shape { Wrapped, Bare, Mixed };           // data: {"order": {…}}, the order itself, or both in turn
    struct Settings
    {
        QUrl merchantUrl; // for orders without one of their own
        Mode mode = Mode::Mixed;
        Shape shape = Shape::Mixed;
        int duplicates = 0;       // percent
        int disorder = 0;         // percent
        qint64 lateBy = 2000;     // ms that one out of order is held back
        qint64 secondAfter = 300; // ms until a duplicate
    };

    EventMaker(Settings settings, quint64 seed)
        : m_settings(std::move(settings))
        , m_dice(seed)
    {
    }

    void setMerchantUrl(const QUrl &url) { m_settings.merchantUrl = url; }

    // `type` is what follows "com.prodigi.order."; `before` the order's lastUpdated before the change.
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
