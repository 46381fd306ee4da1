// SPDX-License-Identifier: GPL-3.0-or-later
// One event in raw form: headers and body, and the actions on it.
#pragma once

#include "core/store/records.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace platen {

class ErrorBox;

class EventDetails : public QWidget
{
    Q_OBJECT
public:
    explicit EventDetails(QWidget *parent = nullptr);

    // `url` is the account's endpoint, empty if there is none. A null event: none is selected.
    void setEvent(const store::InboxEvent *event, const QString &url);
    void setResult(const QString &text);
    void setError(const Error &error);

Q_SIGNALS:
    void replayWanted(const QString &event);

private:
    std::optional<store::InboxEvent> m_event;
    QString m_url;
    QLabel *m_title;
    QLabel *m_facts;
    QPlainTextEdit *m_headers;
    QPlainTextEdit *m_body;
    QPushButton *m_replay;
    QPushButton *m_copy;
    QLabel *m_result;
    ErrorBox *m_error;
};

// The body made readable: JSON is indented, anything else is unchanged (bytes that are not text become U+FFFD).
QString readableBody(const QByteArray &body);

} // namespace platen
