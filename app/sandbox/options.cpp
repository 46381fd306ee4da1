// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/options.h"

#include "app/sandbox/manual.h"

#include <cstdio>
#include <map>
#include <string>

namespace platen::sandbox {
namespace {

constexpr qint64 MegaByte = qint64{1024} * 1024;

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

// Without CLI11's own description, which would show the numbers behind the words.
template <typename Value>
CLI::Validator oneOf(const std::map<std::string, Value> &words)
{
    return CLI::CheckedTransformer(words).description("");
}

} // namespace

tl::expected<Options, int> readOptions(int argc, char **argv)
{
    using Mode = prodigi::EventMaker::Mode;
    using Shape = prodigi::EventMaker::Shape;
    Options options;
    Settings &settings = options.settings;
    prodigi::Settings &prodigi = settings.prodigi;
    settings.port = 8090;
    std::string bind = "127.0.0.1";
    std::string apiKey = settings.life.secret.toStdString();
    std::vector<std::string> callbacks;
    std::string rateLimit;
    std::string shippingResults = prodigi.shippingResults.toStdString();
    std::vector<std::string> faults;
    std::string bucketFolder;
    qint64 bucketLimit = settings.bucket.mostBytes / MegaByte;
    double orderLife = 120;
    double pauseWindow = 0;

    CLI::App app(manualAbout(), "platen-sandbox");
    app.footer(manualNotes());
    app.set_version_flag("--version", PLATEN_VERSION);
    app.add_option("--port", settings.port, "Port to listen on; 0 picks a free one")->capture_default_str();
    app.add_option("--bind", bind, "Address to listen on")->capture_default_str();
    app.add_flag("--json", options.json, "Print one line of JSON when ready");
    bool wantsManual = false;
    app.add_flag("--man", wantsManual, "Print this help as a manual page");

    app.add_option("--api-key", apiKey, "The key, token or secret that every provider requires")
        ->envname("PLATEN_SANDBOX_KEY")
        ->capture_default_str();
    app.add_option("--errors", prodigi.errors, "Shape of errors: outcome (as seen) or base (as documented)")
        ->transform(oneOf<prodigi::ErrorShape>(
            {{"outcome", prodigi::ErrorShape::Outcome}, {"base", prodigi::ErrorShape::Base}}))
        ->type_name("WORD")
        ->group("Prodigi");
    app.add_option("--already-exists-status", prodigi.alreadyExistsStatus, "HTTP status of AlreadyExists")
        ->check(CLI::IsMember({200, 409}))
        ->capture_default_str()
        ->group("Prodigi");
    app.add_option("--quotes", prodigi.quotes, "document (the default), or live: with tax and total, carriers as texts")
        ->transform(oneOf<prodigi::QuoteShape>(
            {{"document", prodigi::QuoteShape::Document}, {"live", prodigi::QuoteShape::Live}}))
        ->type_name("WORD")
        ->group("Prodigi");
    app.add_option("--shipping-results", shippingResults, "Name of the list of results of a changed shipping method")
        ->check(CLI::IsMember({"shippingUpdateResults", "shipmentUpdateResults"}))
        ->capture_default_str()
        ->group("Prodigi");

    app.add_option("--seed-orders", settings.life.seedOrders, "Number of orders that each provider has from the start")
        ->check(CLI::NonNegativeNumber)
        ->group("Orders");
    app.add_option("--seed", settings.life.seed, "The same number gives the same orders and random choices")
        ->capture_default_str()
        ->group("Orders");
    app.add_option("--order-life", orderLife, "Seconds from creation to completion")
        ->check(CLI::PositiveNumber)
        ->capture_default_str()
        ->group("Orders");
    app.add_option("--speed", settings.speed, "How many times faster than --order-life and --pause-window")
        ->check(CLI::PositiveNumber)
        ->capture_default_str()
        ->group("Orders");
    app.add_option("--pause-window", pauseWindow, "Seconds for which a new order is held")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str()
        ->group("Orders");
    app.add_option("--failing", prodigi.failingShare, "Percent of new orders whose artwork cannot be downloaded")
        ->check(CLI::Range(0, 100).description(""))
        ->type_name("PERCENT")
        ->group("Orders");
    app.add_option("--unpaid", prodigi.paymentShare, "Percent of new orders that wait for a payment")
        ->check(CLI::Range(0, 100).description(""))
        ->type_name("PERCENT")
        ->group("Orders");

    app.add_option(
           "--callback", callbacks,
           "PROVIDER=URL: where it sends callbacks (Prodigi: only for orders without a callbackUrl of their own)")
        ->group("Callbacks");
    app.add_option("--callback-mode", prodigi.events.mode,
                   "structured, json, binary, or mixed (structured and json in turn; the default)")
        ->transform(oneOf<Mode>(
            {{"structured", Mode::Structured}, {"json", Mode::Json}, {"binary", Mode::Binary}, {"mixed", Mode::Mixed}}))
        ->type_name("WORD")
        ->group("Callbacks");
    app.add_option("--callback-data", prodigi.events.shape,
                   "data is wrapped ({\"order\": …}), bare, or mixed (the default)")
        ->transform(oneOf<Shape>({{"wrapped", Shape::Wrapped}, {"bare", Shape::Bare}, {"mixed", Shape::Mixed}}))
        ->type_name("WORD")
        ->group("Callbacks");
    app.add_option("--duplicates", prodigi.events.duplicates,
                   "Percent of events sent twice, half of them with a new id")
        ->check(CLI::Range(0, 100).description(""))
        ->type_name("PERCENT")
        ->group("Callbacks");
    app.add_option("--disorder", prodigi.events.disorder, "Percent of events that are sent late")
        ->check(CLI::Range(0, 100).description(""))
        ->type_name("PERCENT")
        ->group("Callbacks");
    app.add_option("--late-by", prodigi.events.lateBy, "Milliseconds by which late events are delayed")
        ->capture_default_str()
        ->group("Callbacks");
    app.add_option("--callback-attempts", settings.callbacks.attempts, "Attempts before an event is given up")
        ->check(CLI::Range(1, 20).description(""))
        ->capture_default_str()
        ->group("Callbacks");
    app.add_option("--callback-backoff", settings.callbacks.backoffMs,
                   "Milliseconds before the second attempt, doubled for each further one")
        ->check(CLI::Range(1, 60'000).description(""))
        ->capture_default_str()
        ->group("Callbacks");
    app.add_flag("--callback-anywhere", settings.callbacks.anywhere, "Send callbacks to other machines too")
        ->group("Callbacks");

    app.add_flag("--artwork-anywhere", settings.artwork.anywhere, "Fetch artwork from other machines too")
        ->group("Artwork");
    app.add_option("--bucket-folder", bucketFolder,
                   "Keep the bucket's objects there; without it they are lost in the end")
        ->group("Artwork");
    app.add_option("--bucket-limit", bucketLimit, "Megabytes that the bucket holds")
        ->check(CLI::Range(1, 1'000'000).description(""))
        ->capture_default_str()
        ->group("Artwork");

    app.add_option("--fault", faults, "KIND[:TIMES[:METHOD PATH]], as in \"dropAfter:3:POST /v4.0/orders\"; see below")
        ->group("Faults");
    app.add_option("--rate-limit", rateLimit, "REQUESTS/SECONDS; more are answered 429")->group("Faults");
    app.add_flag("--retry-after", settings.saysRetryAfter, "Send Retry-After with those 429 responses")
        ->group("Faults");

    try {
        app.parse(argc, argv);
        if (wantsManual) {
            std::fputs(manualPage(app).c_str(), stdout);
            return tl::make_unexpected(0);
        }
        if (!settings.bind.setAddress(text(bind)))
            throw CLI::ValidationError("--bind", bind + " is not an address.");
        if (!rateLimit.empty()) {
            const QStringList parts = text(rateLimit).split(QLatin1Char('/'));
            const int requests = parts.value(0).toInt();
            const int seconds = parts.value(1).toInt();
            if (parts.size() != 2 || requests < 1 || seconds < 1)
                throw CLI::ValidationError("--rate-limit", "must be REQUESTS/SECONDS, as in 30/30.");
            settings.rateLimit = {requests, seconds};
        }
        for (const std::string &one : faults) {
            const auto fault = faultFromText(QByteArray::fromStdString(one));
            if (!fault)
                throw CLI::ValidationError("--fault", fault.error().toStdString());
            settings.faults.push_back(*fault);
        }
        for (const std::string &one : callbacks) {
            const QByteArray given = QByteArray::fromStdString(one);
            const qsizetype equals = given.indexOf('=');
            CallbackTarget target;
            target.url = QUrl(QString::fromUtf8(given.mid(equals + 1)), QUrl::StrictMode);
            target.secret = QByteArray::fromStdString(apiKey);
            if (equals < 1 || !prodigi::isWebUrl(given.mid(equals + 1)))
                throw CLI::ValidationError("--callback", one + " is not PROVIDER=URL, with an http or https URL.");
            settings.targets.emplace_back(given.left(equals), target);
        }
    } catch (const CLI::ParseError &error) {
        const int status = app.exit(error);
        return tl::make_unexpected(status == 0 ? 0 : 2);
    }
    settings.bucket.folder = text(bucketFolder);
    settings.bucket.mostBytes = bucketLimit * MegaByte;
    settings.life.secret = QByteArray::fromStdString(apiKey);
    prodigi.shippingResults = QByteArray::fromStdString(shippingResults);
    settings.life.orderLifeMs = static_cast<qint64>(orderLife * 1000);
    prodigi.pauseWindowMs = static_cast<qint64>(pauseWindow * 1000);
    return options;
}

} // namespace platen::sandbox
