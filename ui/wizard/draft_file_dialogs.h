// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs that ask which draft file is opened or written.
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace platen {

using FileChosen = std::function<void(const QString &path)>;

void askForDraftFile(QWidget *parent, FileChosen chosen);
// `reference` names the file, if the draft has one.
void askWhereToSaveDraft(QWidget *parent, const QString &reference, FileChosen chosen);

} // namespace platen
