// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/idealfactory/resources.h"

#include "core/providers/idealfactory/declaration.h"
#include "core/providers/idealfactory/mapping.h"

namespace platen::idealfactory {

namespace {

Result<void> checkId(ResourceKind kind, const QString &id)
{
    if (isPathSegment(id))
        return {};
    return fail(ErrorCode::NotFound, Message::of("“%1” cannot be the id of a %2 at %3. Nothing was sent.", id,
                                                 resourceNoun(kind), declaration().name));
}

} // namespace

QCoro::Task<Result<Resource>> showResource(Client client, ResourceKind kind, QString id)
{
    PLATEN_CO_CHECK(checkId(kind, id));
    PLATEN_CO_TRY(const Answer answer, co_await client.resource(kind, id));
    co_return readResourceAnswer(answer, kind, id, Effect::Asks);
}

QCoro::Task<Result<Resource>> createResource(Client client, ResourceKind kind, QByteArray json)
{
    PLATEN_CO_TRY(const Answer answer, co_await client.createResource(kind, json));
    const QString fromAnswer;
    co_return readResourceAnswer(answer, kind, fromAnswer, Effect::Creates);
}

QCoro::Task<Result<Resource>> updateResource(Client client, ResourceKind kind, QString id, QByteArray json)
{
    PLATEN_CO_CHECK(checkId(kind, id));
    PLATEN_CO_TRY(const Answer answer, co_await client.updateResource(kind, id, json));
    co_return readResourceAnswer(answer, kind, id, Effect::Changes);
}

QCoro::Task<Result<Resource>> deleteResource(Client client, ResourceKind kind, QString id)
{
    PLATEN_CO_CHECK(checkId(kind, id));
    PLATEN_CO_TRY(const Answer answer, co_await client.deleteResource(kind, id));
    co_return readResourceAnswer(answer, kind, id, Effect::Changes);
}

} // namespace platen::idealfactory
