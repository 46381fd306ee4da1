// SPDX-License-Identifier: GPL-3.0-or-later
// A print file: a PDF of one page with a line of text.
#pragma once

#include <QByteArray>

namespace platen::sandbox::idealfactory {

// `line`: letters, digits and hyphens.
QByteArray onePagePdf(const QByteArray &line);

} // namespace platen::sandbox::idealfactory
