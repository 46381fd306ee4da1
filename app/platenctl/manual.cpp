// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platenctl/manual.h"

namespace platen::ctl {

const std::string &manualIntroduction()
{
    static const std::string text =
        "platenctl does on the command line what Platen's window does with orders, using the same database: "
        "it places, tracks and changes orders at print providers, and receives their webhooks. Once an order "
        "is stored, it is sent exactly once, whatever happens to the process, the machine or the network.";
    return text;
}

const std::vector<ManualSection> &manualSections()
{
    static const std::vector<ManualSection> sections = {
        {"Exit status",
         {
             {"0", "done"},
             {"1", "rejected by a local check or by the provider: validation, refused, unsupported"},
             {"2", "the command line is wrong: usage"},
             {"3", "no such account, order, product, event or file: notFound"},
             {"4", "no response, or an unreadable one: unreachable, timeout, rateLimited, badResponse, unknownOutcome"},
             {"5", "a secret is missing or was not accepted: unauthorized, forbidden, credentials"},
             {"6", "the local database cannot be used: storage"},
         }},
        {"Environment",
         {
             {"PLATEN_DATA_DIR", "where the database and the logs are kept, unless --data-dir is given"},
             {"PLATEN_SECRET_<ACCOUNT>_<FIELD>",
              "a secret for a machine without a keychain, such as PLATEN_SECRET_PRODIGI_SANDBOX_API_KEY: the account's "
              "name and the field in upper case, every other character an underscore. It takes precedence over the "
              "keychain and is "
              "never written anywhere"},
             {"NO_COLOR", "if set, terminal output is not emphasised"},
             {"PLATEN_DEBUG", "if set, log messages of the libraries in use go to standard error"},
         }},
    };
    return sections;
}

} // namespace platen::ctl
