#include "ui/wizard/review_page.h"

#include "core/domain/instant.h"
#include "core/domain/text_display.h"
#include "core/providers/json_text.h"
#include "core/providers/registry.h"
#include "ui/forms/declared_text.h"
#include "ui/forms/json_edit.h"
#include "ui/order/pane_section.h"
#include "ui/widgets/environment_badge.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/product_words.h"
#include "ui/widgets/stage_icon.h"
#include "ui/widgets/text_link.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/when_done.h"
#include "ui/wizard/page_frame.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace platen {

namespace {

QLabel *wrapped()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString lines(const QStringList &parts)
{
    QStringList there;
    for (const QString &part : parts) {
        if (!part.trimmed().isEmpty())
            there << part.trimmed();
    }
    return there.join(QLatin1Char('\n'));
}

// What a person put into the provider's own fields, in the words of the form; members without a field by their name.
QStringList optionLines(const std::vector<Field> &fields, QJsonObject options)
{
    QStringList lines;
    const auto add = [&lines](const QString &name, const QJsonValue &value) {
        if (value.isUndefined() || value.isNull())
            return;
        QString text = value.isBool()  ? (value.toBool() ? ReviewPage::tr("Yes") : ReviewPage::tr("No"))
                       : isText(value) ? value.toString()
                                       : jsonText(value).simplified();
        lines << ReviewPage::tr("%1: %2").arg(name, text);
    };
    for (const Field &field : fields) {
        QJsonValue value = fieldValue(options, field.name);
        if (field.type == Field::Type::Instant && parseInstant(value.toString()).isValid())
            value = exactTime(parseInstant(value.toString()));
        add(field.label.isEmpty() ? field.name : declaredText(field.label), value);
        options = withField(options, field.name, QJsonValue(QJsonValue::Undefined));
    }
    for (auto other = options.begin(); other != options.end(); ++other)
        add(other.key(), other.value());
    return lines;
}

} // namespace

ReviewPage::ReviewPage(WizardContext &context, QuoteDesk &quotes, QWidget *parent)
    : WizardPage(parent)
    , m_context(context)
    , m_quotes(quotes)
    , m_problems(new QWidget)
    , m_original(new QVBoxLayout)
    , m_failure(new ErrorBox)
    , m_account(wrapped())
    , m_badge(new EnvironmentBadge)
    , m_total(wrapped())
    , m_outcome(wrapped())
{
    setObjectName(QStringLiteral("page.review"));
    const PageFrame frame = makePageFrame(this);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);

    auto *problemLayout = new QVBoxLayout(m_problems);
    problemLayout->setContentsMargins(0, 0, 0, grid(2));
    problemLayout->setSpacing(grid(1));
    auto *heading = new QLabel(tr("Before this order can be placed:"));
    heading->setFont(strong);
    problemLayout->addWidget(heading);
    m_problemList = new QVBoxLayout;
    m_problemList->setSpacing(grid(1));
    problemLayout->addLayout(m_problemList);
    m_problems->setObjectName(QStringLiteral("problems"));
    m_problems->hide();

    auto *where = new QHBoxLayout;
    where->setSpacing(grid(2));
    m_account->setFont(strong);
    m_account->setObjectName(QStringLiteral("reviewAccount"));
    where->addWidget(m_account, 1);
    where->addWidget(m_badge);

    frame.layout->addLayout(m_original);
    frame.layout->addWidget(m_problems);
    frame.layout->addWidget(m_failure);
    frame.layout->addLayout(where);
    frame.layout->addWidget(new Hairline);
    m_items = addSection(frame.layout, tr("Items"), QStringLiteral("/items"));
    m_order = addSection(frame.layout, tr("The whole order"), QStringLiteral("/note"), &m_orderPart);
    m_recipient = addSection(frame.layout, tr("Recipient"), QStringLiteral("/recipient"));
    m_shipping = addSection(frame.layout, tr("Shipping"), QStringLiteral("/shippingMethod"));
    m_items->setObjectName(QStringLiteral("reviewItems"));
    m_order->setObjectName(QStringLiteral("reviewOrder"));
    m_recipient->setObjectName(QStringLiteral("reviewRecipient"));
    m_shipping->setObjectName(QStringLiteral("reviewShipping"));
    QFont large = strong;
    if (large.pointSizeF() > 0)
        large.setPointSizeF(large.pointSizeF() * 1.25);
    m_total->setFont(large);
    m_total->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_total->setObjectName(QStringLiteral("reviewTotal"));
    m_outcome->setObjectName(QStringLiteral("reviewOutcome"));
    frame.layout->addWidget(m_total);
    frame.layout->addWidget(m_outcome);
    frame.layout->addStretch(1);

    connect(&m_quotes, &QuoteDesk::changed, this, &ReviewPage::describeTotal);
    connect(&m_context, &WizardContext::accountChosen, this, &ReviewPage::describe);
    connect(&m_context.host(), &EngineHost::ordersChanged, this, &ReviewPage::readOriginal);
}

