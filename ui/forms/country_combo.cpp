// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/country_combo.h"

#include "ui/forms/countries.h"

#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>

namespace platen {

CountryCombo::CountryCombo(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(16);
    for (const Country &country : allCountries())
        addItem(QStringLiteral("%1 (%2)").arg(country.name, country.code), country.code);
    setCurrentIndex(-1);
    lineEdit()->setPlaceholderText(tr("Name or code"));
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    connect(this, &QComboBox::editTextChanged, this, &CountryCombo::edited);
    // "gb" becomes "United Kingdom (GB)" when the field is left.
    connect(lineEdit(), &QLineEdit::editingFinished, this, [this] {
        const QString code = this->code();
        setCode(findData(code) < 0 ? codeBegunWith(code) : code);
    });
}

// The only country that the list would offer; what was typed if there are several or none.
QString CountryCombo::codeBegunWith(const QString &typed) const
{
    constexpr qsizetype enough = 3;
    if (typed.size() < enough)
        return typed;
    QString begun;
    for (int index = 0; index < count(); ++index) {
        if (!itemText(index).startsWith(typed, Qt::CaseInsensitive))
            continue;
        if (!begun.isEmpty())
            return typed;
        begun = itemData(index).toString();
    }
    return begun.isEmpty() ? typed : begun;
}

QString CountryCombo::code() const
{
    const QString typed = currentText().trimmed();
    if (const int index = findText(typed, Qt::MatchFixedString); index >= 0)
        return itemData(index).toString();
    const QString known = countryCodeOf(typed);
    return known.isEmpty() ? typed : known;
}

void CountryCombo::setCode(const QString &code)
{
    const int index = findData(code);
    const QString text = index >= 0 ? itemText(index) : code;
    if (index == currentIndex() && text == currentText())
        return;
    const bool changes = this->code() != code;
    {
        // Without passing through an empty field.
        const QSignalBlocker silent(this);
        setCurrentIndex(index);
        setEditText(text); // even if only the text has changed, not the index
    }
    if (changes)
        Q_EMIT edited();
}

} // namespace platen
