// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/accepted_findings.h"

#include "core/domain/exact_json.h"

namespace platen {

QStringList acceptedAsTexts(const std::vector<Acceptance> &accepted)
{
    QStringList texts;
    for (const Acceptance &one : accepted)
        texts << QString::fromUtf8(writeJson(QJsonArray{one.code, one.file, one.text}));
    return texts;
}

std::vector<Acceptance> acceptedFromTexts(const QStringList &texts)
{
    std::vector<Acceptance> accepted;
    for (const QString &text : texts) {
        const QJsonArray parts = readJson(text.toUtf8()).value_or(QJsonValue()).toArray();
        const Acceptance one{parts.at(0).toString(), parts.at(1).toString(), parts.at(2).toString()};
        // An empty member would match anything.
        if (!one.code.isEmpty() && !one.file.isEmpty() && !one.text.isEmpty())
            accepted.push_back(one);
    }
    return accepted;
}

} // namespace platen
