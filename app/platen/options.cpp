// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platen/options.h"

#include <QFileInfo>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace platen {

tl::expected<Options, int> readOptions(const QStringList &arguments)
{
    std::string dataDir;
    std::string recordDir;
    std::string scheme = "platform";
    bool listen = false;
    int pollSeconds = Options().pollSeconds;
    std::vector<std::string> files;

    // An empty value, as from an unset variable in a script, must not mean the default folder.
    const CLI::Validator folderName(
        [](std::string &value) { return value.empty() ? std::string("it is empty; give a folder") : std::string(); },
        "");
    CLI::App app("The order desk for print shops.", "platen");
    app.set_version_flag("--version", PLATEN_VERSION);
    app.add_option("--data-dir", dataDir, "Where the database, the artwork cache and the logs live")
        ->envname("PLATEN_DATA_DIR")
        ->check(folderName)
        ->type_name("DIR");
    app.add_option("--record", recordDir, "Record traffic with providers in this folder, without secrets")
        ->check(folderName)
        ->type_name("DIR");
    app.add_option("--style-scheme", scheme, "Light or dark colours, whatever the desktop setting")
        ->check(CLI::IsMember({"platform", "light", "dark"}))
        ->type_name("WORD");
    app.add_flag("--listen", listen, "Start with the webhook listener on");
    app.add_option("--poll", pollSeconds, "Seconds between two syncs of an account")
        ->check(CLI::Range(5, 86'400).description(""))
        ->type_name("SECONDS")
        ->capture_default_str();
    app.add_option("files", files, "Draft files to open, or artwork for a new draft")->type_name("FILE");

    std::vector<std::string> reversed; // the order that CLI11 takes
    std::transform(arguments.crbegin(), arguments.crend(), std::back_inserter(reversed),
                   [](const QString &argument) { return argument.toStdString(); });
    try {
        app.parse(reversed);
    } catch (const CLI::ParseError &error) {
        const int status = app.exit(error);
        return tl::make_unexpected(status == 0 ? 0 : 2);
    }
    Options options;
    options.dataDir = QString::fromStdString(dataDir);
    options.recordDir = QString::fromStdString(recordDir);
    options.scheme = scheme == "light" ? Scheme::Light : scheme == "dark" ? Scheme::Dark : Scheme::Platform;
    options.listen = listen;
    options.pollSeconds = pollSeconds;
    for (const std::string &file : files)
        options.files << QFileInfo(QString::fromStdString(file)).absoluteFilePath();
    return options;
}

} // namespace platen
