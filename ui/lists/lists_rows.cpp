#include "lists/lists_rows.h"

#include "common/format.h"
#include "common/group_tag.h"
#include "common/icons.h"
#include "lists/comparison_words.h"
#include "lists/row_columns.h"

#include <QLocale>

namespace dutydesk {

namespace {

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
        countColumn<Row>("members", tr("People"), &Row::members),
        countColumn<Row>("left", tr("Left"), &Row::left),
        countColumn<Row>("informed", tr("Informed"), &Row::informed),
        countColumn<Row>("done", tr("Passed"), &Row::done),
        countColumn<Row>("cardiovascular", groupTitle(PriorityGroup::Cardiovascular), &Row::cardiovascular),
        countColumn<Row>("priorityRight", groupTitle(PriorityGroup::PriorityRight), &Row::priorityRight),
        countColumn<Row>("lowMobility", groupTitle(PriorityGroup::LowMobility), &Row::lowMobility)};
    auto model = std::make_unique<RowModel<Row>>(std::move(columns));
    model->setRoleFunction([](const Row& row, int column, int role) -> QVariant {
        if (column != 0)
            return {};
        if (role == SecondLineRole)
            return tr("%1 · passed %2 · left %3", "people on the list, under its name")
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
        dateColumn<Row>("birth", tr("Born"), &Row::birthDate),
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

namespace {

/// The mark of a person: an icon before the name, and its words for those who cannot see it.
QVariant personRole(const ReconciliationItem& item, int column, int role, RowVerdict verdict, const QString& comment) {
    if (role == PersonRole)
        return item.row.personId.toLongLong();
    if (role == Qt::ToolTipRole)
        return (item.row.reasons + item.row.history).join(u'\n');
    if (column != 0)
        return {};
    if (role == Qt::DecorationRole) {
        const QString icon = ComparisonWords::verdictIcon(verdict);
        return icon.isEmpty() || item.row.category == ListCategory::Same ? QVariant() : QVariant(lineIcon(icon));
    }
    if (role == Qt::AccessibleTextRole) {
        const QString words = QStringLiteral("%1, %2").arg(item.row.name.full(), ComparisonWords::verdict(verdict));
        return comment.isEmpty() ? words : QStringLiteral("%1: %2").arg(words, comment);
    }
    if (role == SecondLineRole || role == Qt::AccessibleDescriptionRole)
        return (item.row.reasons + item.row.history).join(u' ');
    return {};
}

} // namespace

std::unique_ptr<RowModel<ReconciliationItem>> ListsRows::people(std::function<RowVerdict(int)> verdict,
                                                                std::function<QString(int)> comment) {
    using Item = ReconciliationItem;
    std::vector<Column<Item>> columns{
        {QStringLiteral("name"), tr("Person"), [](const Item& item) { return item.row.name.full(); }, {}, 190},
        {QStringLiteral("birth"), tr("Born"), [](const Item& item) { return formatDate(item.row.birthDate); },
         [](const Item& item) { return item.row.birthDate; }, 92},
        {QStringLiteral("why"),
         tr("Why"),
         [](const Item& item) { return QVariant((item.row.reasons + item.row.history).join(u' ')); },
         {},
         120},
        {QStringLiteral("verdict"), tr("Decision"),
         [verdict](const Item& item) { return ComparisonWords::verdict(verdict(item.id)); },
         [verdict](const Item& item) { return int(verdict(item.id)); }, 100},
        {QStringLiteral("comment"), tr("Comment"), [comment](const Item& item) { return comment(item.id); }, {}, 160},
        {QStringLiteral("category"),
         tr("Outcome"),
         [](const Item& item) { return listCategoryWords(item.row.category); },
         {},
         120},
        {QStringLiteral("differences"), tr("Differences"),
         [](const Item& item) {
             return item.row.differences.empty() ? QVariant() : QVariant(int(item.row.differences.size()));
         },
         [](const Item& item) { return int(item.row.differences.size()); }, 80, RightAligned},
        {QStringLiteral("row"), tr("Row of the file"),
         [](const Item& item) { return item.row.fileRow ? QVariant(item.row.fileRow) : QVariant(); },
         [](const Item& item) { return item.row.fileRow; }, 90, RightAligned},
        {QStringLiteral("enp"), tr("Policy"), [](const Item& item) { return formatEnp(item.row.enp); }, {}, 150}};
    auto model = std::make_unique<RowModel<Item>>(std::move(columns));
    model->setKeyFunction([](const Item& item) { return verdictKey(item.row); });
    model->setRoleFunction([verdict, comment](const Item& item, int column, int role) {
        return personRole(item, column, role, verdict(item.id), comment(item.id));
    });
    return model;
}

} // namespace dutydesk
