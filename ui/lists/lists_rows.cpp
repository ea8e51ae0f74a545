#include "lists/lists_rows.h"

#include "common/format.h"
#include "common/group_tag.h"

#include <QLocale>

namespace dutydesk {

namespace {

constexpr Qt::Alignment Right = Qt::AlignRight | Qt::AlignVCenter;

template <class Row>
Column<Row> number(const char* id, const QString& title, int Row::*field) {
    return {QString::fromLatin1(id),
            title,
            [field](const Row& row) { return formatCount(row.*field); },
            [field](const Row& row) { return row.*field; },
            90,
            Right};
}

template <class Row>
Column<Row> date(const char* id, const QString& title, QDate Row::*field) {
    return {QString::fromLatin1(id), title, [field](const Row& row) { return formatDate(row.*field); },
            [field](const Row& row) { return row.*field; }, 92};
}

QVariant memberRole(const ListMemberRow& row, int column, int role) {
    constexpr int groupsColumn = 1;
    if (role == GroupsRole && column == groupsColumn)
        return int(row.groups);
    if (role == Qt::ToolTipRole && column == groupsColumn)
        return groupsInWords(row.groups);
    return {};
}

} // namespace

QString monthWords(const QString& month) {
    const QDate first = QDate::fromString(month + QStringLiteral("-01"), Qt::ISODate);
    if (first.isValid())
        return ListsRows::tr("%1 %2", "month and year")
            .arg(QLocale().standaloneMonthName(first.month()))
            .arg(first.year());
    if (month.size() == 7 && month.mid(4, 2) == u"-Q")
        return ListsRows::tr("quarter %1 of %2").arg(month.right(1), month.left(4));
    return month;
}

QString ListsRows::countsLine(const ListSummary& list) {
    return tr("on the list %1, left %2, informed %3, passed %4")
        .arg(formatCount(list.members), formatCount(list.left), formatCount(list.informed), formatCount(list.done));
}

QString ListsRows::groupsLine(const ListSummary& list) {
    return QStringLiteral("%1 %2, %3 %4, %5 %6")
        .arg(groupTitle(PriorityGroup::Cardiovascular), formatCount(list.cardiovascular),
             groupTitle(PriorityGroup::PriorityRight), formatCount(list.priorityRight),
             groupTitle(PriorityGroup::LowMobility), formatCount(list.lowMobility));
}

std::unique_ptr<RowModel<ListSummary>> ListsRows::lists() {
    using Row = ListSummary;
    std::vector<Column<Row>> columns{
        {QStringLiteral("list"), tr("List"),
         [](const Row& row) { return QVariant(row.programmeTitle + QStringLiteral(", ") + monthWords(row.month)); },
         // Programmes in the order of the alphabet, in each the newest month first.
         [](const Row& row) {
             const int number = row.month.left(4).toInt() * 100 + row.month.mid(5).remove(u'Q').toInt();
             return QVariant(
                 QStringLiteral("%1 %2").arg(row.programmeTitle).arg(999999 - number, 6, 10, QLatin1Char('0')));
         },
         220},
        number<Row>("members", tr("People"), &Row::members),
        number<Row>("left", tr("Left"), &Row::left),
        number<Row>("informed", tr("Informed"), &Row::informed),
        number<Row>("done", tr("Passed"), &Row::done),
        number<Row>("cardiovascular", groupTitle(PriorityGroup::Cardiovascular), &Row::cardiovascular),
        number<Row>("priorityRight", groupTitle(PriorityGroup::PriorityRight), &Row::priorityRight),
        number<Row>("lowMobility", groupTitle(PriorityGroup::LowMobility), &Row::lowMobility)};
    auto model = std::make_unique<RowModel<Row>>(std::move(columns));
    model->setRoleFunction([](const Row& row, int column, int role) -> QVariant {
        if (column != 0)
            return {};
        if (role == SecondLineRole)
            return tr("%1 people, passed %2, left %3")
                .arg(formatCount(row.members), formatCount(row.done), formatCount(row.left));
        if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole)
            return QString(countsLine(row) + QStringLiteral("\n") + groupsLine(row));
        return {};
    });
    return model;
}

