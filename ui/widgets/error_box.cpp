// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/error_box.h"
#include "ui/widgets/error_words.h"

#include "core/domain/text_display.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace platen {

namespace {

constexpr int mostLines = 8;       // of a message before it scrolls
constexpr qsizetype longWord = 40; // a path or an address: it may be broken

// Gives a wrapping label the height that it needs, up to a limit.
class BoundedText : public QScrollArea
{
public:
    BoundedText(QLabel *label, QWidget *parent)
        : QScrollArea(parent)
    {
        setFrameShape(NoFrame);
        setWidgetResizable(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        setWidget(label);
        viewport()->setAutoFillBackground(false);
        label->setAutoFillBackground(false);
        // Not a fixed policy: a layout would then limit it to the size hint's one line.
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        const int bound = mostLines * fontMetrics().lineSpacing();
        const int needed = widget()->heightForWidth(width);
        return std::min(needed, bound);
    }
    [[nodiscard]] QSize sizeHint() const override { return {widget()->sizeHint().width(), minimumSizeHint().height()}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, fontMetrics().lineSpacing()}; }
};

// Adds invisible break opportunities to long words such as paths.
QString breakable(const QString &text)
{
    QString out;
    qsizetype run = 0;
    for (const QChar c : text) {
        out += c;
        run = c.isSpace() ? 0 : run + 1;
        const bool separator = c == u'/' || c == u'\\';
        if (run >= longWord && (separator || run % longWord == 0))
            out += QChar(0x200b);
    }
    return out;
}

QLabel *wrapped(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

void showText(QLabel *label, const QString &text)
{
    label->setText(breakable(directed(text)));
    label->setVisible(!text.isEmpty());
}

} // namespace

ErrorBox::ErrorBox(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_title(wrapped(this))
    , m_message(wrapped(this))
    , m_consequence(wrapped(this))
    , m_next(wrapped(this))
    , m_requestId(wrapped(this))
    , m_copy(new QPushButton(tr("Copy"), this))
    , m_requestRow(new QWidget(this))
    , m_actions(new FlowLayout(new QWidget(this), grid(2)))
{
    setObjectName(QStringLiteral("errorBox"));
    setAccessibleName(tr("Error"));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setObjectName(QStringLiteral("errorTitle"));
    m_message->setObjectName(QStringLiteral("errorMessage"));
    m_consequence->setObjectName(QStringLiteral("errorConsequence"));
    m_next->setObjectName(QStringLiteral("errorNext"));
    m_requestId->setObjectName(QStringLiteral("errorRequestId"));
    m_copy->setObjectName(QStringLiteral("errorCopy"));
    m_copy->setAccessibleName(tr("Copy the request ID"));
    m_copy->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_requestId->property("requestId").toString()); });

    auto *requestLayout = new QHBoxLayout(m_requestRow);
    requestLayout->setContentsMargins(0, 0, 0, 0);
    requestLayout->addWidget(m_requestId, 1);
    requestLayout->addWidget(m_copy, 0, Qt::AlignTop);

    m_actions->setContentsMargins(0, grid(1), 0, 0);
    m_actions->parentWidget()->hide();

    auto *words = new QVBoxLayout;
    words->setSpacing(grid(1));
    auto *message = new BoundedText(m_message, this);
    for (QWidget *widget : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(message),
                            static_cast<QWidget *>(m_consequence), static_cast<QWidget *>(m_next), m_requestRow})
        words->addWidget(widget);
    words->addWidget(m_actions->parentWidget());

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(grid(3), grid(2), grid(3), grid(2));
    layout->setSpacing(grid(2));
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    hide();
}

void ErrorBox::setError(const Error &error, const QString &consequence, const QString &nextStep)
{
    m_icon->setPixmap(
        iconPixmap(QStringLiteral("stage-failed"), 16, devicePixelRatioF(), themeColor(Token::Danger, palette())));
    m_title->setText(errorTitle(error.code));
    QStringList messages{error.message.text()};
    for (const Error &other : error.others)
        messages << other.message.text();
    showText(m_message, messages.join(QLatin1Char('\n')));
    m_message->parentWidget()->parentWidget()->updateGeometry(); // the scroll area around it
    showText(m_consequence, consequence.isEmpty() ? errorConsequence(error) : consequence);
    showText(m_next, nextStep.isEmpty() ? errorNextStep(error) : nextStep);
    const QString requestId = error.provider ? error.provider->requestId : QString();
    m_requestId->setText(tr("Request ID: %1").arg(isolated(requestId)));
    m_requestId->setProperty("requestId", requestId);
    m_requestRow->setVisible(!requestId.isEmpty());
    setAccessibleDescription(text());
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QPushButton *ErrorBox::addAction(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    m_actions->addWidget(button);
    m_actions->parentWidget()->show();
    return button;
}

void ErrorBox::clearActions()
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_actions->parentWidget()->hide();
}

void ErrorBox::clear()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT cleared();
}

QString ErrorBox::text() const
{
    QStringList parts;
    for (const QLabel *label : {m_title, m_message, m_consequence, m_next}) {
        if (!label->text().isEmpty())
            parts << label->text();
    }
    if (!m_requestId->property("requestId").toString().isEmpty())
        parts << m_requestId->text();
    return parts.join(QLatin1Char('\n')).remove(QChar(0x200b));
}

void ErrorBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColor(Token::DangerFill, palette()));
    painter.drawRoundedRect(rect(), 4, 4);
}

void ErrorBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && isVisible())
        m_icon->setPixmap(
            iconPixmap(QStringLiteral("stage-failed"), 16, devicePixelRatioF(), themeColor(Token::Danger, palette())));
    QFrame::changeEvent(event);
}

} // namespace platen
