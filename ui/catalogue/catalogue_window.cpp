// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/catalogue_window.h"

#include "core/providers/registry.h"
#include "ui/catalogue/resource_words.h"
#include "ui/catalogue/shelf.h"
#include "ui/catalogue/upload_dialog.h"
#include "ui/forms/row_delegate.h"
#include "ui/session/account_directory.h"
#include "ui/widgets/environment_badge.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPixmap>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace platen {

namespace {

constexpr int accountRole = Qt::UserRole + 1; // the account's name
constexpr int kindRole = Qt::UserRole + 2;

QString shelfKey(const AccountInfo &info, ResourceKind kind)
{
    return info.account.uid + u'/' + resourceKindName(kind);
}

// The account above its kinds, with its environment badge.
QWidget *accountHeading(const AccountInfo &info)
{
    auto *heading = new QWidget;
    heading->setAttribute(Qt::WA_TransparentForMouseEvents);
    heading->setAutoFillBackground(true);
    heading->setBackgroundRole(QPalette::Base);
    auto *layout = new QHBoxLayout(heading);
    layout->setContentsMargins(grid(2), 0, grid(2), 0);
    layout->setSpacing(grid(2));
    auto *name = new ElidedLabel(info.account.name, heading);
    QFont strong = name->font();
    strong.setWeight(QFont::DemiBold);
    name->setFont(strong);
    layout->addWidget(name, 1);
    layout->addWidget(new EnvironmentBadge(info.environment, heading));
    return heading;
}

} // namespace

CatalogueWindow::CatalogueWindow(EngineHost &host, const AccountDirectory &accounts, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_accounts(accounts)
    , m_list(new QTreeWidget)
    , m_place(new QStackedWidget)
    , m_upload(new QPushButton(tr("&Upload a file…")))
{
    setObjectName(QStringLiteral("catalogueWindow"));
    setWindowTitle(tr("Catalogue"));
    m_list->setObjectName(QStringLiteral("catalogueShelves"));
    m_list->setAccessibleName(tr("Catalogues"));
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setIndentation(0);
    m_upload->setObjectName(QStringLiteral("upload"));
    m_upload->setAutoDefault(false);
    auto *nothing = new TintedLabel(tr("No account has a catalogue."), Token::Muted, this);
    nothing->setAlignment(Qt::AlignCenter);
    m_place->addWidget(nothing);

    auto *side = new QWidget;
    side->setFixedWidth(fontMetrics().averageCharWidth() * 34);
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(0, 0, 0, 0);
    sideLayout->setSpacing(0);
    sideLayout->addWidget(m_list, 1);
    auto *uploadLine = new QHBoxLayout;
    uploadLine->setContentsMargins(grid(2), grid(2), grid(2), grid(2));
    uploadLine->addWidget(m_upload);
    sideLayout->addLayout(uploadLine);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(side);
    layout->addWidget(new Hairline(Qt::Vertical));
    layout->addWidget(m_place, 1);
    const QSize size(fontMetrics().averageCharWidth() * 190, fontMetrics().height() * 44);
    resize(size.boundedTo(screen()->availableSize() * 0.9));

    connect(m_list, &QTreeWidget::currentItemChanged, this, &CatalogueWindow::showChosen);
    connect(m_upload, &QPushButton::clicked, this, &CatalogueWindow::upload);
    connect(&m_accounts, &AccountDirectory::changed, this, &CatalogueWindow::list);
    list();
}

bool CatalogueWindow::isUseful(const AccountDirectory &accounts)
{
    return std::any_of(accounts.accounts().begin(), accounts.accounts().end(), [](const AccountInfo &info) {
        const Declaration *declaration = findProvider(info.account.provider);
        return declaration && (!catalogueKinds(*declaration).empty() || declaration->can(Capability::UploadFiles));
    });
}

void CatalogueWindow::list()
{
    const QTreeWidgetItem *now = m_list->currentItem();
    const QString account = now ? now->data(0, accountRole).toString() : QString();
    const int kind = now ? now->data(0, kindRole).toInt() : -1;
    {
        const QSignalBlocker silent(m_list);
        m_list->clear();
        QTreeWidgetItem *chosen = nullptr;
        QTreeWidgetItem *first = nullptr;
        // The whole row marks the selection, so the text is inset.
        QPixmap blank(grid(2), grid(2));
        blank.fill(Qt::transparent);
        const QIcon indented(blank);
        for (const AccountInfo &info : m_accounts.accounts()) {
            const Declaration *declaration = findProvider(info.account.provider);
            if (!declaration)
                continue;
            const std::vector<ResourceKind> kinds = catalogueKinds(*declaration);
            if (kinds.empty() && !declaration->can(Capability::UploadFiles))
                continue;
            auto *of = new QTreeWidgetItem(m_list, {info.account.name}); // covered by its heading
            of->setFlags(kinds.empty() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsEnabled);
            if (kinds.empty() && !first)
                first = of; // uploads only
            of->setData(0, accountRole, info.account.name);
            of->setData(0, kindRole, -1);
            of->setToolTip(0, QStringLiteral("%1 — %2").arg(declaration->name, environmentWord(info.environment)));
            of->setData(0, Qt::AccessibleTextRole,
                        QStringLiteral("%1, %2").arg(info.account.name, environmentWord(info.environment)));
            m_list->setItemWidget(of, 0, accountHeading(info));
            for (const ResourceKind each : kinds) {
                auto *item = new QTreeWidgetItem(of, {kindWords(each)});
                item->setIcon(0, indented);
                item->setData(0, accountRole, info.account.name);
                item->setData(0, kindRole, static_cast<int>(each));
                item->setData(0, Qt::AccessibleTextRole,
                              QStringLiteral("%1, %2").arg(kindWords(each), info.account.name));
                if (!first)
                    first = item;
                if (info.account.name == account && kind == static_cast<int>(each))
                    chosen = item;
            }
        }
        m_list->expandAll();
        m_list->setCurrentItem(chosen ? chosen : first);
    }
    showChosen();
}

const AccountInfo *CatalogueWindow::chosenAccount() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? m_accounts.find(item->data(0, accountRole).toString()) : nullptr;
}

void CatalogueWindow::showChosen()
{
    const AccountInfo *info = chosenAccount();
    const Declaration *declaration = info ? findProvider(info->account.provider) : nullptr;
    m_upload->setVisible(declaration && declaration->can(Capability::UploadFiles));
    const int kind = declaration ? m_list->currentItem()->data(0, kindRole).toInt() : -1;
    const ResourceDeclaration *declared = kind >= 0 ? declaration->resource(static_cast<ResourceKind>(kind)) : nullptr;
    if (!declared) {
        m_place->setCurrentIndex(0);
        return;
    }
    Shelf *&shelf = m_shelves[shelfKey(*info, declared->kind)];
    if (!shelf) {
        shelf = new Shelf(m_host, *info, *declaration, *declared);
        m_place->addWidget(shelf);
    }
    m_place->setCurrentWidget(shelf);
}

void CatalogueWindow::upload()
{
    const AccountInfo *info = chosenAccount();
    const Declaration *declaration = info ? findProvider(info->account.provider) : nullptr;
    if (!declaration)
        return;
    auto *dialog = new UploadDialog(m_host, *info, declaration->name, this);
    dialog->open();
    dialog->chooseFile();
}

} // namespace platen
