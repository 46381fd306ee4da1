// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/resource_details.h"

#include "core/domain/exact_json.h"
#include "core/domain/file_name.h"
#include "core/domain/text_display.h"
#include "ui/artwork/remote_thumbnails.h"
#include "ui/artwork/thumbnail_label.h"
#include "ui/catalogue/resource_words.h"
#include "ui/forms/field_form.h"
#include "ui/forms/json_edit.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/transfer_bar.h"
#include "ui/widgets/when_done.h"

#include <QCryptographicHash>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace platen {

namespace {

constexpr int rawLines = 14;
constexpr int pictureSide = 96;

QPushButton *plainButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace

QJsonObject resourceMembers(const QJsonValue &raw)
{
    const QJsonObject whole = raw.toObject();
    if (whole.value(QLatin1String("data")).isObject())
        return whole.value(QLatin1String("data")).toObject();
    if (whole.size() == 1 && whole.begin().value().isObject())
        return whole.begin().value().toObject();
    return whole;
}

ResourceDetails::ResourceDetails(EngineHost &host, const QString &account, const Declaration &provider,
                                 const ResourceDeclaration &declared, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_account(account)
    , m_provider(provider)
    , m_declared(declared)
    , m_nothing(new TintedLabel(tr("Nothing selected"), Token::Muted, this))
    , m_page(new QWidget)
    , m_title(headingLabel({}, m_page))
    , m_idText(new TintedLabel({}, Token::Muted, m_page))
    , m_picturePlace(new QHBoxLayout)
    , m_form(new FieldForm(QStringLiteral("field."), m_page))
    , m_error(new ErrorBox(m_page))
    , m_transfer(new TransferBar(m_page))
    , m_busy(new QProgressBar(m_page))
    , m_result(plainLabel({}, m_page))
    , m_save(plainButton({}, QStringLiteral("saveResource")))
    , m_refresh(plainButton(tr("Re&fresh"), QStringLiteral("refreshResource")))
    , m_render(plainButton(tr("Ren&der…"), QStringLiteral("renderDesign")))
    , m_delete(plainButton(tr("De&lete…"), QStringLiteral("deleteResource")))
    , m_confirm(new QWidget(m_page))
    , m_confirmText(plainLabel({}, m_confirm))
    , m_rawTitle(new TintedLabel(tr("Response from %1").arg(provider.name), Token::Muted, m_page))
    , m_raw(new JsonEdit(rawLines, m_page))
{
    m_nothing->setAlignment(Qt::AlignCenter);
    m_title->setObjectName(QStringLiteral("resourceTitle"));
    m_idText->setObjectName(QStringLiteral("resourceId"));
    m_result->setObjectName(QStringLiteral("resourceResult"));
    m_raw->setObjectName(QStringLiteral("resourceRaw"));
    m_raw->setReadOnly(true);
    m_raw->setAccessibleName(m_rawTitle->text());
    m_raw->setMinimumHeight(m_raw->height());
    m_raw->setMaximumHeight(QWIDGETSIZE_MAX);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedHeight(grid(1));
    m_busy->hide();
    // With every field folded, the form would look empty.
    const bool someRequired = std::any_of(m_declared.fields.begin(), m_declared.fields.end(),
                                          [](const Field &field) { return field.required; });
    m_form->setFields(m_declared.fields, someRequired ? FieldForm::Optional::Folded : FieldForm::Optional::InSight);

    QPushButton *really = plainButton(tr("Delete it"), QStringLiteral("deleteReally"));
    QPushButton *keep = plainButton(tr("Keep it"), QStringLiteral("deleteNot"));
    auto *confirming = new QHBoxLayout(m_confirm);
    confirming->setContentsMargins(0, 0, 0, 0);
    confirming->setSpacing(grid(2));
    confirming->addWidget(m_confirmText, 1);
    confirming->addWidget(keep);
    confirming->addWidget(really);
    m_confirm->hide();
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons, grid(2));
    for (QPushButton *button : {m_save, m_render, m_refresh, m_delete})
        flow->addWidget(button);

    auto *layout = new QVBoxLayout(m_page);
    layout->setContentsMargins(grid(5), grid(4), grid(5), grid(4));
    layout->setSpacing(grid(2));
    auto *titles = new QVBoxLayout;
    titles->setSpacing(grid(2));
    titles->addWidget(m_title);
    titles->addWidget(m_idText);
    m_picturePlace->setSpacing(grid(3));
    m_picturePlace->addLayout(titles, 1);
    m_picturePlace->setAlignment(titles, Qt::AlignTop);
    layout->addLayout(m_picturePlace);
    layout->addWidget(m_form);
    layout->addWidget(m_error);
    layout->addWidget(m_confirm);
    layout->addWidget(buttons);
    layout->addWidget(m_transfer);
    layout->addWidget(m_busy);
    layout->addWidget(m_result);
    layout->addWidget(m_rawTitle);
    layout->addWidget(m_raw, 1);
    layout->addStretch(0);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_page);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_nothing, 1);
    outer->addWidget(scroll, 1);

    connect(m_save, &QPushButton::clicked, this, &ResourceDetails::save);
    connect(m_refresh, &QPushButton::clicked, this, &ResourceDetails::ask);
    connect(m_render, &QPushButton::clicked, this, &ResourceDetails::render);
    connect(m_delete, &QPushButton::clicked, this, &ResourceDetails::askToRemove);
    connect(keep, &QPushButton::clicked, m_confirm, &QWidget::hide);
    connect(really, &QPushButton::clicked, this, &ResourceDetails::remove);
    connect(m_form, &FieldForm::edited, this, [this] {
        m_result->clear();
        m_save->setEnabled(!m_isBusy && (m_state == State::New || !changes().isEmpty()));
    });
    connect(m_transfer, &TransferBar::cancelled, this, [this] {
        ++m_round;
        setBusy(false, tr("Stopped: nothing was saved."));
    });
    enter(State::Nothing);
}

