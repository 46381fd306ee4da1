// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/recipient_helpers.h"

#include "core/domain/text_display.h"
#include "core/store/order_reader.h"
#include "ui/composer/address_paste.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/when_done.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace platen {

namespace {

constexpr int recipientRole = Qt::UserRole + 1; // index into the recipients found
constexpr int searchPause = 60;                 // ms
constexpr int mostShown = 12;

QString oneLine(const Recipient &recipient)
{
    QStringList parts;
    for (const QString &part : {recipient.name, recipient.company, recipient.address.line1,
                                recipient.address.postalCode, recipient.address.city, recipient.address.countryCode}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

RecipientHelpers::RecipientHelpers(EngineHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_search(new QLineEdit)
    , m_earlier(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_earlier, this))
    , m_paste(new QPlainTextEdit)
    , m_use(new QPushButton(tr("&Fill in the fields")))
    , m_filled(new QLabel)
    , m_undo(new QPushButton(tr("&Undo")))
{
    build();
    m_searchPause.setSingleShot(true);
    m_searchPause.setInterval(searchPause);
    connect(m_search, &QLineEdit::textEdited, &m_searchPause, qOverload<>(&QTimer::start));
    connect(&m_searchPause, &QTimer::timeout, this, &RecipientHelpers::searchEarlier);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) {
                const auto recipient = index.data(recipientRole).value<Recipient>();
                m_search->clear();
                Q_EMIT earlierChosen(recipient);
            });
    connect(m_paste, &QPlainTextEdit::textChanged, this,
            [this] { m_use->setEnabled(!m_paste->toPlainText().trimmed().isEmpty()); });
    connect(m_use, &QPushButton::clicked, this, [this] {
        const Recipient recipient = parseAddress(m_paste->toPlainText());
        m_paste->setFocus(Qt::OtherFocusReason); // the button is about to be disabled, and would pass its focus on
        m_paste->clear();
        Q_EMIT pasted(recipient);
    });
    connect(m_undo, &QPushButton::clicked, this, &RecipientHelpers::undoWanted);
}

void RecipientHelpers::build()
{
    m_search->setObjectName(QStringLiteral("recipient.search"));
    m_search->setPlaceholderText(tr("Name, company or address"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Earlier recipients"));
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // the search has filtered already
    m_completer->setMaxVisibleItems(mostShown);
    m_completer->setWidget(m_search);
    m_paste->setObjectName(QStringLiteral("recipient.paste"));
    m_paste->setAccessibleName(tr("A whole address"));
    m_paste->setPlaceholderText(tr("Ada Example\n12 Example Street\nLondon SW1Y 4JH\nUnited Kingdom"));
    m_paste->setTabChangesFocus(true);
    m_paste->setFixedHeight(m_paste->fontMetrics().lineSpacing() * 7 + grid(3));
    m_use->setObjectName(QStringLiteral("recipient.usePasted"));
    m_use->setAutoDefault(false);
    m_use->setEnabled(false);
    m_undo->setAutoDefault(false);
    m_undo->setObjectName(QStringLiteral("recipient.undo"));
    m_filled->setObjectName(QStringLiteral("recipient.filled"));
    m_filled->setWordWrap(true);
    for (QWidget *widget : {static_cast<QWidget *>(m_filled), static_cast<QWidget *>(m_undo)}) {
        QSizePolicy keepsItsPlace = widget->sizePolicy();
        keepsItsPlace.setRetainSizeWhenHidden(true);
        widget->setSizePolicy(keepsItsPlace);
        widget->hide();
    }

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(1));
    auto *searchLabel = new QLabel(tr("Recipient of an ear&lier order"));
    searchLabel->setBuddy(m_search);
    auto *pasteLabel = new QLabel(tr("Or paste a &whole address"));
    pasteLabel->setBuddy(m_paste);
    layout->addWidget(searchLabel);
    layout->addWidget(m_search);
    layout->addSpacing(grid(3));
    layout->addWidget(pasteLabel);
    layout->addWidget(m_paste);
    auto *line = new QHBoxLayout;
    line->addWidget(m_use);
    line->addWidget(m_undo);
    line->addStretch(1);
    layout->addLayout(line);
    layout->addWidget(m_filled);
    layout->addStretch(1);
}

void RecipientHelpers::showFilled(const QString &what)
{
    m_filled->setText(what);
    m_filled->show();
    m_undo->show();
}

void RecipientHelpers::showNothing()
{
    m_filled->hide();
    m_undo->hide();
}

void RecipientHelpers::searchEarlier()
{
    const QString text = m_search->text().trimmed();
    const int round = ++m_searchRound;
    if (text.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    auto call = [text](store::OrderReader &reader) { return reader.recipients(text, mostShown); };
    whenDone(m_host.read(call), this, [this, round](const Result<std::vector<Recipient>> &found) {
        if (round == m_searchRound && found)
            showEarlier(*found);
    });
}

void RecipientHelpers::showEarlier(const std::vector<Recipient> &found)
{
    m_earlier->clear();
    for (const Recipient &recipient : found) {
        auto *item = new QStandardItem(displayed(oneLine(recipient)));
        item->setData(QVariant::fromValue(recipient), recipientRole);
        m_earlier->appendRow(item);
    }
    if (found.empty()) {
        auto *nobody = new QStandardItem(tr("No earlier recipient matches"));
        nobody->setEnabled(false);
        m_earlier->appendRow(nobody);
    }
    if (m_search->hasFocus())
        m_completer->complete();
}

} // namespace platen

Q_DECLARE_METATYPE(platen::Recipient)
