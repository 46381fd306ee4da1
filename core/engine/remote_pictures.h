// SPDX-License-Identifier: GPL-3.0-or-later
// Fetches pictures that orders name by their addresses, to show them: from the order's own hosts only, and from servers
// that are not on the public internet only if a person allows that server (core/net/remote_picture.h).
#pragma once

#include "core/async/call_off.h"
#include "core/domain/error.h"
#include "core/engine/context.h"

#include <QCoroTask>
#include <QStringList>
#include <QUrl>

#include <memory>

class QTemporaryFile;

namespace platen {

struct RemotePicture
{
    std::shared_ptr<QTemporaryFile> file; // removed with its last owner; null if the server has to be allowed first
    QString serverToAllow;                // its name; empty if there is a file
};

class RemotePictures
{
public:
    explicit RemotePictures(EngineContext &context);
    ~RemotePictures(); // resumes what waits

    // `hosts`: those that the order names. Errors as fetchPicture().
    QCoro::Task<Result<RemotePicture>> fetch(QUrl url, QStringList hosts);
    QCoro::Task<Result<void>> allow(QString server);

private:
    [[nodiscard]] QStringList allowed() const;

    EngineContext &m_context;
    std::shared_ptr<CallOff> m_callOff = std::make_shared<CallOff>();
};

} // namespace platen