void ResourceDetails::enter(State state)
{
    m_state = state;
    ++m_round;
    m_error->clear();
    m_transfer->end();
    m_confirm->hide();
    const bool there = state != State::Nothing;
    const bool isNew = state == State::New;
    m_nothing->setVisible(!there);
    if (QWidget *scroll = m_page->parentWidget()->parentWidget())
        scroll->setVisible(there);
    m_title->setText(isNew ? newKindWord(m_declared.kind)
                           : displayed(resourceTitle(m_declared.kind, m_resource.name, m_resource.id)));
    m_idText->setText(isNew || m_resource.id.isEmpty() ? QString() : tr("ID %1").arg(isolated(m_resource.id)));
    m_idText->setVisible(!m_idText->text().isEmpty());
    const bool editable = isNew || can(ResourceVerb::Update);
    m_form->setVisible(hasInput());
    m_save->setText(isNew ? tr("&Create at %1").arg(m_provider.name) : tr("&Save changes"));
    m_save->setVisible(editable);
    m_refresh->setVisible(!isNew && can(ResourceVerb::Show));
    m_render->setVisible(!isNew && m_declared.kind == ResourceKind::Design &&
                         m_provider.can(Capability::RenderDesigns));
    m_delete->setVisible(!isNew && can(ResourceVerb::Delete));
    const bool answered = !isNew && !m_resource.raw.isUndefined() && !m_resource.raw.isNull();
    m_rawTitle->setVisible(answered);
    m_raw->setVisible(answered);
    setBusy(false);
}

// Whether there are fields to enter something in now.
bool ResourceDetails::hasInput() const
{
    return m_form->hasFields() && (m_state == State::New || can(ResourceVerb::Update));
}

void ResourceDetails::setBusy(bool busy, const QString &doing)
{
    m_isBusy = busy;
    m_form->setEnabled(!busy);
    for (QPushButton *button : {m_refresh, m_render, m_delete})
        button->setEnabled(!busy);
    m_save->setEnabled(!busy && (m_state == State::New || !changes().isEmpty()));
    m_result->setText(doing);
    m_busy->hide();
    if (busy)
        QTimer::singleShot(1000, this, [this] { m_busy->setVisible(m_isBusy && !m_transfer->isRunning()); });
}

