// SPDX-License-Identifier: GPL-3.0-or-later
// One resource: its declared fields, its actions, and the provider's response.
#pragma once

#include "core/artwork/thumbnail_store.h"
#include "core/engine/engine_host.h"
#include "core/providers/declaration.h"

#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace platen {

class ErrorBox;
class FieldForm;
class JsonEdit;
class ThumbnailLabel;
class TransferBar;

class ResourceDetails : public QWidget
{
    Q_OBJECT
public:
    ResourceDetails(EngineHost &host, const QString &account, const Declaration &provider,
                    const ResourceDeclaration &declared, QWidget *parent = nullptr);

    void showNothing();
    void startNew();
    // Shows what is known of it, and fetches the rest if the provider allows that.
    void open(const QString &id, const QString &name, const QString &picture = {});
    [[nodiscard]] QString id() const { return m_resource.id; } // empty: none, or a new one
    void reveal();                                             // focuses the first field

Q_SIGNALS:
    void seen(const platen::Resource &resource); // it was opened, created or changed
    void gone(const QString &id);                // it was deleted
    // A design was rendered, or changed: then there is no picture of it. `source` is valid within this call.
    void pictured(const QString &id, const platen::artwork::ThumbnailSource &source);

private:
    enum class State { Nothing, New, Existing };
    void show(const Resource &resource);
    void enter(State state);
    void ask();
    void save();
    void askToRemove();
    void remove();
    void render();
    void renderTo(const QString &path);
    void showPicture(const artwork::ThumbnailSource &source);
    void failWith(const Error &error, const QString &consequence);
    [[nodiscard]] bool hasInput() const;
    void setBusy(bool busy, const QString &doing = {});
    [[nodiscard]] QJsonObject changes() const;
    [[nodiscard]] bool can(ResourceVerb verb) const { return m_declared.verbs.testFlag(verb); }

    EngineHost &m_host;
    QString m_account;
    const Declaration &m_provider;
    ResourceDeclaration m_declared;
    State m_state = State::Nothing;
    Resource m_resource;
    QJsonObject m_loaded; // the members that the fields were filled from
    int m_round = 0;      // responses about a resource no longer shown are dropped
    bool m_isBusy = false;

    QLabel *m_nothing;
    QWidget *m_page;
    QLabel *m_title;
    QLabel *m_idText;
    QHBoxLayout *m_picturePlace;
    QPointer<ThumbnailLabel> m_picture; // of a design, as it was rendered
    FieldForm *m_form;
    ErrorBox *m_error;
    TransferBar *m_transfer;
    QProgressBar *m_busy;
    QLabel *m_result;
    QPushButton *m_save;
    QPushButton *m_refresh;
    QPushButton *m_render;
    QPushButton *m_delete;
    QWidget *m_confirm;
    QLabel *m_confirmText;
    QLabel *m_rawTitle;
    JsonEdit *m_raw;
};

// The members of a resource in the provider's response, which may wrap them in an envelope.
QJsonObject resourceMembers(const QJsonValue &raw);

} // namespace platen
