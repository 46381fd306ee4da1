// SPDX-License-Identifier: GPL-3.0-or-later
// An error beside what it is about: what happened, what it means for the order and the money, the next step, and the
// provider's request ID to copy.
#pragma once

#include "core/domain/error.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace platen {

class FlowLayout;

class ErrorBox : public QFrame
{
    Q_OBJECT
public:
    explicit ErrorBox(QWidget *parent = nullptr); // hidden until there is an error

    // Shows the error and notifies screen readers. Empty texts are derived from the error.
    void setError(const Error &error, const QString &consequence = {}, const QString &nextStep = {});
    // Adds a button below the text, kept until clearActions(). The box owns it.
    QPushButton *addAction(const QString &text);
    void clearActions();
    void clear();                       // hides it
    [[nodiscard]] QString text() const; // all of it, as copied

Q_SIGNALS:
    void cleared();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_message;
    QLabel *m_consequence;
    QLabel *m_next;
    QLabel *m_requestId;
    QPushButton *m_copy;
    QWidget *m_requestRow;
    FlowLayout *m_actions; // wraps where the box is narrow
};

} // namespace platen
