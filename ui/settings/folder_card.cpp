// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/folder_card.h"

#include "core/domain/text_display.h"
#include "core/store/account_store.h"
#include "core/store/draft_reader.h"
#include "ui/forms/field_box.h"
#include "ui/forms/form_layout.h"
#include "ui/forms/whole_number_box.h"
#include "ui/session/account_directory.h"
#include "ui/settings/folder_words.h"
#include "ui/settings/pattern_fields.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/when_done.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace platen {

namespace {

constexpr int longestInterval = 24 * 60 * 60; // seconds
constexpr int shownFiles = 6;                 // lines

} // namespace

FolderCard::FolderCard(const SettingsContext &context, QWidget *parent)
    : EntryCard(Tests::Stored, parent)
    , m_context(context)
    , m_state(new TintedLabel({}))
    , m_name(new QLineEdit)
    , m_nameBox(new FieldBox(m_name))
    , m_path(new QLineEdit)
    , m_pathBox(new FieldBox(m_path))
    , m_choose(new QPushButton(tr("&Choose…")))
    , m_account(new QComboBox)
    , m_accountBox(new FieldBox(m_account))
    , m_interval(new WholeNumberBox)
    , m_intervalBox(new FieldBox(m_interval))
    , m_found(new QTreeWidget)
{
    build();
    connectAll();
    orderTabs();
}

void FolderCard::build()
{
    m_state->setObjectName(QStringLiteral("folderState"));
    m_state->setWordWrap(true);
    m_name->setObjectName(QStringLiteral("folderName"));
    m_path->setObjectName(QStringLiteral("folderPath"));
    m_choose->setObjectName(QStringLiteral("chooseFolder"));
    m_account->setObjectName(QStringLiteral("folderAccount"));
    m_interval->setObjectName(QStringLiteral("folderInterval"));
    m_interval->setRange(0, longestInterval);
    m_interval->setSpecialValueText(tr("As needed"));
    m_interval->setSuffix(tr(" s"));
    m_nameBox->setHint(tr("Your name for it."));
    m_pathBox->setHint(tr("Each file that is put there becomes a draft, never an order. Files of one order are "
                          "recognised by their names, such as PO-1001_line-2.pdf, or by a folder in it."));
    m_pathBox->addBeside(m_choose);
    m_accountBox->setHint(tr("Who prints the files."));
    m_intervalBox->setHint(tr("How often it is looked at. As needed: whenever something changes there, and network "
                              "folders every 10 s."));
    auto *fields = new QWidget;
    m_form = new FormLayout(fields);
    m_form->addField(tr("&Name"), m_nameBox);
    m_form->addField(tr("&Folder"), m_pathBox);
    m_form->addField(tr("&Account"), m_accountBox);
    m_pattern = new PatternFields(*m_form, this);
    m_form->addField(tr("&Interval"), m_intervalBox);
    m_found->setObjectName(QStringLiteral("foundFiles"));
    m_found->setAccessibleName(tr("Files in the folder"));
    m_found->setRootIsDecorated(false);
    m_found->setUniformRowHeights(true);
    m_found->setHeaderLabels({tr("File"), tr("What becomes of it")});
    m_found->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_found->setFixedHeight(fontMetrics().lineSpacing() * (shownFiles + 2));
    m_found->hide();
    content()->addWidget(m_state);
    content()->addWidget(fields);
    content()->addWidget(m_found);
}

void FolderCard::connectAll()
{
    const auto edited = [this] {
        if (!m_isLoading)
            setChanged(true);
    };
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_nameBox->setError({}); });
    connect(m_path, &QLineEdit::textChanged, this, [this, edited] {
        m_pathBox->setError({});
        edited();
    });
    connect(m_account, &QComboBox::currentIndexChanged, this, [this, edited] {
        m_accountBox->setError({});
        if (m_isLoading)
            return;
        const Draft typed = m_pattern->pattern();
        m_pattern->setProvider(m_context.accounts.declaration(m_account->currentData().toString()));
        m_pattern->setPattern(typed);
        edited();
    });
    connect(m_interval, &QSpinBox::valueChanged, this, edited);
    connect(m_pattern, &PatternFields::edited, this, edited);
    connect(m_choose, &QPushButton::clicked, this, &FolderCard::choosePath);
}

