#pragma once

#include "exchange/list_reader.h"

#include <catch2/catch_test_macros.hpp>

#include <QFile>
#include <QTemporaryDir>

#include <ostream>

namespace dutydesk::test {

/// A folder that goes away with the test.
class Folder {
public:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) const {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return path(name);
    }

private:
    QTemporaryDir m_folder;
};

inline QString dataFile(const char* name) {
    return QStringLiteral(DUTYDESK_SOURCE_DIR "/tests/exchange/data/") + QString::fromLatin1(name);
}

inline QByteArray fixtureBytes(const char* name) {
    QFile file(dataFile(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// All rows of one sheet.
inline std::vector<SourceRow> allRows(TableReader& reader, int sheet = 0) {
    REQUIRE(reader.openSheet(sheet));
    std::vector<SourceRow> rows;
    SourceRow row;
    while (true) {
        const auto more = reader.next(row);
        if (!more)
            FAIL(more.error().message.toStdString() << " / " << more.error().details.toStdString());
        if (!*more)
            return rows;
        rows.push_back(row);
    }
}

/// The messages of the whole file (row 0).
inline QStringList fileMessages(const std::vector<RowIssue>& warnings) {
    QStringList messages;
    for (const RowIssue& issue : warnings) {
        if (issue.row == 0)
            messages << issue.message;
    }
    return messages;
}

/// Reads a list that must be readable.
inline ImportedList readGood(const QString& path, const ReadOptions& options) {
    auto list = readList(path, options);
    if (!list)
        FAIL(path.toStdString() << ": " << list.error().message.toStdString() << " / "
                                << list.error().details.toStdString());
    return std::move(*list);
}

/// The first issue of the whole result that has this severity and field; fails when there is none.
inline RowIssue firstIssue(const std::vector<RowIssue>& issues, ListField field) {
    for (const RowIssue& issue : issues) {
        if (issue.field == field && issue.row > 0)
            return issue;
    }
    FAIL("no issue of field " << int(field));
    return {};
}

inline const QDate Today(2026, 11, 21);

inline ReadOptions readOptions() {
    ReadOptions options;
    options.today = Today;
    return options;
}

} // namespace dutydesk::test

inline std::ostream& operator<<(std::ostream& out, const QString& text) {
    return out << '"' << text.toStdString() << '"';
}
inline std::ostream& operator<<(std::ostream& out, const QDate& date) {
    return out << date.toString(Qt::ISODate).toStdString();
}
