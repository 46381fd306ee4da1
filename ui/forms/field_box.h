// SPDX-License-Identifier: GPL-3.0-or-later
// A form field with a line below for a hint or an error. The line is always there, so that nothing moves when an error
// appears or disappears.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace platen {

class FieldBox : public QWidget
{
    Q_OBJECT
public:
    explicit FieldBox(QWidget *field, QWidget *parent = nullptr); // takes ownership of the field

    [[nodiscard]] QWidget *field() const { return m_field; }
    void setAccessibleFieldName(const QString &name);
    void addBeside(QWidget *widget); // on the field's line, after it
    void setHint(const QString &hint);
    void setError(const QString &error); // empty: no error; the hint is shown again

protected:
    void changeEvent(QEvent *event) override;

private:
    void showNote();

    QWidget *m_field;
    QHBoxLayout *m_line;
    QLabel *m_icon;
    QLabel *m_note;
    QString m_hint;
    QString m_error;
};

} // namespace platen
