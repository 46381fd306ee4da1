// SPDX-License-Identifier: GPL-3.0-or-later
// The input for one declared field: a line, an area or a choice, depending on its type.
#pragma once

#include "core/providers/field.h"

#include <QJsonValue>
#include <QWidget>

#include <memory>

namespace platen {

class FieldInput : public QObject
{
    Q_OBJECT
public:
    // The caller takes ownership of the widget.
    [[nodiscard]] virtual QWidget *widget() const = 0;
    virtual void setValue(const QJsonValue &value) = 0;
    // Undefined if nothing is entered. A value that was set and not edited is returned as it was, whatever its type.
    [[nodiscard]] virtual QJsonValue value() const = 0;
    [[nodiscard]] virtual QString problem() const = 0; // the error in what was typed; empty if none

Q_SIGNALS:
    void edited();
};

std::unique_ptr<FieldInput> makeFieldInput(const Field &field);

} // namespace platen
