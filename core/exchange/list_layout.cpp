#include "exchange/list_layout.h"

#include "exchange/exchange_text.h"

#include <algorithm>

namespace dutydesk {

namespace {

constexpr std::size_t HeaderSearchRows = 60;
constexpr qint64 MaxSearchBytes = 256LL * 1024 * 1024;

Result<std::vector<SourceRow>> firstRows(TableReader& reader, int sheet) {
    if (auto opened = reader.openSheet(sheet); !opened)
        return opened.error();
    std::vector<SourceRow> rows;
    SourceRow row;
    while (rows.size() < HeaderSearchRows) {
        const auto more = reader.next(row);
        if (!more)
            return more.error();
        if (!*more)
            break;
        rows.push_back(row);
    }
    return rows;
}

Error noHeader(const ListLayout& seen) {
    if (seen.head.empty())
        return badFile(ExchangeText::tr("The file holds no rows. Ask for the list to be sent once more."));
    const bool oneColumn =
        std::all_of(seen.head.begin(), seen.head.end(), [](const SourceRow& row) { return row.cells.size() <= 1; });
    if (oneColumn)
        return badFile(
            ExchangeText::tr("The file has only one column. Save the list with its columns parted by semicolons, "
                             "or as .xlsx."));
    return badFile(
        ExchangeText::tr("No header with a name, a policy number or a SNILS was found in the first %1 rows. Put a row "
                         "with the names of the columns above the list (ФИО, Дата рождения, ЕНП, СНИЛС …).")
            .arg(HeaderSearchRows));
}

/// A user's mapping, or a remembered one; nothing when the columns are still to be found.
std::optional<ListLayout> givenLayout(int sheet, const std::vector<SourceRow>& head, const ReadOptions& options) {
    if (options.mapping) {
        ListLayout layout{sheet, *options.mapping, head, {}, {}};
        if (!layout.mapping.identifies())
            layout.problem = badFile(
                ExchangeText::tr("The chosen columns do not tell who a row is. Choose the policy number, the SNILS, or "
                                 "the name and the birth date."));
        return layout;
    }
    if (!options.memory || options.memory->isEmpty())
        return std::nullopt;
    auto remembered = options.memory->apply(head);
    if (!remembered)
        return std::nullopt;
    ListLayout layout{sheet, std::move(remembered->mapping), head, {}, {}};
    if (!remembered->changes.isEmpty())
        layout.notes.push_back(remembered->changes.issue());
    return layout;
}

} // namespace

Result<ListLayout> findLayout(TableReader& reader, const ReadOptions& options, const ReadWork& work) {
    const QStringList sheets = reader.sheets();
    if (!options.sheet.isEmpty() && !sheets.contains(options.sheet))
        return Error{
            ErrorKind::NotFound, ExchangeText::tr("The workbook has no visible sheet “%1”.").arg(options.sheet), {}};
    const qint64 before = work.bytes;
    std::optional<ListLayout> byContent, seen, byHeader;
    for (int i = 0; i < int(sheets.size()) && !byHeader; ++i) {
        if (!options.sheet.isEmpty() && sheets.at(i) != options.sheet)
            continue;
        if (i > 0 && work.bytes - before > MaxSearchBytes)
            break;
        auto head = firstRows(reader, i);
        if (!head)
            return head.error();
        if (auto given = givenLayout(i, *head, options))
            return std::move(*given);
        auto mapping = findColumns(*head);
        const bool found = mapping && mapping->identifies();
        if (found && !mapping->byContent)
            byHeader = ListLayout{i, std::move(*mapping), std::move(*head), {}, {}};
        else if (found && !byContent)
            byContent = ListLayout{i, std::move(*mapping), std::move(*head), {}, {}};
        else if (!seen || (seen->head.size() < 2 && head->size() > 1))
            seen = ListLayout{i, columnsUnder(*head, likelyHeaderRow(*head)), std::move(*head), {}, {}};
    }
    if (!byHeader && !byContent) {
        const Error problem = noHeader(seen.value_or(ListLayout()));
        const auto wide = [](const SourceRow& row) { return row.cells.size() > 1; };
        if (!seen || std::none_of(seen->head.begin(), seen->head.end(), wide))
            return problem;
        seen->problem = problem;
        return std::move(*seen);
    }
    ListLayout layout = std::move(byHeader ? *byHeader : *byContent);
    if (options.memory && !options.memory->isEmpty())
        layout.notes.push_back(MappingMemory::notUsed());
    return layout;
}

} // namespace dutydesk
