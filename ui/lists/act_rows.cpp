#include "lists/act_rows.h"

#include "common/icons.h"
#include "domain/leave_reason.h"
#include "lists/lists_rows.h"
#include "lists/row_columns.h"

namespace dutydesk {

namespace {

QVariant actRole(const ActSummary& act, int column, int role) {
    if (role == Qt::ToolTipRole && act.undoneAt.isValid())
        return ActRows::tr("Taken back on %1.").arg(formatMoment(act.undoneAt));
    if (role == Qt::DecorationRole && column == 0 && act.undoneAt.isValid())
        return lineIcon(QStringLiteral("undo"));
    return {};
}

QVariant disputeRole(const DisputeRow& row, int column, int role) {
    if (role == Qt::ToolTipRole)
        return row.answer.isEmpty() ? row.note : QString(row.note + u'\n' + row.answer);
    if (role != Qt::DecorationRole || column != 0)
        return {};
    if (row.open)
        return row.overdue ? QVariant(lineIcon(QStringLiteral("overdue")))
                           : QVariant(lineIcon(QStringLiteral("clock")));
    return lineIcon(row.accepted ? QStringLiteral("ok") : QStringLiteral("conflict"));
}

Column<WeekItem> weekColumn(const char* id, const QString& title, std::function<int(const WeekCounts&)> value) {
    return {QString::fromLatin1(id),
            title,
            [value](const WeekItem& item) { return formatCount(value(item.counts)); },
            [value](const WeekItem& item) { return value(item.counts); },
            92,
            RightAligned};
}

void addChange(QList<ActChangeItem>& items, ActChangeItem::Kind kind, const PersonChange& change, const QString& what) {
    const ListMemberState& person = change.person();
    items << ActChangeItem{
        int(items.size()), kind, PersonId{person.personId.toLongLong()}, person.name.full(), person.enp,
        person.birthDate,  what};
}

} // namespace

QString ActRows::actTitle(const ActSummary& act) {
    return QStringLiteral("%1, %2").arg(act.number, formatDate(act.at.toLocalTime().date()));
}

std::unique_ptr<RowModel<ActSummary>> ActRows::acts() {
    using Row = ActSummary;
    std::vector<Column<Row>> columns{
        textColumn<Row>("number", tr("Act"), &Row::number, 112),
        {QStringLiteral("month"), tr("Month"), [](const Row& row) { return monthWords(row.month); },
         [](const Row& row) { return row.month; }, 108},
        momentColumn<Row>("made", tr("Made"), &Row::at, 122),
        countColumn<Row>("before", tr("Before"), &Row::before, 64),
        countColumn<Row>("came", tr("Came"), &Row::came, 76),
        countColumn<Row>("left", tr("Left"), &Row::left, 76),
        countColumn<Row>("after", tr("After"), &Row::after, 64),
        countColumn<Row>("disputed", tr("Disputed"), &Row::disputed, 80),
        countColumn<Row>("probable", tr("Probable"), &Row::probable, 96),
        countColumn<Row>("unidentified", tr("Not identified"), &Row::unidentified, 120),
        {QStringLiteral("answers"), tr("Answered"),
         [](const Row& row) {
             return row.asked == 0 ? QString() : tr("%1 of %2").arg(formatCount(row.answered), formatCount(row.asked));
         },
         [](const Row& row) { return row.answered; }, 88, RightAligned},
        textColumn<Row>("by", tr("By"), &Row::by, 110),
        textColumn<Row>("file", tr("File"), &Row::fileName, 150),
        {QStringLiteral("state"),
         tr("State"),
         [](const Row& row) { return row.undoneAt.isValid() ? tr("taken back") : tr("in force"); },
         {},
         110}};
    auto model = std::make_unique<RowModel<Row>>(std::move(columns));
    model->setRoleFunction(&actRole);
    return model;
}

std::unique_ptr<RowModel<DisputeRow>> ActRows::disputes() {
    using Row = DisputeRow;
    std::vector<Column<Row>> columns{
        textColumn<Row>("name", tr("Person"), &Row::name, 190),
        textColumn<Row>("kind", tr("What about"), &Row::kind, 110),
        textColumn<Row>("reason", tr("Reason"), &Row::reason, 150),
        dateColumn<Row>("asked", tr("Asked"), &Row::askedOn),
        dateColumn<Row>("due", tr("Due"), &Row::dueOn),
        textColumn<Row>("status", tr("State"), &Row::status, 150),
        textColumn<Row>("answer", tr("Answer"), &Row::answer, 180),
        dateColumn<Row>("answered", tr("Answered on"), &Row::answeredOn, 112),
        textColumn<Row>("note", tr("Question"), &Row::note, 220),
        {QStringLiteral("enp"), tr("Policy"), [](const Row& row) { return formatEnp(row.enp); }, {}, 150}};
    auto model = std::make_unique<RowModel<Row>>(std::move(columns));
    model->setRoleFunction(&disputeRole);
    return model;
}

QString ActRows::changeWords(ActChangeItem::Kind kind) {
    switch (kind) {
    case ActChangeItem::Kind::Came:
        return tr("came");
    case ActChangeItem::Kind::Left:
        return tr("left");
    case ActChangeItem::Kind::Disputed:
        return tr("was disputed");
    case ActChangeItem::Kind::Recategorised:
        break;
    }
    return tr("another category");
}

std::unique_ptr<RowModel<ActChangeItem>> ActRows::changes() {
    using Item = ActChangeItem;
    std::vector<Column<Item>> columns{
        {QStringLiteral("kind"), tr("Change"), [](const Item& item) { return changeWords(item.kind); },
         [](const Item& item) { return int(item.kind); }, 150},
        textColumn<Item>("name", tr("Person"), &Item::name, 220),
        dateColumn<Item>("birth", tr("Born"), &Item::birthDate),
        textColumn<Item>("what", tr("Reason or outcome"), &Item::what, 240),
        {QStringLiteral("enp"), tr("Policy"), [](const Item& item) { return formatEnp(item.enp); }, {}, 150}};
    return std::make_unique<RowModel<Item>>(std::move(columns));
}

QList<ActChangeItem> ActRows::changeItems(const ActComparison& comparison) {
    QList<ActChangeItem> items;
    for (const PersonChange& change : comparison.left)
        addChange(items, ActChangeItem::Kind::Left, change,
                  change.reason ? leaveReasonWords(*change.reason) : tr("without a known reason"));
    for (const PersonChange& change : comparison.came)
        addChange(items, ActChangeItem::Kind::Came, change, listCategoryWords(change.person().category));
    for (const DisputeOutcome& outcome : comparison.disputes)
        addChange(items, ActChangeItem::Kind::Disputed, outcome.person, disputeEndWords(outcome.end));
    for (const PersonChange& change : comparison.recategorised)
        addChange(items, ActChangeItem::Kind::Recategorised, change, listCategoryWords(change.person().category));
    return items;
}

std::unique_ptr<RowModel<WeekItem>> ActRows::weeks() {
    std::vector<Column<WeekItem>> columns{
        {QStringLiteral("week"), tr("Week from"), [](const WeekItem& item) { return formatDate(item.counts.monday); },
         [](const WeekItem& item) { return item.counts.monday; }, 104},
        weekColumn("size", tr("On the list"), [](const WeekCounts& week) { return week.listSize; }),
        weekColumn("came", tr("Came"), [](const WeekCounts& week) { return week.came; }),
        weekColumn("left", tr("Left"), [](const WeekCounts& week) { return week.left(); })};
    for (int i = 0; i < LeaveReasonCount; ++i) {
        Column<WeekItem> column = weekColumn("", leaveReasonWords(static_cast<LeaveReason>(i)),
                                             [i](const WeekCounts& week) { return week.leavers[std::size_t(i)]; });
        column.id = leaveReasonCode(static_cast<LeaveReason>(i));
        column.width = 180;
        columns.push_back(std::move(column));
    }
    columns.push_back(
        weekColumn("unnamed", tr("Without a reason"), [](const WeekCounts& week) { return week.leftWithoutReason; }));
    columns.back().width = 140;
    columns.push_back(weekColumn("disputed", tr("Disputed"), [](const WeekCounts& week) { return week.disputed; }));
    return std::make_unique<RowModel<WeekItem>>(std::move(columns));
}

std::unique_ptr<RowModel<AnswerItem>> ActRows::answers() {
    std::vector<Column<AnswerItem>> columns{{QStringLiteral("title"), tr("Answered"),
                                             [](const AnswerItem& item) { return item.title; },
                                             [](const AnswerItem& item) { return item.id; }, 170},
                                            countColumn<AnswerItem>("count", tr("Questions"), &AnswerItem::count, 96)};
    return std::make_unique<RowModel<AnswerItem>>(std::move(columns));
}

QList<AnswerItem> ActRows::answerItems(const AnswerTimes& times) {
    QList<AnswerItem> items;
    for (int i = 0; i < int(times.byWeeks.size()); ++i) {
        const bool last = i + 1 == int(times.byWeeks.size());
        items << AnswerItem{i, last ? tr("later") : tr("within %n week(s)", nullptr, i + 1),
                            times.byWeeks[std::size_t(i)]};
    }
    items << AnswerItem{int(items.size()), tr("not yet"), times.open};
    return items;
}

} // namespace dutydesk
