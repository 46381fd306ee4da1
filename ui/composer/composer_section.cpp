// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer_section.h"

#include "ui/forms/form_layout.h"

#include <QAbstractButton>
#include <QKeySequence>
#include <QLabel>

namespace platen {

namespace {

constexpr const char *withMnemonic = "platen.withMnemonic";

QString withoutMnemonic(const QString &text)
{
    QString shown;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'&')
            shown += text[i];
        else if (i + 1 < text.size() && text[i + 1] == u'&')
            shown += text.mid(i++, 2);
    }
    return shown;
}

template <typename W>
void setMnemonic(W &widget, bool mnemonic)
{
    const QString kept = widget.property(withMnemonic).toString();
    if (mnemonic && !kept.isEmpty() && withoutMnemonic(kept) == widget.text()) {
        widget.setProperty(withMnemonic, {});
        widget.setText(kept);
    } else if (!mnemonic && !QKeySequence::mnemonic(widget.text()).isEmpty()) {
        widget.setProperty(withMnemonic, widget.text());
        widget.setText(withoutMnemonic(widget.text()));
    }
}

} // namespace

void ComposerSection::setMnemonics(bool mnemonics)
{
    for (FormLayout *form : findChildren<FormLayout *>())
        form->setMnemonics(mnemonics);
    for (QLabel *label : findChildren<QLabel *>()) {
        if (label->buddy())
            setMnemonic(*label, mnemonics);
    }
    for (QAbstractButton *button : findChildren<QAbstractButton *>())
        setMnemonic(*button, mnemonics);
}

} // namespace platen
