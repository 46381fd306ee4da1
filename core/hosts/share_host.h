// SPDX-License-Identifier: GPL-3.0-or-later
// This machine's own listener as a host: files stay where they are, and are handed out through the listener's public
// address. Any program on the same data folder may run the listener.
#pragma once

#include "core/hosts/host.h"

#include <chrono>

namespace platen::hosts {

// A file that is handed out.
struct Shared
{
    Source source;
    QString path; // of its address: "/files/<token>/<name>"
};

// Where a share host records what is handed out.
class Shelf
{
public:
    Shelf() = default;
    virtual ~Shelf() = default;
    Shelf(const Shelf &) = delete;
    Shelf &operator=(const Shelf &) = delete;

    // Under that name; in place of what had it before.
    virtual Result<void> keep(const Source &source, const QString &key) = 0;
    virtual Result<std::optional<Shared>> find(const QString &key) = 0; // nullopt if there is none
    // Hands it out until then. For a person it is handed out whether or not an order needs it.
    virtual Result<void> handOut(const QString &key, const QDateTime &until, For whom) = 0;
    virtual Result<void> remove(const QString &key) = 0;
    // The listener's public address, without a slash at its end; empty if there is none.
    virtual Result<QString> publicUrl() = 0;
};

// Why nothing can be shared through that public address; empty if it can.
Message problemOfPublicUrl(const QString &url);

class ShareHost : public Host
{
public:
    ShareHost(const QString &name, std::shared_ptr<net::HttpClient> http, std::shared_ptr<Shelf> shelf,
              std::chrono::hours lifetime);

    // `validation` if the listener has no public address.
    QCoro::Task<Result<void>> put(Upload upload) override;
    // Also whether the file is still what was put there.
    QCoro::Task<Result<bool>> has(QString key, qint64 size) override;
    QCoro::Task<Result<void>> remove(QString key) override;
    [[nodiscard]] Result<Address> address(const QString &key, const QDateTime &now, For whom) override;

private:
    [[nodiscard]] Result<QString> base();

    std::shared_ptr<Shelf> m_shelf;
    std::chrono::hours m_lifetime;
};

} // namespace platen::hosts
