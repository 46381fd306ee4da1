// SPDX-License-Identifier: GPL-3.0-or-later
// A JSON editor: monospaced, checked while typing.
#pragma once

#include <QJsonValue>
#include <QPlainTextEdit>

namespace platen {

QString jsonText(const QJsonValue &value); // indented; empty if undefined

class JsonEdit : public QPlainTextEdit
{
    Q_OBJECT
    Q_PROPERTY(QString text READ toPlainText WRITE setPlainText)
public:
    explicit JsonEdit(int lines, QWidget *parent = nullptr);

    void setValue(const QJsonValue &value);
    // Undefined if nothing was typed or it is not valid JSON: problem() distinguishes the two.
    [[nodiscard]] QJsonValue value() const;
    [[nodiscard]] QString problem() const;
};

// A multi-line text that Tab leaves, `lines` high.
void makeTextArea(QPlainTextEdit &edit, int lines);

} // namespace platen
