// SPDX-License-Identifier: GPL-3.0-or-later
// Hands out the files that were published on this machine ("share" hosts), through the listener:
//
//   GET, HEAD /files/<token>/<name>   200, 206 or 416; 404 for every other path, for a share that has expired or whose
//                                     orders are all over, and for a file that is no longer the one that was published;
//                                     503 while too many are being handed out
//
// The store says what is shared, because another process may have published it. Files are read in threads of their own:
// neither a slow disk nor a slow reader holds up the listener. Every piece is checked before it is sent: nobody
// receives a mixture of two files without the connection being cut.
#pragma once

#include "core/http/server.h"
#include "core/store/share_store.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace platen {

class SharedFiles : public QObject
{
    Q_OBJECT
public:
    explicit SharedFiles(store::Database &database, QObject *parent = nullptr);
    ~SharedFiles() override;

    static bool isPath(const QByteArray &path); // "/files/…"
    void serve(const http::Request &request, http::Responder responder);

Q_SIGNALS:
    // The file is missing, or no longer the one that was published. Reported once for each state of the file.
    void changed(const platen::store::ShareRecord &share);

private:
    struct Check
    {
        bool isSame = false;
        qint64 modified = 0; // of the file that was checked; 0: not known
        qint64 bytes = 0;
    };
    void respond(const store::ShareRecord &share, const http::Request &request, const http::Responder &responder,
                 std::shared_ptr<void> place);
    void noteCheck(const store::ShareRecord &share, const Check &check);
    std::shared_ptr<void> takePlace(); // null while too many files are being handed out
    static Check checked(const store::ShareRecord &share);

    store::Database &m_database;
    std::shared_ptr<std::atomic<int>> m_places = std::make_shared<std::atomic<int>>(0); // that are taken
    QHash<qint64, Check> m_refused; // by the share's id: the latest state of its file that was not served
    QThreadPool m_checking;
};

// The path of a share: "/files/<token>/<name>".
QString sharePath(const store::ShareRecord &share);

} // namespace platen

Q_DECLARE_METATYPE(platen::store::ShareRecord)
