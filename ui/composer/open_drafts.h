// SPDX-License-Identifier: GPL-3.0-or-later
// The drafts that are open in tabs, and where work stopped in each: kept in the settings, so that the next start opens
// them again, also after a crash.
#pragma once

#include "core/engine/engine_host.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

class QSettings;

namespace platen {

class OpenDrafts : public QObject
{
    Q_OBJECT
public:
    struct Place
    {
        QString orderId;
        QString pointer; // of the field last worked in
    };
    // `list` returns the drafts that are open now.
    OpenDrafts(EngineHost &host, QSettings &settings, std::function<std::vector<Place>()> list,
               QObject *parent = nullptr);

    [[nodiscard]] QString pointerIn(const QString &orderId) const; // empty if none is known
    void forget(const QString &orderId);                           // it is no longer a draft
    void rememberSoon();
    void remember();
    // Calls `open` for each draft that was open when the program ended and still is a draft.
    using Open = std::function<void(const Draft &draft, const QString &orderId)>;
    void reopen(Open open);

private:
    EngineHost &m_host;
    QSettings &m_settings;
    std::function<std::vector<Place>()> m_list;
    QTimer m_pause;
    bool m_isReopening = false; // until then, the settings list what is to be opened again
};

} // namespace platen
