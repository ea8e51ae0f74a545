#include "calls/call_list_table.h"

#include "common/format.h"
#include "common/group_tag.h"

#include <QCoreApplication>

namespace dutydesk {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("CallListTable", text);
}

} // namespace

OutgoingTable callListTable(const CallListModel& model, int row) {
    OutgoingTable table;
    table.title = words("Call list");
    table.headers = QStringList{words("Person"), words("Born"),     words("Age"),      words("ENP"),
                                words("Phone"),  words("District"), words("Groups"),   words("Occasion"),
                                words("Due"),    words("Why"),      words("Attempts"), words("Outcome")};
    for (int column = 0; column < table.headers.size(); ++column)
        table.rightAligned << (column == 2 || column == 10);
    const int from = row < 0 ? 0 : row;
    const int to = row < 0 ? model.rowCount() : row + 1;
    for (int i = from; i < to; ++i) {
        const CallEntry& entry = model.entry(i);
        const bool recorded = model.mark(i) == CallMark::Recorded;
        if (!table.persons.contains(entry.person) && table.persons.size() <= 20) // more are not named one by one
            table.persons << entry.person;
        table.rows << QVariantList{entry.name.full(),
                                   entry.birthDate,
                                   entry.age,
                                   entry.enp,
                                   formatPhone(entry.phone),
                                   entry.district,
                                   groupsInWords(entry.groups),
                                   entry.occasionTitle,
                                   entry.due,
                                   entry.why.join(QStringLiteral(", ")),
                                   entry.attempts,
                                   recorded ? model.index(i).data(CallListModel::MarkWordsRole).toString() : QString()};
    }
    return table;
}

} // namespace dutydesk
