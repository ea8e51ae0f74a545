#include "security/sealed_file.h"

#include <catch2/catch_test_macros.hpp>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace dutydesk;

namespace {

const QString Password = QStringLiteral("Ёлка-2026 за окном");
constexpr qsizetype Chunk = 64 * 1024, Head = 65, Sealed = Chunk + 17;

struct Box {
    QTemporaryDir folder;
    QString path(const char* name) const { return folder.filePath(QLatin1String(name)); }

    void write(const char* name, const QByteArray& bytes) const {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }
    QByteArray read(const char* name) const {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    QByteArray seal(const QByteArray& text) const {
        write("open", text);
        REQUIRE(sealFile(path("open"), path("box"), Password, KeyRing::Cost::minimal()));
        QFile::remove(path("open"));
        return read("box");
    }
    /// Refused in words, and no file left, whole or partial.
    void refuses(const QByteArray& bytes, const QString& password = Password) const {
        write("bad", bytes);
        const auto opened = unsealFile(path("bad"), path("out"), password);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().kind == ErrorKind::BadInput);
        CHECK(opened.error().message.size() > 20);
        QFile::remove(path("bad"));
        CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden) == QStringList{QStringLiteral("box")});
    }
};

QByteArray text(qsizetype size) {
    QByteArray bytes(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char((i * 7 + i / 251) & 0xff);
    return bytes;
}

} // namespace

TEST_CASE("A sealed file opens to the same bytes, whatever its length", "[sealed]") {
    for (const qsizetype size : {qsizetype(0), qsizetype(1), Chunk - 1, Chunk, Chunk + 1, 3 * Chunk, 3 * Chunk + 777}) {
        INFO(size);
        const Box box;
        const QByteArray sealed = box.seal(text(size));
        const qsizetype chunks = std::max<qsizetype>(1, (size + Chunk - 1) / Chunk);
        CHECK(sealed.size() == Head + size + 17 * chunks);
        REQUIRE(unsealFile(box.path("box"), box.path("out"), Password));
        CHECK((box.read("out") == text(size)));
    }
}

TEST_CASE("A sealed file tells nothing, and the same file sealed twice is two files", "[sealed]") {
    const Box box;
    const QByteArray name = QByteArrayLiteral("Ёлкина Мария Петровна");
    const QByteArray once = box.seal(name), again = box.seal(name);
    CHECK_FALSE(once.contains(name.left(8)));
    CHECK(once != again);
}

TEST_CASE("A sealed file that is cut off is refused, at every border of its chunks and beside it", "[sealed]") {
    const Box box;
    const QByteArray sealed = box.seal(text(3 * Chunk + 100));
    for (int chunk = 0; chunk <= 3; ++chunk) {
        for (const qsizetype beside : {-1, 0, 1, 16, 17}) {
            INFO(chunk << " " << beside);
            box.refuses(sealed.left(Head + chunk * Sealed + beside));
        }
    }
    box.refuses(sealed.chopped(1));
    box.refuses({});
    box.refuses(sealed + 'x');
    const QByteArray full = box.seal(text(2 * Chunk)); // the last chunk is full: nothing tells its end but the mark
    box.refuses(full.left(Head + Sealed));
}

TEST_CASE("Swapped, repeated and foreign chunks are refused", "[sealed]") {
    const Box box;
    const QByteArray other = box.seal(text(3 * Chunk));
    const QByteArray sealed = box.seal(text(3 * Chunk));
    const auto chunk = [](const QByteArray& file, int number) { return file.mid(Head + number * Sealed, Sealed); };
    const QByteArray head = sealed.left(Head);
    box.refuses(head + chunk(sealed, 1) + chunk(sealed, 0) + chunk(sealed, 2));
    box.refuses(head + chunk(sealed, 0) + chunk(sealed, 2) + chunk(sealed, 1));
    box.refuses(head + chunk(sealed, 0) + chunk(sealed, 2));
    box.refuses(head + chunk(sealed, 0) + chunk(sealed, 0) + chunk(sealed, 1) + chunk(sealed, 2));
    box.refuses(head + chunk(sealed, 0) + chunk(other, 1) + chunk(sealed, 2));
    box.refuses(other.left(Head) + sealed.mid(Head));
}

TEST_CASE("A flipped bit anywhere is refused, and a head cannot ask for all memory", "[sealed]") {
    const Box box;
    const QByteArray sealed = box.seal(text(Chunk + 50));
    for (qsizetype at = 0; at < sealed.size(); at += at < Head ? 1 : 4801) {
        if (at == 9 + 8 + 3) // would ask for up to 128 MB of memory: allowed, and slow
            continue;
        INFO(at);
        QByteArray flipped = sealed;
        flipped[at] = char(flipped.at(at) ^ (1 << (at % 8)));
        box.refuses(flipped);
    }
    QByteArray greedy = sealed;
    greedy[9 + 8 + 6] = 1; // 256 TB
    box.refuses(greedy);
    greedy = sealed;
    greedy[9 + 4] = 1; // 4 thousand million passes
    box.refuses(greedy);
    greedy = sealed;
    greedy[8] = 2;
    box.refuses(greedy);
}

TEST_CASE("The password must fit to the letter", "[sealed]") {
    const Box box;
    const QByteArray sealed = box.seal(text(10));
    for (const QString& wrong : {QString(), Password.toLower(), QString(Password + u' '), QStringLiteral("x")})
        box.refuses(sealed, wrong);
}

TEST_CASE("A file that cannot be read or written is an error of the disk", "[sealed]") {
    const Box box;
    box.seal(text(10));
    CHECK(sealFile(box.path("none"), box.path("x"), Password, KeyRing::Cost::minimal()).error().kind ==
          ErrorKind::Storage);
    CHECK(unsealFile(box.path("none"), box.path("x"), Password).error().kind == ErrorKind::Storage);
    CHECK(unsealFile(box.path("box"), box.path("none/x"), Password).error().kind == ErrorKind::Storage);
    CHECK(sealFile(box.path("box"), box.path("none/x"), Password, KeyRing::Cost::minimal()).error().kind ==
          ErrorKind::Storage);
}

TEST_CASE("What is written to be sealed is gone afterwards, also when the writing fails", "[sealed]") {
    const Box box;
    QString open;
    const auto write = [&](const QString& path) -> Result<void> {
        open = path;
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("list");
        return {};
    };
    REQUIRE(sealWritten(box.path("list.xlsx.sealed"), Password, write, KeyRing::Cost::minimal()));
    CHECK(open.endsWith(QStringLiteral("/list.xlsx")));
    CHECK_FALSE(QFile::exists(open));
    REQUIRE(unsealFile(box.path("list.xlsx.sealed"), box.path("out"), Password));
    CHECK(box.read("out") == "list");
    const auto fails = [&](const QString& path) -> Result<void> {
        (void)write(path);
        return Error{ErrorKind::Storage, QStringLiteral("no"), {}};
    };
    CHECK_FALSE(sealWritten(box.path("x.sealed"), Password, fails, KeyRing::Cost::minimal()));
    CHECK_FALSE(QFile::exists(open));
    CHECK_FALSE(QFile::exists(box.path("x.sealed")));
}