void ResourceDetails::showNothing()
{
    showPicture({});
    m_resource = {};
    enter(State::Nothing);
}

void ResourceDetails::startNew()
{
    m_resource = {};
    m_loaded = {};
    showPicture({});
    m_form->load({});
    enter(State::New);
    reveal();
}

void ResourceDetails::reveal()
{
    if (QWidget *first = m_form->firstInput())
        first->setFocus(Qt::OtherFocusReason);
}

void ResourceDetails::open(const QString &id, const QString &name, const QString &picture)
{
    Resource known;
    known.id = id;
    known.name = name;
    show(known);
    showPicture({{}, picture});
    if (can(ResourceVerb::Show))
        ask();
}

void ResourceDetails::showPicture(const artwork::ThumbnailSource &source)
{
    delete m_picture;
    RemoteThumbnails *thumbnails = RemoteThumbnails::of(m_host);
    if (!thumbnails || source.md5.isEmpty())
        return;
    m_picture = new ThumbnailLabel(thumbnails->store(), source, pictureSide, m_page);
    m_picture->setObjectName(QStringLiteral("designPicture"));
    m_picture->setAccessibleName(tr("The design, as it was rendered last"));
    m_picture->setToolTip(m_picture->accessibleName());
    m_picturePlace->insertWidget(0, m_picture, 0, Qt::AlignTop);
}

void ResourceDetails::show(const Resource &resource)
{
    m_resource = resource;
    m_loaded = resourceMembers(resource.raw);
    m_form->load(m_loaded);
    m_raw->setValue(resource.raw);
    enter(State::Existing);
}

void ResourceDetails::ask()
{
    m_error->clear();
    setBusy(true, tr("Contacting %1…").arg(m_provider.name));
    auto call = [account = m_account, kind = m_declared.kind, id = m_resource.id](Engine &engine) {
        return engine.catalogue().resource(account, kind, id);
    };
    whenDone(m_host.ask<Resource>(call), this, [this, round = ++m_round](const Result<Resource> &found) {
        if (round != m_round)
            return;
        if (!found) {
            setBusy(false);
            failWith(found.error(), tr("What is shown here may be out of date or may no longer exist."));
            return;
        }
        Resource whole = *found;
        if (whole.id.isEmpty())
            whole.id = m_resource.id;
        show(whole);
        Q_EMIT seen(whole);
    });
}

// Sends only what was changed; emptied fields are sent as null.
QJsonObject ResourceDetails::changes() const
{
    QJsonObject changed;
    const QJsonObject now = m_form->store(m_loaded);
    for (const Field &field : m_declared.fields) {
        const QJsonValue value = fieldValue(now, field.name);
        if (value != fieldValue(m_loaded, field.name))
            changed = withField(changed, field.name, value.isUndefined() ? QJsonValue(QJsonValue::Null) : value);
    }
    return changed;
}

void ResourceDetails::save()
{
    m_error->clear();
    const bool isNew = m_state == State::New;
    const QJsonObject document = isNew ? m_form->store({}) : changes();
    const std::vector<Error> wrong = m_form->problems({}, isNew ? FieldForm::Check::Complete : FieldForm::Check::Typed);
    m_form->showErrors(wrong);
    if (!wrong.empty()) {
        m_form->reveal(wrong.front().pointer);
        return;
    }
    setBusy(true, isNew ? tr("Creating…") : tr("Saving…"));
    const QByteArray json = writeJson(document);
    auto call = [account = m_account, kind = m_declared.kind, id = m_resource.id, isNew, json](Engine &engine) {
        return isNew ? engine.catalogue().createResource(account, kind, json)
                     : engine.catalogue().updateResource(account, kind, id, json);
    };
    whenDone(m_host.ask<Resource>(call), this, [this, isNew, round = ++m_round](const Result<Resource> &done) {
        if (done && isNew)
            Q_EMIT seen(*done); // whatever is shown by now
        if (round != m_round)
            return;
        if (!done) {
            setBusy(false);
            failWith(done.error(), isNew ? tr("Nothing was created.") : tr("It is unchanged."));
            return;
        }
        Resource whole = *done;
        if (whole.id.isEmpty())
            whole.id = m_resource.id;
        show(whole);
        if (!isNew)
            Q_EMIT seen(whole);
        m_result->setText(isNew ? tr("Created.") : tr("Changed."));
        showPicture({}); // the former one shows what it was before
        if (!isNew)
            Q_EMIT pictured(m_resource.id, {});
        if (!isNew && can(ResourceVerb::Show))
            ask(); // the response to a change may be incomplete
    });
}

