// SPDX-License-Identifier: GPL-3.0-or-later
// A real S3-compatible server that verifies signatures (tests/support/s3).
#pragma once

#include "tests/support/process.h"

#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace platen::test {

class S3Process
{
public:
    // Whether the server is installed, as `./dev test` does; otherwise a warning says that its tests are left out.
    static bool isInstalled();

    S3Process();

    [[nodiscard]] QString url() const { return m_url; }
    // The next requests whose line (“PUT /prints/…?partNumber=2”) contains `match` get this status, or none for 0.
    void fault(const QString &match, int status, int times = 1, const QString &code = {});
    // The lines of the requests since the last call.
    QStringList requests();

    static QString keyId() { return QStringLiteral("S3RVER"); }
    static QString secret() { return QStringLiteral("S3RVER"); }
    static QString bucket() { return QStringLiteral("prints"); }

private:
    QTemporaryDir m_folder;
    QString m_url;
    std::unique_ptr<LiveProcess> m_process;
};

} // namespace platen::test
