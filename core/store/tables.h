// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the schema, and the columns of each row type. Each column is listed by one row type; others borrow it.
// tests/store/columns_test.cpp compares them with the migrations.
#pragma once

#include "core/domain/timeline.h"
#include "core/store/address_store.h"
#include "core/store/attention_store.h"
#include "core/store/columns.h"
#include "core/store/host_store.h"
#include "core/store/hot_folder_store.h"
#include "core/store/order_query.h"
#include "core/store/provider_files.h"
#include "core/store/records.h"
#include "core/store/search_text.h"
#include "core/store/share_store.h"

namespace platen::store {

inline constexpr Table accountTable{"accounts", "a"};
inline constexpr Table orderTable{"orders", "o"};
inline constexpr Table documentTable{"order_docs", "d"};
inline constexpr Table countTable{"order_counts", "c"};
inline constexpr Table searchTable{"orders_search", "s"};
inline constexpr Table timelineTable{"timeline", "t"};
inline constexpr Table outboxTable{"outbox", "b"};
inline constexpr Table messageTable{"messages", "m"};
inline constexpr Table eventTable{"events", "e"};
inline constexpr Table taskTable{"tasks", "k"};
inline constexpr Table settingTable{"settings", "g"};
inline constexpr Table hostTable{"hosts", "h"};
inline constexpr Table uploadTable{"uploads", "u"};
inline constexpr Table providerFileTable{"provider_files", "z"};
inline constexpr Table shareTable{"shares", "y"};
inline constexpr Table addressTable{"artwork_addresses", "x"};
inline constexpr Table hotFolderTable{"hot_folders", "l"};
inline constexpr Table hotFileTable{"hot_files", "f"};
inline constexpr Table attentionTable{"attention_marks", "n"};

// The text that an order is found by.
struct SearchRow
{
    qint64 oid = 0;
    SearchText text;
};

struct TimelineRow
{
    qint64 oid = 0;
    TimelineEntry entry;
};

// An entry, and its operation as stored.
struct OutboxRow
{
    QString operation;
    QJsonObject payload;
    OutboxEntry entry;
};

struct TaskRow
{
    qint64 id = 0;
    QString kind;
    QJsonObject arguments;
    bool done = false;
    QJsonObject result;
    QDateTime createdAt;
};

struct SettingRow
{
    QString key;
    QString value;
};

const Columns<AccountRecord> &accountColumns();
const Columns<StoredOrder> &orderColumns(); // of `orders` and `order_docs`
const Columns<OrderRow> &listColumns();     // all borrowed
const Columns<SearchRow> &searchColumns();
const Columns<TimelineRow> &timelineColumns();
const Columns<OutboxRow> &outboxColumns();
const Columns<InboxMessage> &messageColumns();
const Columns<InboxEvent> &eventColumns();
const Columns<TaskRow> &taskColumns();
const Columns<SettingRow> &settingColumns();
const Columns<HostRecord> &hostColumns();
const Columns<UploadRecord> &uploadColumns();
const Columns<ProviderFile> &providerFileColumns();
const Columns<ShareRecord> &shareColumns();
const Columns<AddressRecord> &addressColumns();
const Columns<HotFolderRecord> &hotFolderColumns();
const Columns<HotFileRecord> &hotFileColumns();
const Columns<AttentionMark> &attentionColumns();

} // namespace platen::store
