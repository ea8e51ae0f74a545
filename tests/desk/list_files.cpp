#include "list_files.h"

#include "domain/enp.h"

#include <QFile>
#include <QTextStream>

namespace dutydesk::test {

ListId listOf(DeskFixture& fixture, const QString& programme) {
    const auto lists = fixture.desk().lists();
    REQUIRE(lists);
    for (const ListSummary& list : *lists) {
        if (list.programme == programme && list.month == Month)
            return list.id;
    }
    FAIL("no such list");
    return {};
}

QString writeListFile(DeskFixture& fixture, int without, const QStringList& lines, const QString& name) {
    const auto members = fixture.desk().listMembers(listOf(fixture, QStringLiteral("DVN")));
    REQUIRE(members);
    const QString path = fixture.folder.filePath(name);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    QTextStream out(&file);
    out << QStringLiteral("Список лиц, подлежащих диспансеризации\n\nФИО;Дата рождения;ЕНП\n");
    int index = 0;
    for (const ListMemberRow& member : *members) {
        if (member.inactive || Enp::parse(member.enp) == std::nullopt || index++ < without)
            continue;
        out << member.name << ';' << member.birthDate.toString(QStringLiteral("dd.MM.yyyy")) << ';' << member.enp
            << '\n';
    }
    for (const QString& line : lines)
        out << line << '\n';
    return path;
}

} // namespace dutydesk::test