QLabel *ReviewPage::addSection(QVBoxLayout *to, const QString &title, const QString &pointer, QWidget **part)
{
    auto *section = new QWidget;
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(to->spacing());
    auto *head = new QHBoxLayout;
    auto *name = new TintedLabel(title, Token::Muted);
    auto *change = new TextLink(tr("Change"), pointer);
    change->setAccessibleName(tr("Change: %1").arg(title));
    connect(change, &QLabel::linkActivated, this, &ReviewPage::fieldWanted);
    head->addWidget(name, 1);
    head->addWidget(change);
    layout->addLayout(head);
    QLabel *text = wrapped();
    text->setTextFormat(Qt::PlainText);
    layout->addWidget(text);
    layout->addWidget(new Hairline);
    to->addWidget(section);
    if (part)
        *part = section;
    return text;
}

void ReviewPage::load(const Draft &draft)
{
    m_draft = draft;
    readOriginal();
    describe();
}

// How the order stands that this one was made from. It changes while the wizard is open.
void ReviewPage::readOriginal()
{
    const QString id = m_draft.copiedFrom;
    if (id.isEmpty()) {
        describeOriginal({});
        return;
    }
    const auto future = m_context.host().read([id](store::OrderReader &reader) { return reader.rowOf(id); });
    whenDone(future, this, [this, id](const Result<std::optional<store::OrderRow>> &row) {
        if (row && id == m_draft.copiedFrom)
            describeOriginal(*row);
    });
}

void ReviewPage::describeOriginal(const std::optional<store::OrderRow> &original)
{
    clearLayout(m_original);
    holdBack(original && original->stage == Stage::Unknown);
    if (!original)
        return; // there is none, or it was discarded
    const Declaration *provider = findProvider(original->provider);
    const bool isUnknown = original->stage == Stage::Unknown;
    const QString name = original->reference.isEmpty() ? original->id : original->reference;
    auto *notice = new Notice(
        stageIconName(original->stage), tr("This is a copy of %1: %2").arg(name, stageWord(original->stage)),
        isUnknown ? tr("We don't know whether %1 got that order. Resolve it first: placing this one could mean paying "
                       "twice.")
                        .arg(provider ? provider->name : original->account)
                  : QString(),
        this);
    notice->setObjectName(QStringLiteral("reviewOriginal"));
    m_original->addWidget(notice);
}

void ReviewPage::holdBack(bool held)
{
    if (std::exchange(m_isHeldBack, held) != held)
        Q_EMIT heldBackChanged();
}

void ReviewPage::store(Draft &) const {}

