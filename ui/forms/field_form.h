// SPDX-License-Identifier: GPL-3.0-or-later
// A form for declared fields: an input for each, the required ones in sight, the others under "More fields". Values go
// in and out as a JSON object, each at its field's path; members without a field stay as they are.
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
    // Inputs are named by `prefix` and their field's path: "option.price/taxAmount".
    explicit FieldForm(const QString &prefix = {}, QWidget *parent = nullptr);
    ~FieldForm() override;

    void setPrefix(const QString &prefix);
    void setMoreText(const QString &text); // instead of "More fields"
    // All of them in sight, or only the required ones at first.
    enum class Optional { Folded, InSight };
    // What was typed into fields of the same path and type stays.
    void setFields(const std::vector<Field> &fields, Optional optional = Optional::Folded);
    [[nodiscard]] bool hasFields() const { return !m_rows.empty(); }

    void load(const QJsonObject &object); // edited() is not emitted; optional fields with a value are unfolded
    [[nodiscard]] QJsonObject store(QJsonObject object) const;

    // What is wrong with what was typed, with pointers behind `at`. Complete: what is required has to be there, too.
    enum class Check { Typed, Complete };
    [[nodiscard]] std::vector<Error> problems(const QString &at = {}, Check check = Check::Typed) const;
    // Beside their fields, and unfolded; takes the others' marks away. Gives back those that no field is for.
    std::vector<Error> showErrors(const std::vector<Error> &errors, const QString &at = {});
    [[nodiscard]] bool has(const QString &pointer, const QString &at = {}) const;
    void reveal(const QString &pointer, const QString &at = {}); // the keyboard goes there
    [[nodiscard]] QWidget *firstInput() const;                   // null: there is none

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
