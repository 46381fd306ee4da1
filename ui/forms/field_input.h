// SPDX-License-Identifier: GPL-3.0-or-later
// The input for one declared field: a line, an area or a choice, by the field's type.
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
    // The widget belongs to whoever takes it over.
    [[nodiscard]] virtual QWidget *widget() const = 0;
    virtual void setValue(const QJsonValue &value) = 0;
    // Undefined where nothing is typed or chosen. A value that was set and not touched is given back as it was,
    // whatever its type.
    [[nodiscard]] virtual QJsonValue value() const = 0;
    [[nodiscard]] virtual QString problem() const = 0; // what is wrong with what was typed; empty: nothing

Q_SIGNALS:
    void edited();
};

std::unique_ptr<FieldInput> makeFieldInput(const Field &field);

} // namespace platen
