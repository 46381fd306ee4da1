// SPDX-License-Identifier: GPL-3.0-or-later
// One window for each data folder: a second start hands its files to the first, which comes to the front. Only
// processes of the same user are talked to.
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

    // True: another one runs, has accepted the files, and this one has nothing left to do. Anything else at the socket
    // (nobody, another user, nonsense, silence) is false after some seconds at most.
    bool handOver(const QStringList &files);
    // From now on this is the one that others find. False if there is no place for the socket: then a second start
    // opens a window of its own.
    bool listen();

Q_SIGNALS:
    void called(const QStringList &files);

private:
    void accept();

    QStringList m_places;
    QLocalServer m_server;
    std::unique_ptr<QLockFile> m_turn; // from asking whether one runs until listening: two starts at once
};

} // namespace platen
