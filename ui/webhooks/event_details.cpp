// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/event_details.h"

#include "core/domain/exact_json.h"
#include "core/domain/text_display.h"
#include "ui/webhooks/curl_command.h"
#include "ui/webhooks/event_list.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace platen {

namespace {

QPlainTextEdit *rawText(const QString &name, const QString &what)
{
    auto *text = new QPlainTextEdit;
    text->setObjectName(name);
    text->setAccessibleName(what);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    return text;
}

} // namespace

QString readableBody(const QByteArray &body)
{
    const std::optional<QJsonValue> document = readJson(body);
    return QString::fromUtf8(document ? writeJsonValue(*document, QJsonDocument::Indented) : body);
}

EventDetails::EventDetails(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_facts(new QLabel)
    , m_headers(rawText(QStringLiteral("eventHeaders"), tr("Headers")))
    , m_body(rawText(QStringLiteral("eventBody"), tr("Body")))
    , m_replay(new QPushButton(tr("&Replay")))
    , m_copy(new QPushButton(tr("&Copy as cURL")))
    , m_result(new QLabel)
    , m_error(new ErrorBox)
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    m_result->setObjectName(QStringLiteral("replayResult"));
    m_replay->setObjectName(QStringLiteral("replay"));
    m_copy->setObjectName(QStringLiteral("copyCurl"));
    m_replay->setToolTip(tr("Reads this event again and applies it. If it was applied before, it is not applied twice; "
                            "its order is only refreshed."));
    m_copy->setToolTip(
        tr("A command that sends this message again, without the token in its address and without signatures."));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid(2));
    buttons->addWidget(m_replay);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_result, 1);
    auto *texts = new QSplitter(Qt::Vertical);
    texts->setChildrenCollapsible(false);
    texts->addWidget(m_headers);
    texts->addWidget(m_body);
    texts->setStretchFactor(0, 1);
    texts->setStretchFactor(1, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(4), grid(3), grid(4), grid(3));
    layout->setSpacing(grid(2));
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    layout->addLayout(buttons);
    layout->addWidget(m_error);
    layout->addWidget(texts, 1);

    connect(m_replay, &QPushButton::clicked, this, [this] {
        m_error->clear();
        m_result->clear();
        if (m_event)
            Q_EMIT replayWanted(m_event->eventId);
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (!m_event)
            return;
        QApplication::clipboard()->setText(curlCommand(*m_event, m_url));
        m_result->setText(tr("Copied, without secrets."));
    });
    setEvent(nullptr, {});
}

void EventDetails::setEvent(const store::InboxEvent *event, const QString &url)
{
    const bool same = event && m_event && event->id == m_event->id;
    m_event = event ? std::optional(*event) : std::nullopt;
    m_url = url;
    setEnabled(event != nullptr);
    if (!same) {
        m_result->clear();
        m_error->clear();
    }
    if (!event) {
        m_title->clear();
        m_facts->clear();
        m_headers->clear();
        m_body->clear();
        return;
    }
    m_title->setText(event->type.isEmpty() ? tr("Event of unknown type") : displayed(event->type));
    QStringList facts{outcomeWord(event->outcome) +
                          (event->reason.isEmpty() ? QString() : QStringLiteral(": ") + isolated(event->reason.text())),
                      tr("Received %1").arg(exactTime(event->receivedAt)),
                      tr("Event ID %1").arg(isolated(event->eventId))};
    m_facts->setText(directed(facts.join(QLatin1Char('\n'))));
    QStringList headers;
    for (auto header = event->headers.begin(); header != event->headers.end(); ++header)
        headers << isolated(header.key()) + QStringLiteral(": ") + isolated(header.value().toString());
    m_headers->setPlainText(headers.join(QLatin1Char('\n')));
    m_body->setPlainText(displayed(readableBody(event->body)));
    m_copy->setEnabled(true);
}

void EventDetails::setResult(const QString &text)
{
    m_result->setText(displayed(text));
}

void EventDetails::setError(const Error &error)
{
    m_error->setError(error, tr("The replay changed nothing."));
}

} // namespace platen
