// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of a WebDAV server (RFC 4918). It has no uploads in parts: an interrupted one starts again.
#pragma once

#include "core/hosts/host.h"

namespace platen::hosts {

struct WebdavSettings
{
    QString url;       // of the folder
    QString publicUrl; // where the same folder is read without credentials; empty: `url`
    QString username;  // empty: no credentials
    QString password;
};

class WebdavHost : public Host
{
public:
    WebdavHost(const QString &name, WebdavSettings settings, std::shared_ptr<net::HttpClient> http);

    QCoro::Task<Result<void>> put(Upload upload) override;
    QCoro::Task<Result<bool>> has(QString key, qint64 size) override;
    QCoro::Task<Result<void>> remove(QString key) override;
    [[nodiscard]] Result<Address> address(const QString &key, const QDateTime &now, For whom) override;

private:
    [[nodiscard]] net::HttpRequest request(const QByteArray &method, const QString &key) const;
    [[nodiscard]] net::HttpRequest putRequest(const Upload &upload) const;
    // Creates the folders that the key names.
    QCoro::Task<Result<void>> makeFolders(QString key);
    [[nodiscard]] Error errorOf(const net::HttpAnswer &answer) const;

    WebdavSettings m_settings;
};

} // namespace platen::hosts
