// SPDX-License-Identifier: GPL-3.0-or-later
// An engine with its own data folder, and an account at a sandbox.
#pragma once

#include "core/engine/engine.h"
#include "tests/support/sandbox_process.h"
#include "tests/support/wait.h"

#include <QTemporaryDir>

namespace platen::test {

inline const QString accountName = QStringLiteral("Shop sandbox");

// Another store over the same secrets, as another process has it.
class SharedSecrets : public CredentialStore
{
public:
    explicit SharedSecrets(std::shared_ptr<CredentialStore> inner)
        : m_inner(std::move(inner))
    {
    }
    QCoro::Task<Result<QString>> read(SecretKey key) override { return m_inner->read(key); }
    QCoro::Task<Result<void>> write(SecretKey key, QString value) override { return m_inner->write(key, value); }
    QCoro::Task<Result<void>> remove(SecretKey key) override { return m_inner->remove(key); }

private:
    std::shared_ptr<CredentialStore> m_inner;
};

class Desk
{
public:
    explicit Desk(const QString &folder, std::shared_ptr<CredentialStore> secrets,
                  std::chrono::milliseconds timeout = std::chrono::seconds(5))
    {
        EngineOptions options{*DataDir::open(folder), timeout, {}, std::chrono::seconds(120)};
        m_engine = std::make_unique<Engine>(options, std::make_unique<SharedSecrets>(std::move(secrets)));
        m_started = m_engine->start();
    }
    ~Desk()
    {
        if (m_engine)
            QCoro::waitFor(m_engine->stop());
    }
    Engine *operator->() { return m_engine.get(); }
    Engine &engine() { return *m_engine; }
    [[nodiscard]] const Result<void> &started() const { return m_started; }

private:
    std::unique_ptr<Engine> m_engine;
    Result<void> m_started;
};

struct Shop
{
    explicit Shop(const QStringList &sandboxOptions = {})
        : sandbox(sandboxOptions)
    {
    }

    std::unique_ptr<Desk> open(std::chrono::milliseconds timeout = std::chrono::seconds(5))
    {
        return std::make_unique<Desk>(folder.path(), secrets, timeout);
    }
    // Opens it and adds the account.
    std::unique_ptr<Desk> openNew(std::chrono::milliseconds timeout = std::chrono::seconds(5))
    {
        std::unique_ptr<Desk> desk = open(timeout);
        const QJsonObject settings{{"base_url", sandbox.url()}};
        const QHash<QString, QString> values{{QStringLiteral("api_key"), QString::fromUtf8(sandbox.apiKey())}};
        auto added = await((*desk)->accounts().add(QStringLiteral("prodigi"), accountName, settings, values));
        if (!added)
            qFatal("%s", qUtf8Printable(added.error().message.english()));
        return desk;
    }

    QTemporaryDir folder;
    std::shared_ptr<CredentialStore> secrets = makeMemoryStore();
    SandboxProcess sandbox;
};

inline Draft sampleDraft(const QString &reference)
{
    Draft draft;
    draft.account = accountName;
    draft.reference = reference;
    draft.shippingMethod = QStringLiteral("Standard");
    draft.recipient.name = QStringLiteral("Quill Example");
    draft.recipient.address = {QStringLiteral("1 Sample Street"), {},
                               QStringLiteral("Sampleton"),       {},
                               QStringLiteral("SA1 1MP"),         QStringLiteral("GB")};
    Item item;
    item.reference = QStringLiteral("line-1");
    item.sku = QStringLiteral("GLOBAL-CAN-10X10");
    item.quantity = 1;
    item.attributes = {{"wrap", "Black"}};
    Artwork artwork;
    artwork.area = QStringLiteral("default");
    artwork.url = QStringLiteral("https://example.org/a.png");
    item.artwork = {artwork};
    draft.items = {item};
    return draft;
}

} // namespace platen::test
