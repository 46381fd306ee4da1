// SPDX-License-Identifier: GPL-3.0-or-later
// Saves an item's print file to a chosen place.
#pragma once

#include "core/engine/engine_host.h"

#include <QObject>

namespace platen {

class TransferBar;

class PrintFileSaver : public QObject
{
    Q_OBJECT
public:
    PrintFileSaver(EngineHost &host, TransferBar &transfer, QWidget *parent);

    void save(const Order &order, int item); // asks for the place

Q_SIGNALS:
    void saved(const QString &path);
    void failed(const platen::Error &error);

private:
    struct Wanted
    {
        QString account;
        QString item; // our reference
        QString url;  // empty: fetched from the provider
        QString path;
    };
    void askForUrl(const Wanted &wanted);
    void download(const Wanted &wanted);

    EngineHost &m_host;
    TransferBar &m_transfer;
    QWidget *m_window;
    int m_round = 0;
};

} // namespace platen
