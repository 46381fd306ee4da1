// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platen/opened_files.h"
#include "app/platen/options.h"
#include "app/platen/quit_signal.h"
#include "app/platen/single_instance.h"
#include "core/credentials/credential_store.h"
#include "core/engine/engine_host.h"
#include "core/log/log.h"
#include "core/net/traffic_recorder.h"
#include "ui/shell/main_window.h"
#include "ui/shell/translations.h"
#include "ui/webhooks/webhook_calls.h"
#include "ui/widgets/when_done.h"

#include <QApplication>
#include <QMessageBox>

#include <algorithm>
#include <chrono>

using namespace platen;

namespace {

// For errors before there is a window.
int showError(const QString &text, const Error &error)
{
    QMessageBox box(QMessageBox::Critical, QStringLiteral("Platen"), text);
    box.setInformativeText(error.message.text());
    box.exec();
    return exitStatus(error.code);
}

// Help and version need no display.
bool isPrinting(int argc, char *argv[])
{
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        const QLatin1String word(argument);
        return word == QLatin1String("--help") || word == QLatin1String("-h") || word == QLatin1String("--version");
    });
}

Result<std::shared_ptr<net::TrafficRecorder>> openRecorder(const QString &folder)
{
    return folder.isEmpty() ? std::shared_ptr<net::TrafficRecorder>() : net::TrafficRecorder::open(folder);
}

} // namespace

int main(int argc, char *argv[])
{
    startLog(QStringLiteral("platen"));
    if (isPrinting(argc, argv)) {
        const QCoreApplication application(argc, argv);
        const auto printed = readOptions(QCoreApplication::arguments().mid(1));
        return printed ? 0 : printed.error();
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("platen"));
    QApplication::setApplicationDisplayName(QStringLiteral("Platen"));
    QApplication::setApplicationVersion(QStringLiteral(PLATEN_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("platen"));
    // Closing the window may only send it to the tray; the window says when to quit.
    QApplication::setQuitOnLastWindowClosed(false);

    const auto options = readOptions(QApplication::arguments().mid(1));
    if (!options)
        return options.error();
    applyScheme(options->scheme);
    useReadableLocale();
    installTranslations();

    const Result<DataDir> dataDir = DataDir::open(options->dataDir);
    if (!dataDir)
        return showError(QApplication::translate("main", "Platen's data folder cannot be used."), dataDir.error());
    writeLogTo(dataDir->logs());
    const auto recorder = openRecorder(options->recordDir);
    if (!recorder)
        return showError(QApplication::translate("main", "Platen cannot record there."), recorder.error());
    SingleInstance instance(dataDir->path());
    if (instance.handOver(options->files))
        return 0;
    instance.listen();

    EngineHost host;
    MainWindow window(host, dataDir->path());
    QObject::connect(&window, &MainWindow::quitWanted, &application, &QApplication::quit);
    QuitSignal signal;
    QObject::connect(&signal, &QuitSignal::wanted, &window, &MainWindow::quit);
    QObject::connect(&instance, &SingleInstance::called, &window, [&window](const QStringList &files) {
        window.bringToFront();
        window.openFiles(files);
    });
    OpenedFiles opened;
    QObject::connect(&opened, &OpenedFiles::opened, &window, &MainWindow::openFiles);
    window.openFiles(options->files);
    window.show();

    // The engine starts in its own thread while the window is already shown.
    const auto credentials = [] { return withEnvironment(makeKeychainStore()); };
    const auto whenStarted = [&](const Result<void> &started) {
        window.started(started);
        if (!started)
            return;
        const bool listen = options->listen;
        host.ask<void>([listen](Engine &engine) {
            engine.runInBackground(true);
            return resumeListening(engine, listen);
        });
    };
    QObject::connect(&window, &MainWindow::restoreWanted, &window,
                     [&](const QString &backup) { whenDone(host.restore(backup), &window, whenStarted); });
    const EngineOptions engineOptions{*dataDir, std::chrono::seconds(30), *recorder,
                                      std::chrono::seconds(options->pollSeconds)};
    whenDone(host.start(engineOptions, credentials), &window, whenStarted);
    return QApplication::exec();
}
