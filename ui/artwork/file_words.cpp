// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/artwork/file_words.h"

#include "core/artwork/size_text.h"
#include "ui/artwork/length_words.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace platen {

using artwork::Finding;
using artwork::Severity;

namespace {

int rank(const Finding &finding, bool isAccepted)
{
    switch (finding.severity) {
    case Severity::Error:
        return isAccepted ? 2 : 0;
    case Severity::Warning:
        return 1;
    case Severity::Note:
        break;
    }
    return 3;
}

} // namespace

QString fileWords(const artwork::Inspection &file, const artwork::Preflight &result)
{
    QStringList words{file.format.toUpper()};
    if (file.widthPx && file.heightPx)
        words << artwork::pixelsText({double(*file.widthPx), double(*file.heightPx)}).text();
    else if (file.widthMm && file.heightMm)
        words << artworkText(artwork::sizeText({*file.widthMm, *file.heightMm}));
    words << QLocale().formattedDataSize(file.bytes, 0, QLocale::DataSizeSIFormat);
    if (result.effectiveDpi) {
        const double wanted = result.target ? result.target->dpi.value_or(0) : 0;
        words << artwork::dpiText(*result.effectiveDpi, {wanted / 2, wanted}) + QStringLiteral(" dpi");
    }
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

WorstFinding worstOf(const artwork::Preflight &result, const std::function<bool(const Finding &)> &isAccepted)
{
    const auto rankOf = [&isAccepted](const Finding &finding) {
        return rank(finding, finding.severity == Severity::Error && isAccepted(finding));
    };
    const auto worst =
        std::min_element(result.findings.begin(), result.findings.end(),
                         [&rankOf](const Finding &one, const Finding &other) { return rankOf(one) < rankOf(other); });
    if (worst == result.findings.end())
        return {};
    return {&*worst, worst->severity == Severity::Error && isAccepted(*worst),
            static_cast<int>(result.findings.size()) - 1};
}

} // namespace platen
