// Two types of one name in one namespace are one type for the linker: it keeps a single constructor and destructor of
// the two, and the other type's objects are made and unmade by it (C++20 [basic.def.odr]/14; no diagnostic is required,
// and none comes).
#include <catch2/catch_test_macros.hpp>

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace {

/// Tells for each type that the text of a file defines for the whole program its name with its namespaces: those at the
/// beginning of a line, as the formatter puts them; neither nested nor hidden in a namespace without a name.
QStringList sharedTypes(const QString& text) {
    static const QRegularExpression opens(QStringLiteral("^(?:inline )?namespace\\s*([\\w:]*)\\s*\\{[^}]*$"));
    static const QRegularExpression closes(QStringLiteral("^\\}.*namespace"));
    static const QRegularExpression defines(
        QStringLiteral("^(?:struct|class|union|enum(?: class)?)\\s+(\\w+)\\b(?!::)[^;()]*$"));
    QStringList namespaces, types;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        if (const auto open = opens.match(line); open.hasMatch())
            namespaces << open.captured(1);
        else if (closes.match(line).hasMatch() && !namespaces.isEmpty())
            namespaces.removeLast();
        else if (const auto type = defines.match(line); type.hasMatch() && !namespaces.contains(QString()))
            types << QStringList(namespaces + QStringList(type.captured(1))).join(QStringLiteral("::"));
    }
    return types;
}

} // namespace

TEST_CASE("A type's name is read with its namespaces, and what is hidden or elsewhere is left out") {
    const QString text =
        QStringLiteral("namespace dutydesk {\nstruct Known;\nstruct Mark {\n    struct Nested {\n    };\n};\n"
                       "class Page::Parts {\n};\nnamespace {\nstruct Hidden {\n};\n} // namespace\n"
                       "enum class Kind : int { A,\n};\n} // namespace dutydesk\nstruct Bare final : Base {\n};\n");
    CHECK(sharedTypes(text) ==
          QStringList{QStringLiteral("dutydesk::Mark"), QStringLiteral("dutydesk::Kind"), QStringLiteral("Bare")});
}

TEST_CASE("No two files of the program define a type of the same name") {
    QHash<QString, QString> definedIn;
    for (const char* folder : {"core", "ui", "app"}) {
        QDirIterator files(QStringLiteral(DUTYDESK_SOURCE_DIR "/") + QLatin1String(folder),
                           {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            REQUIRE(file.open(QIODevice::ReadOnly));
            for (const QString& type : sharedTypes(QString::fromUtf8(file.readAll()))) {
                INFO(type.toStdString() << " in " << file.fileName().toStdString() << " and in "
                                        << definedIn.value(type).toStdString());
                CHECK(!definedIn.contains(type));
                definedIn.insert(type, file.fileName());
            }
        }
    }
    CHECK(definedIn.size() > 400);
}
