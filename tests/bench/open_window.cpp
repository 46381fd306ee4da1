// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/open_window.h"

#include "core/credentials/credential_store.h"
#include "ui/widgets/when_done.h"

#include <QCoreApplication>

#include <cstdio>
#include <stdexcept>

namespace platen::bench {

OpenWindow::OpenWindow(const QString &dataDir, std::function<void()> whenReady, Size size)
{
    const Result<DataDir> dir = DataDir::open(dataDir);
    if (!dir)
        throw std::runtime_error(dir.error().message.text().toStdString());
    window = std::make_unique<MainWindow>(host, dir->path());
    if (size == Size::Same)
        window->resize(1300, 760);
    window->show();
    const EngineOptions options{*dir, std::chrono::seconds(30), {}, std::chrono::seconds(86'400)};
    whenDone(host.start(options, [] { return withEnvironment(makeMemoryStore()); }), window.get(),
             [this, whenReady = std::move(whenReady)](const Result<void> &started) {
                 window->started(started);
                 if (started) {
                     whenReady();
                     return;
                 }
                 std::fprintf(stderr, "%s\n", qUtf8Printable(started.error().message.text()));
                 QCoreApplication::exit(1);
             });
}

} // namespace platen::bench
