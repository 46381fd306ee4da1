// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/printintegrator/check.h"

#include "core/domain/disk_file.h"
#include "core/providers/draft_checks.h"

#include <QFileInfo>

namespace platen::printintegrator {

namespace {

void checkFile(const QString &path, const QString &pointer, std::vector<Error> &errors)
{
    const QFileInfo info(path);
    const Message notRegular = disk::whyNotRegular(path);
    if (!info.exists())
        errors.push_back(fail(ErrorCode::NotFound, notRegular, pointer).value());
    else if (!notRegular.isEmpty())
        errors.push_back(invalid(pointer, notRegular));
    else if (!info.isReadable())
        errors.push_back(invalid(pointer, Message::of("%1 cannot be read as a file", path)));
    else if (info.size() == 0)
        errors.push_back(invalid(pointer, Message::of("%1 is empty", path)));
    else if (info.size() > largestFile)
        errors.push_back(invalid(pointer, Message::of("%1 is larger than the %2 MiB that are uploaded at most", path,
                                                      QString::number(largestFile / (1024LL * 1024)))));
}

} // namespace

std::vector<Error> checkDraft(const Draft &draft)
{
    std::vector<Error> errors;
    const QString options = QStringLiteral("/options");
    refuseOption(draft.options, options, QStringLiteral("reference"), Message::of("it is the order's “reference”"),
                 errors);
    refuseOption(draft.options, options, QStringLiteral("lineItems"), Message::of("each item has “options” of its own"),
                 errors);
    for (std::size_t i = 0; i < draft.items.size(); ++i) {
        const Item &item = draft.items[i];
        const QString at = QStringLiteral("/items/%1").arg(i);
        for (std::size_t j = 0; j < item.artwork.size(); ++j) {
            if (!item.artwork[j].file.isEmpty())
                checkFile(item.artwork[j].file, at + QStringLiteral("/artwork/%1/file").arg(j), errors);
        }
        for (const char *name : {"sku", "quantity", "reference"})
            refuseOption(item.options, at + options, QLatin1String(name),
                         Message::of("it is a member of the item itself"), errors);
    }
    return errors;
}

} // namespace platen::printintegrator
