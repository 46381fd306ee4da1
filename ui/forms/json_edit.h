// SPDX-License-Identifier: GPL-3.0-or-later
// JSON as a person writes it: monospaced, and checked while it is typed.
#pragma once

#include <QJsonValue>
#include <QPlainTextEdit>

namespace platen {

QString jsonText(const QJsonValue &value); // indented; empty for an undefined one

class JsonEdit : public QPlainTextEdit
{
    Q_OBJECT
    Q_PROPERTY(QString text READ toPlainText WRITE setPlainText)
public:
    explicit JsonEdit(int lines, QWidget *parent = nullptr);

    void setValue(const QJsonValue &value);
    // Undefined where nothing was typed, or where what was typed is no JSON: problem() tells these apart.
    [[nodiscard]] QJsonValue value() const;
    [[nodiscard]] QString problem() const;
};

// A text of several lines that Tab leaves, `lines` high.
void makeTextArea(QPlainTextEdit &edit, int lines);

} // namespace platen
