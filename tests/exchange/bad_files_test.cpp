#include "bad_corpus.h"
#include "support.h"

#include <algorithm>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// What is said of a file that was read: of its rows, then of the whole file.
QStringList messagesOf(const ImportedList& list, BadOutcome outcome) {
    QStringList messages;
    for (const QuarantinedRow& row : list.quarantined) {
        for (const RowIssue& issue : row.issues)
            messages << issue.message;
    }
    if (outcome == BadOutcome::Quarantined)
        return messages;
    messages.clear();
    for (const RowIssue& issue : list.warnings) {
        if (issue.row == 0)
            messages << issue.message;
    }
    return messages;
}

void checkFile(const BadFile& bad, const QString& path) {
    ReadWork work;
    ReadOptions options = readOptions();
    options.table.work = &work;
    const auto list = readList(path, options);
    INFO(bad.name << ": " << work.bytes << " bytes, " << work.cells << " cells");
    CHECK(work.bytes <= MostBadBytes);
    CHECK(work.cells <= MostBadCells);
    const QString says = QString::fromUtf8(bad.says);
    if (bad.outcome == BadOutcome::Refused) {
        REQUIRE_FALSE(list);
        INFO(list.error().message.toStdString() << " / " << list.error().details.toStdString());
        CHECK(list.error().kind == ErrorKind::BadInput);
        CHECK(list.error().message.contains(says));
        CHECK(list.error().message.count(u'.') >= 2); // what it is, and what to do
        return;
    }
    if (!list)
        FAIL(list.error().message.toStdString() << " / " << list.error().details.toStdString());
    const QStringList messages = messagesOf(*list, bad.outcome);
    INFO(messages.join(u'|').left(2000).toStdString());
    CHECK(std::any_of(messages.begin(), messages.end(), [&](const QString& text) { return text.contains(says); }));
    if (bad.outcome == BadOutcome::Quarantined)
        CHECK((*list).counts.quarantined > 0);
    else
        CHECK((*list).counts.accepted == 1);
}

} // namespace

TEST_CASE("Every bad file gets its own message and costs little", "[exchange][bad]") {
    const auto files = badFiles(dataFile(""));
    REQUIRE(files.size() >= 60);
    const Folder folder;
    for (const BadFile& bad : files) {
        const QString path = folder.write(QString::fromLatin1(bad.name), bad.bytes());
        checkFile(bad, path);
        QFile::remove(path);
    }
}

TEST_CASE("A bomb of 600 MB is small on the disk and is stopped near its beginning", "[exchange][bad]") {
    const Folder folder;
    for (const BadFile& bad : badFiles(dataFile(""))) {
        if (!QByteArray(bad.name).startsWith("blanks_600_mb"))
            continue;
        INFO(bad.name);
        const QByteArray bytes = bad.bytes();
        CHECK(bytes.size() < 1'000'000);
        ReadWork work;
        ReadOptions options;
        options.table.work = &work;
        CHECK_FALSE(readList(folder.write(QString::fromLatin1(bad.name), bytes), options));
        CHECK(work.bytes > 40 * 1024 * 1024);
        CHECK(work.bytes < 70 * 1024 * 1024);
    }
}

TEST_CASE("A file that is not there, a folder, a sheet that is not there", "[exchange][bad]") {
    const Folder folder;
    CHECK(readList(folder.path(QStringLiteral("none.xlsx"))).error().kind == ErrorKind::NotFound);
    CHECK(readList(folder.path(QString())).error().kind == ErrorKind::BadInput);
    ReadOptions options = readOptions();
    options.sheet = QStringLiteral("Нет такого");
    CHECK(readList(dataFile("libreoffice.xlsx"), options).error().kind == ErrorKind::NotFound);
    options.sheet.clear();
    options.table.encoding = QStringLiteral("klingon");
    CHECK(readList(dataFile("cp866.csv"), options).error().message.contains(QStringLiteral("klingon")));
}
