// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/shelf.h"

#include "core/domain/text_display.h"
#include "ui/artwork/remote_thumbnails.h"
#include "ui/catalogue/catalogue_calls.h"
#include "ui/catalogue/resource_details.h"
#include "ui/catalogue/resource_words.h"
#include "ui/forms/row_delegate.h"
#include "ui/widgets/environment_badge.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/splitter.h"
#include "ui/widgets/when_done.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <cmath>

namespace platen {

namespace {

constexpr int idRole = Qt::UserRole + 1;
constexpr int pictureRole = idRole + 1; // SeenResource::picture
constexpr int pictureSide = 24;

QPushButton *plainButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace

Shelf::Shelf(EngineHost &host, const AccountInfo &account, const Declaration &provider,
             const ResourceDeclaration &declared, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_account(account.account.name)
    , m_uid(account.account.uid)
    , m_environment(account.environment)
    , m_provider(provider)
    , m_declared(declared)
    , m_list(new QTreeWidget)
    , m_empty(new TintedLabel({}))
    , m_place(new QStackedWidget)
    , m_more(plainButton(tr("&More"), QStringLiteral("moreResources")))
    , m_again(plainButton(tr("&Reload"), QStringLiteral("readResources")))
    , m_openId(new QLineEdit)
    , m_error(new ErrorBox)
    , m_details(new ResourceDetails(host, m_account, provider, declared))
{
    build();
    if (lists())
        read();
    else
        readSeen();
    showState();
}

void Shelf::build()
{
    m_list->setObjectName(QStringLiteral("resources"));
    m_list->setAccessibleName(kindWords(m_declared.kind));
    m_list->setHeaderLabels({tr("Name"), tr("ID")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setIconSize({pictureSide, pictureSide});
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setObjectName(QStringLiteral("noResources"));
    m_place->addWidget(m_list);
    m_place->addWidget(m_empty);
    m_more->hide();

    auto *head = new QHBoxLayout;
    head->setContentsMargins(grid(4), grid(3), grid(4), grid(3));
    head->setSpacing(grid(2));
    head->addWidget(headingLabel(kindWords(m_declared.kind), this));
    head->addWidget(new ElidedLabel(m_account, this), 1);
    head->addWidget(new EnvironmentBadge(m_environment, this));
    auto *create = plainButton(newKindWord(m_declared.kind) + QStringLiteral("…"), QStringLiteral("newResource"));
    create->setIcon(themedIcon(QStringLiteral("add")));
    create->setVisible(m_declared.verbs.testFlag(ResourceVerb::Create));
    head->addWidget(create);
    head->addWidget(m_again);
    m_again->setVisible(lists());

    auto *openLine = new QHBoxLayout;
    openLine->setContentsMargins(0, grid(2), grid(2), grid(2));
    openLine->setSpacing(grid(2));
    auto *openButton = plainButton(tr("&Open by ID"), QStringLiteral("openById"));
    m_openId->setObjectName(QStringLiteral("resourceIdToOpen"));
    m_openId->setAccessibleName(tr("ID"));
    m_openId->setPlaceholderText(m_declared.idHelp.isEmpty() ? tr("ID at the provider") : m_declared.idHelp);
    m_openId->setToolTip(m_declared.idHelp);
    openLine->addWidget(m_openId, 1);
    openLine->addWidget(openButton);
    auto *openPlace = new QWidget;
    openPlace->setLayout(openLine);
    // Even if it cannot be shown, its id is enough to change, delete or render it.
    const bool openable = m_declared.verbs.testFlag(ResourceVerb::Show) ||
                          m_declared.verbs.testFlag(ResourceVerb::Update) ||
                          m_declared.verbs.testFlag(ResourceVerb::Delete) ||
                          (m_declared.kind == ResourceKind::Design && m_provider.can(Capability::RenderDesigns));
    openPlace->setVisible(openable);

    auto *left = new QWidget;
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(grid(2), 0, 0, 0);
    leftLayout->setSpacing(0);
    leftLayout->addWidget(openPlace);
    leftLayout->addWidget(m_place, 1);
    leftLayout->addWidget(m_more);
    auto *splitter = new Splitter;
    splitter->addWidget(left);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({grid(110), grid(150)});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(new Hairline);
    layout->addWidget(m_error);
    layout->addWidget(splitter, 1);

    connect(create, &QPushButton::clicked, this, &Shelf::startNew);
    connect(m_again, &QPushButton::clicked, this, &Shelf::read);
    connect(m_more, &QPushButton::clicked, this, &Shelf::readMore);
    connect(openButton, &QPushButton::clicked, this, &Shelf::openById);
    connect(m_openId, &QLineEdit::returnPressed, this, &Shelf::openById);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (item && item->data(0, idRole).toString() != m_details->id())
            m_details->open(item->data(0, idRole).toString(), item->text(0), item->data(0, pictureRole).toString());
    });
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value > 0 && value == m_list->verticalScrollBar()->maximum())
            readMore();
    });
    connect(m_details, &ResourceDetails::seen, this, &Shelf::note);
    connect(m_details, &ResourceDetails::gone, this, &Shelf::forget);
    connect(m_details, &ResourceDetails::pictured, this,
            [this](const QString &id, const artwork::ThumbnailSource &source) {
                setPicture(id, source);
                if (const QTreeWidgetItem *item = find(id))
                    remember(item);
            });
}

