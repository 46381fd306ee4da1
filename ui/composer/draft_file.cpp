// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/draft_file.h"

#include "core/domain/exact_json.h"
#include "core/domain/order_document.h"
#include "core/domain/text_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace platen {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("DraftFile", text);
}

} // namespace

Result<OpenedDraft> openDraftFile(const QString &path)
{
    PLATEN_TRY(const QByteArray text, readTextFile(path));
    const QDir folder = QFileInfo(path).absoluteDir();
    PLATEN_TRY(const DraftReading reading, scanDraft(text, folder));
    OpenedDraft opened;
    opened.draft = reading.draft;
    // Problems of the draft as read are shown beside its fields; this reports what was left out.
    const std::vector<Error> atFields = checkDraft(opened.draft);
    std::vector<Error> all = reading.errors;
    std::erase_if(all, [&atFields](const Error &error) {
        return std::any_of(atFields.begin(), atFields.end(), [&error](const Error &other) {
            return other.pointer == error.pointer && other.message == error.message;
        });
    });
    if (!all.empty())
        opened.leftOut = combine(std::move(all));
    return opened;
}

Result<void> saveDraftFile(const QString &path, const Draft &draft)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.write(writeJson(draftDocument(draft), QJsonDocument::Indented)) >= 0 && file.commit();
    if (!written)
        return fail(ErrorCode::Storage, words(QT_TRANSLATE_NOOP("DraftFile", "%1 cannot be written: %2"))
                                            .arg(QFileInfo(path).fileName(), file.errorString()));
    return {};
}

} // namespace platen
