// SPDX-License-Identifier: GPL-3.0-or-later
// What a shell offers while a command is typed.
#include "tests/e2e/console.h"

using namespace platen::test;

namespace {

// The words that are offered for a command line; its last word is being typed.
QStringList offered(Console &console, const QStringList &words)
{
    const Finished finished = console.run(QStringList{"__complete"} + words);
    REQUIRE(finished.exit == 0);
    REQUIRE(finished.err.isEmpty());
    const QStringList lines = QString::fromUtf8(finished.out).split(u'\n');
    QStringList found{lines[0]};
    for (qsizetype i = 1; i + 1 < lines.size(); i += 2)
        found << lines[i]; // the next line describes it
    return found;
}

// What bash would put on its line, as it is called there.
QByteArray completedByBash(const Console &console, const QString &line)
{
    Start bash;
    bash.program = "bash";
    bash.environment = console.environment;
    bash.environment.insert("PLATEN_DATA_DIR", console.dataDir());
    bash.arguments = {"-c",
                      "source <(\"$1\" completion bash); eval \"COMP_WORDS=($2)\"; COMP_WORDS[0]=$1; "
                      "COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _platenctl; printf '%s\\n' \"${COMPREPLY[@]}\"",
                      "bash", program("platenctl"), line};
    return runProcess(bash).out;
}

} // namespace

TEST_CASE("commands, options and names are completed")
{
    Console console;
    CHECK(offered(console, {"ord"}) == QStringList{"words", "order"});
    CHECK(offered(console, {"order", "c"}) == QStringList{"words", "create", "cancel"});
    CHECK(offered(console, {""}).contains("completion"));
    CHECK(offered(console, {"order", "list", "--se"}) == QStringList{"words", "--search"});
    CHECK(offered(console, {"order", "list", "--jso"}) == QStringList{"words", "--json"});
    CHECK(offered(console, {"order", "list", "--stage", "part"}) == QStringList{"words", "partlyShipped"});
    CHECK(offered(console, {"account", "add", "prod"}) == QStringList{"words", "prodigi"});
    CHECK(offered(console, {"order", "create", ""}) == QStringList{"files"});
    CHECK(offered(console, {"order", "create", "a.json", "--account", ""}) == QStringList{"words"}); // none yet
    CHECK(offered(console, {"nonsense", ""}).contains("order"));
    CHECK(offered(console, {"completion", ""}) == QStringList{"words", "bash", "zsh", "fish"});

    SandboxProcess sandbox;
    console.addShop(sandbox);
    CHECK(offered(console, {"order", "create", "a.json", "--account", "s"}) == QStringList{"words", "Shop"});
    CHECK(offered(console, {"account", "show", "\"Sh"}) == QStringList{"words", "Shop"});
    CHECK(offered(console, {"webhook", "url", ""}) == QStringList{"words", "Shop"});
    CHECK(offered(console, {"account", "add", "prodigi", ""}) == QStringList{"words"}); // a new name
    CHECK(offered(console, {"artwork", "host", "show", ""}) == QStringList{"words"});
    CHECK(offered(console, {"attention", "handle", ""}) == QStringList{"words"});
    console.environment.insert("PLATEN_SECRET_SHOP_API_KEY", "wrong");
    console.failure(5, "unauthorized", {"account", "test", "Shop"});
    CHECK(offered(console, {"attention", "handle", "acc"}) == QStringList{"words", "account:shop:key"});
}

TEST_CASE("bash completes with the script that is printed for it")
{
    Console console;
    CHECK(completedByBash(console, "platenctl ord") == "order\n");
    CHECK(completedByBash(console, "platenctl order list --stage partly") == "partlyShipped\n");
    SandboxProcess sandbox;
    console.addShop(sandbox);
    console.json({"account", "set", "Shop", "--rename", "My shop"});
    CHECK(completedByBash(console, "platenctl account show M") == "My\\ shop\n");
    CHECK(console.json({"completion", "fish"})["script"].toString().contains("complete -c platenctl"));
    console.failure(2, "usage", {"completion", "tcsh"});
}
