// SPDX-License-Identifier: GPL-3.0-or-later
// The resources of one kind in one account: all of them, or, if the provider does not list them, those opened or
// created here; beside the list, the selected one.
#pragma once

#include "core/artwork/thumbnail_store.h"
#include "core/engine/engine_host.h"
#include "core/providers/declaration.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace platen {

class ErrorBox;
class ResourceDetails;

class Shelf : public QWidget
{
    Q_OBJECT
public:
    Shelf(EngineHost &host, const AccountInfo &account, const Declaration &provider,
          const ResourceDeclaration &declared, QWidget *parent = nullptr);

private:
    void build();
    void read();     // from the start
    void readMore(); // the next page
    void readSeen();
    void note(const Resource &resource);
    void forget(const QString &id);
    void setPicture(const QString &id, const artwork::ThumbnailSource &source);
    void remember(const QTreeWidgetItem *item);
    void openById();
    void startNew();
    QTreeWidgetItem *add(const QString &id, const QString &name, int at = -1);
    [[nodiscard]] QTreeWidgetItem *find(const QString &id) const;
    void showState();
    [[nodiscard]] bool lists() const { return m_declared.verbs.testFlag(ResourceVerb::List); }

    EngineHost &m_host;
    QString m_account;
    QString m_uid;
    QString m_environment;
    const Declaration &m_provider;
    ResourceDeclaration m_declared;
    QString m_next;
    bool m_reading = false;
    bool m_read = false;
    int m_round = 0;
    QTreeWidget *m_list;
    QLabel *m_empty;
    QStackedWidget *m_place;
    QPushButton *m_more;
    QPushButton *m_again;
    QLineEdit *m_openId;
    ErrorBox *m_error;
    ResourceDetails *m_details;
    QHash<QString, std::shared_ptr<artwork::ThumbnailStore::Request>> m_pictures; // by id
};

} // namespace platen
