#include "ui/wizard/draft_file.h"

#include "core/domain/order_document.h"
#include "core/store/draft_reader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace platen {

namespace {

constexpr qint64 largest = 4 * 1024 * 1024; // bytes; an order is a few kilobytes

QString words(const char *text)
{
    return QCoreApplication::translate("DraftFile", text);
}

} // namespace

Result<OpenedDraft> openDraftFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, words(QT_TRANSLATE_NOOP("DraftFile", "%1 cannot be opened: %2"))
                                             .arg(QFileInfo(path).fileName(), file.errorString()));
    if (file.size() > largest)
        return fail(
            ErrorCode::Validation,
            words(QT_TRANSLATE_NOOP("DraftFile", "%1 is too large to be an order")).arg(QFileInfo(path).fileName()));
    const Result<QJsonObject> document = readObject(file.readAll());
    if (!document)
        return Failure(document.error());

    const QDir folder = QFileInfo(path).absoluteDir();
    OpenedDraft opened;
    const Result<Draft> whole = readDraft(*document, folder);
    if (whole) {
        opened.draft = *whole;
        return opened;
    }
    opened.draft = store::readStoredDraft(*document);
    opened.draft.copiedFrom.clear(); // a file knows no order here
    for (Item &item : opened.draft.items) {
        for (Artwork &artwork : item.artwork) {
            if (!artwork.file.isEmpty())
                artwork.file = QDir::cleanPath(folder.absoluteFilePath(artwork.file));
        }
    }
    // What is wrong with the draft as it was taken over is shown at its fields; the rest was left out.
    const std::vector<Error> atFields = checkDraft(opened.draft);
    std::vector<Error> all = whole.error().others;
    all.insert(all.begin(), whole.error());
    all.front().others.clear();
    std::erase_if(all, [&atFields](const Error &error) {
        return std::any_of(atFields.begin(), atFields.end(),
                           [&error](const Error &other) { return other.pointer == error.pointer; });
    });
    if (!all.empty())
        opened.leftOut = combine(std::move(all));
    return opened;
}

Result<void> saveDraftFile(const QString &path, const Draft &draft)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.write(QJsonDocument(draftDocument(draft)).toJson()) >= 0 && file.commit();
    if (!written)
        return fail(ErrorCode::Storage, words(QT_TRANSLATE_NOOP("DraftFile", "%1 cannot be written: %2"))
                                            .arg(QFileInfo(path).fileName(), file.errorString()));
    return {};
}

} // namespace platen
