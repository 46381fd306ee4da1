// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs for opening and saving draft files.
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace platen {

using FileChosen = std::function<void(const QString &path)>;

void askForDraftFile(QWidget *parent, FileChosen chosen);
// `reference`, if not empty, becomes the file name.
void askWhereToSaveDraft(QWidget *parent, const QString &reference, FileChosen chosen);

} // namespace platen
