// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/address_labels.h"

#include <QHash>
#include <QRegularExpression>

namespace platen {

namespace {

template <typename Member>
void add(QHash<QString, Member> &all, const char *labels, Member member)
{
    const QStringList list = QString::fromUtf8(labels).split(u'|');
    for (const QString &label : list)
        all.insert(label, member);
}

const QHash<QString, QString Recipient::*> &recipientLabels()
{
    static const QHash<QString, QString Recipient::*> labels = [] {
        QHash<QString, QString Recipient::*> all;
        add(all,
            "name|full name|recipient|attn|fao|nom|nombre|nome|naam|navn|namn|氏名|お名前|收件人|받는 "
            "사람|받는사람|이름",
            &Recipient::name);
        add(all, "company|organisation|organization|firma|société|empresa|bedrijf|会社名", &Recipient::company);
        add(all, "email|e-mail|mail|correo|メール", &Recipient::email);
        add(all,
            "phone|tel|tel.|telephone|mobile|telefon|téléphone|teléfono|telefone|celular|電話|電話番号|电话|전화|"
            "전화번호",
            &Recipient::phone);
        return all;
    }();
    return labels;
}

const QHash<QString, QString Address::*> &addressLabels()
{
    static const QHash<QString, QString Address::*> labels = [] {
        QHash<QString, QString Address::*> all;
        add(all, "address|address 1|street|strasse|straße|address line|adresse|dirección|endereço|rua",
            &Address::line1);
        add(all, "address 2|bairro|complemento", &Address::line2);
        add(all, "city|town|town/city|ort|stadt|ville|ciudad|cidade|plaats|città", &Address::city);
        add(all,
            "postcode|post code|postal code|zip|zip code|plz|cep|pin|pincode|pin code|eircode|code postal|código "
            "postal|postnr|cap|郵便番号|邮编|邮政编码|우편번호",
            &Address::postalCode);
        add(all, "county|state|region|province|prefecture|emirate|estado|uf|provincia|都道府県", &Address::region);
        add(all, "country|land|pays|país|paese|国|국가", &Address::countryCode);
        return all;
    }();
    return labels;
}

} // namespace

LabelledField labelledField(const QString &line)
{
    static const QRegularExpression labelled(QStringLiteral("^([\\p{L} /.0-9-]{1,24}?)\\s*[:：]\\s*(.*)$"),
                                             QRegularExpression::UseUnicodePropertiesOption);
    static const QStringList headings{QStringLiteral("ship to"), QStringLiteral("deliver to"),
                                      QStringLiteral("shipping address"), QStringLiteral("delivery address"),
                                      QStringLiteral("lieferadresse")};
    const QRegularExpressionMatch match = labelled.match(line);
    if (!match.hasMatch())
        return {};
    const QString label = match.captured(1).toLower().trimmed();
    LabelledField field;
    field.ofRecipient = recipientLabels().value(label, nullptr);
    field.ofAddress = addressLabels().value(label, nullptr);
    field.heading = headings.contains(label);
    field.value = match.captured(2);
    return field;
}

} // namespace platen
