// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/printintegrator/pdf.h"

#include <vector>

namespace platen::sandbox::printintegrator {

QByteArray designPdf(const QByteArray &design)
{
    const QByteArray page = "BT /F1 10 Tf 12 72 Td (" + design + ") Tj ET"; // ids have no characters that need escapes
    const std::vector<QByteArray> objects{
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 241 156] /Contents 4 0 R /Resources 6 0 R >>",
        "<< /Length " + QByteArray::number(page.size()) + " >>\nstream\n" + page + "\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< /Font << /F1 5 0 R >> >>"};
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table = "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
    int number = 0;
    for (const QByteArray &object : objects) {
        table.append(QByteArray::number(pdf.size()).rightJustified(10, '0')).append(" 00000 n \n");
        pdf.append(QByteArray::number(++number)).append(" 0 obj\n").append(object).append("\nendobj\n");
    }
    const QByteArray start = QByteArray::number(pdf.size());
    pdf.append(table).append("trailer\n<< /Size ").append(QByteArray::number(objects.size() + 1));
    return pdf.append(" /Root 1 0 R >>\nstartxref\n").append(start).append("\n%%EOF\n");
}

} // namespace platen::sandbox::printintegrator
