// SPDX-License-Identifier: GPL-3.0-or-later
// platen-inspect: what the file on the standard input is, as one JSON document on the standard output
// (core/artwork/inspection_document.h), or a small picture of it. Started by core/artwork/inspector.h; not for people.
//
//     platen-inspect inspect [--page N] < FILE
//     platen-inspect preview [--page N] [--size PX] < FILE > PNG
//
// Exit status: 0 if the output counts, 1 if there is no preview, 2 for a wrong command line, 3 if the process cannot be
// confined.
#include "app/inspect/inspect.h"
#include "app/inspect/limits.h"
#include "app/inspect/preview.h"
#include "core/artwork/inspection_document.h"

#include <QFile>
#include <QJsonDocument>
#include <QStringList>

#include <cstdio>
#include <cstdlib>
#include <optional>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#endif

using namespace platen;

#ifdef PLATEN_NO_MEMORY_LIMIT
// Instead of the limit on address space, which AddressSanitizer cannot live with.
extern "C" __attribute__((visibility("default"))) const char *__asan_default_options()
{
    return "max_allocation_size_mb=512";
}
#endif

namespace {

struct Options
{
    bool isPreview = false;
    int page = 1;
    int size = 512;
};

std::optional<Options> optionsFrom(const QStringList &arguments)
{
    Options options;
    if (arguments.isEmpty() || (arguments[0] != QLatin1String("inspect") && arguments[0] != QLatin1String("preview")))
        return std::nullopt;
    options.isPreview = arguments[0] == QLatin1String("preview");
    for (qsizetype i = 1; i + 1 < arguments.size(); i += 2) {
        bool isNumber = false;
        const int number = arguments[i + 1].toInt(&isNumber);
        int *const option = arguments[i] == QLatin1String("--page")   ? &options.page
                            : arguments[i] == QLatin1String("--size") ? &options.size
                                                                      : nullptr;
        if (option == nullptr || !isNumber || number < 1)
            return std::nullopt;
        *option = number;
    }
    return arguments.size() % 2 == 1 ? std::optional(options) : std::nullopt;
}

// Nothing is cleaned up: that only takes time, and needs system calls that are forbidden by now.
[[noreturn]] void end(int status)
{
    std::fflush(nullptr);
    std::_Exit(status);
}

bool write(const QByteArray &bytes)
{
    return std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout) ==
               static_cast<std::size_t>(bytes.size()) &&
           std::fflush(stdout) == 0;
}

} // namespace

int main(int argc, char *argv[])
{
#ifdef Q_OS_WIN
    ::_setmode(0, _O_BINARY);
    ::_setmode(1, _O_BINARY);
#endif
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const std::optional<Options> options = optionsFrom(arguments);
    if (!options)
        end(2);
    QFile file;
    if (!file.open(0, QIODevice::ReadOnly | QIODevice::Unbuffered) || file.isSequential())
        end(2);
    if (options->isPreview)
        inspect::prepareDrawing();
    const auto reach = options->isPreview ? inspect::Reach::Fonts : inspect::Reach::Nothing;
    if (const QString problem = inspect::confine(reach); !problem.isEmpty()) {
        std::fprintf(stderr, "platen-inspect: %s\n", qPrintable(problem));
        end(3);
    }
    if (options->isPreview) {
        const QByteArray png = inspect::preview(file, options->page, options->size);
        end(!png.isEmpty() && write(png) ? 0 : 1);
    }
    const artwork::Inspection inspection = inspect::inspect(file, options->page);
    end(write(QJsonDocument(artwork::toJson(inspection)).toJson(QJsonDocument::Compact) + '\n') ? 0 : 1);
}
