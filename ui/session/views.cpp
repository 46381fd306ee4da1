// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/views.h"

#include "core/domain/instant.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace platen {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Views", text);
}

QStringList textsOf(const QJsonArray &array)
{
    QStringList texts;
    for (const QJsonValue &value : array)
        texts << value.toString();
    return texts;
}

View builtIn(const char *id, const QString &name, const char *icon, std::vector<Stage> stages)
{
    View view;
    view.id = QLatin1String(id);
    view.name = name;
    view.icon = QLatin1String(icon);
    view.query.stages = std::move(stages);
    return view;
}

} // namespace

std::vector<View> builtInViews()
{
    std::vector<View> views;
    views.push_back(builtIn("all", words(QT_TRANSLATE_NOOP("Views", "All orders")), "all", {}));
    views.push_back(builtIn("attention", words(QT_TRANSLATE_NOOP("Views", "Needs attention")), "attention", {}));
    views.back().query.attention = true;
    views.push_back(builtIn("queue", words(QT_TRANSLATE_NOOP("Views", "Queue")), "stage-queued",
                            {Stage::Queued, Stage::Unknown, Stage::Failed}));
    views.push_back(builtIn("production", words(QT_TRANSLATE_NOOP("Views", "In production")), "stage-inProduction",
                            {Stage::Submitted, Stage::OnHold, Stage::Preparing, Stage::InProduction, Stage::Produced}));
    views.push_back(builtIn("shipped", words(QT_TRANSLATE_NOOP("Views", "Shipped")), "stage-partlyShipped",
                            {Stage::PartlyShipped, Stage::Shipped}));
    views.push_back(builtIn("drafts", words(QT_TRANSLATE_NOOP("Views", "Drafts")), "stage-draft", {Stage::Draft}));
    return views;
}

View accountView(const QString &account)
{
    View view;
    view.id = QStringLiteral("account:") + account;
    view.name = account;
    view.icon = QStringLiteral("account");
    view.query.accounts = {account};
    return view;
}

bool isAccountView(const QString &viewId)
{
    return viewId.startsWith(QLatin1String("account:"));
}

QString savedViewId(const QString &name)
{
    return QStringLiteral("saved:") + name;
}

qint64 countOf(const View &view, const store::OrderReader::Counts &counts)
{
    store::OrderQuery plain = view.query;
    if (!view.spans.isEmpty())
        return -1;
    if (plain == store::OrderQuery())
        return counts.all;
    if (plain.attention) {
        plain.attention = false;
        return plain == store::OrderQuery() ? counts.attention : -1;
    }
    if (plain.accounts.size() == 1) {
        const QString account = plain.accounts.first();
        plain.accounts.clear();
        return plain == store::OrderQuery() ? counts.byAccount.value(account) : -1;
    }
    plain.stages.clear();
    if (plain != store::OrderQuery())
        return -1;
    qint64 count = 0;
    for (const Stage stage : view.query.stages)
        count += counts.byStage.value(static_cast<int>(stage));
    return count;
}

QJsonObject queryObject(const store::OrderQuery &query)
{
    QJsonArray stages;
    for (const Stage stage : query.stages)
        stages << stageName(stage);
    return {{QStringLiteral("accounts"), QJsonArray::fromStringList(query.accounts)},
            {QStringLiteral("stages"), stages},
            {QStringLiteral("attention"), query.attention},
            {QStringLiteral("search"), query.search},
            {QStringLiteral("from"), formatInstant(query.from)},
            {QStringLiteral("to"), formatInstant(query.to)}};
}

store::OrderQuery queryFromObject(const QJsonObject &object)
{
    store::OrderQuery query;
    query.accounts = textsOf(object.value(QLatin1String("accounts")).toArray());
    const QJsonArray stages = object.value(QLatin1String("stages")).toArray();
    for (const QJsonValue &name : stages) {
        if (const std::optional<Stage> stage = stageFromName(name.toString()))
            query.stages.push_back(*stage);
    }
    query.attention = object.value(QLatin1String("attention")).toBool();
    query.search = object.value(QLatin1String("search")).toString();
    query.from = parseInstant(object.value(QLatin1String("from")).toString());
    query.to = parseInstant(object.value(QLatin1String("to")).toString());
    return query;
}

std::vector<View> savedViews(QSettings &settings)
{
    std::vector<View> views;
    const QJsonArray kept =
        QJsonDocument::fromJson(settings.value(QStringLiteral("views/saved")).toByteArray()).array();
    for (const QJsonValue &value : kept) {
        const QJsonObject object = value.toObject();
        View view;
        view.name = object.value(QLatin1String("name")).toString();
        view.id = savedViewId(view.name);
        view.icon = QStringLiteral("view");
        view.query = queryFromObject(object.value(QLatin1String("query")).toObject());
        view.spans = textsOf(object.value(QLatin1String("spans")).toArray());
        view.saved = true;
        if (!view.name.isEmpty())
            views.push_back(view);
    }
    return views;
}

void keepSavedViews(QSettings &settings, const std::vector<View> &views)
{
    QJsonArray kept;
    for (const View &view : views)
        kept << QJsonObject{{QStringLiteral("name"), view.name},
                            {QStringLiteral("query"), queryObject(view.query)},
                            {QStringLiteral("spans"), QJsonArray::fromStringList(view.spans)}};
    settings.setValue(QStringLiteral("views/saved"), QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

RenamedAccounts renamedAccounts(QSettings &settings, const std::vector<AccountInfo> &accounts)
{
    const QString place = QStringLiteral("views/accountNames");
    const QJsonObject before = QJsonDocument::fromJson(settings.value(place).toByteArray()).object();
    RenamedAccounts renamed;
    QJsonObject now;
    for (const AccountInfo &info : accounts) {
        const QString former = before.value(info.account.uid).toString();
        if (!former.isEmpty() && former != info.account.name)
            renamed.insert(former, info.account.name);
        now[info.account.uid] = info.account.name;
    }
    if (now != before)
        settings.setValue(place, QJsonDocument(now).toJson(QJsonDocument::Compact));
    return renamed;
}

void followRenames(QSettings &settings, const RenamedAccounts &renamed)
{
    if (renamed.isEmpty())
        return;
    std::vector<View> views = savedViews(settings);
    for (View &view : views) {
        for (QString &account : view.query.accounts)
            account = renamed.value(account, account);
    }
    keepSavedViews(settings, views);
}

} // namespace platen