void ResourceDetails::askToRemove()
{
    m_confirmText->setText(
        tr("Delete “%1” at %2? This cannot be undone.")
            .arg(isolated(m_resource.name.isEmpty() ? m_resource.id : m_resource.name), m_provider.name));
    m_confirm->show();
    m_confirm->findChild<QPushButton *>(QStringLiteral("deleteNot"))->setFocus(Qt::OtherFocusReason);
}

void ResourceDetails::remove()
{
    m_confirm->hide();
    m_error->clear();
    setBusy(true, tr("Deleting…"));
    const QString id = m_resource.id;
    auto call = [account = m_account, kind = m_declared.kind, id](Engine &engine) {
        return engine.catalogue().deleteResource(account, kind, id);
    };
    whenDone(m_host.ask<Resource>(call), this, [this, id, round = ++m_round](const Result<Resource> &done) {
        if (done)
            Q_EMIT gone(id);
        if (round != m_round)
            return;
        if (!done) {
            setBusy(false);
            failWith(done.error(), tr("It is still there."));
            return;
        }
        showNothing();
    });
}

void ResourceDetails::render()
{
    auto *dialog = new QFileDialog(window(), tr("Save the print-ready PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("PDF (*.pdf)"), tr("All files (*)")});
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    const QString name = QString(m_resource.id).replace(u'/', u'-') + QStringLiteral(".pdf");
    dialog->selectFile(safeFileName(name, QStringLiteral("design.pdf")));
    connect(dialog, &QFileDialog::fileSelected, this, &ResourceDetails::renderTo);
    dialog->open();
}

void ResourceDetails::renderTo(const QString &path)
{
    m_error->clear();
    setBusy(true);
    const TransferProgress progress = m_transfer->begin(tr("%1 is rendering it…").arg(m_provider.name));
    auto call = [account = m_account, id = m_resource.id, progress](Engine &engine) {
        return engine.catalogue().renderDesign(account, id, progress);
    };
    whenDone(m_host.ask<Download>(call), this, [this, path, round = ++m_round](const Result<Download> &file) {
        if (round != m_round)
            return;
        m_transfer->end();
        setBusy(false);
        if (!file) {
            failWith(file.error(), tr("Nothing was saved."));
            return;
        }
        if (const Result<void> saved = saveBytes(path, file->bytes); !saved) {
            failWith(saved.error(), tr("Nothing was saved."));
            return;
        }
        m_result->setText(tr("Saved as %1.").arg(isolated(path)));
        const QByteArray md5 = QCryptographicHash::hash(file->bytes, QCryptographicHash::Md5).toHex();
        const artwork::ThumbnailSource source{path, QString::fromLatin1(md5)};
        showPicture(source);
        Q_EMIT pictured(m_resource.id, source);
    });
}

void ResourceDetails::failWith(const Error &error, const QString &consequence)
{
    std::vector<Error> all = error.others;
    all.insert(all.begin(), error);
    all.front().others.clear();
    const std::vector<Error> others = hasInput() ? m_form->showErrors(all) : all;
    // Errors found here are shown beside their field only; a provider's error is shown in full, with its request ID.
    if (others.empty() && !error.provider) {
        m_form->reveal(error.pointer);
        return;
    }
    m_error->setError(error, consequence);
}

} // namespace platen
