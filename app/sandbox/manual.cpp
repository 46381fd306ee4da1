// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/manual.h"

#include <sstream>

namespace platen::sandbox {
namespace {

constexpr auto About =
    R"(Provides the HTTP APIs of print providers on this machine, with invented orders that move on: to try Platen, for its
tests and for development. Nothing is printed. Unless an option says otherwise, nothing leaves this machine, and all data
is lost when it stops.
Providers: Prodigi (Print API v4), Cimpress Open, Imprinted, Ideal Factory and PrintIntegrator. Also an S3 bucket, from
which they fetch artwork.)";

constexpr auto Footer = R"(To try it by hand (the key of --api-key is the secret of every provider):
  platen-sandbox --seed-orders 300 --order-life 60 &
  echo sandbox-key | platenctl account add prodigi NAME --set base_url=http://127.0.0.1:8090 --secret api_key
  platenctl sync

The other providers are under the same address, by name:
  cimpress-open    --set base_url=http://127.0.0.1:8090/cimpress-open \
                   --set token_url=http://127.0.0.1:8090/cimpress-open/v2/token \
                   --set partner_id=demo --set client_id=demo --set audience=demo --secret client_secret
  imprinted        --set base_url=http://127.0.0.1:8090/imprinted --set app_id=APP-00000001 --secret secret_key
  idealfactory     --set base_url=http://127.0.0.1:8090/idealfactory --set store_id=store-demo --secret api_token
  printintegrator  --set base_url=http://127.0.0.1:8090/printintegrator --secret api_token
To receive callbacks: --callback, or POST /_sandbox/callback; PrintIntegrator also has an API to register webhooks.

A bucket for artwork files, S3 with the bucket's name in the path (its secret is the key of --api-key, too):
  echo sandbox-key | platenctl artwork host add s3 NAME --set endpoint=http://127.0.0.1:8090 --set bucket=artwork \
                   --set access_key_id=sandbox --secret secret_access_key

Artwork (Prodigi): what is on this machine is really fetched, in the background, and its MD5 is compared. A file from
another machine counts as delivered, unless --artwork-anywhere is set: then it is fetched, by https only. A host that
RFC 2606 reserves (example.org, *.example, *.test, *.invalid, …) has no files, so its files always count as delivered.

Orders that behave differently (Prodigi):
  an artwork URL with "missing" in it            its download fails ten times, then for good, unless it is really fetched
  a merchantReference with "payment" in it       it waits for a payment (open its authorisationUrl, or .../pay)
  the SKU GLOBAL-ALU-20X20                       out of stock: a draft with an issue
  several items                                  two shipments, one after the other

Control API, on the same port, without a key, from this machine only:
  GET    /_sandbox/orders                        all orders in full; ?provider=ID for one provider's
  GET    /_sandbox/log                           requests received; DELETE clears it
  GET    /_sandbox/callbacks                     callbacks sent, and their responses
  GET    /_sandbox/downloads                     artwork fetched: address, size, MD5 or error
  POST   /_sandbox/orders/ID/advance             does its next step now; also complete, pay, fail-asset, event;
                                                 cimpress-open: duplicate, disorder; its tokens: token/expire
  POST   /_sandbox/faults                        {"match": "POST /v4.0/orders", "fault": "dropAfter", "times": 1,
                                                 "delayMs": 5000, "retryAfter": 0}; times 0: until DELETE; * in match
  DELETE /_sandbox/faults
  POST   /_sandbox/callback                      {"provider": "cimpress-open", "url": "http://127.0.0.1:…/hooks/…",
                                                 "headers": {"Authorization": "…"}, "secret": "…"}
  POST   /_sandbox/time                          {"paused": true} or {"speed": 10}
Faults: dropBefore dropAfter cutShort 429 429text 500 500after 502 503 html brokenJson slow redirect)";

// Escapes a text for roff: nothing in it is read as a request, and a hyphen stays a hyphen that can be copied.
std::string escaped(const std::string &text)
{
    std::string result;
    bool beginsLine = true;
    for (const char c : text) {
        if (beginsLine && (c == '.' || c == '\''))
            result += "\\&";
        if (c == '\\')
            result += "\\e";
        else if (c == '-')
            result += "\\-";
        else
            result += c;
        beginsLine = c == '\n';
    }
    return result;
}

void writeOption(std::ostream &out, const CLI::Option &option)
{
    out << ".TP\n.B " << escaped(option.get_name());
    if (option.get_items_expected_max() > 0)
        out << "\\fR " << escaped(option.get_type_name());
    out << "\n" << escaped(option.get_description());
    if (!option.get_default_str().empty())
        out << " (" << escaped(option.get_default_str()) << ")";
    out << "\n";
}

} // namespace

const char *manualAbout()
{
    return About;
}

const char *manualNotes()
{
    return Footer;
}

std::string manualPage(const CLI::App &app)
{
    std::ostringstream out;
    out << ".TH PLATEN\\-SANDBOX 1 \"\" \"Platen " PLATEN_VERSION "\" \"User Commands\"\n";
    out << ".SH NAME\nplaten\\-sandbox \\- print providers on this machine, to try Platen\n";
    out << ".SH SYNOPSIS\n.B platen\\-sandbox\n[OPTION]...\n";
    out << ".SH DESCRIPTION\n" << escaped(About) << "\n";
    out << ".SH OPTIONS\n";
    for (const CLI::Option *option : app.get_options())
        writeOption(out, *option);
    out << ".SH NOTES\n.nf\n" << escaped(Footer) << "\n.fi\n";
    return out.str();
}

} // namespace platen::sandbox