void ReviewPage::describe()
{
    const AccountInfo *info = m_context.account();
    m_account->setText(
        !info ? tr("No account is chosen.")
        : m_draft.reference.isEmpty()
            ? tr("Order at %1, account %2").arg(m_context.declaration()->name, isolated(info->account.name))
            : tr("Order %1 at %2, account %3")
                  .arg(isolated(m_draft.reference), m_context.declaration()->name, isolated(info->account.name)));
    m_badge->setEnvironment(info ? info->environment : QString());
    describeItems();
    describeOrder();
    const Recipient &to = m_draft.recipient;
    const Address &address = to.address;
    const QString country = address.countryCode.isEmpty() ? QString() : countryText(address.countryCode);
    const QString town = townLine(address);
    const QString kind = to.kind == u"residential" ? tr("Residential")
                         : to.kind == u"business"  ? tr("Business")
                                                   : to.kind;
    const QString recipient =
        lines({to.name, to.company, address.line1, address.line2, town, country, to.email, to.phone, kind});
    m_recipient->setText(recipient.isEmpty() ? tr("Nobody yet.") : displayed(recipient));
    describeTotal();
    describeOutcome();
}

// What there is beside items and recipient; nothing for most providers.
void ReviewPage::describeOrder()
{
    QStringList text;
    if (m_draft.purchasedAt.isValid())
        text << tr("Purchased %1").arg(exactTime(m_draft.purchasedAt));
    if (!m_draft.currency.isEmpty())
        text << tr("Currency: %1").arg(m_draft.currency);
    if (!m_draft.note.isEmpty())
        text << tr("Note: %1").arg(m_draft.note);
    const Declaration *declaration = m_context.declaration();
    text << optionLines(declaration ? declaration->orderOptions : std::vector<Field>(), m_draft.options);
    m_order->setText(displayed(lines(text)));
    m_orderPart->setVisible(!text.isEmpty());
}

void ReviewPage::describeItems()
{
    const Declaration *declaration = m_context.declaration();
    QStringList items;
    for (const Item &item : m_draft.items) {
        const QString product =
            item.title.isEmpty() ? item.sku : QStringLiteral("%1 (%2)").arg(isolated(item.title), isolated(item.sku));
        QStringList parts{product.isEmpty() ? tr("No product yet.")
                                            : tr("%1 × %2", "quantity × product").arg(item.quantity).arg(product)};
        for (auto attribute = item.attributes.begin(); attribute != item.attributes.end(); ++attribute)
            parts << tr("%1: %2").arg(attributeWord(attribute.key()), plainText(attribute.value()));
        if (!item.sizing.isEmpty())
            parts << sizingWord(item.sizing);
        QStringList text{parts.join(QStringLiteral(" · "))};
        for (const Artwork &artwork : item.artwork)
            text << tr("%1: %2").arg(areaWord(artwork.area), artwork.url.isEmpty() ? artwork.file : artwork.url);
        if (item.price)
            text << tr("Recipient pays %1 each").arg(moneyText(*item.price));
        if (!item.reference.isEmpty())
            text << tr("Reference: %1").arg(item.reference);
        if (!item.note.isEmpty())
            text << tr("Note: %1").arg(item.note);
        text << optionLines(declaration ? declaration->itemOptions : std::vector<Field>(), item.options);
        items << text.join(QStringLiteral("\n    "));
    }
    m_items->setText(displayed(items.join(QLatin1Char('\n'))));
}

