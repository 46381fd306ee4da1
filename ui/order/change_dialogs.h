// The dialogs that change an order at its provider: shipping method, recipient, metadata, note, and what only that
// provider knows; the one that deletes it there; and the one that settles what became of an order whose answer was
// lost.
#pragma once

#include "core/providers/declaration.h"
#include "ui/order/change_dialog.h"

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QRadioButton;

namespace platen {

class CountryCombo;
class FieldBox;
class FieldForm;
class FormLayout;
class JsonEdit;
class TintedLabel;

class ShippingDialog : public ChangeDialog
{
    Q_OBJECT
public:
    ShippingDialog(EngineHost &host, const Order &order, const QString &environment, const Declaration &provider,
                   QWidget *parent);

protected:
    QFuture<Result<Order>> carryOut() override;

private:
    QComboBox *m_method;
};

class RecipientDialog : public ChangeDialog
{
    Q_OBJECT
public:
    RecipientDialog(EngineHost &host, const Order &order, const QString &environment, const Declaration &provider,
                    QWidget *parent);
    [[nodiscard]] Recipient recipient() const;

protected:
    QFuture<Result<Order>> carryOut() override;

private:
    struct Line
    {
        QString pointer; // in the order document
        QLineEdit *edit = nullptr;
        FieldBox *box = nullptr;
        QString Recipient::*member = nullptr; // either this …
        QString Address::*part = nullptr;     // … or this
    };
    void addLine(const QString &label, const char *name, const QString &pointer, QString Recipient::*member,
                 QString Address::*part);
    void check();
    const Declaration &m_provider;
    std::vector<Line> m_lines;
    FormLayout *m_form = nullptr;
    CountryCombo *m_country;
    TintedLabel *m_missing;
};

// As lines "name: value"; a value that is not a plain text keeps its JSON.
class MetadataDialog : public ChangeDialog
{
    Q_OBJECT
public:
    MetadataDialog(EngineHost &host, const Order &order, const QString &environment, QWidget *parent);

protected:
    QFuture<Result<Order>> carryOut() override;

private:
    void check();
    QPlainTextEdit *m_text;
    QLabel *m_problem;
};

class NoteDialog : public ChangeDialog
{
    Q_OBJECT
public:
    NoteDialog(EngineHost &host, const Order &order, const QString &environment, const Declaration &provider,
               QWidget *parent);

protected:
    QFuture<Result<Order>> carryOut() override;

private:
    QPlainTextEdit *m_note;
};

// The members that only this provider knows: its declared fields, and any others as JSON. What is left empty is not
// changed.
class OptionsDialog : public ChangeDialog
{
    Q_OBJECT
public:
    OptionsDialog(EngineHost &host, const Order &order, const QString &environment, const Declaration &provider,
                  QWidget *parent);

protected:
    QFuture<Result<Order>> carryOut() override;
    void showFieldErrors(const Error &error) override;

private:
    void check();
    [[nodiscard]] QJsonObject options() const;
    FieldForm *m_form;
    JsonEdit *m_json;
    FieldBox *m_jsonBox;
};

class DeleteDialog : public ChangeDialog
{
    Q_OBJECT
public:
    DeleteDialog(EngineHost &host, const Order &order, const QString &environment, const Declaration &provider,
                 QWidget *parent);

protected:
    QFuture<Result<Order>> carryOut() override;
};

class ResolveDialog : public ChangeDialog
{
    Q_OBJECT
public:
    // `provider` null: not known.
    ResolveDialog(EngineHost &host, const Order &order, const QString &environment, const Declaration *provider,
                  QWidget *parent);

protected:
    QFuture<Result<Order>> carryOut() override;

private:
    QRadioButton *addChoice(const QString &text, const QString &meaning, const char *name);
    void check();
    QRadioButton *m_exists;
    QLineEdit *m_remoteId;
    QRadioButton *m_resend;
    QRadioButton *m_discard;
};

QString metadataText(const QJsonObject &metadata);
// Lines that are as metadataText wrote them keep the values of `before`: a number stays a number. An error names the
// line.
Result<QJsonObject> metadataFromText(const QString &text, const QJsonObject &before = {});

} // namespace platen
