// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/options.h"

#include <QCoreApplication>
#include <QTimer>

#include <csignal>
#include <cstdio>

namespace {

volatile std::sig_atomic_t stopRequested = 0;

extern "C" void requestStop(int)
{
    stopRequested = 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto options = platen::sandbox::readOptions(argc, argv);
    if (!options)
        return options.error();

    platen::sandbox::Sandbox sandbox(options->settings);
    if (const platen::Result<void> started = sandbox.start(); !started) {
        std::fprintf(stderr, "platen-sandbox: %s\n", qUtf8Printable(started.error().message.text()));
        return 1;
    }
    if (options->json) {
        std::printf("%s\n", sandbox.readyLine().constData());
    } else {
        std::printf("platen-sandbox is listening (Ctrl+C stops it):\n%s", sandbox.addresses().constData());
    }
    std::fflush(stdout);

    // A signal handler can only set a flag; checking the flag regularly works on every system.
    std::signal(SIGINT, requestStop);
    std::signal(SIGTERM, requestStop);
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &application, [] {
        if (stopRequested)
            QCoreApplication::quit();
    });
    watch.start(std::chrono::milliseconds(100));
    return QCoreApplication::exec();
}
