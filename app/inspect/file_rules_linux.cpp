// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect/file_rules_linux.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace platen::inspect {

namespace {

// All rights of the first version: every later kernel knows them.
constexpr __u64 allRights = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;
constexpr __u64 readingRights = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;

constexpr const char *readable[] = {"/usr/share/fonts",   "/usr/local/share/fonts",
                                    "/usr/share/poppler", "/usr/share/fontconfig",
                                    "/etc/fonts",         "/var/cache/fontconfig"};

} // namespace

bool allowFontsOnly()
{
    landlock_ruleset_attr attributes{};
    attributes.handled_access_fs = allRights;
    const auto rules = static_cast<int>(::syscall(__NR_landlock_create_ruleset, &attributes, sizeof(attributes), 0));
    if (rules < 0)
        return false;
    for (const char *path : readable) {
        landlock_path_beneath_attr rule{};
        rule.allowed_access = readingRights;
        rule.parent_fd = ::open(path, O_PATH | O_CLOEXEC);
        if (rule.parent_fd < 0)
            continue;
        ::syscall(__NR_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
        ::close(rule.parent_fd);
    }
    const bool isInForce = ::syscall(__NR_landlock_restrict_self, rules, 0) == 0;
    ::close(rules);
    return isInForce;
}

} // namespace platen::inspect

#endif
