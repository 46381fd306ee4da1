// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence for people, kept as an English key with its arguments, so that each program shows it in its own language:
//
//     return fail(ErrorCode::Timeout, Message::of("%1 did not answer within %2 s.", server, seconds));
//     entry.text = Message::counted("%n file was sent to %1", "%n files were sent to %1", count, provider);
//     issue.message = said;                                    // a provider's own words (QString): never translated
//     error.message = Message::joined({error.message, Message::of("Nothing was ordered.")}); // two sentences
//
// The key is a literal in one place; %1 to %9 are filled with texts, whole numbers or other messages, and the compiler
// checks that each argument has its place. lupdate finds the keys by `of` and `counted` and puts them into the context
// "Message" of translations/platen_*.ts; the test "every message is translated" names those that are missing there.
// A key that has to stand in a table is marked QT_TRANSLATE_NOOP("Message", "…") and given to fromKey().
// text() is for the window and for people at the console, english() for JSON output and logs.
#pragma once

#include <QCoreApplication>
#include <QJsonValue>
#include <QString>

#include <concepts>
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <type_traits>
#include <utility>
#include <vector>

namespace platen {

class Message
{
    Q_DECLARE_TR_FUNCTIONS(Message)

    // A key whose placeholders match the number of arguments. %1 to %9 only; a "%" before anything else stands for
    // itself.
    template <std::size_t Count>
    struct Key
    {
        template <std::size_t Size>
        consteval Key(const char (&text)[Size]) // NOLINT(google-explicit-constructor): written as a literal
            : english(text)
        {
            bool filled[10] = {};
            for (std::size_t i = 0; i + 1 < Size; ++i) {
                if (text[i] == '%' && text[i + 1] >= '0' && text[i + 1] <= '9')
                    filled[text[i + 1] - '0'] = true;
            }
            for (std::size_t place = 0; place < 10; ++place) {
                if (filled[place] != (place >= 1 && place <= Count))
                    throw "the places of the text do not fit its arguments";
            }
        }
        const char *english;
    };

public:
    Message() = default;
    // Text that is shown unchanged: foreign words, names, what is already in the reader's language.
    Message(QString text) // NOLINT(google-explicit-constructor): what has no key is still a message
        : m_text(std::move(text))
    {
    }
    template <std::integral Number>
        requires(sizeof(Number) >= 4 && !std::same_as<Number, char32_t> && !std::same_as<Number, wchar_t>)
    explicit Message(Number number) // an argument
        : m_text(QString::number(number))
    {
    }

    template <typename... Arguments>
    [[nodiscard]] static Message of(std::type_identity_t<Key<sizeof...(Arguments)>> key, const Arguments &...arguments)
    {
        return fromKey(key.english, {Message(arguments)...});
    }

    // The sentence for one, and the sentence for any other number. %n is the number.
    template <typename... Arguments>
    [[nodiscard]] static Message counted(std::type_identity_t<Key<sizeof...(Arguments)>> one,
                                         std::type_identity_t<Key<sizeof...(Arguments)>> many, qint64 count,
                                         const Arguments &...arguments)
    {
        Message message = fromKey(one.english, {Message(arguments)...});
        message.m_many = QString::fromUtf8(many.english);
        message.m_count = count;
        return message;
    }

    // For keys from a table.
    [[nodiscard]] static Message fromKey(const char *english, std::initializer_list<Message> arguments = {});
    // A name or label with its own translation context, such as "Country" or "Declaration".
    [[nodiscard]] static Message inContext(const char *context, QString english);
    // Several sentences, or a list; empty ones are left out.
    [[nodiscard]] static Message joined(std::vector<Message> parts, QString separator = QStringLiteral(" "));

    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty() && m_arguments.empty(); }
    [[nodiscard]] QString text() const;    // in the language of the program
    [[nodiscard]] QString english() const; // the same in all programs
    // Adds a full stop if the English text ends without a punctuation mark.
    [[nodiscard]] Message asSentence() const;
    // Replaces all texts that are not ours: foreign texts and arguments. Keys stay.
    [[nodiscard]] Message replaced(const std::function<QString(const QString &)> &change) const;

    // The stored form: foreign text as a string, else {"key", "args"?, "many"?, "count"?, "context"?} or {"parts",
    // "separator"}. Texts that were stored before keys existed are read as foreign text.
    [[nodiscard]] QJsonValue stored() const;
    [[nodiscard]] static Message fromStored(const QJsonValue &value);
    // The same for a text column.
    [[nodiscard]] QString storedText() const;
    [[nodiscard]] static Message fromStoredText(const QString &text);

    bool operator==(const Message &) const = default;
    bool operator==(const QString &) const = delete; // in which language? Compare english().

private:
    [[nodiscard]] QString pattern(bool isTranslated) const;
    [[nodiscard]] QString filled(bool isTranslated) const;

    enum class Kind { Foreign, Key, Parts };

    Kind m_kind = Kind::Foreign;
    QString m_text; // the key in English, foreign text, or the separator of the parts
    QString m_many; // the key for other numbers than one, if it has a number
    qint64 m_count = 0;
    QString m_context; // of the key; empty: "Message"
    std::vector<Message> m_arguments;
};

} // namespace platen
