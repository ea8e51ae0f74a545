#include "exchange/column_contents.h"

#include "exchange/cell_values.h"

#include <algorithm>

namespace dutydesk {

namespace {

constexpr double Enough = 0.6;
constexpr qsizetype LongestValue = 200; // a longer text is no name, number or date, and would only cost time

/// What one cell could be; each is counted apart.
struct Votes {
    int filled = 0, enp = 0, snils = 0, birth = 0, sex = 0, phone = 0, fullName = 0, word = 0, patronymic = 0;
};

bool isCyrillicWord(QStringView word) {
    return word.size() > 1 && std::all_of(word.begin(), word.end(),
                                          [](QChar c) { return c.script() == QChar::Script_Cyrillic || c == u'-'; });
}

void vote(const SourceCell& cell, Votes& votes) {
    if (cell.kind == CellKind::Empty)
        return;
    ++votes.filled;
    if (cell.text.size() > LongestValue)
        return;
    votes.enp += Enp::parse(cell.text).has_value() ? 1 : 0;
    votes.snils += Snils::parse(cell.text).has_value() ? 1 : 0;
    votes.phone += Phone::parse(cell.text).isValid() ? 1 : 0;
    votes.sex += cell.text.size() < 8 && readSex(cell.text) != Sex::Unknown ? 1 : 0;
    const DateReading date = readDate(cell.text, {});
    votes.birth += date.date.isValid() && !date.wasSerial && date.date.year() >= 1900 ? 1 : 0;
    const QList<QStringView> words = QStringView(cell.text).split(u' ', Qt::SkipEmptyParts);
    const bool cyrillic = std::all_of(words.begin(), words.end(), isCyrillicWord);
    votes.word += cyrillic && words.size() == 1 ? 1 : 0;
    votes.fullName += cyrillic && words.size() >= 2 && words.size() <= 4 ? 1 : 0;
    votes.patronymic += cyrillic && looksLikePatronymic(cell.text) ? 1 : 0;
}

/// Family, given name and patronymic side by side, by the patronymic's ending.
void findNameColumns(const std::vector<Votes>& votes, ColumnMapping& mapping) {
    const auto mostly = [](int count, const Votes& v) { return v.filled > 0 && count >= Enough * v.filled; };
    for (std::size_t i = 0; i < votes.size(); ++i) {
        if (mostly(votes[i].fullName, votes[i])) {
            mapping.set(int(i), ListField::FullName);
            return;
        }
    }
    for (std::size_t i = 2; i < votes.size(); ++i) {
        if (mostly(votes[i].patronymic, votes[i]) && mostly(votes[i - 1].word, votes[i - 1]) &&
            mostly(votes[i - 2].word, votes[i - 2])) {
            mapping.set(int(i) - 2, ListField::Family);
            mapping.set(int(i) - 1, ListField::Given);
            mapping.set(int(i), ListField::Patronymic);
            return;
        }
    }
}

/// True when the row has what the mapping says in at least two columns.
bool fits(const SourceRow& row, const ColumnMapping& mapping) {
    int good = 0;
    for (int i = 0; i < int(mapping.fields.size()); ++i) {
        const QString text = row.text(i);
        switch (mapping.fields[std::size_t(i)]) {
        case ListField::Enp:
        case ListField::Snils:
        case ListField::Phone:
            good += std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }) >= 9 ? 1 : 0;
            break;
        case ListField::BirthDate:
            good += readDate(text, {}).date.isValid() ? 1 : 0;
            break;
        case ListField::FullName:
            good += text.contains(u' ') && !text.contains(u':') ? 1 : 0;
            break;
        case ListField::Family:
        case ListField::Given:
            good += isCyrillicWord(text) ? 1 : 0;
            break;
        default:
            break;
        }
    }
    return good >= 2;
}

} // namespace

std::optional<ColumnMapping> columnsByContents(std::span<const SourceRow> rows) {
    std::vector<Votes> votes;
    for (const SourceRow& row : rows) {
        if (votes.size() < row.cells.size())
            votes.resize(row.cells.size());
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            vote(row.cells[i], votes[i]);
    }
    ColumnMapping mapping;
    mapping.byContent = true;
    mapping.fields.resize(votes.size(), ListField::None);
    for (std::size_t i = 0; i < votes.size(); ++i) {
        const Votes& v = votes[i];
        const auto take = [&](int count, ListField field) {
            const bool mostly = v.filled > 0 && count >= Enough * v.filled;
            if (!mostly || (field != ListField::Phone && mapping.columnOf(field) >= 0))
                return false;
            mapping.set(int(i), field);
            return true;
        };
        take(v.enp, ListField::Enp) || take(v.snils, ListField::Snils) || take(v.birth, ListField::BirthDate) ||
            take(v.sex, ListField::Sex) || take(v.phone, ListField::Phone);
    }
    findNameColumns(votes, mapping);
    if (!mapping.identifies())
        return std::nullopt;
    const auto first = std::find_if(rows.begin(), rows.end(), [&](const SourceRow& row) { return fits(row, mapping); });
    if (first == rows.end())
        return std::nullopt;
    mapping.headerRow = first->number - 1;
    // A header in words that are not known still names the columns for people, and for the next file.
    if (first != rows.begin() && std::prev(first)->number == mapping.headerRow &&
        likelyHeaderRow(std::span(rows.begin(), first)) == mapping.headerRow)
        mapping.headers = std::prev(first)->texts();
    return mapping;
}

void splitMergedName(ColumnMapping& mapping, std::span<const SourceRow> rows) {
    const int column = mapping.columnOf(ListField::FullName);
    const auto isFree = [&](int at) {
        return mapping.headers.value(at).isEmpty() &&
               (at >= int(mapping.fields.size()) || mapping.fields[std::size_t(at)] == ListField::None);
    };
    if (column < 0 || !isFree(column + 1) || mapping.columnOf(ListField::Given) >= 0)
        return;
    int people = 0, split = 0;
    for (const SourceRow& row : rows) {
        if (row.number <= mapping.headerRow || row.text(column).isEmpty())
            continue;
        ++people;
        split += isCyrillicWord(row.text(column)) && isCyrillicWord(row.text(column + 1)) ? 1 : 0;
    }
    if (people == 0 || split < Enough * people)
        return;
    mapping.set(column, ListField::Family);
    mapping.set(column + 1, ListField::Given);
    if (isFree(column + 2))
        mapping.set(column + 2, ListField::Patronymic);
}

} // namespace dutydesk
