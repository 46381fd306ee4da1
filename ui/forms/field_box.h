// A form's field with a line under it that holds either a hint or what is wrong with the field. The line is always
// there, so that nothing moves when an error comes or goes.
#pragma once

#include <QWidget>

class QFormLayout;
class QHBoxLayout;
class QLabel;

namespace platen {

class FieldBox : public QWidget
{
    Q_OBJECT
public:
    explicit FieldBox(QWidget *field, QWidget *parent = nullptr); // takes the field over

    [[nodiscard]] QWidget *field() const { return m_field; }
    void addBeside(QWidget *widget); // in the field's own line, after it
    void setHint(const QString &hint);
    void setError(const QString &error); // empty: there is none, and the hint is shown again
    [[nodiscard]] QString error() const { return m_error; }

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

// A form of the one kind that there is here: labels at the side, and above the field where the window is narrow.
QFormLayout *makeForm(QWidget *parent);
// Adds the row; the label is the field's buddy and its accessible name.
QLabel *addRow(QFormLayout *form, const QString &label, FieldBox *box);

} // namespace platen
