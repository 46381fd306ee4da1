// SPDX-License-Identifier: GPL-3.0-or-later
// A real WebDAV server: nginx with its own module, on loopback.
#pragma once

#include "tests/support/process.h"

#include <QTemporaryDir>

#include <memory>

namespace platen::test {

class WebdavProcess
{
public:
    // Whether nginx is installed; otherwise a warning says that its tests are left out.
    static bool isInstalled();

    // `largest`: a longer body is refused with 413.
    explicit WebdavProcess(qint64 largest = qint64{1} << 30);

    [[nodiscard]] QString url() const { return m_url; }             // needs the user "shop" with the password "secret"
    [[nodiscard]] QString publicUrl() const { return m_publicUrl; } // the same files, without
    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("files")); }

private:
    QTemporaryDir m_folder;
    QString m_url;
    QString m_publicUrl;
    std::unique_ptr<LiveProcess> m_process;
};

} // namespace platen::test
