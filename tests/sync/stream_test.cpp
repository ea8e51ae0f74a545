#include "sync/bulk_manifest.h"
#include "sync/line_chunks.h"
#include "sync/store_pipeline.h"

#include <catch2/catch_test_macros.hpp>

#include <atomic>

using namespace dutydesk;

TEST_CASE("Law 14: a stream is cut at line ends into parts of bounded size", "[laws]")
{
    QByteArray all, back;
    for (int i = 0; i < 5000; ++i)
        all += QByteArray::number(i) + QByteArray(i % 50, 'x') + '\n';
    all.chop(1); // the last line has no end
    qsizetype largest = 0;
    LineChunks chunks(1000, [&](QByteArrayView part) {
        largest = std::max(largest, part.size());
        back += part.toByteArray();
        return true;
    });
    for (qsizetype at = 0; at < all.size(); at += 333) {
        REQUIRE(chunks.add(QByteArrayView(all).sliced(at, std::min<qsizetype>(333, all.size() - at))));
        CHECK((back.isEmpty() || back.endsWith('\n')));
    }
    REQUIRE(chunks.finish());
    CHECK(back == all);
    CHECK(largest < 1000 + 333);
}

TEST_CASE("Law 14: no more than two parts are under way", "[laws]")
{
    StorePipeline pipeline;
    std::atomic_int made = 0, stored = 0, most = 0;
    for (int i = 0; i < 200; ++i) {
        ++made;
        REQUIRE(pipeline.push([&] {
            most = std::max<int>(most, made - stored);
            ++stored;
            return Result<void>();
        }).ok());
    }
    REQUIRE(pipeline.finish().ok());
    CHECK(stored == 200);
    CHECK(most <= 2 + 1); // two under way and the one that waits for its place
}

TEST_CASE("After the first error nothing more is stored", "[sync]")
{
    StorePipeline pipeline;
    std::atomic_int ran = 0;
    REQUIRE(pipeline.push([&]() -> Result<void> {
        ++ran;
        return Error{ErrorKind::Storage, QStringLiteral("full"), {}};
    }).ok());
    (void)pipeline.push([&]() -> Result<void> {
        ++ran;
        return {};
    });
    const auto done = pipeline.finish();
    REQUIRE(!done.ok());
    CHECK(done.error().kind == ErrorKind::Storage);
    CHECK(ran == 1);
}

TEST_CASE("A manifest keeps persons first and survives being stored", "[sync]")
{
    const QStringList types{QStringLiteral("Patient"), QStringLiteral("Encounter")};
    const auto manifest = BulkManifest::fromServer(
        R"({"transactionTime":"2026-11-20T12:00:00.500+03:00","output":[{"type":"Encounter","url":"u1","count":2},{"type":"Patient","url":"u2"}]})", types);
    REQUIRE(manifest.ok());
    CHECK(manifest->files.first().type == QStringLiteral("Patient"));
    CHECK(manifest->files.first().count == -1);
    CHECK(manifest->total() == 2);
    const auto again = BulkManifest::fromJson(manifest->toJson());
    CHECK(again.transactionMs == manifest->transactionMs);
    CHECK(again.files.size() == 2);
    CHECK(again.types == types);
    CHECK(!BulkManifest::fromServer("<html>", types).ok());
}
