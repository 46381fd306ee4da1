#include "ui/forms/country_combo.h"

#include "ui/forms/countries.h"
#include "ui/widgets/format.h"

#include <QCollator>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>

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
    connect(lineEdit(), &QLineEdit::editingFinished, this, [this] {
        const QString code = this->code();
        setCode(findData(code) < 0 ? codeBegunWith(code) : code);
    });
}

// The one country that the list would go on offering; what was typed, where there are several or none.
QString CountryCombo::codeBegunWith(const QString &typed) const
{
    constexpr qsizetype enough = 3;
    const auto begins = [&typed](const Entry &entry) { return entry.text.startsWith(typed, Qt::CaseInsensitive); };
    const auto first = std::find_if(entries().begin(), entries().end(), begins);
    if (typed.size() < enough || first == entries().end() || std::any_of(first + 1, entries().end(), begins))
        return typed;
    return first->code;
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
        // Not by way of an empty field.
        const QSignalBlocker silent(this);
        setCurrentIndex(index);
        setEditText(text); // also where the index was the same and the text was not
    }
    if (changes)
        Q_EMIT edited();
}

} // namespace platen
