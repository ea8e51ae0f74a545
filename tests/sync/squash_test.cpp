#include "sync/json_pointer.h"
#include "sync/squash.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <QJsonDocument>

using namespace dutydesk;

namespace {

OutboxEntry entry(qint64 id, OutboxOperation operation, const QList<FieldChange>& changes = {})
{
    OutboxEntry result;
    result.id.value = id;
    result.operation = operation;
    result.idempotencyKey = QStringLiteral("key-%1").arg(id);
    result.changes = changes;
    if (operation == OutboxOperation::Create)
        result.body = R"({"resourceType":"Appointment","status":"booked","note":[{"text":"a"}]})";
    else
        result.fhirId = QStringLiteral("7");
    return result;
}

FieldChange change(const QString& pointer, const QJsonValue& base, const QJsonValue& value)
{
    return {pointer, base, value};
}

const QString Status = QStringLiteral("/status");
const QString Comment = QStringLiteral("/comment");

} // namespace

TEST_CASE("Law 5: create + updates = create", "[laws]")
{
    const auto result = squash({entry(1, OutboxOperation::Create), entry(2, OutboxOperation::Update, {change(Status, QStringLiteral("booked"), QStringLiteral("cancelled"))}),
                                entry(3, OutboxOperation::Update, {change(QStringLiteral("/note/0/text"), QStringLiteral("a"), QStringLiteral("b"))})});
    REQUIRE(result.send.size() == 1);
    CHECK(result.send.first().operation == OutboxOperation::Create);
    CHECK(result.send.first().idempotencyKey == QStringLiteral("key-1"));
    const QJsonObject body = QJsonDocument::fromJson(result.send.first().body).object();
    CHECK(body.value(u"status").toString() == QStringLiteral("cancelled"));
    CHECK(valueAt(body, QStringLiteral("/note/0/text")).toString() == QStringLiteral("b"));
    CHECK(result.absorbed == QList<OutboxId>{OutboxId{2}, OutboxId{3}});
}

TEST_CASE("Law 5: create + delete = nothing", "[laws]")
{
    const auto result = squash({entry(1, OutboxOperation::Create), entry(2, OutboxOperation::Delete)});
    CHECK(result.send.isEmpty());
    CHECK(result.absorbed.size() == 2);
}

TEST_CASE("Law 5: update + update = update, from the first base to the last value", "[laws]")
{
    const auto result = squash({entry(1, OutboxOperation::Update, {change(Status, QStringLiteral("a"), QStringLiteral("b"))}),
                                entry(2, OutboxOperation::Update, {change(Status, QStringLiteral("b"), QStringLiteral("c")), change(Comment, QJsonValue::Undefined, QStringLiteral("x"))})});
    REQUIRE(result.send.size() == 1);
    CHECK(result.send.first().changes
          == QList<FieldChange>{change(Status, QStringLiteral("a"), QStringLiteral("c")), change(Comment, QJsonValue::Undefined, QStringLiteral("x"))});
}

TEST_CASE("Law 5: a field changed back to its base = nothing", "[laws]")
{
    const auto result = squash({entry(1, OutboxOperation::Update, {change(Status, QStringLiteral("a"), QStringLiteral("b"))}),
                                entry(2, OutboxOperation::Update, {change(Status, QStringLiteral("b"), QStringLiteral("a"))})});
    CHECK(result.send.isEmpty());
    CHECK(result.absorbed.size() == 2);
}

TEST_CASE("Law 5: update + delete = delete", "[laws]")
{
    const auto result = squash({entry(1, OutboxOperation::Update, {change(Status, QStringLiteral("a"), QStringLiteral("b"))}), entry(2, OutboxOperation::Delete)});
    REQUIRE(result.send.size() == 1);
    CHECK(result.send.first().operation == OutboxOperation::Delete);
}

TEST_CASE("What the server may already have is not joined", "[squash]")
{
    auto sent = entry(1, OutboxOperation::Create);
    sent.state = GENERATE(OutboxState::Sending, OutboxState::Queued);
    sent.attempts = 1;
    const auto result = squash({sent, entry(2, OutboxOperation::Update, {change(Status, QStringLiteral("a"), QStringLiteral("b"))}),
                                entry(3, OutboxOperation::Update, {change(Status, QStringLiteral("b"), QStringLiteral("c"))})});
    REQUIRE(result.send.size() == 2);
    CHECK(result.send.at(0).id.value == 1);
    CHECK(result.send.at(0).body == sent.body);
    CHECK(result.send.at(1).changes.first() == change(Status, QStringLiteral("a"), QStringLiteral("c")));
}

TEST_CASE("A parked edit gets a new chance only with a later edit", "[squash]")
{
    auto parked = entry(1, OutboxOperation::Create);
    parked.state = OutboxState::Parked;
    parked.attempts = 1;
    CHECK(squash({parked}).send.isEmpty());
    CHECK(squash({parked}).absorbed.isEmpty());
    const auto result = squash({parked, entry(2, OutboxOperation::Update, {change(Status, QStringLiteral("a"), QStringLiteral("b"))})});
    REQUIRE(result.send.size() == 1);
    CHECK(result.send.first().operation == OutboxOperation::Create);
    CHECK(result.send.first().state == OutboxState::Queued);
}

TEST_CASE("A conflict holds back what follows it", "[squash]")
{
    auto conflict = entry(1, OutboxOperation::Update, {change(Status, QStringLiteral("a"), QStringLiteral("b"))});
    conflict.state = OutboxState::Conflict;
    const auto result = squash({conflict, entry(2, OutboxOperation::Update, {change(Status, QStringLiteral("b"), QStringLiteral("c"))})});
    CHECK(result.send.isEmpty());
    CHECK(result.absorbed.isEmpty());
}

TEST_CASE("Pointers reach into lists, make what is missing and escape as RFC 6901 has it", "[json]")
{
    const QJsonObject root = QJsonDocument::fromJson(R"({"a":[{"b":1},{"b":2}],"x/y":{"~":3}})").object();
    CHECK(valueAt(root, QStringLiteral("/a/1/b")).toInt() == 2);
    CHECK(valueAt(root, QStringLiteral("/x~1y/~0")).toInt() == 3);
    CHECK(valueAt(root, QStringLiteral("/a/7/b")).isUndefined());
    const QJsonObject changed = withChanges(root, {{QStringLiteral("/n/m"), QJsonValue::Undefined, 5}, {QStringLiteral("/a/0"), {}, QJsonValue::Undefined},
                                                   {QStringLiteral("/gone/deep"), {}, QJsonValue::Undefined}, {QStringLiteral("/a/-"), {}, 9}});
    CHECK(QJsonDocument(changed).toJson(QJsonDocument::Compact) == R"({"a":[{"b":2},9],"n":{"m":5},"x/y":{"~":3}})");
    const QJsonArray patch = toJsonPatch({{QStringLiteral("/s"), QStringLiteral("a"), QStringLiteral("b")}, {QStringLiteral("/c"), QJsonValue::Undefined, 1},
                                          {QStringLiteral("/d"), 2, QJsonValue::Undefined}});
    CHECK(QJsonDocument(patch).toJson(QJsonDocument::Compact)
          == R"([{"op":"replace","path":"/s","value":"b"},{"op":"add","path":"/c","value":1},{"op":"remove","path":"/d"}])");
}
