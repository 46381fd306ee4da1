// SPDX-License-Identifier: GPL-3.0-or-later
// A form for declared fields: one input each, the required ones visible, the others under "More fields". Values are
// read and written as a JSON object, each at its field's path; members without a field are left alone.
#pragma once

#include "core/providers/field.h"
#include "ui/forms/field_pointer.h"

#include <QJsonObject>
#include <QWidget>

#include <memory>
#include <vector>

class QToolButton;

namespace platen {

class FieldBox;
class FieldInput;
class FormLayout;

class FieldForm : public QWidget
{
    Q_OBJECT
public:
    // Inputs are named by `prefix` and field path: "option.price/taxAmount".
    explicit FieldForm(const QString &prefix = {}, QWidget *parent = nullptr);
    ~FieldForm() override;

    void setPrefix(const QString &prefix);
    void setMoreText(const QString &text); // instead of "More fields"
    // Show all of them, or only the required ones at first.
    enum class Optional { Folded, InSight };
    // What was typed into fields with the same path and type stays.
    void setFields(const std::vector<Field> &fields, Optional optional = Optional::Folded);
    [[nodiscard]] bool hasFields() const { return !m_rows.empty(); }

    void load(const QJsonObject &object); // does not emit edited(); unfolds optional fields with a value
    [[nodiscard]] QJsonObject store(QJsonObject object) const;

    // The errors in what was typed, with pointers below `at`. Complete: missing required fields count too.
    enum class Check { Typed, Complete };
    [[nodiscard]] std::vector<Error> problems(const QString &at = {}, Check check = Check::Typed) const;
    // Shows the errors beside their fields, unfolded, and clears all others. Returns those without a field.
    std::vector<Error> showErrors(const std::vector<Error> &errors, const QString &at = {});
    [[nodiscard]] bool has(const QString &pointer, const QString &at = {}) const;
    void reveal(const QString &pointer, const QString &at = {}); // focuses that field
    // The field that is `input` or contains it, as a pointer below `at`; empty if there is none.
    [[nodiscard]] QString pointerAt(const QWidget *input, const QString &at = {}) const;
    [[nodiscard]] QWidget *firstInput() const; // null if there is none

Q_SIGNALS:
    void edited();

private:
    struct Row
    {
        Field field;
        std::unique_ptr<FieldInput> input;
        FieldBox *box = nullptr;
        bool folded = false;
    };

    void unfold(bool open);
    [[nodiscard]] const Row *rowOf(const QString &pointer, const QString &at) const;
    void nameRows();
    void showCount();

    QString m_prefix;
    QString m_moreText;
    bool m_loading = false;
    bool m_isUnfolded = false;
    std::vector<Row> m_rows;
    QWidget *m_shown;
    QWidget *m_folded;
    FormLayout *m_shownForm;
    FormLayout *m_foldedForm;
    QToolButton *m_more;
};

} // namespace platen
