// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platenctl/manual.h"

namespace platen::ctl {

const std::string &manualIntroduction()
{
    static const std::string text =
        "platenctl does on the console everything that the window of Platen does to an order, over the same database: "
        "it places, follows and changes orders at print providers, and listens to what the providers say. An order "
        "that it has stored is sent exactly once, whatever happens to the process, the machine or the network.";
    return text;
}

const std::vector<ManualSection> &manualSections()
{
    static const std::vector<ManualSection> sections = {
        {"Exit status",
         {
             {"0", "done"},
             {"1", "a local check or the provider said no: validation, refused, unsupported"},
             {"2", "the command line is wrong: usage"},
             {"3", "no such account, order, product, event or file: notFound"},
             {"4",
              "no answer, or none that can be read: unreachable, timeout, rateLimited, badResponse, unknownOutcome"},
             {"5", "a secret is missing, or was not accepted: unauthorized, forbidden, credentials"},
             {"6", "the local database cannot be used: storage"},
         }},
        {"Environment",
         {
             {"PLATEN_DATA_DIR", "where the database and the logs live, unless --data-dir says so"},
             {"PLATEN_SECRET_<ACCOUNT>_<FIELD>",
              "a secret for a machine without a keychain, such as PLATEN_SECRET_PRODIGI_SANDBOX_API_KEY: the account's "
              "name and the field in upper case, every other character an underscore. It wins over the keychain and is "
              "never written anywhere"},
             {"NO_COLOR", "if set, nothing is emphasised on a terminal"},
             {"PLATEN_DEBUG", "if set, what the libraries underneath log goes to standard error"},
         }},
    };
    return sections;
}

} // namespace platen::ctl
