#include "ui/wizard/country_combo.h"

#include "ui/widgets/format.h"
#include "ui/wizard/countries.h"

#include <QCollator>
#include <QCompleter>
#include <QLineEdit>

#include <algorithm>

namespace platen {

namespace {

struct Entry
{
    QString text;
    QString code;
};

const std::vector<Entry> &entries()
{
    static const std::vector<Entry> all = [] {
        std::vector<Entry> made;
        for (const Country &country : allCountries()) {
            const QString name = countryText(country.code);
            made.push_back({QStringLiteral("%1 (%2)").arg(name, country.code), country.code});
        }
        QCollator collator;
        std::sort(made.begin(), made.end(),
                  [&collator](const Entry &a, const Entry &b) { return collator.compare(a.text, b.text) < 0; });
        return made;
    }();
    return all;
}

} // namespace

CountryCombo::CountryCombo(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(16);
    for (const Entry &entry : entries())
        addItem(entry.text, entry.code);
    setCurrentIndex(-1);
    lineEdit()->setPlaceholderText(tr("Name or code"));
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    connect(this, &QComboBox::editTextChanged, this, &CountryCombo::edited);
    // "gb" becomes "United Kingdom (GB)" once the field is left.
    connect(lineEdit(), &QLineEdit::editingFinished, this, [this] { setCode(code()); });
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
    if (const int index = findData(code); index >= 0) {
        setCurrentIndex(index);
        setEditText(itemText(index)); // also where the index was the same and the text was not
    } else {
        setCurrentIndex(-1);
        setEditText(code);
    }
}

} // namespace platen
