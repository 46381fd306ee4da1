// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/artwork_strip.h"

#include "core/domain/text_display.h"
#include "ui/artwork/artwork_thumb.h"
#include "ui/artwork/file_words.h"
#include "ui/artwork/finding_list.h"
#include "ui/artwork/length_words.h"
#include "ui/artwork/remote_picture_box.h"
#include "ui/order/link_label.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/product_words.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace platen {

namespace {

constexpr int pictureSide = 96;
constexpr int pauseBeforeFetching = 1000; // ms
constexpr int previewSize = 512;          // enough for the first look at the whole page, so that it is drawn only once

QToolButton *quietButton(const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

ArtworkStrip::ArtworkStrip(ArtworkDesk &desk, QString area, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_area(std::move(area))
    , m_loader(desk.inspector())
    , m_thumb(new ArtworkThumb(pictureSide, this))
    , m_remote(new RemotePictureBox(m_thumb, this))
    , m_icon(new IconLabel(QStringLiteral("check"), Token::Success, this))
    , m_words(plainLabel({}, this))
    , m_details(new TintedLabel({}, Token::Muted, this))
    , m_look(quietButton(tr("Show as printed…"), this))
    , m_act(quietButton(tr("Use it anyway"), this))
{
    build();
    hide();
    connect(&m_desk, &ArtworkDesk::changed, this, &ArtworkStrip::refresh);
    // An item that was removed may be deleted after the whole composer.
    connect(&m_desk, &QObject::destroyed, this, [this] {
        m_typing.stop();
        m_loader.stop();
    });
    connect(&m_loader, &PreviewLoader::loaded, this, [this](const QImage &picture) {
        m_thumb->setPicture(picture);
        m_hasPicture = true;
        refresh();
    });
    for (QAbstractButton *button : {static_cast<QAbstractButton *>(m_thumb), static_cast<QAbstractButton *>(m_look)})
        connect(button, &QAbstractButton::clicked, this, [this] { m_desk.look(m_item, m_area); });
    connect(m_act, &QToolButton::clicked, this, &ArtworkStrip::act);
    m_typing.setSingleShot(true);
    m_typing.setInterval(pauseBeforeFetching);
    connect(&m_typing, &QTimer::timeout, this, [this] {
        Artwork artwork;
        artwork.url = m_desk.addressAt(m_item, m_area);
        const QUrl url = pictureUrl(artwork);
        m_remote->setPicture(RemoteThumbnails::of(m_desk.host()), url, {url.host()});
    });
}

void ArtworkStrip::build()
{
    m_words->setObjectName(QStringLiteral("finding"));
    m_details->setObjectName(QStringLiteral("details"));
    m_thumb->setObjectName(QStringLiteral("thumb"));
    m_look->setObjectName(QStringLiteral("look"));
    m_act->setObjectName(QStringLiteral("act"));
    m_act->hide();
    auto *finding = new QHBoxLayout;
    finding->setSpacing(grid(1));
    finding->addWidget(m_icon, 0, Qt::AlignTop);
    finding->addWidget(m_words, 1);
    auto *buttons = new FlowLayout(nullptr, grid(2));
    buttons->addWidget(m_look);
    buttons->addWidget(m_act);
    auto *column = new QVBoxLayout;
    column->setSpacing(grid(1));
    column->addLayout(finding);
    column->addWidget(m_details);
    column->addWidget(m_remote);
    column->addLayout(buttons);
    column->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, grid(2));
    row->setSpacing(grid(3));
    row->addWidget(m_thumb, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void ArtworkStrip::setItem(std::size_t item)
{
    m_item = item;
    refresh();
}

void ArtworkStrip::refresh()
{
    const ArtworkDesk::State *state = m_desk.at(m_item, m_area);
    const bool isFile = state && (state->isChecking || state->checked);
    const bool isShown = isFile || !m_desk.addressAt(m_item, m_area).isEmpty();
    setVisible(isShown);
    m_look->setVisible(isFile);
    m_thumb->setEnabled(isFile);
    if (!isFile) {
        m_loader.stop();
        m_file.clear();
        m_isSettled = false;
        refreshAddress();
        return;
    }
    m_address.clear();
    m_remote->setPicture(nullptr, {}, {});
    loadPicture(*state);
    describe(*state);
    const bool isSettled = m_hasPicture && !state->isChecking;
    if (std::exchange(m_isSettled, isSettled) != isSettled && isSettled)
        Q_EMIT settled();
}

void ArtworkStrip::refreshAddress()
{
    const QString address = m_desk.addressAt(m_item, m_area);
    if (std::exchange(m_address, address) == address)
        return;
    m_thumb->setPicture({});
    m_act->hide();
    m_icon->hide();
    m_words->setText(tr("Only files on this computer are checked before they are sent."));
    m_words->setAccessibleName(m_words->text());
    m_details->setText({});
    m_typing.start();
}

// At once, beside the check; and again if the file turns out to have other content than before.
void ArtworkStrip::loadPicture(const ArtworkDesk::State &state)
{
    const QString content = state.checked ? state.checked->inspection.md5 : QString();
    const bool isOther = state.file != m_file;
    const bool hasChanged = !isOther && !m_content.isEmpty() && !content.isEmpty() && content != m_content;
    if (!content.isEmpty() || isOther)
        m_content = content;
    if (!isOther && !hasChanged)
        return;
    m_file = state.file;
    m_hasPicture = false;
    if (isOther)
        m_thumb->setPicture({});
    m_loader.stop();
    m_loader.load(m_file, 1, previewSize);
}

void ArtworkStrip::describe(const ArtworkDesk::State &state)
{
    const QString name = isolated(QFileInfo(state.file).fileName());
    m_thumb->setAccessibleName(tr("Show %1 as it is printed").arg(name));
    m_look->setAccessibleName(m_thumb->accessibleName());
    m_thumb->setToolTip(m_thumb->accessibleName());
    m_finding.reset();
    m_act->hide();
    if (!state.checked) {
        m_icon->hide();
        m_words->setText(tr("Checking %1…").arg(name));
        m_details->setText({});
        return;
    }
    const artwork::Preflight &result = state.checked->result;
    m_details->setText(fileWords(state.checked->inspection, result));
    describeFinding(worstOf(result, [&](const artwork::Finding &one) { return m_desk.isAccepted(state.file, one); }),
                    result.target.has_value());
}

void ArtworkStrip::describeFinding(const WorstFinding &worst, bool isTargetKnown)
{
    m_icon->show();
    if (!worst.finding) {
        m_icon->setIcon(isTargetKnown ? QStringLiteral("check") : QStringLiteral("view"),
                        isTargetKnown ? Token::Success : Token::Muted);
        m_words->setText(isTargetKnown ? tr("The checks found nothing.")
                                       : tr("How large it is printed is not known, so only the file was checked."));
        return;
    }
    m_icon->setIcon(worst.isAccepted ? QStringLiteral("check") : severityIcon(worst.finding->severity),
                    worst.isAccepted ? Token::Muted : severityToken(worst.finding->severity));
    QString words = worst.isAccepted ? tr("Used anyway: %1").arg(artworkText(worst.finding->message))
                                     : artworkText(worst.finding->message);
    if (worst.others > 0)
        words = tr("%1 (and %n more)", nullptr, worst.others).arg(words);
    m_words->setText(words);
    m_words->setAccessibleName(tr("%1: %2").arg(severityLabel(worst.finding->severity), words));
    if (worst.finding->severity != artwork::Severity::Error)
        return;
    m_finding = *worst.finding;
    m_act->setText(worst.isAccepted ? tr("Do not use it") : tr("Use it anyway"));
    m_act->setAccessibleName(tr("%1: %2").arg(m_act->text(), artworkText(worst.finding->message)));
    m_act->show();
}

void ArtworkStrip::act()
{
    if (m_finding)
        m_desk.setAccepted(m_file, *m_finding, !m_desk.isAccepted(m_file, *m_finding));
}

} // namespace platen