void FolderCard::orderTabs()
{
    std::vector<QWidget *> order{m_name, m_path, m_choose, m_account};
    for (QWidget *input : m_pattern->inputs())
        order.push_back(input);
    order.push_back(m_interval);
    order.push_back(m_found);
    for (std::size_t i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void FolderCard::show(const FolderInfo &info, const std::vector<FolderInfo> &all)
{
    m_all = all;
    const bool isSame = !isNew() && info.folder.id == m_info.folder.id;
    const bool isLikeBefore =
        isSame && info.folder.path == m_info.folder.path && info.folder.account == m_info.folder.account &&
        info.folder.draft == m_info.folder.draft && info.folder.interval == m_info.folder.interval;
    m_info = info;
    if (!isSame)
        setEntry(info.folder.name, false);
    if (!isLikeBefore && !(isSame && (isChanged() || isBusy())))
        load();
    showState();
}

void FolderCard::startNew(const std::vector<FolderInfo> &all)
{
    m_all = all;
    m_info = {};
    setEntry(tr("New watched folder"), true);
    load();
    showState();
}

void FolderCard::load()
{
    const QScopedValueRollback loading(m_isLoading, true);
    m_form->setRowVisible(m_nameBox, isNew());
    m_name->setText(m_info.folder.name);
    m_path->setText(QDir::toNativeSeparators(m_info.folder.path));
    listAccounts();
    m_pattern->setProvider(m_context.accounts.declaration(m_account->currentData().toString()));
    m_pattern->setPattern(isNew() ? Draft() : store::readStoredDraft(m_info.folder.draft));
    m_interval->setValue(m_info.folder.interval);
    for (FieldBox *box : {m_nameBox, m_pathBox, m_accountBox, m_intervalBox})
        box->setError({});
    m_found->hide();
}

void FolderCard::listAccounts()
{
    m_account->clear();
    for (const AccountInfo &info : m_context.accounts.accounts())
        m_account->addItem(displayed(info.account.name), info.account.name);
    m_account->setCurrentIndex(isNew() ? 0 : m_account->findData(m_info.folder.account));
}

void FolderCard::showState()
{
    m_state->setVisible(!isNew());
    m_state->setText(folderStateWords(m_info));
}

void FolderCard::takeFocus()
{
    (isNew() ? m_name : m_path)->setFocus(Qt::OtherFocusReason);
}

void FolderCard::choosePath()
{
    auto *dialog = new QFileDialog(this, tr("Choose a folder to watch"), m_path->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { m_path->setText(QDir::toNativeSeparators(path)); });
    dialog->open();
}

FolderEntry FolderCard::entry() const
{
    return {isNew() ? m_name->text().trimmed() : m_info.folder.name, m_account->currentData().toString(),
            QDir::fromNativeSeparators(m_path->text().trimmed()), m_pattern->pattern(), m_interval->value()};
}

bool FolderCard::check()
{
    QWidget *first = nullptr;
    const auto mark = [&first](FieldBox *box, QWidget *input, const QString &problem) {
        box->setError(problem);
        if (!first && !problem.isEmpty())
            first = input;
    };
    const FolderEntry typed = entry();
    const QString slug = store::accountSlug(typed.name);
    const bool isTaken = isNew() && std::any_of(m_all.begin(), m_all.end(),
                                                [&slug](const FolderInfo &one) { return one.folder.slug == slug; });
    mark(m_nameBox, m_name,
         slug.isEmpty() ? tr("Enter a name with at least one letter or digit.")
         : isTaken      ? tr("There is a watched folder of this name already.")
                        : QString());
    mark(m_pathBox, m_path,
         typed.path.isEmpty()               ? tr("Choose the folder.")
         : QDir::isAbsolutePath(typed.path) ? QString()
                                            : tr("Enter the whole path of the folder."));
    mark(m_accountBox, m_account,
         typed.account.isEmpty() ? tr("Choose the account that prints the files.") : QString());
    if (QWidget *wrong = m_pattern->check(); wrong && !first)
        first = wrong;
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    return !first;
}

void FolderCard::save(bool andTest)
{
    clearResult();
    m_found->hide();
    if (!check())
        return;
    setBusy(tr("Saving…"));
    auto call = [entry = entry(), isNew = isNew()](Engine &engine) {
        return isNew ? addFolder(engine, entry) : changeFolder(engine, entry);
    };
    whenDone(m_context.host.ask<store::HotFolderRecord>(call), this,
             [this, andTest](const Result<store::HotFolderRecord> &saved) { savingEnded(saved, andTest); });
}

void FolderCard::savingEnded(const Result<store::HotFolderRecord> &saved, bool andTest)
{
    if (!saved) {
        failWith(saved.error(), {}, isNew() ? tr("Nothing is watched yet.") : tr("The folder is watched as before."));
        showError(saved.error());
        return;
    }
    m_info = {*saved, {}};
    setEntry(m_info.folder.name, false);
    load();
    showState();
    if (andTest)
        test();
    else
        setDone(true, tr("Saved."));
    Q_EMIT this->saved(m_info.folder.name);
}

void FolderCard::showError(const Error &error)
{
    const QString text = error.message.text();
    if (error.pointer == u"/path")
        m_pathBox->setError(text);
    else if (error.pointer == u"/interval")
        m_intervalBox->setError(text);
    else if (error.pointer.startsWith(u"/items"))
        m_pattern->showError(text);
    else if (isNew() && error.code == ErrorCode::Usage)
        m_nameBox->setError(text);
}

void FolderCard::test()
{
    setBusy(tr("Looking at the folder…"));
    const QString name = m_info.folder.name;
    auto call = [name](Engine &engine) { return engine.hotFolders().test(name); };
    whenDone(m_context.host.ask<FolderReport>(call), this, [this, name](const Result<FolderReport> &report) {
        if (name != m_info.folder.name || !isBusy())
            return;
        if (!report)
            failWith(report.error(), tr("It could not be looked at."), tr("Files and drafts are as they were."));
        else if (!report->problem.isEmpty())
            setDone(false, report->problem.asSentence().text());
        else
            showFound(*report);
    });
}

void FolderCard::showFound(const FolderReport &report)
{
    const int count = static_cast<int>(report.files.size());
    QStringList words{count == 0 ? tr("It can be read. There is no file in it.")
                                 : tr("It can be read. There are %n file(s) in it.", nullptr, count)};
    if (!report.passedOver.isEmpty())
        words << report.passedOver.text();
    setDone(report.passedOver.isEmpty(), words.join(u' '));
    m_found->clear();
    for (const FoundFile &file : report.files)
        new QTreeWidgetItem(m_found, {displayed(QFileInfo(file.path).fileName()), foundFileWords(file)});
    m_found->setVisible(count > 0);
}

void FolderCard::remove()
{
    auto call = [name = m_info.folder.name](Engine &engine) { return removeFolder(engine, name); };
    whenDone(m_context.host.ask<void>(call), this, [this](const Result<void> &removed) {
        if (removed)
            Q_EMIT this->removed();
        else
            failWith(removed.error(), {}, tr("The folder is still watched."));
    });
}

void FolderCard::discard()
{
    setEntry(m_info.folder.name, false);
    load();
    takeFocus();
}

QString FolderCard::removalQuestion() const
{
    return tr("Stop watching “%1”? Its files and the drafts made of them stay. If it is added again, every file in it "
              "becomes a draft again.")
        .arg(displayed(m_info.folder.name));
}

} // namespace platen