void ReviewPage::describeTotal()
{
    const Quote *quote = m_quotes.quoteFor(m_draft.shippingMethod);
    const bool needed = m_context.needs(QStringLiteral("/shippingMethod")) || !m_context.declaration();
    QStringList shipping{!m_draft.shippingMethod.isEmpty() ? m_draft.shippingMethod
                         : needed                          ? tr("Not chosen yet.")
                                                           : tr("As %1 chooses.").arg(m_context.declaration()->name)};
    if (quote) {
        for (const QuoteShipment &shipment : quote->shipments) {
            const QString carrier = (shipment.carrier + u' ' + shipment.service).trimmed();
            const QString from = countryText(shipment.fromCountry);
            const QString text = from.isEmpty()      ? carrier
                                 : carrier.isEmpty() ? tr("made in %1").arg(from)
                                                     : tr("%1, made in %2").arg(carrier, from);
            if (!text.isEmpty() && !shipping.contains(text))
                shipping << text;
        }
        if (quote->items && quote->shipping)
            shipping << tr("Items %1, shipping %2").arg(moneyText(*quote->items), moneyText(*quote->shipping));
        if (quote->tax)
            shipping << tr("Tax %1").arg(moneyText(*quote->tax));
        for (const Issue &issue : quote->issues)
            shipping << (issue.message.isEmpty() ? issue.code : issue.message);
    }
    m_shipping->setText(displayed(lines(shipping)));
    using State = QuoteDesk::State;
    if (quote && quote->total)
        m_total->setText(tr("Total %1").arg(moneyText(*quote->total)));
    else if (m_quotes.state() == State::Asking || m_quotes.state() == State::Waiting)
        m_total->setText(tr("Total: asking…"));
    else if (m_quotes.state() == State::Known && m_draft.shippingMethod.isEmpty())
        m_total->setText(tr("Choose shipping to see the total"));
    else
        m_total->setText(tr("Total not known in advance"));
    describeOutcome();
}

void ReviewPage::describeOutcome()
{
    const AccountInfo *info = m_context.account();
    if (!info) {
        m_outcome->clear();
        return;
    }
    const QString provider = m_context.declaration()->name;
    const Quote *quote = m_quotes.quoteFor(m_draft.shippingMethod);
    const QString when = m_undoSeconds > 0
                             ? tr("It is sent to %1 %n seconds after it was placed; until then it can be undone.",
                                  nullptr, m_undoSeconds)
                                   .arg(provider)
                             : tr("It is sent to %1 at once.").arg(provider);
    QString what;
    if (info->environment == u"sandbox")
        what = tr("This is a sandbox account: nothing is made and nothing is charged.");
    else if (quote && quote->total && quote->tax)
        what = tr("%1 makes it, sends it, and charges your account about %2, taxes included.")
                   .arg(provider, moneyText(*quote->total));
    else if (quote && quote->total)
        what = tr("%1 makes it, sends it, and charges your account. It quotes %2.")
                   .arg(provider, moneyText(*quote->total));
    else
        what = tr("%1 makes it, sends it, and charges your account.").arg(provider);
    m_outcome->setText(when + u' ' + what);
}

void ReviewPage::setUndoSeconds(int seconds)
{
    m_undoSeconds = seconds;
    describeOutcome();
}

void ReviewPage::showErrors(const std::vector<Error> &errors)
{
    while (QLayoutItem *item = m_problemList->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->setParent(nullptr);
            item->widget()->deleteLater(); // it may be what was clicked
        }
        delete item;
    }
    int number = 0;
    for (const Error &error : errors) {
        auto *row = new QWidget;
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(grid(2));
        auto *icon = new QLabel;
        icon->setPixmap(iconPixmap(QStringLiteral("attention"), grid(4), devicePixelRatioF(),
                                   themeColor(Token::Danger, palette())));
        auto *text = new TextLink(error.message, error.pointer);
        text->setWordWrap(true);
        text->setObjectName(QStringLiteral("problem%1").arg(number++));
        connect(text, &QLabel::linkActivated, this, &ReviewPage::fieldWanted);
        layout->addWidget(icon, 0, Qt::AlignTop);
        layout->addWidget(text, 1);
        m_problemList->addWidget(row);
    }
    m_hasProblems = !errors.empty();
    m_problems->setVisible(m_hasProblems);
}

void ReviewPage::showFailure(const Error &error, bool kept)
{
    m_failure->setError(error, kept ? tr("Nothing was sent. The draft is kept.")
                                    : tr("Nothing was sent. The draft is not kept: closing now would lose it."));
}

void ReviewPage::clearFailure()
{
    m_failure->clear();
}

bool ReviewPage::asksFor(const QString &) const
{
    return false;
}

void ReviewPage::reveal(const QString &) {}

} // namespace platen
