// SPDX-License-Identifier: GPL-3.0-or-later
// A real engine with its own folder, and a sandbox: the basis of the forms' tests.
#pragma once

#include "core/engine/engine_host.h"
#include "core/providers/registry.h"
#include "tests/support/catch.h"
#include "tests/support/sandbox_process.h"
#include "tests/support/wait.h"
#include "ui/composer/composer.h"

#include <QListWidget>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

namespace platen::test {

template <typename T>
Result<T> waitFor(QFuture<Result<T>> future)
{
    REQUIRE(eventually([&future] { return future.isFinished(); }));
    REQUIRE(future.resultCount() == 1);
    return future.result();
}

template <typename Value>
QCoro::Task<Result<void>> setSettingTask(Engine &engine, store::Setting<Value> setting, Value value)
{
    co_return engine.data().settings().set(setting, value);
}

inline QCoro::Task<Result<void>> runTask(Engine &engine)
{
    engine.runInBackground(false);
    co_return Result<void>();
}

class Desk
{
public:
    explicit Desk(const QStringList &sandboxOptions = {})
        : sandbox(sandboxOptions)
    {
        REQUIRE(folder.isValid());
        REQUIRE(sandbox.isReady());
        const Result<DataDir> dataDir = DataDir::open(folder.path());
        REQUIRE(dataDir);
        EngineOptions options{*dataDir, std::chrono::seconds(5), {}, std::chrono::seconds(3600)};
        REQUIRE(waitFor<void>(host.start(options, makeMemoryStore)));
    }

    void addAccount(const QString &name = QStringLiteral("Test sandbox"))
    {
        const QJsonObject settings{{"environment", "sandbox"}, {"base_url", sandbox.url()}};
        const QHash<QString, QString> secrets{{"api_key", QString::fromUtf8(sandbox.apiKey())}};
        REQUIRE(ask<AccountInfo>(
            [=](Engine &e) { return e.accounts().add(QStringLiteral("prodigi"), name, settings, secrets); }));
    }
    // At any registered provider, as it declares itself.
    void addAccountAt(const QString &provider, const QString &name)
    {
        static const QHash<QString, QString> known{{"store_id", "store-demo"},
                                                   {"app_id", "APP-00000001"},
                                                   {"partner_id", "demo"},
                                                   {"client_id", "demo"},
                                                   {"audience", "https://api.example.org/"}};
        const Declaration *declaration = findProvider(provider);
        REQUIRE(declaration);
        const QString address = provider == u"prodigi" ? sandbox.url() : sandbox.url() + u'/' + provider;
        QJsonObject settings;
        QHash<QString, QString> secrets;
        for (const Setting &setting : declaration->settings) {
            if (setting.secret) {
                if (setting.required)
                    secrets.insert(setting.key, QString::fromUtf8(sandbox.apiKey()));
            } else if (setting.key == u"base_url") {
                settings[setting.key] = address;
            } else if (setting.key == u"token_url") {
                settings[setting.key] = address + QStringLiteral("/v2/token");
            } else if (known.contains(setting.key)) {
                settings[setting.key] = known.value(setting.key);
            }
        }
        REQUIRE(ask<AccountInfo>([=](Engine &e) { return e.accounts().add(provider, name, settings, secrets); }));
    }
    template <typename Value>
    void set(const store::Setting<Value> &setting, const std::type_identity_t<Value> &value)
    {
        REQUIRE(ask<void>([=](Engine &e) { return setSettingTask<Value>(e, setting, value); }));
    }
    // From now on what is in the outbox is sent.
    void run()
    {
        REQUIRE(ask<void>([](Engine &e) { return runTask(e); }));
    }
    template <typename T>
    Result<T> ask(std::function<QCoro::Task<Result<T>>(Engine &)> call)
    {
        return waitFor<T>(host.ask<T>(std::move(call)));
    }
    std::vector<Order> orders()
    {
        const auto page = waitFor<store::OrderReader::Page>(
            host.read([](store::OrderReader &reader) { return reader.page({}, 100, {}); }));
        REQUIRE(page);
        return page->orders;
    }

    QTemporaryDir folder;
    SandboxProcess sandbox;
    EngineHost host;
};

template <typename W>
W *field(const QWidget &in, const QString &name)
{
    W *widget = in.findChild<W *>(name);
    INFO("no " << name);
    REQUIRE(widget);
    return widget;
}

// Chooses a section, or the review after them, at the side.
inline void goTo(const QWidget &composer, int step)
{
    field<QListWidget>(composer, QStringLiteral("steps"))->setCurrentRow(step);
}

// Whether any of it is in the part of the page that a person sees.
inline bool isInSight(const QWidget &composer, const QString &name)
{
    const auto *widget = field<QWidget>(composer, name);
    return widget->isVisible() && !widget->visibleRegion().isEmpty();
}

// Closes the composer as its tab does; false if it stays.
inline bool leaves(Composer &composer)
{
    QSignalSpy left(&composer, &Composer::left);
    composer.leave();
    return eventually([&left] { return left.count() == 1; });
}

} // namespace platen::test
