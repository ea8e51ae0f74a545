// Arrows run downwards only: reads the #include lines of core and ui and fails on one that runs up, or on a folder that
// is missing from the picture in core/README.md.
#include <catch2/catch_test_macros.hpp>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

namespace {

const QMap<QString, QSet<QString>>& mayInclude() {
    static const QMap<QString, QSet<QString>> below{
        {"domain", {}},
        {"secrets", {}},
        {"security", {"domain", "secrets"}},
        {"replica", {"domain", "secrets"}},
        {"fhir", {"domain"}},
        {"exchange", {"domain"}},
        {"print", {"domain"}},
        {"sync", {"domain", "replica", "fhir"}},
        {"desk", {"domain", "secrets", "security", "replica", "fhir", "exchange", "print", "sync"}},
    };
    return below;
}

QStringList sourcesBelow(const QString& folder) {
    QStringList files;
    QDirIterator it(QStringLiteral(DUTYDESK_SOURCE_DIR "/") + folder, {"*.h", "*.cpp"}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext())
        files << it.next();
    return files;
}

QStringList includesOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    static const QRegularExpression line(QStringLiteral("^\\s*#\\s*include\\s*[\"<]([^\">]+)[\">]"),
                                         QRegularExpression::MultilineOption);
    QStringList includes;
    auto matches = line.globalMatch(QString::fromUtf8(file.readAll()));
    while (matches.hasNext())
        includes << matches.next().captured(1);
    return includes;
}

} // namespace

TEST_CASE("Every folder of core has its place in the picture") {
    const QDir core(QStringLiteral(DUTYDESK_SOURCE_DIR "/core"));
    const QStringList folders = core.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    REQUIRE(folders.size() >= 8);
    QFile readme(core.filePath(QStringLiteral("README.md")));
    REQUIRE(readme.open(QIODevice::ReadOnly));
    const QString picture = QString::fromUtf8(readme.readAll());
    for (const QString& folder : folders) {
        INFO(folder.toStdString());
        CHECK(mayInclude().contains(folder));
        CHECK(picture.contains(QString(QStringLiteral("`") + folder + QStringLiteral("`"))));
    }
}

TEST_CASE("A folder of core includes only what stands below it") {
    for (const QString& file : sourcesBelow(QStringLiteral("core"))) {
        const QString folder = file.section(QStringLiteral("/core/"), 1).section(u'/', 0, 0);
        for (const QString& include : includesOf(file)) {
            const QString other = include.section(u'/', 0, 0);
            if (!include.contains(u'/') || other == folder || !mayInclude().contains(other))
                continue;
            INFO(file.toStdString() << " includes " << include.toStdString());
            CHECK(mayInclude().value(folder).contains(other));
        }
    }
}

TEST_CASE("Core shows no window") {
    static const QRegularExpression widgets(
        QStringLiteral("^(QtWidgets|QtCharts|QWidget|QMessageBox|QDialog|QApplication|QMainWindow|QPushButton|QLabel|"
                       "QTableView|QFileDialog)"));
    for (const QString& file : sourcesBelow(QStringLiteral("core"))) {
        for (const QString& include : includesOf(file)) {
            INFO(file.toStdString() << " includes " << include.toStdString());
            CHECK_FALSE(widgets.match(include).hasMatch());
        }
    }
}

TEST_CASE("The interface knows the desk and nothing below it") {
    static const QRegularExpression forbidden(QStringLiteral(
        "^(QSql|QtSql|QNetwork|QtNetwork|QJson|simdjson|sqlite3|sqlcipher|replica/|fhir/|exchange/xlsx|exchange/csv)"));
    for (const QString& file : sourcesBelow(QStringLiteral("ui"))) {
        for (const QString& include : includesOf(file)) {
            INFO(file.toStdString() << " includes " << include.toStdString());
            CHECK_FALSE(forbidden.match(include).hasMatch());
        }
    }
}