void Shelf::showState()
{
    const bool none = m_list->topLevelItemCount() == 0;
    m_empty->setText(
        m_reading && lists() ? tr("Contacting %1…").arg(m_provider.name)
        : !lists()
            ? tr("%1 does not list these.\nItems that you open or create here stay in this list.").arg(m_provider.name)
        : m_read ? tr("%1 has none of these yet.").arg(m_provider.name)
                 : QString());
    m_place->setCurrentWidget(none ? static_cast<QWidget *>(m_empty) : m_list);
    m_more->setVisible(!m_next.isEmpty());
    m_more->setEnabled(!m_reading);
    m_more->setText(m_reading ? tr("Loading…") : tr("&More"));
    m_again->setEnabled(!m_reading);
}

QTreeWidgetItem *Shelf::add(const QString &id, const QString &name, int at)
{
    auto *item = new QTreeWidgetItem({displayed(name.isEmpty() ? id : name), displayed(id)});
    item->setData(0, idRole, id);
    item->setToolTip(0, plainToolTip(item->text(0)));
    m_list->insertTopLevelItem(at < 0 ? m_list->topLevelItemCount() : at, item);
    return item;
}

QTreeWidgetItem *Shelf::find(const QString &id) const
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        if (m_list->topLevelItem(i)->data(0, idRole).toString() == id)
            return m_list->topLevelItem(i);
    }
    return nullptr;
}

void Shelf::read()
{
    m_next.clear();
    m_read = false;
    m_reading = false;
    ++m_round;
    readMore();
}

void Shelf::readMore()
{
    if (m_reading || (m_read && m_next.isEmpty()))
        return;
    m_reading = true;
    m_error->clear();
    showState();
    auto call = [account = m_account, kind = m_declared.kind, cursor = m_next](Engine &engine) {
        return engine.catalogue().listResources(account, kind, cursor);
    };
    whenDone(m_host.ask<ResourcePage>(call), this, [this, round = m_round](const Result<ResourcePage> &page) {
        if (round != m_round)
            return;
        m_reading = false;
        if (!page) {
            m_error->setError(page.error(), tr("The list may be incomplete."));
            showState();
            return;
        }
        if (!m_read) {
            const QSignalBlocker silent(m_list);
            m_list->clear();
        }
        m_read = true;
        m_next = page->next;
        for (const Resource &resource : page->resources)
            add(resource.id, resource.name);
        const QSignalBlocker silent(m_list);
        m_list->setCurrentItem(find(m_details->id()));
        showState();
    });
}

void Shelf::readSeen()
{
    auto call = [uid = m_uid, kind = m_declared.kind](Engine &engine) { return seenResources(engine, uid, kind); };
    whenDone(m_host.ask<std::vector<SeenResource>>(call), this, [this](const Result<std::vector<SeenResource>> &seen) {
        if (seen) {
            for (const SeenResource &one : *seen) {
                if (find(one.id))
                    continue;
                add(one.id, one.name);
                setPicture(one.id, {{}, one.picture});
            }
        }
        showState();
    });
}

void Shelf::note(const Resource &resource)
{
    if (resource.id.isEmpty())
        return;
    QTreeWidgetItem *item = find(resource.id);
    if (!item)
        item = add(resource.id, resource.name, 0);
    else if (!resource.name.isEmpty())
        item->setText(0, resource.name);
    if (m_details->id() == resource.id) {
        const QSignalBlocker silent(m_list);
        m_list->setCurrentItem(item);
    }
    showState();
    remember(item);
}

void Shelf::setPicture(const QString &id, const artwork::ThumbnailSource &source)
{
    m_pictures.remove(id);
    QTreeWidgetItem *item = find(id);
    RemoteThumbnails *thumbnails = RemoteThumbnails::of(m_host);
    if (!item || !thumbnails)
        return;
    item->setData(0, pictureRole, source.md5);
    item->setIcon(0, {});
    if (source.md5.isEmpty())
        return;
    const auto drawn = [this, id](const QByteArray &png) {
        QPixmap picture;
        if (QTreeWidgetItem *row = find(id); row && picture.loadFromData(png, "PNG")) {
            picture.setDevicePixelRatio(devicePixelRatioF());
            row->setIcon(0, picture);
        }
    };
    const int sizePx = int(std::ceil(pictureSide * devicePixelRatioF()));
    m_pictures.insert(id, thumbnails->store().request(source, sizePx, drawn));
}

void Shelf::remember(const QTreeWidgetItem *item)
{
    if (lists())
        return;
    const QString id = item->data(0, idRole).toString();
    const SeenResource seen{id, item->text(0) == id ? QString() : item->text(0), item->data(0, pictureRole).toString()};
    auto call = [uid = m_uid, kind = m_declared.kind, seen](Engine &engine) {
        return noteSeen(engine, uid, kind, seen);
    };
    whenDone(m_host.ask<void>(call), this,
             [](const Result<void> &) {}); // only a convenience: the resource exists anyway
}

void Shelf::forget(const QString &id)
{
    {
        const QSignalBlocker silent(m_list);
        delete find(id);
        m_list->setCurrentItem(nullptr);
    }
    showState();
    auto call = [uid = m_uid, kind = m_declared.kind, id](Engine &engine) { return forgetSeen(engine, uid, kind, id); };
    whenDone(m_host.ask<void>(call), this, [](const Result<void> &) {});
}

void Shelf::openById()
{
    const QString id = m_openId->text().trimmed();
    if (id.isEmpty()) {
        m_openId->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_openId->clear();
    {
        const QSignalBlocker silent(m_list);
        m_list->setCurrentItem(find(id));
    }
    m_details->open(id, {});
    // Nothing confirms it, so it is taken as described.
    if (!m_declared.verbs.testFlag(ResourceVerb::Show)) {
        Resource known;
        known.id = id;
        note(known);
    }
}

void Shelf::startNew()
{
    const QSignalBlocker silent(m_list);
    m_list->setCurrentItem(nullptr);
    m_details->startNew();
}

} // namespace platen
