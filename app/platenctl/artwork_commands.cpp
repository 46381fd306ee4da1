// SPDX-License-Identifier: GPL-3.0-or-later
// artwork check: what a print file is, and whether it fits what it is ordered on.
#include "app/platenctl/artwork_text.h"
#include "app/platenctl/command_line.h"
#include "app/platenctl/commands.h"
#include "app/platenctl/context.h"
#include "app/platenctl/input.h"
#include "core/engine/artwork_check.h"

namespace platen::ctl {

namespace {

struct CheckOptions
{
    std::string file;
    std::string account;
    std::string sku;
    std::string area;
    std::vector<std::string> attributes;
    std::optional<double> width;
    std::optional<double> height;
    std::optional<double> bleed;
    std::optional<double> dpi;
    std::string sizing;
    int page = 1;
};

Result<ArtworkRequest> readRequest(const CheckOptions &options)
{
    ArtworkRequest request;
    request.file = QString::fromStdString(options.file);
    request.page = options.page;
    request.account = QString::fromStdString(options.account);
    request.uploads = true;
    request.sku = QString::fromStdString(options.sku);
    request.given.area = QString::fromStdString(options.area);
    PLATEN_TRY(const QJsonObject attributes, readAttributes(options.attributes));
    request.given.attributes = attributes;
    if (options.width && options.height)
        request.given.millimetres = artwork::Size{*options.width, *options.height};
    request.given.bleedMm = options.bleed;
    request.given.dpi = options.dpi;
    const QString sizing = QString::fromStdString(options.sizing);
    request.given.sizing = artwork::sizingFromWord(sizing);
    if (!sizing.isEmpty() && !request.given.sizing)
        return fail(ErrorCode::Usage, QStringLiteral("There is no sizing “%1”. Sizings: %2.")
                                          .arg(sizing, artwork::sizingWords().join(QStringLiteral(", "))));
    return request;
}

QCoro::Task<Result<int>> checkArtwork(Context *context, CheckOptions options)
{
    PLATEN_CO_TRY(const ArtworkRequest request, readRequest(options));
    PLATEN_CO_TRY(auto *engine, context->engine());
    PLATEN_CO_TRY(const CheckedArtwork checked, co_await engine->artworkCheck().check(request));
    context->out().document(artworkObject(checked));
    context->out().text(artworkText(checked));
    co_return checked.result.hasError() ? 1 : 0;
}

} // namespace

void addArtworkCommands(CommandLine &line)
{
    CLI::App *noun = line.noun("artwork", "Print files, and the hosts that providers fetch them from");

    auto check = std::make_shared<CheckOptions>();
    CLI::App *verb =
        line.verb(noun, "check", "Say what a file is, and whether it fits what it is printed on", check, checkArtwork);
    verb->add_option("FILE", check->file, "A PNG, JPEG, TIFF, WebP, SVG or PDF file")->required();
    CLI::Option *account = addText(verb, "--account", check->account, "NAME", "The account that prints it");
    CLI::Option *sku = addText(verb, "--sku", check->sku, "SKU", "The product that it is printed on")->needs(account);
    addText(verb, "--area", check->area, "AREA", "The print area (default: the product's main one)");
    addRepeated(verb, "--attribute", check->attributes, "K=V",
                "An attribute of the product; may be given several times")
        ->needs(sku);
    CLI::Option *width =
        addNumber(verb, "--width", check->width, "MM", 0.1, 100'000, "The printed width in millimetres, without bleed");
    CLI::Option *height =
        addNumber(verb, "--height", check->height, "MM", 0.1, 100'000, "The printed height in millimetres")
            ->needs(width);
    width->needs(height);
    addNumber(verb, "--bleed", check->bleed, "MM", 0, 1'000, "The bleed on each side in millimetres (default: 0)");
    addNumber(verb, "--dpi", check->dpi, "N", 1, 100'000, "The wanted resolution (default: 300)");
    addText(verb, "--sizing", check->sizing, "SIZING",
            "fillPrintArea (the default), fitPrintArea or stretchToPrintArea");
    addNumber(verb, "--page", check->page, "N", 1, 1'000'000, "The page of a PDF or TIFF (default: 1)");
    CommandLine::examples(verb,
                          {"platenctl artwork check poster.pdf --width 210 --height 297 --bleed 3",
                           "platenctl artwork check photo.jpg --account \"Prodigi sandbox\" --sku GLOBAL-CAN-10X10"});
}

} // namespace platen::ctl
