// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platenctl/input.h"

#include "core/domain/instant.h"
#include "core/domain/order_document.h"
#include "core/domain/text_file.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace platen::ctl {

Result<QByteArray> readInput(const QString &file)
{
    if (file == QLatin1String("-")) {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return fail(ErrorCode::Validation, QStringLiteral("Standard input cannot be read."));
        return readText(input, QStringLiteral("Standard input"));
    }
    return readTextFile(file);
}

Result<DraftReading> scanDraftInput(const std::string &file, const std::string &account)
{
    const QString name = QString::fromStdString(file);
    PLATEN_TRY(const QByteArray bytes, readInput(name));
    const QDir folder = name == QLatin1String("-") ? QDir::current() : QFileInfo(name).absoluteDir();
    Result<DraftReading> reading = scanDraft(bytes, folder);
    if (reading && !account.empty())
        reading->draft.account = QString::fromStdString(account);
    return reading;
}

Result<QJsonObject> readObjectInput(const QString &file)
{
    PLATEN_TRY(const QByteArray bytes, readInput(file));
    return readObject(bytes);
}

Result<QDateTime> readDate(const std::string &text, const char *option, bool endOfDay)
{
    const QString given = QString::fromStdString(text);
    QDateTime instant = parseInstant(given);
    if (!instant.isValid())
        return fail(ErrorCode::Usage, QStringLiteral("%1: “%2” is not a date (2026-11-20) or an instant "
                                                     "(2026-11-20T10:00:00Z).")
                                          .arg(QLatin1String(option), given));
    if (!endOfDay)
        return instant;
    return given.contains(QLatin1Char('T'), Qt::CaseInsensitive) || given.contains(QLatin1Char(':'))
               ? instant.addMSecs(1)
               : instant.addDays(1);
}

Result<std::vector<Stage>> readStages(const std::vector<std::string> &words)
{
    std::vector<Stage> stages;
    for (const std::string &word : words) {
        const std::optional<Stage> stage = stageFromName(QString::fromStdString(word));
        if (!stage) {
            QStringList known;
            for (int i = 0; i < stageCount; ++i)
                known << stageName(static_cast<Stage>(i));
            return fail(ErrorCode::Usage, QStringLiteral("There is no stage “%1”. Stages: %2.")
                                              .arg(QString::fromStdString(word), known.join(QStringLiteral(", "))));
        }
        stages.push_back(*stage);
    }
    return stages;
}

Result<QJsonObject> readAttributes(const std::vector<std::string> &pairs)
{
    QJsonObject attributes;
    for (const std::string &pair : pairs) {
        const QString text = QString::fromStdString(pair);
        const qsizetype equals = text.indexOf(u'=');
        if (equals <= 0)
            return fail(ErrorCode::Usage, QStringLiteral("--attribute takes NAME=VALUE, not “%1”.").arg(text));
        attributes[text.left(equals)] = text.mid(equals + 1);
    }
    return attributes;
}

QStringList toStringList(const std::vector<std::string> &texts)
{
    QStringList list;
    for (const std::string &text : texts)
        list << QString::fromStdString(text);
    return list;
}

} // namespace platen::ctl
