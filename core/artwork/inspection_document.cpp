// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artwork/inspection_document.h"

#include <QJsonArray>

#include <array>
#include <cmath>

namespace platen::artwork {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

template <typename T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

// To a nanometre, so that what points and inches leave behind the last digit is not shown as measured.
double withoutNoise(double millimetres)
{
    return std::round(millimetres * 1e6) / 1e6;
}

QJsonValue lengthJson(const std::optional<double> &millimetres)
{
    return millimetres ? QJsonValue(withoutNoise(*millimetres)) : QJsonValue();
}

QJsonValue boxJson(const std::optional<Box> &box)
{
    if (!box)
        return {};
    return QJsonArray{withoutNoise(box->x), withoutNoise(box->y), withoutNoise(box->width), withoutNoise(box->height)};
}

QJsonValue boxesJson(const std::optional<Boxes> &boxes)
{
    if (!boxes)
        return {};
    return QJsonObject{{"media", boxJson(boxes->media)},
                       {"crop", boxJson(boxes->crop)},
                       {"bleed", boxJson(boxes->bleed)},
                       {"trim", boxJson(boxes->trim)}};
}

QJsonArray fontsJson(const std::vector<Font> &fonts)
{
    QJsonArray list;
    for (const Font &font : fonts)
        list.append(QJsonObject{{"name", font.name}, {"embedded", font.embedded}});
    return list;
}

QJsonArray findingsJson(const std::vector<Finding> &findings)
{
    QJsonArray list;
    for (const Finding &finding : findings) {
        list.append(QJsonObject{{"severity", severityWord(finding.severity)},
                                {"code", finding.code},
                                {"message", finding.message.stored()},
                                {"page", finding.page}});
    }
    return list;
}

std::optional<int> countFrom(const QJsonValue &value)
{
    const int number = value.toInt(-1);
    return number >= 0 ? std::optional(number) : std::nullopt;
}

std::optional<double> numberFrom(const QJsonValue &value)
{
    return value.isDouble() && std::isfinite(value.toDouble()) ? std::optional(value.toDouble()) : std::nullopt;
}

std::optional<Box> boxFrom(const QJsonValue &value)
{
    const QJsonArray list = value.toArray();
    if (list.size() != 4)
        return std::nullopt;
    return Box{list[0].toDouble(), list[1].toDouble(), list[2].toDouble(), list[3].toDouble()};
}

std::optional<Boxes> boxesFrom(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    return Boxes{boxFrom(value["media"]), boxFrom(value["crop"]), boxFrom(value["bleed"]), boxFrom(value["trim"])};
}

Severity severityFrom(const QString &word)
{
    for (const Severity severity : std::array{Severity::Error, Severity::Warning}) {
        if (word == severityWord(severity))
            return severity;
    }
    return Severity::Note;
}

} // namespace

QJsonObject measuredMembers(const Inspection &inspection)
{
    return {{"file", inspection.file},
            {"bytes", inspection.bytes},
            {"md5", orNull(inspection.md5)},
            {"format", orNull(inspection.format)},
            {"pages", orNull(inspection.pages)},
            {"widthPx", orNull(inspection.widthPx)},
            {"heightPx", orNull(inspection.heightPx)},
            {"widthMm", lengthJson(inspection.widthMm)},
            {"heightMm", lengthJson(inspection.heightMm)},
            {"boxes", boxesJson(inspection.boxes)},
            {"colourSpace", orNull(inspection.colourSpace)},
            {"profile", orNull(inspection.profile)},
            {"alpha", orNull(inspection.alpha)},
            {"fonts", inspection.pages ? QJsonValue(fontsJson(inspection.fonts)) : QJsonValue()}};
}

QJsonObject toJson(const Inspection &inspection)
{
    QJsonObject object = measuredMembers(inspection);
    object["page"] = inspection.page;
    object["detailDpi"] = orNull(inspection.detailDpi);
    object["findings"] = findingsJson(inspection.findings);
    return object;
}

Inspection inspectionFromJson(const QJsonObject &object)
{
    Inspection inspection;
    inspection.file = object["file"].toString();
    inspection.bytes = object["bytes"].toInteger();
    inspection.md5 = object["md5"].toString();
    inspection.format = object["format"].toString();
    inspection.page = object["page"].toInt(1);
    inspection.pages = countFrom(object["pages"]);
    inspection.widthPx = countFrom(object["widthPx"]);
    inspection.heightPx = countFrom(object["heightPx"]);
    inspection.widthMm = numberFrom(object["widthMm"]);
    inspection.heightMm = numberFrom(object["heightMm"]);
    inspection.detailDpi = numberFrom(object["detailDpi"]);
    inspection.boxes = boxesFrom(object["boxes"]);
    inspection.colourSpace = object["colourSpace"].toString();
    inspection.profile = object["profile"].toString();
    if (object["alpha"].isBool())
        inspection.alpha = object["alpha"].toBool();
    for (const QJsonValue &font : object["fonts"].toArray())
        inspection.fonts.push_back({font["name"].toString(), font["embedded"].toBool()});
    for (const QJsonValue &finding : object["findings"].toArray()) {
        inspection.findings.push_back({severityFrom(finding["severity"].toString()), finding["code"].toString(),
                                       Message::fromStored(finding["message"]), finding["page"].toInt(1)});
    }
    return inspection;
}

} // namespace platen::artwork
