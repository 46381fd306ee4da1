// SPDX-License-Identifier: GPL-3.0-or-later
// A form's field with a line under it that holds either a hint or what is wrong with the field. The line is always
// there, so that nothing moves when an error comes or goes.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace platen {

class FieldBox : public QWidget
{
    Q_OBJECT
public:
    explicit FieldBox(QWidget *field, QWidget *parent = nullptr); // takes the field over

    [[nodiscard]] QWidget *field() const { return m_field; }
    void setAccessibleFieldName(const QString &name);
    void addBeside(QWidget *widget); // in the field's own line, after it
    void setHint(const QString &hint);
    void setError(const QString &error); // empty: there is none, and the hint is shown again

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
