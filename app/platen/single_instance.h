// One window for each data folder: a second start hands its files to the first, which comes to the front.
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>

namespace platen {

class SingleInstance : public QObject
{
    Q_OBJECT
public:
    // `dataDir` absolute. The name of the socket is a hash of it, so that two folders do not meet.
    explicit SingleInstance(const QString &dataDir, QObject *parent = nullptr);

    // True: another one runs, has been told, and this one has nothing left to do.
    bool handOver(const QStringList &files);
    // From now on this is the one that others find.
    bool listen();

Q_SIGNALS:
    void called(const QStringList &files);

private:
    void accept();
    QString m_name;
    QLocalServer m_server;
};

} // namespace platen