std::unique_ptr<RowModel<ListMemberRow>> ListsRows::members() {
    using Row = ListMemberRow;
    std::vector<Column<Row>> columns{
        {QStringLiteral("name"), tr("Person"), [](const Row& row) { return row.name; }, {}, 210},
        {QStringLiteral("groups"), tr("Groups"), [](const Row& row) { return groupsInWords(row.groups); },
         [](const Row& row) { return row.groups ? int(row.groups) : 100; }, 150},
        {QStringLiteral("stage"), tr("Stage"), [](const Row& row) { return row.stageState; }, {}, 150},
        date<Row>("birth", tr("Born"), &Row::birthDate),
        {QStringLiteral("phone"), tr("Phone"), [](const Row& row) { return formatPhone(row.phone); }, {}, 140},
        {QStringLiteral("district"), tr("District"), [](const Row& row) { return row.district; },
         [](const Row& row) { return row.district.rightJustified(6, u'0'); }, 70},
        {QStringLiteral("contact"), tr("Last contact"), [](const Row& row) { return formatMoment(row.lastContact); },
         [](const Row& row) { return row.lastContact; }, 128},
        {QStringLiteral("left"),
         tr("Left the list"),
         [](const Row& row) {
             return row.inactive ? (row.leftReason.isEmpty() ? tr("left") : row.leftReason) : QString();
         },
         {},
         150},
        {QStringLiteral("enp"), tr("Policy"), [](const Row& row) { return formatEnp(row.enp); }, {}, 150}};
    auto model = std::make_unique<RowModel<Row>>(std::move(columns));
    model->setRoleFunction(memberRole);
    return model;
}

std::unique_ptr<RowModel<ImportSummary::BadRow>> ListsRows::badRows() {
    using Row = ImportSummary::BadRow;
    std::vector<Column<Row>> columns{
        {QStringLiteral("row"), tr("Row"), [](const Row& row) { return row.row; }, {}, 60, Right},
        {QStringLiteral("field"), tr("Field"), [](const Row& row) { return row.field; }, {}, 130},
        {QStringLiteral("value"), tr("What stands there"), [](const Row& row) { return row.value; }, {}, 140},
        {QStringLiteral("message"), tr("What is wrong"), [](const Row& row) { return row.message; }, {}, 260},
        {QStringLiteral("remedy"), tr("How to mend it"), [](const Row& row) { return row.remedy; }, {}, 260}};
    auto model = std::make_unique<RowModel<Row>>(std::move(columns));
    RowModel<Row>* plain = model.get();
    model->setRoleFunction([plain](const Row& row, int column, int role) -> QVariant {
        return role == Qt::ToolTipRole ? plain->columns()[std::size_t(column)].display(row) : QVariant();
    });
    return model;
}

std::unique_ptr<RowModel<ReconciliationItem>> ListsRows::people() {
    using Item = ReconciliationItem;
    std::vector<Column<Item>> columns{
        {QStringLiteral("name"), tr("Person"), [](const Item& item) { return item.row.name.full(); }, {}, 190},
        {QStringLiteral("birth"), tr("Born"), [](const Item& item) { return formatDate(item.row.birthDate); },
         [](const Item& item) { return item.row.birthDate; }, 92},
        {QStringLiteral("why"), tr("Why"), [](const Item& item) { return item.row.reasons.join(u' '); }, {}, 120},
        {QStringLiteral("category"),
         tr("Outcome"),
         [](const Item& item) { return listCategoryWords(item.row.category); },
         {},
         120},
        {QStringLiteral("differences"), tr("Differences"),
         [](const Item& item) {
             return item.row.differences.empty() ? QVariant() : QVariant(int(item.row.differences.size()));
         },
         [](const Item& item) { return int(item.row.differences.size()); }, 80, Right},
        {QStringLiteral("row"), tr("Row of the file"),
         [](const Item& item) { return item.row.fileRow ? QVariant(item.row.fileRow) : QVariant(); },
         [](const Item& item) { return item.row.fileRow; }, 90, Right},
        {QStringLiteral("enp"), tr("Policy"), [](const Item& item) { return formatEnp(item.row.enp); }, {}, 150}};
    auto model = std::make_unique<RowModel<Item>>(std::move(columns));
    model->setRoleFunction([](const Item& item, int, int role) -> QVariant {
        return role == Qt::ToolTipRole ? item.row.reasons.join(u'\n') : QVariant();
    });
    return model;
}

} // namespace dutydesk
