#include "exchange/column_mapping.h"

#include "exchange/column_contents.h"

#include <QSet>

#include <algorithm>

namespace dutydesk {

namespace {

struct HeaderGuess {
    std::vector<ListField> fields;
    int found = 0;
    bool identity = false;
};

HeaderGuess guessHeader(const SourceRow& row) {
    HeaderGuess guess;
    for (const SourceCell& cell : row.cells) {
        ListField field = cell.kind == CellKind::Text ? fieldOfHeader(cell.text) : ListField::None;
        const bool taken = std::find(guess.fields.begin(), guess.fields.end(), field) != guess.fields.end();
        if (taken && field != ListField::Phone)
            field = ListField::None;
        guess.fields.push_back(field);
        guess.found += field != ListField::None ? 1 : 0;
        guess.identity = guess.identity || field == ListField::FullName || field == ListField::Family ||
                         field == ListField::Enp || field == ListField::Snils;
    }
    return guess;
}

/// A second header line adds names of fields and holds no digits.
bool continuesHeader(const SourceRow& row, const std::vector<ListField>& above, const std::vector<ListField>& below) {
    int added = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const QString& text = row.cells[i].text;
        if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }))
            return false;
        const bool free = i >= above.size() || above[i] == ListField::None;
        added += below[i] != ListField::None && free ? 1 : 0;
    }
    return added > 0;
}

/// More letters than digits: "Код 1" is the wording of a header, "7753900884123451" and "07.03.1958" are values.
bool isWording(const QString& text) {
    int letters = 0, digits = 0;
    for (const QChar c : text) {
        letters += c.isLetter() || c == u'№' ? 1 : 0;
        digits += c.isDigit() ? 1 : 0;
    }
    return letters > digits;
}

} // namespace

QString columnLetters(int column) {
    QString letters;
    for (int rest = column; rest >= 0; rest = rest / 26 - 1)
        letters.prepend(QChar(u'A' + rest % 26));
    return letters;
}

int ColumnMapping::columnOf(ListField field) const {
    const auto at = std::find(fields.begin(), fields.end(), field);
    return at == fields.end() ? -1 : int(at - fields.begin());
}

QList<int> ColumnMapping::columnsOf(ListField field) const {
    QList<int> columns;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i] == field)
            columns << int(i);
    }
    return columns;
}

void ColumnMapping::set(int column, ListField field) {
    if (column < 0 || column >= MaxTableColumns)
        return;
    if (field != ListField::None && field != ListField::Phone)
        std::replace(fields.begin(), fields.end(), field, ListField::None);
    if (fields.size() <= std::size_t(column))
        fields.resize(std::size_t(column) + 1, ListField::None);
    fields[std::size_t(column)] = field;
}

QString ColumnMapping::label(int column) const {
    if (column < 0)
        return {};
    const QString header = headers.value(column).simplified();
    return header.isEmpty() ? columnLetters(column)
                            : QString(columnLetters(column) + QStringLiteral(" (") + header + u')');
}

QStringList ColumnMapping::unmapped() const {
    QStringList labels;
    for (int i = 0; i < int(headers.size()); ++i) {
        const bool used = i < int(fields.size()) && fields[std::size_t(i)] != ListField::None;
        if (!used && !headers.at(i).isEmpty())
            labels << label(i);
    }
    return labels;
}

bool ColumnMapping::identifies() const {
    const bool name =
        columnOf(ListField::FullName) >= 0 || (columnOf(ListField::Family) >= 0 && columnOf(ListField::Given) >= 0);
    return columnOf(ListField::Enp) >= 0 || columnOf(ListField::Snils) >= 0 ||
           (name && columnOf(ListField::BirthDate) >= 0);
}

std::optional<ColumnMapping> headerIn(const SourceRow& row) {
    HeaderGuess guess = guessHeader(row);
    if (!guess.identity || guess.found < 2)
        return std::nullopt;
    ColumnMapping mapping;
    mapping.fields = std::move(guess.fields);
    mapping.headers = row.texts();
    mapping.headerRow = row.number;
    return mapping;
}

ColumnMapping columnsUnder(std::span<const SourceRow> firstRows, int headerRow) {
    ColumnMapping mapping;
    std::size_t width = 0;
    for (const SourceRow& row : firstRows) {
        width = std::max(width, row.cells.size());
        if (row.number == headerRow && headerRow > 0) {
            mapping.fields = guessHeader(row).fields;
            mapping.headers = row.texts();
            mapping.headerRow = headerRow;
        }
    }
    while (mapping.headers.size() < qsizetype(width))
        mapping.headers << QString();
    mapping.fields.resize(width, ListField::None);
    return mapping;
}

int likelyHeaderRow(std::span<const SourceRow> firstRows) {
    std::size_t width = 0;
    for (const SourceRow& row : firstRows)
        width = std::max(width, row.cells.size());
    for (const SourceRow& row : firstRows) {
        QSet<QString> texts;
        const bool words = std::all_of(row.cells.begin(), row.cells.end(), [&](const SourceCell& cell) {
            if (cell.kind == CellKind::Empty)
                return true;
            const bool isNew = !texts.contains(cell.text);
            texts.insert(cell.text);
            return isNew && cell.kind == CellKind::Text && cell.text.size() <= LongestHeader && isWording(cell.text);
        });
        if (words && texts.size() >= 2 && std::size_t(texts.size()) * 5 >= width * 3)
            return row.number;
    }
    return 0;
}

bool mergeSecondLine(ColumnMapping& mapping, const SourceRow& second) {
    const HeaderGuess below = guessHeader(second);
    if (!continuesHeader(second, mapping.fields, below.fields))
        return false;
    for (int i = 0; i < int(second.cells.size()); ++i) {
        while (mapping.headers.size() <= i)
            mapping.headers << QString();
        if (!second.text(i).isEmpty())
            mapping.headers[i] = QString(mapping.headers.at(i) + u' ' + second.text(i)).trimmed();
        const bool free = i >= int(mapping.fields.size()) || mapping.fields[std::size_t(i)] == ListField::None;
        const ListField field = below.fields[std::size_t(i)];
        if (field != ListField::None && free && (mapping.columnOf(field) < 0 || field == ListField::Phone))
            mapping.set(i, field);
    }
    mapping.headerRow = second.number;
    return true;
}

std::optional<ColumnMapping> findColumns(std::span<const SourceRow> firstRows) {
    std::optional<ColumnMapping> best;
    std::size_t at = 0;
    std::ptrdiff_t found = 0;
    for (std::size_t i = 0; i < firstRows.size(); ++i) {
        auto mapping = headerIn(firstRows[i]);
        if (!mapping)
            continue;
        const auto unused = std::count(mapping->fields.begin(), mapping->fields.end(), ListField::None);
        const std::ptrdiff_t named = std::ptrdiff_t(mapping->fields.size()) - unused;
        if (named > found) {
            found = named;
            at = i;
            best = std::move(mapping);
        }
    }
    if (!best)
        return columnsByContents(firstRows);
    if (at + 1 < firstRows.size())
        mergeSecondLine(*best, firstRows[at + 1]);
    splitMergedName(*best, firstRows);
    return best;
}

} // namespace dutydesk
