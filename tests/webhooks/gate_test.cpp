// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webhooks/gate.h"
#include "tests/support/catch.h"

using namespace platen;

TEST_CASE("the token opens, whatever the account was called; the name alone only says whose door was tried")
{
    const std::vector<Door> doors{{"shop", "token-1"}, {"other", "token-2"}, {"empty", ""}};
    struct Row
    {
        const char *path;
        int door; // -1: none
        bool open;
    };
    for (const Row &row :
         {Row{"/hooks/shop/token-1", 0, true}, Row{"/hooks/other/token-2", 1, true},
          Row{"/hooks/former-name/token-2", 1, true}, Row{"/hooks/other/token-1", 0, true},
          Row{"/hooks/shop/token-11", 0, false}, Row{"/hooks/shop/token-", 0, false}, Row{"/hooks/shop/", 0, false},
          Row{"/hooks/nobody/token-3", -1, false}, Row{"/hooks/nobody/", -1, false}, Row{"/hooks/empty/", 2, false},
          Row{"/hooks/token-1", -1, false}, Row{"/hooks/shop/token-1/", -1, false},
          Row{"/hook/shop/token-1", -1, false}, Row{"", -1, false}}) {
        CAPTURE(row.path);
        const Entrance entrance = entranceAt(row.path, doors);
        CHECK(entrance.open == row.open);
        CHECK((entrance.door ? static_cast<int>(*entrance.door) : -1) == row.door);
    }
}
