#pragma once

#include "desk_fixture.h"

namespace dutydesk::test {

inline const QString Month = QStringLiteral("2026-11");

/// The list of a programme of the month.
ListId listOf(DeskFixture& fixture, const QString& programme);

/// The МО's file: the active members of the month's ДВН list but for the first `without`, and the given further lines
/// (ФИО;Дата рождения;ЕНП). Returns its path.
QString writeListFile(DeskFixture& fixture, int without, const QStringList& lines,
                      const QString& name = QStringLiteral("list.csv"));

} // namespace dutydesk::test
