// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platenctl/transfer_text.h"

#include "app/platenctl/context.h"

#include <QLocale>

namespace platen::ctl {

TransferProgress progressOf(Context &context, const QString &what)
{
    return [out = &context.out(), what](qint64 done, qint64 total) {
        const QLocale locale = QLocale::c();
        out->progress(total > 0 ? QStringLiteral("%1: %2 of %3")
                                      .arg(what, locale.formattedDataSize(done), locale.formattedDataSize(total))
                                : QStringLiteral("%1: %2").arg(what, locale.formattedDataSize(done)));
    };
}

} // namespace platen::ctl
