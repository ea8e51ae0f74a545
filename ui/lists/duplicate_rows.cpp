#include "lists/duplicate_rows.h"

#include "lists/row_columns.h"

namespace dutydesk {

std::unique_ptr<RowModel<DuplicateItem>> DuplicateRows::pairs() {
    using Item = DuplicateItem;
    std::vector<Column<Item>> columns{
        {QStringLiteral("keep"), tr("Would stay"), [](const Item& item) { return item.pair.keep.name; }, {}, 118},
        {QStringLiteral("drop"),
         tr("Would be joined to it"),
         [](const Item& item) { return item.pair.drop.name; },
         {},
         126},
        {QStringLiteral("birth"), tr("Born"), [](const Item& item) { return formatDate(item.pair.keep.birthDate); },
         [](const Item& item) { return item.pair.keep.birthDate; }, 92},
        {QStringLiteral("sure"), tr("How sure"),
         [](const Item& item) { return item.pair.certain ? tr("certain") : tr("probable"); },
         [](const Item& item) { return item.pair.certain ? 0 : 1; }, 110},
        {QStringLiteral("ground"), tr("Ground"), [](const Item& item) { return item.pair.ground; }, {}, 200}};
    auto model = std::make_unique<RowModel<Item>>(std::move(columns));
    model->setKeyFunction([](const Item& item) {
        const qint64 one = item.pair.keep.id.value, other = item.pair.drop.id.value;
        return QStringLiteral("%1 %2").arg(std::min(one, other)).arg(std::max(one, other));
    });
    model->setRoleFunction([](const Item& item, int, int role) -> QVariant {
        return role == Qt::ToolTipRole ? item.pair.evidence.join(u'\n') : QVariant();
    });
    return model;
}

std::unique_ptr<RowModel<JoinedPersons>> DuplicateRows::joined() {
    using Row = JoinedPersons;
    std::vector<Column<Row>> columns{textColumn<Row>("keep", tr("Stays"), &Row::keepName, 220),
                                     textColumn<Row>("drop", tr("Was joined to it"), &Row::dropName, 220),
                                     momentColumn<Row>("at", tr("When"), &Row::at),
                                     textColumn<Row>("by", tr("By"), &Row::by, 140)};
    return std::make_unique<RowModel<Row>>(std::move(columns));
}

} // namespace dutydesk
