// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are sent to a provider or fetched from it: an item's print file, a rendered design, an upload.
#include "app/platenctl/command_line.h"
#include "app/platenctl/commands.h"
#include "app/platenctl/context.h"
#include "app/platenctl/resource_text.h"
#include "app/platenctl/table.h"
#include "app/platenctl/transfer_text.h"
#include "core/domain/file_name.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace platen::ctl {

namespace {

struct FileOptions
{
    std::string account;
    std::string subject; // an item's reference, a design's id or a path
    std::string download;
};

// Writes the whole file or nothing.
Result<void> save(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return fail(ErrorCode::Storage, QStringLiteral("“%1” cannot be written: %2.").arg(path, file.errorString()));
}

// A free name in the current folder: "des_1.pdf", "des_1 (2).pdf", …
QString freeName(const QString &wanted)
{
    const QFileInfo info(wanted);
    QString name = wanted;
    for (int n = 2; QFileInfo::exists(name); ++n)
        name = QStringLiteral("%1 (%2).%3").arg(info.completeBaseName(), QString::number(n), info.suffix());
    return name;
}

QCoro::Task<Result<int>> showPrintFile(Context *context, FileOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString account = QString::fromStdString(options.account);
    const QString item = QString::fromStdString(options.subject);
    const QString path = QString::fromStdString(options.download);
    PLATEN_CO_TRY(const PrintFileAnswer answer, co_await engine->catalogue().printFile(account, item));
    if (!path.isEmpty()) {
        if (answer.printFile.url.isEmpty())
            co_return fail(ErrorCode::Refused,
                           QStringLiteral("There is nothing to download yet: the print file of “%1” "
                                          "is “%2”.")
                               .arg(item, answer.printFile.status));
        const QString url = answer.printFile.url;
        const TransferProgress progress = progressOf(*context, QStringLiteral("Downloading"));
        const Result<Download> file = co_await engine->catalogue().downloadPrintFile(account, url, progress);
        context->out().progress({});
        PLATEN_CO_CHECK(file);
        PLATEN_CO_CHECK(save(path, file->bytes));
    }
    context->out().document(
        {{"item", answer.item}, {"status", answer.printFile.status}, {"url", orNull(answer.printFile.url)}});
    context->out().text(fieldLines({{QStringLiteral("item"), answer.item},
                                    {QStringLiteral("status"), answer.printFile.status},
                                    {QStringLiteral("url"), answer.printFile.url},
                                    {QStringLiteral("saved as"), path}}));
    co_return 0;
}

QCoro::Task<Result<int>> renderDesign(Context *context, FileOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString account = QString::fromStdString(options.account);
    const QString id = QString::fromStdString(options.subject);
    const TransferProgress progress = progressOf(*context, QStringLiteral("Rendering %1").arg(id));
    const Result<Download> file = co_await engine->catalogue().renderDesign(account, id, progress);
    context->out().progress({});
    PLATEN_CO_CHECK(file);
    QString path = QString::fromStdString(options.download);
    if (path.isEmpty())
        path = freeName(safeFileName(id + QStringLiteral(".pdf"), QStringLiteral("design.pdf")));
    PLATEN_CO_CHECK(save(path, file->bytes));
    context->out().document({{"result", QJsonObject{{"id", id},
                                                    {"file", path},
                                                    {"contentType", QString::fromLatin1(file->contentType)},
                                                    {"bytes", static_cast<qint64>(file->bytes.size())}}}});
    context->out().text(
        QStringLiteral("Saved as %1 (%2).\n").arg(path, QLocale::c().formattedDataSize(file->bytes.size())));
    co_return 0;
}

QCoro::Task<Result<int>> uploadFile(Context *context, FileOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString account = QString::fromStdString(options.account);
    const QString path = QString::fromStdString(options.subject);
    const TransferProgress progress = progressOf(*context, QStringLiteral("Uploading %1").arg(path));
    const Result<QJsonValue> answer = co_await engine->catalogue().uploadFile(account, path, progress);
    context->out().progress({});
    PLATEN_CO_CHECK(answer);
    context->out().document({{"result", *answer}});
    Resource shown;
    shown.raw = *answer;
    context->out().text(resourceText(shown));
    co_return 0;
}

} // namespace

void addFileCommands(CommandLine &line)
{
    auto printFile = std::make_shared<FileOptions>();
    CLI::App *verb = line.verb(line.root(), "print-file", "Show or download the print file of an order item", printFile,
                               showPrintFile);
    verb->add_option("ORDER_ITEM", printFile->subject, "The item's reference")->required();
    addText(verb, "--account", printFile->account, "NAME", "The account")->required();
    addText(verb, "--download", printFile->download, "PATH", "Save it here");

    CLI::App *design = line.noun("design", "Designs, if the provider stores them");
    auto render = std::make_shared<FileOptions>();
    verb = line.verb(design, "render", "Render a design to a print-ready PDF", render, renderDesign);
    verb->add_option("ID", render->subject, "The provider's id")->required();
    addText(verb, "--account", render->account, "NAME", "The account")->required();
    addText(verb, "--download", render->download, "PATH", "Save it here instead of as ID.pdf in the current folder");

    CLI::App *file = line.noun("file", "Files, if the provider stores them");
    auto upload = std::make_shared<FileOptions>();
    verb = line.verb(file, "upload", "Upload a file and show the provider's preflight result", upload, uploadFile);
    verb->add_option("PATH", upload->subject, "The file")->required();
    addText(verb, "--account", upload->account, "NAME", "The account")->required();
}

} // namespace platen::ctl
