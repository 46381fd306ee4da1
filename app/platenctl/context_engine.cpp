// SPDX-License-Identifier: GPL-3.0-or-later
// The engine of a command. Not part of the library that only reads orders.
#include "app/platenctl/context.h"

#include "core/credentials/credential_store.h"
#include "core/net/traffic_recorder.h"

#include <chrono>

namespace platen::ctl {

Result<std::unique_ptr<Engine>> Context::makeEngine()
{
    PLATEN_TRY(DataDir dataDir, this->dataDir());
    std::shared_ptr<net::TrafficRecorder> recorder;
    if (!m_options.recordDir.empty()) {
        PLATEN_TRY(auto opened, net::TrafficRecorder::open(QString::fromStdString(m_options.recordDir)));
        recorder = std::move(opened);
    }
    const auto timeout = std::chrono::milliseconds(static_cast<qint64>(m_options.timeout * 1000));
    EngineOptions options{.dataDir = dataDir, .timeout = timeout, .recorder = std::move(recorder)};
    const auto lacking = [this](const Error &error, const QString &variable) {
        m_output.offerVariable(error, variable);
    };
    return std::make_unique<Engine>(std::move(options), withEnvironment(makeKeychainStore(), lacking));
}

void Context::keep(std::unique_ptr<Engine> engine)
{
    m_engine = std::move(engine);
    m_stop = [this] { return m_engine->stop(); };
}

Result<Engine *> Context::engine()
{
    if (m_engine)
        return m_engine.get();
    PLATEN_TRY(std::unique_ptr<Engine> engine, makeEngine());
    PLATEN_CHECK(engine->start());
    keep(std::move(engine));
    // Shown on a terminal only, on one line that is cleared when the engine continues.
    QObject::connect(m_engine.get(), &Engine::waiting, m_engine.get(),
                     [this](const QString &what) { m_output.progress(what); });
    return m_engine.get();
}

Result<Engine *> Context::engineForRestore()
{
    PLATEN_TRY(std::unique_ptr<Engine> engine, makeEngine());
    if (Result<void> started = engine->start(); !started && started.error().code != ErrorCode::Storage)
        return Failure(started.error());
    keep(std::move(engine));
    return m_engine.get();
}

} // namespace platen::ctl
