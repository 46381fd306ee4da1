// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/artwork_window.h"

#include "core/credentials/credential_store.h"
#include "ui/composer/artwork_strip.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace platen::bench {

namespace {

const QString Field = QStringLiteral("item0.artwork.default");

} // namespace

ArtworkWindow::ArtworkWindow(const QString &folder)
{
    startSandbox();
    const Result<DataDir> dataDir = DataDir::open(folder);
    if (!dataDir)
        throw tour::Lost(dataDir.error().message.text());
    m_window = std::make_unique<MainWindow>(m_host, dataDir->path());
    m_window->resize(1366, 768);
    m_window->show();
    m_guide = std::make_unique<tour::Guide>(m_host, *m_window, QDir(folder));
    const EngineOptions options{*dataDir, std::chrono::seconds(30), {}, std::chrono::seconds(3600)};
    QFuture<Result<void>> starting = m_host.start(options, makeMemoryStore);
    m_guide->wait(QStringLiteral("the engine"), [&] { return starting.isFinished(); });
    m_window->started(starting.result());
    addAccount();
    beginDraft();
}

ArtworkWindow::~ArtworkWindow()
{
    m_guide.reset();
    m_window.reset();
    m_sandbox.terminate();
    m_sandbox.waitForFinished();
}

void ArtworkWindow::startSandbox()
{
    m_sandbox.start(QCoreApplication::applicationDirPath() + QStringLiteral("/platen-sandbox"),
                    {QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--json")});
    constexpr int patience = 20'000;
    while (!m_sandbox.canReadLine()) {
        if (!m_sandbox.waitForReadyRead(patience))
            throw tour::Lost(QStringLiteral("platen-sandbox did not start"));
    }
    m_url = QJsonDocument::fromJson(m_sandbox.readLine()).object()[QLatin1String("listening")].toString();
}

void ArtworkWindow::addAccount()
{
    const QJsonObject settings{{QLatin1String("base_url"), m_url}};
    const QHash<QString, QString> secrets{{QStringLiteral("api_key"), QStringLiteral("sandbox-key")}};
    m_guide->ask<AccountInfo>(QStringLiteral("the account"), [=](Engine &engine) {
        return engine.accounts().add(QStringLiteral("prodigi"), QStringLiteral("Prodigi"), settings, secrets);
    });
}

void ArtworkWindow::beginDraft()
{
    m_guide->trigger(QStringLiteral("order.new"));
    m_guide->choose(QStringLiteral("account"), QStringLiteral("Prodigi"));
    m_guide->type(QStringLiteral("item0.sku"), QStringLiteral("GLOBAL-FAP-16X24"));
    m_guide->find<QWidget>(QStringLiteral("reference"))->setFocus(); // leaving the field looks the product up
    m_guide->find<QWidget>(Field);
    m_guide->rest(2000);
}

void ArtworkWindow::clear()
{
    m_guide->type(Field, QString());
    m_guide->wait(QStringLiteral("an empty field"),
                  [&] { return m_guide->visible<ArtworkStrip>(Field + QStringLiteral(".strip")) == nullptr; });
}

bool ArtworkWindow::drop(const QString &path)
{
    m_guide->drop(Field, path);
    ArtworkStrip *strip = nullptr;
    m_guide->wait(QStringLiteral("the result beside the file"), [&] {
        strip = m_guide->visible<ArtworkStrip>(Field + QStringLiteral(".strip"));
        return strip && strip->isSettled();
    });
    strip->repaint(); // at once
    return true;
}

} // namespace platen::bench
