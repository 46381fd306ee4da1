// SPDX-License-Identifier: GPL-3.0-or-later
// At a terminal: the prompt for a secret, progress, emphasis.
#include "tests/e2e/terminal.h"

#ifdef Q_OS_UNIX
using namespace platen::test;

namespace {

QByteArray onTerminal(const Start &start)
{
    Terminal terminal;
    LiveProcess process(terminal.attached(start));
    const QByteArray seen = terminal.read({});
    process.waitForFinished(10'000);
    CHECK(process.exitCode() == 0);
    return seen;
}

} // namespace

TEST_CASE("the prompt for a secret does not echo")
{
    if (!hasTerminals())
        return;
    SandboxProcess sandbox;
    Console console;
    Terminal terminal;
    LiveProcess process(terminal.attached(console.start(
        {"account", "add", "prodigi", "Typed shop", "--set", "base_url=" + sandbox.url(), "--secret", "api_key"})));
    REQUIRE(terminal.read("api_key of Typed shop: ").contains("api_key of Typed shop: "));
    terminal.type(sandbox.apiKey() + "\n");
    const QByteArray seen = terminal.read({});
    CHECK(process.waitForFinished(10'000));
    CHECK(process.exitCode() == 0);
    CHECK(seen.contains("in the keychain"));
    CHECK_FALSE(seen.contains(sandbox.apiKey()));
    console.json({"account", "test", "Typed shop"});
}

TEST_CASE("progress and emphasis are for terminals, and for those who want them")
{
    if (!hasTerminals())
        return;
    SandboxProcess sandbox({"--seed-orders", "250"});
    Console console;
    console.addShop(sandbox);
    console.environment.insert("TERM", "xterm");
    console.environment.remove("NO_COLOR");

    const QByteArray synced = onTerminal(console.start({"sync"}));
    CHECK(synced.contains("Shop: 200 orders"));
    CHECK(synced.contains("\x1b[1mACCOUNT"));
    CHECK_FALSE(onTerminal(console.start({"sync", "--full", "--json"})).contains('\x1b'));

    console.environment.insert("NO_COLOR", "1");
    CHECK_FALSE(onTerminal(console.start({"account", "list"})).contains('\x1b'));
}
#endif
