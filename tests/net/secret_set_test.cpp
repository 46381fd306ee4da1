// SPDX-License-Identifier: GPL-3.0-or-later
// A secret is found in whatever form it is written, and nothing else is changed.
#include "core/wire/secret_set.h"
#include "tests/support/catch.h"
#include "tests/support/environment.h"
#include "tests/support/secret_forms.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

#include <random>

using namespace platen;
using namespace platen::net;
using namespace platen::test;

namespace {

const QByteArray secret = "s3cr3t/K3y+w1th=\"odd\"&<signs>\\'";
const QByteArray plain = "Pl4inS3cretValue0815";
constexpr qsizetype large = 1024 * 1024;

// Quadratic work on `large` bytes takes much longer.
template <typename Work>
void checkEnds(Work work)
{
    QElapsedTimer time;
    time.start();
    work();
    CHECK(time.elapsed() < 120'000);
}

} // namespace

TEST_CASE("a secret is found in every form, and its surroundings stay")
{
    for (const QByteArray &one : {secret, plain}) {
        const SecretSet secrets{one, "another-secret-4711"};
        for (const auto &[name, form] : secretForms(one)) {
            INFO(name.toStdString() << ": " << form.toStdString());
            REQUIRE(reveals(form, one)); // otherwise the test would see nothing
            for (const QByteArray &around : {QByteArray(" | "), QByteArray("\""), QByteArray()}) {
                const QByteArray clean = secrets.masked("before " + around + form + around + " after");
                CHECK_FALSE(reveals(clean, one));
                CHECK(clean.startsWith("before " + around));
                CHECK(clean.endsWith(around + " after"));
                CHECK(clean.contains(redactionMark));
            }
        }
    }
}

TEST_CASE("a secret that looks escaped itself is found as it is and escaped once more")
{
    for (const QByteArray one :
         {"ab%41%42cd%zzef", "back\\\\slash\\u0041\\n", "x&amp;y&lt;z&#65;&", "a%41/b\\/c&lt;d"}) {
        const SecretSet secrets{one};
        INFO(one.toStdString());
        const QByteArray json = QJsonDocument(QJsonArray{QString::fromLatin1(one)}).toJson(QJsonDocument::Compact);
        for (const QByteArray &form : {one, one.toPercentEncoding(), json, QByteArray(json).replace("/", "\\/")})
            CHECK_FALSE(secrets.masked("[" + form + "]").contains(form.mid(2, 6)));
    }
}

TEST_CASE("a JSON document stays valid when secrets are removed from it")
{
    const SecretSet secrets{secret, plain};
    const QByteArray quoted = QJsonDocument(QJsonArray{QString::fromLatin1(secret)}).toJson(QJsonDocument::Compact);
    const QByteArray inside = quoted.mid(2, quoted.size() - 4);
    const QByteArray body = "{\"a\": \"" + inside + "\", \"b\": \"x\\\\" + inside + "\\\\\", \"c\": \"" +
                            everyByteAs(plain, "\\u%04x") + "\", \"d\": [\"\\" + 'u' + "00e9" + plain +
                            "\\n\"], \"n\": 1}";
    REQUIRE(QJsonDocument::fromJson(body).isObject());
    const QByteArray clean = secrets.masked(body, SecretSet::Short::AsWords);
    INFO(clean.toStdString());
    CHECK(QJsonDocument::fromJson(clean).isObject());
    CHECK_FALSE(reveals(clean, secret));
    CHECK_FALSE(reveals(clean, plain));
}

TEST_CASE("random texts lose the secrets that were put into them, and otherwise stay unchanged")
{
    const quint32 seed = seedFromEnvironment("PLATEN_TEST_SEED");
    INFO("PLATEN_TEST_SEED=" << seed);
    std::mt19937 random(seed);
    const auto upTo = [&random](std::size_t count) { return static_cast<qsizetype>(random() % count); };
    const QByteArray letters = "abcXYZ019 -_=+/%\\&;:\"'<>{}[],.\n\xc3\xa9";
    const auto text = [&](qsizetype size) {
        QByteArray result;
        while (result.size() < size)
            result += letters[upTo(static_cast<std::size_t>(letters.size()))];
        return result;
    };
    for (int round = 0; round < numberFromEnvironment("PLATEN_TEST_ROUNDS", 300); ++round) {
        QByteArray one;
        while (one.size() < 12 + upTo(30))
            one += static_cast<char>('!' + upTo(93));
        if (QByteArrayView("%\\&").contains(one.back()) || one.contains('%') || one.contains('\\') || one.contains('&'))
            continue; // these have a test of their own
        const SecretSet secrets{one};
        const QByteArray before = text(upTo(40));
        const QByteArray after = text(upTo(40));
        REQUIRE(secrets.masked(before + '|' + after) == before + '|' + after);
        for (const auto &[name, form] : secretForms(one)) {
            INFO(name.toStdString() << ": " << (before + '|' + form + '|' + after).toStdString());
            REQUIRE_FALSE(reveals(secrets.masked(before + '|' + form + '|' + after), one));
        }
    }
}

TEST_CASE("a short secret does not remove every word that contains it")
{
    const SecretSet secrets{"test", "abc"};
    const auto shown = [&](const QByteArray &text) { return secrets.masked(text, SecretSet::Short::AsWords); };
    for (const QByteArray whole : {"https://api.test.example.org/latest?x=testing",
                                   "{\"id\":\"ord_test_1\",\"a\":\"contest\"}", "abc", "dGVzdGluZw=="})
        CHECK(shown(whole) == whole);
    CHECK(shown("{\"key\":\"test\"}") == "{\"key\":\"" + redactionMark + "\"}");
    CHECK(shown("The key test.") == "The key " + redactionMark + ".");
    CHECK(shown("test") == redactionMark);
    CHECK(secrets.masked(QByteArray("attested")) == "at" + redactionMark + "ed");
}

TEST_CASE("a secret that is spread over several headers is found")
{
    const SecretSet secrets{plain};
    // Text before a secret's base64 in another header stays.
    const SecretSet::Headers others{{"Content-Type", "application/json"}, {"X-A", plain.toBase64()}, {"X-B", "1"}};
    CHECK(secrets.masked(others)[0].second == "application/json");
    CHECK(secrets.masked(others)[1].second != plain.toBase64());
    CHECK(secrets.masked(others)[2].second == "1");
    const SecretSet::Headers headers{{"Date", "today"},
                                     {"X-A", plain.left(7)},
                                     {"X-B", plain.mid(7, 5)},
                                     {"X-C", plain.mid(12)},
                                     {"X-Joined", plain.left(9) + ", " + plain.mid(9)},
                                     {"X-Whole", "key " + plain + "!"},
                                     {"X-Id", "4711"}};
    const SecretSet::Headers clean = secrets.masked(headers);
    CHECK(clean[0].second == "today");
    for (const std::size_t i : {1U, 2U, 3U, 4U})
        CHECK(clean[i].second == redactionMark);
    CHECK(clean[5].second == "key " + redactionMark + "!");
    CHECK(clean[6].second == "4711");
}

TEST_CASE("every text of an error is searched")
{
    Error error;
    error.message = QStringLiteral("m %1").arg(QString::fromLatin1(plain));
    error.pointer = QStringLiteral("/%1").arg(QString::fromLatin1(plain));
    error.provider = ProviderError{"prodigi", 400, QString::fromLatin1(plain.toUpper()),
                                   QString::fromLatin1(plain.toHex()), QString::fromLatin1(plain.toBase64())};
    error.others = {error};
    error.others.front().message =
        Message::of("%1: %2", Message::of("There is no file “%1”.", QString::fromLatin1(plain)),
                    QString::fromLatin1(plain.toBase64()));
    SecretSet{plain}.mask(error);
    CHECK_FALSE(reveals(QJsonDocument(storedError(error.others.front())).toJson(), plain));
    CHECK(error.others.front().message.english().startsWith("There is no file “"));
    CHECK_FALSE(reveals(QJsonDocument(toJson(error)).toJson(), plain));
    CHECK(error.others.size() == 1);
    CHECK(error.provider->status == 400);
}

TEST_CASE("the cost of searching for secrets grows only linearly, and so does that of long secrets")
{
    const QByteArray monotonous(30'000, 's');
    const SecretSet secrets{monotonous, "aaaaaaaaaaaaaaab", secret};
    const QByteArray almost = monotonous.chopped(1) + 'x';
    for (const QByteArray &unit :
         {QByteArray("s"), almost, QByteArray("a"), QByteArray("%"), QByteArray("%25"), QByteArray("\\"),
          QByteArray("\\u0073"), QByteArray("&#x73;"), QByteArray("&amp;"), QByteArray("QUFB"), QByteArray("41"),
          QByteArray("abcdefgh "), QByteArray(3000, 's').toBase64().toBase64().toBase64()}) {
        INFO(unit.left(10).toStdString());
        const QByteArray text = unit.repeated(large / unit.size());
        checkEnds([&] { CHECK_FALSE(secrets.masked(text).isEmpty()); });
    }
    checkEnds([&] {
        const QByteArray clean = secrets.masked("token " + monotonous + " and more");
        CHECK(clean == "token " + redactionMark + " and more");
    });
}
