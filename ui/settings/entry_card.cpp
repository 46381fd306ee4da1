// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/entry_card.h"

#include "ui/widgets/error_box.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace platen {

namespace {

QPushButton *namedButton(const QString &name)
{
    auto *button = new QPushButton;
    button->setObjectName(name);
    return button;
}

QLabel *wrappedLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

EntryCard::EntryCard(Tests tests, QWidget *parent)
    : QWidget(parent)
    , m_content(new QVBoxLayout)
    , m_buttons(new QHBoxLayout)
    , m_title(wrappedLabel(QStringLiteral("cardTitle")))
    , m_error(new ErrorBox)
    , m_test(namedButton(QStringLiteral("test")))
    , m_busy(new QProgressBar)
    , m_resultIcon(new QLabel)
    , m_result(wrappedLabel(QStringLiteral("testResult")))
    , m_remove(namedButton(QStringLiteral("remove")))
    , m_confirm(new QWidget)
    , m_question(wrappedLabel(QStringLiteral("removalQuestion")))
    , m_keep(namedButton(QStringLiteral("removeNot")))
    , m_really(namedButton(QStringLiteral("removeReally")))
    , m_discard(namedButton(QStringLiteral("discard")))
    , m_save(namedButton(QStringLiteral("save")))
    , m_tests(tests)
{
    build();
    connect(m_test, &QPushButton::clicked, this, [this] {
        if (m_tests == Tests::Stored && (m_isChanged || m_isNew))
            save(true);
        else
            test();
    });
    connect(m_save, &QPushButton::clicked, this, [this] { save(false); });
    connect(m_discard, &QPushButton::clicked, this, [this] {
        if (m_isNew)
            Q_EMIT left();
        else
            discard();
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_question->setText(removalQuestion());
        m_confirm->show();
        m_keep->setFocus(Qt::OtherFocusReason);
    });
    connect(m_keep, &QPushButton::clicked, this, [this] {
        m_remove->setFocus(Qt::OtherFocusReason);
        m_confirm->hide();
    });
    connect(m_really, &QPushButton::clicked, this, [this] {
        m_confirm->hide();
        remove();
    });
}

void EntryCard::build()
{
    QFont large = font();
    large.setWeight(QFont::DemiBold);
    if (large.pointSizeF() > 0)
        large.setPointSizeF(large.pointSizeF() * 1.2);
    m_title->setFont(large);
    m_error->setObjectName(QStringLiteral("saveError"));
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumWidth(grid(20));
    m_remove->setText(tr("&Remove…"));
    m_keep->setText(tr("Keep it"));
    m_really->setText(tr("Remove it"));
    auto *confirming = new QHBoxLayout(m_confirm);
    confirming->setContentsMargins(0, 0, 0, 0);
    confirming->setSpacing(grid(2));
    confirming->addWidget(m_question, 1);
    confirming->addWidget(m_keep);
    confirming->addWidget(m_really);
    auto *result = new QHBoxLayout;
    result->setSpacing(grid(2));
    result->addWidget(m_busy);
    result->addWidget(m_resultIcon);
    result->addWidget(m_result, 1);
    m_buttons->setSpacing(grid(2));
    m_buttons->addWidget(m_test);
    m_buttons->addWidget(m_remove);
    auto *line = new QHBoxLayout;
    line->setSpacing(grid(2));
    line->addLayout(m_buttons);
    line->addStretch(1);
    line->addWidget(m_discard);
    line->addWidget(m_save);
    auto *fields = new QWidget;
    auto *upper = new QVBoxLayout(fields);
    upper->setContentsMargins(grid(5), grid(4), grid(5), grid(4));
    upper->setSpacing(grid(3));
    m_content->setSpacing(grid(3));
    upper->addWidget(m_title);
    upper->addLayout(m_content);
    upper->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(fields);
    auto *lower = new QVBoxLayout; // in sight however long the form is
    lower->setContentsMargins(grid(5), grid(2), grid(5), grid(3));
    lower->setSpacing(grid(2));
    lower->addWidget(m_error);
    lower->addLayout(result);
    lower->addWidget(m_confirm);
    lower->addLayout(line);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(new Hairline);
    layout->addLayout(lower);
    m_busy->hide();
    m_resultIcon->hide();
    m_confirm->hide();
}

void EntryCard::setEntry(const QString &title, bool isNew)
{
    m_title->setText(title);
    m_isNew = isNew;
    m_isChanged = false;
    clearResult();
    m_confirm->hide();
    showButtons();
}

void EntryCard::setChanged(bool isChanged)
{
    m_isChanged = isChanged;
    showButtons();
}

void EntryCard::setTestable(bool isTestable)
{
    m_test->setVisible(isTestable);
}

void EntryCard::showButtons()
{
    const bool isUnsaved = m_isNew || m_isChanged;
    m_test->setText(isUnsaved && m_tests == Tests::Stored ? tr("Save and &test") : tr("&Test"));
    m_test->setEnabled(!m_isBusy);
    m_remove->setVisible(!m_isNew);
    m_remove->setEnabled(!m_isBusy);
    m_save->setText(tr("&Save"));
    m_save->setEnabled(isUnsaved && (m_maySave || !m_isBusy));
    m_discard->setText(m_isNew ? tr("Cancel") : tr("Undo changes"));
    m_discard->setVisible(isUnsaved);
    m_discard->setEnabled(!m_isBusy);
}

void EntryCard::clearResult()
{
    m_isBusy = false;
    m_maySave = false;
    m_busy->hide();
    m_resultIcon->hide();
    m_result->clear();
    m_error->clear();
    showButtons();
}

void EntryCard::setBusy(const QString &doing, bool maySave)
{
    m_pressed = m_test->hasFocus() ? m_test : m_save->hasFocus() ? m_save : nullptr;
    clearResult();
    m_isBusy = true;
    m_maySave = maySave;
    m_busy->show();
    m_result->setText(doing);
    showButtons();
}

void EntryCard::setDone(bool isGood, const QString &result)
{
    clearResult();
    m_resultIcon->setPixmap(iconPixmap(isGood ? QStringLiteral("check") : QStringLiteral("attention"), grid(4),
                                       devicePixelRatioF(),
                                       themeColor(isGood ? Token::Success : Token::Danger, palette())));
    m_resultIcon->setVisible(!result.isEmpty());
    m_result->setText(result);
    if (QPushButton *pressed = std::exchange(m_pressed, nullptr))
        (pressed->isEnabled() ? pressed : m_test)->setFocus(Qt::OtherFocusReason);
}

void EntryCard::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel) && m_confirm->isVisible())
        m_keep->click();
    else
        QWidget::keyPressEvent(event);
}

void EntryCard::failWith(const Error &error, const QString &result, const QString &consequence)
{
    setDone(false, result);
    m_error->setError(error, consequence);
}

} // namespace platen
