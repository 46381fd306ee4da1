// SPDX-License-Identifier: GPL-3.0-or-later
// A key that was used for everything appears nowhere: not in the data folder, not in the output, not in recorded
// traffic.
#include "tests/e2e/console.h"

#include <QDirIterator>
#include <QRandomGenerator>

using namespace platen::test;

TEST_CASE("the key appears nowhere")
{
    const QByteArray key = "key-" + QByteArray::number(QRandomGenerator::global()->generate64(), 16) + "-e2e";
    SandboxProcess sandbox({"--seed-orders", "20"}, key);
    Console console;
    const QString record = console.folder() + "/record";
    const QStringList recording{"--record", record};
    console.json({"account", "add", "prodigi", "Shop", "--set", "base_url=" + sandbox.url(), "--secret", "api_key"},
                 key + "\n");

    Start serve = console.start(recording + QStringList{"webhook", "serve", "--json"});
    LiveProcess serving(serve);
    console.outputs += serving.readLine() + "\n";
    console.run({"account", "test", "Shop"});
    console.run(recording + QStringList{"account", "test", "Shop"});
    console.run(recording + QStringList{"order", "create", "-"}, bytes(draft("PO-1")));
    console.outputs += serving.readAll();
    CHECK(serving.terminate() == 0);
    console.outputs += serving.errors();

    console.environment.insert("PLATEN_DEBUG", "1");
    console.environment.insert("QT_LOGGING_RULES", "*.debug=true");
    console.run(recording + QStringList{"sync", "--json"});
    console.run(recording + QStringList{"order", "create", "-", "--json"}, bytes(draft("PO-2")));
    console.run(recording + QStringList{"order", "refresh", "PO-1"});
    console.run(recording + QStringList{"product", "show", "GLOBAL-FAP-10X10", "--account", "Shop"});
    console.run(recording + QStringList{"quote", "-"}, bytes(draft("PO-3")));
    for (const char *fault : {"500", "html", "dropAfter", "redirect"}) {
        sandbox.fault("*", fault, 1);
        console.run(recording + QStringList{"order", "create", "-", "--timeout", "3"},
                    bytes(draft(QString("F-") + fault)));
        sandbox.clearFaults();
    }
    console.run({"doctor", "--json"});
    console.run({"account", "show", "Shop"});
    console.run({"backup", console.folder() + "/backup.sqlite3"});

    const QList<QByteArray> forms{key, key.toBase64(), key.toHex(), key.toPercentEncoding()};
    const auto isClean = [&forms](const QByteArray &text) {
        return std::none_of(forms.begin(), forms.end(),
                            [&text](const QByteArray &form) { return text.contains(form); });
    };
    CHECK(isClean(console.outputs));
    int files = 0;
    int recorded = 0;
    QDirIterator all(console.folder(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        INFO(file.fileName().toStdString());
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(isClean(file.readAll()));
        ++files;
        recorded += file.fileName().startsWith(record) ? 1 : 0;
    }
    CHECK(files > 3);
    CHECK(recorded > 5);
}
