// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/transfer_bar.h"

#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace platen {

namespace {

constexpr int lookEvery = 100; // ms
constexpr int fineness = 1000; // steps of the bar

} // namespace

TransferBar::TransferBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_size(new QLabel(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("transfer"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(grid(1));
    m_bar->setMinimumWidth(grid(20));
    m_size->setForegroundRole(QPalette::PlaceholderText);
    m_cancel->setObjectName(QStringLiteral("cancelTransfer"));
    m_cancel->setAutoDefault(false);
    // The text is above the bar: side by side they would be wider than a narrow pane.
    auto *words = new QHBoxLayout;
    words->setSpacing(grid(2));
    words->addWidget(m_text, 1);
    words->addWidget(m_size);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(grid(2));
    bar->addWidget(m_bar, 1);
    bar->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, grid(3), 0, 0);
    layout->setSpacing(grid(1));
    layout->addLayout(words);
    layout->addLayout(bar);
    m_look.setInterval(lookEvery);
    connect(&m_look, &QTimer::timeout, this, &TransferBar::show);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        end();
        Q_EMIT cancelled();
    });
    hide();
}

TransferProgress TransferBar::begin(const QString &what)
{
    m_state = std::make_shared<State>();
    m_text->setText(what);
    m_bar->setAccessibleName(what);
    show();
    m_look.start();
    setVisible(true);
    return [state = m_state](qint64 done, qint64 total) {
        state->done = done;
        state->total = total;
    };
}

void TransferBar::end()
{
    m_state.reset();
    m_look.stop();
    hide();
}

void TransferBar::show()
{
    if (!m_state)
        return;
    const qint64 done = m_state->done;
    const qint64 total = m_state->total;
    m_bar->setRange(0, total > 0 ? fineness : 0);
    if (total > 0)
        m_bar->setValue(static_cast<int>(static_cast<double>(done) / static_cast<double>(total) * fineness));
    const QLocale locale;
    m_size->setText(done <= 0   ? QString()
                    : total > 0 ? tr("%1 of %2").arg(locale.formattedDataSize(done), locale.formattedDataSize(total))
                                : locale.formattedDataSize(done));
}

Result<void> saveBytes(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool saved = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (saved)
        return {};
    return fail(ErrorCode::Storage, TransferBar::tr("%1 cannot be written: %2").arg(path, file.errorString()));
}

} // namespace platen
