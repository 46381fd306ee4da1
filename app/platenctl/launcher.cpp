// SPDX-License-Identifier: GPL-3.0-or-later
// platenctl on Linux. It loads the library that has the command, because loading Qt's network and the engine takes
// longer than reading an order does. It links nothing itself: loading Qt takes longer than printing a version.
#include "app/platenctl/loaded.h"

#include <cstdio>
#include <cstring>
#include <dlfcn.h>

namespace {

bool is(const char *text, const char *other)
{
    return std::strcmp(text, other) == 0;
}

// Commands after other global options are not recognised here, which only makes them slower.
bool takesValue(const char *option)
{
    return is(option, "--data-dir") || is(option, "--timeout");
}

// The place of the first argument after the global options.
int afterOptions(int argc, char **argv)
{
    int at = 1;
    while (at < argc && (is(argv[at], "--json") || takesValue(argv[at])))
        at += takesValue(argv[at]) ? 2 : 1;
    return at;
}

bool isReading(const char *noun, const char *verb)
{
    return is(noun, "order") && (is(verb, "list") || is(verb, "show") || is(verb, "timeline"));
}

int run(const char *library, int argc, char **argv)
{
    void *const loaded = dlopen(library, RTLD_LAZY | RTLD_GLOBAL);
    using Main = int (*)(int, char **);
    const auto entry = loaded ? reinterpret_cast<Main>(dlsym(loaded, "platenctlMain")) : nullptr;
    if (entry)
        return entry(argc, argv);
    std::fprintf(stderr, "platenctl: %s\nPart of Platen is missing. Install it again.\n", dlerror());
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const int at = afterOptions(argc, argv);
    if (at == argc - 1 && is(argv[at], "--version"))
        return std::puts("platenctl " PLATEN_VERSION) < 0 || std::fflush(stdout) != 0 ? 1 : 0;
    const int status =
        at + 1 < argc && isReading(argv[at], argv[at + 1]) ? run("platenctl-read.so", argc, argv) : needsAllCommands;
    return status == needsAllCommands ? run("platenctl-all.so", argc, argv) : status;
}
