#pragma once

#include <catch2/catch_test_macros.hpp>

#include <QDirIterator>
#include <QFile>

namespace dutydesk::test {

/// Whether the words stand in any file of the folder, in either of the encodings that Qt and SQLite use.
inline bool anyFileHas(const QString& folder, const QString& words) {
    const QByteArray narrow = words.toUtf8();
    const QByteArray wide(reinterpret_cast<const char*>(words.utf16()), words.size() * 2);
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        if (bytes.contains(narrow) || bytes.contains(wide))
            return true;
    }
    return false;
}

} // namespace dutydesk::test
