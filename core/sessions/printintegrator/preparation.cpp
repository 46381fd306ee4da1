// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/printintegrator/preparation.h"

#include "core/providers/json_text.h"
#include "core/providers/printintegrator/mapping.h"
#include "core/sessions/printintegrator/transfers.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace platen::printintegrator {

namespace {

// Converts the invalid field of a design to the member of the order document that it was made from.
QString pointerInItem(const QString &theirField, const Item &item)
{
    static const QRegularExpression file(QStringLiteral(R"(^files[.\[/](\d{1,6})\]?[./]?(\w*)$)"));
    const QRegularExpressionMatch match = file.match(theirField);
    if (match.hasMatch()) {
        const std::size_t index = match.captured(1).toUInt();
        const QString at = QStringLiteral("/artwork/%1").arg(index);
        const QString member = match.captured(2);
        if (index >= item.artwork.size())
            return QStringLiteral("/artwork");
        if (member == u"area")
            return at + QStringLiteral("/area");
        return at + (item.artwork[index].url.isEmpty() ? QStringLiteral("/file") : QStringLiteral("/url"));
    }
    if (theirField == u"sku")
        return QStringLiteral("/sku");
    return theirField == u"name" ? QStringLiteral("/title") : QStringLiteral("/artwork");
}

Error atPointer(Error error, const QString &pointer)
{
    if (error.code == ErrorCode::Validation || error.code == ErrorCode::NotFound) {
        error.pointer = pointer;
        error.message = Message::joined({error.message.asSentence(), Message::of("Nothing was ordered.")});
    }
    return error;
}

QCoro::Task<Result<QString>> saveDesign(Client client, Item item, QStringList fileIds, QString at)
{
    const QUrl url = client.url({QStringLiteral("designs")});
    const QByteArray body = writeJson(designRequest(item, fileIds));
    const Result<Answer> answer = co_await client.post(url, body, Effect::Asks);
    if (!answer) {
        const QString field = answer.error().provider ? answer.error().provider->field : QString();
        co_return Failure(atPointer(answer.error(), at + pointerInItem(field, item)));
    }
    const QString id = firstText(objectIn(answer->body, {"design"}), {"id", "designId"});
    if (id.isEmpty())
        co_return holdsNo(*answer, Message::of("design"), Effect::Asks);
    co_return id;
}

} // namespace

QCoro::Task<Result<Draft>> prepareDraft(Client client, Draft draft, KnownUploads known)
{
    for (std::size_t i = 0; i < draft.items.size(); ++i) {
        Item &item = draft.items[i];
        if (item.artwork.empty())
            continue;
        const QString at = QStringLiteral("/items/%1").arg(i);
        QStringList fileIds;
        for (std::size_t j = 0; j < item.artwork.size(); ++j) {
            const Artwork &artwork = item.artwork[j];
            fileIds.append(known.value(artwork.file));
            if (artwork.file.isEmpty() || !fileIds.back().isEmpty())
                continue;
            const TransferProgress quiet;
            const Result<UploadedFile> uploaded = co_await uploadFile(client, artwork.file, quiet);
            if (!uploaded)
                co_return Failure(atPointer(uploaded.error(), at + QStringLiteral("/artwork/%1/file").arg(j)));
            fileIds.back() = uploaded->id;
        }
        PLATEN_CO_TRY(const QString design, co_await saveDesign(client, item, fileIds, at));
        QStringList ids = textsOf(item.options[QLatin1String("designIds")]);
        if (!ids.contains(design))
            ids.append(design);
        item.options[QLatin1String("designIds")] = QJsonArray::fromStringList(ids);
    }
    co_return draft;
}

} // namespace platen::printintegrator
