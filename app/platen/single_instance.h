// SPDX-License-Identifier: GPL-3.0-or-later
// One window per data folder: a second instance hands its files to the first, which comes to the front. Only processes
// of the same user are accepted.
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QStringList>

#include <memory>

namespace platen {

class SingleInstance : public QObject
{
    Q_OBJECT
public:
    // `dataDir` absolute.
    explicit SingleInstance(const QString &dataDir, QObject *parent = nullptr);

    // True if another instance is running and has accepted the files, so this one can exit. Anything else at the socket
    // (nobody, another user, nonsense, silence) gives false after a few seconds at most.
    bool handOver(const QStringList &files);
    // From now on others find this instance. False if there is no place for the socket: a second instance then opens
    // its own window.
    bool listen();

Q_SIGNALS:
    void called(const QStringList &files);

private:
    void accept();

    QStringList m_places;
    QLocalServer m_server;
    std::unique_ptr<QLockFile>
        m_turn; // held from looking for another instance until listening, in case two start at once
};

} // namespace platen
