// SPDX-License-Identifier: GPL-3.0-or-later
// platen-tour: walks through the real window by itself, takes a picture of each screen, and prints the timelines of the
// orders that it placed. Exits with 1 and names the step if one fails.

#include "app/tour/print_files.h"
#include "app/tour/stops.h"
#include "core/credentials/credential_store.h"
#include "ui/shell/translations.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

int main(int argc, char *argv[])
{
    using namespace platen;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Platen"));
    QApplication::setApplicationName(QStringLiteral("platen"));
    QApplication::setQuitOnLastWindowClosed(false);

    QCommandLineParser parser;
    parser.addOption(
        {QStringLiteral("data-dir"), QStringLiteral("Data folder, with an account"), QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("screenshots"), QStringLiteral("Where the pictures go"), QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("sandbox"), QStringLiteral("Address of the sandbox that the account is at"),
                      QStringLiteral("URL")});
    parser.addHelpOption();
    parser.process(application);

    const QDir pictures(parser.value(QStringLiteral("screenshots")));
    const Result<DataDir> dataDir = DataDir::open(parser.value(QStringLiteral("data-dir")));
    if (!dataDir || !QDir().mkpath(pictures.path())) {
        std::fprintf(stderr, "platen-tour: %s\n",
                     dataDir ? "the folder for the pictures cannot be made"
                             : qUtf8Printable(dataDir.error().message.text()));
        return 1;
    }

    applyScheme(Scheme::Light);
    useReadableLocale();
    installTranslations();
    EngineHost host;
    MainWindow window(host, dataDir->path());
    window.resize(1360, 860);
    window.show();
    tour::Guide guide(host, window, pictures);
    try {
        EngineOptions options{*dataDir, std::chrono::seconds(30), {}, std::chrono::seconds(8)};
        QFuture<Result<void>> starting = host.start(options, [] { return withEnvironment(makeKeychainStore()); });
        guide.wait(QStringLiteral("the engine"), [&] { return starting.isFinished(); });
        window.started(starting.result());
        host.ask<void>([](Engine &engine) -> QCoro::Task<Result<void>> {
            engine.runInBackground(true);
            co_return Result<void>();
        });
        guide.rest(500);
        if (tour::makePhoto(pictures.path()).isEmpty())
            throw tour::Lost(QStringLiteral("the file to drop could not be made"));
        tour::seeAccountsAndWebhooks(guide);
        tour::seeSettings(guide);
        tour::seeTheList(guide);
        tour::seeWhatNeedsAttention(guide);
        QStringList orders;
        for (const tour::Errand &errand : tour::errands())
            orders.append(tour::placeAnOrder(guide, errand));
        for (qsizetype i = 0; i < orders.size(); ++i)
            tour::watchItMove(guide, orders[i], tour::errands()[static_cast<std::size_t>(i)]);
        tour::seeItsOrder(guide, orders.first());
        tour::seeItInTheDark(guide);
        for (qsizetype i = 0; i < orders.size(); ++i)
            tour::printTimeline(guide, orders[i], tour::errands()[static_cast<std::size_t>(i)]);
    } catch (const tour::Lost &lost) {
        guide.picture(QStringLiteral("where-it-ended"));
        std::fprintf(stderr, "platen-tour: %s\n", lost.what());
        return 1;
    }
    return 0;
}
