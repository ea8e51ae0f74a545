#pragma once

#include "domain/programme_rulebook.h"
#include "resources/resources.h"

#include <catch2/catch_test_macros.hpp>

#include <QFile>

namespace dutydesk::test {

/// The rules as they are shipped, read once.
inline const RuleBook& shippedRules() {
    static const RuleBook book = [] {
        initDutyDeskResources();
        auto loaded = RuleBook::load();
        if (!loaded)
            FAIL(loaded.error().message.toStdString());
        return std::move(*loaded);
    }();
    return book;
}

inline QByteArray shippedFile(const char* path) {
    initDutyDeskResources();
    QFile file(QStringLiteral(":/") + QString::fromLatin1(path));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace dutydesk::test
