#include "core/domain/repeated_members.h"

#include "core/domain/json_members.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace platen {

namespace {

// An object or a list that has been entered.
struct Level
{
    bool isObject = false;
    QString pointer;
    QSet<QString> names;
    QString name; // of the member at hand
    bool awaitsName = true;
    int index = 0;

    [[nodiscard]] QString current() const
    {
        return pointer + u'/' + (isObject ? pointerToken(name) : QString::number(index));
    }
};

// The index of the quotation mark that ends the text which begins at `start`.
qsizetype endOfText(const QByteArray &json, qsizetype start)
{
    qsizetype at = start + 1;
    while (at < json.size() && json[at] != '"')
        at += json[at] == '\\' ? 2 : 1;
    return at;
}

QString textOf(const QByteArray &quoted)
{
    return QJsonDocument::fromJson('[' + quoted + ']').array().first().toString();
}

} // namespace

std::vector<Error> repeatedMembers(const QByteArray &json)
{
    std::vector<Error> errors;
    std::vector<Level> levels;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (c == '{' || c == '[') {
            Level level;
            level.isObject = c == '{';
            level.pointer = levels.empty() ? QString() : levels.back().current();
            levels.push_back(std::move(level));
        } else if (levels.empty()) {
            continue;
        } else if (c == '}' || c == ']') {
            levels.pop_back();
        } else if (c == ',') {
            levels.back().awaitsName = true;
            ++levels.back().index;
        } else if (c == '"') {
            const qsizetype end = endOfText(json, at);
            Level &level = levels.back();
            if (level.isObject && level.awaitsName) {
                level.awaitsName = false;
                level.name = textOf(json.mid(at, end - at + 1));
                if (level.names.contains(level.name))
                    errors.push_back(fail(ErrorCode::Validation,
                                          QStringLiteral("“%1” is given more than once").arg(level.name),
                                          level.current())
                                         .value());
                level.names.insert(level.name);
            }
            at = end;
        }
    }
    return errors;
}

} // namespace platen
