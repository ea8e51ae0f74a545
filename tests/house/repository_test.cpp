// What a stranger's clone must keep: the agreed top level, and scripts that can be run.
#include <catch2/catch_test_macros.hpp>

#include <QDir>
#include <QFileInfo>
#include <QSet>

TEST_CASE("The top level holds what was agreed and nothing else") {
    static const QSet<QString> agreed{
        "CMakeLists.txt", "CMakePresets.json", "README.md", "LICENSE", "app", "core", "ui",
        "resources",      "scripts",           "tests"};
    const QDir top(QStringLiteral(DUTYDESK_SOURCE_DIR));
    for (const QString& entry : top.entryList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        INFO(entry.toStdString());
        CHECK((agreed.contains(entry) || entry.startsWith(QLatin1String("build"))));
    }
    for (const QString& entry : agreed) {
        INFO(entry.toStdString());
        CHECK(top.exists(entry));
    }
}

TEST_CASE("The scripts that the README names can be run") {
    for (const char* script :
         {"scripts/setup", "scripts/run", "scripts/test", "scripts/bench", "scripts/format", ".ci/run"}) {
        INFO(script);
        CHECK(QFileInfo(QStringLiteral(DUTYDESK_SOURCE_DIR "/") + QLatin1String(script)).isExecutable());
    }
}
