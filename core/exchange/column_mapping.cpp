#include "exchange/column_mapping.h"

#include "exchange/column_contents.h"

#include <algorithm>
#include <array>

namespace dutydesk {

namespace {

/// Words of a header as beginnings of words, in order; '$' ends a word that must stand whole. Longer patterns win.
struct HeaderPattern {
    ListField field;
    const char16_t* words;
};

constexpr std::array Patterns{
    HeaderPattern{ListField::FullName, u"фио$"},
    HeaderPattern{ListField::FullName, u"ф$ и$ о$"},
    HeaderPattern{ListField::FullName, u"фамили имя$ отчеств"},
    HeaderPattern{ListField::FullName, u"фамили имя$"},
    HeaderPattern{ListField::FullName, u"пациент$"},
    HeaderPattern{ListField::FullName, u"застрахованн лиц"},
    HeaderPattern{ListField::FullName, u"застрахованн$"},
    HeaderPattern{ListField::FullName, u"full name$"},
    HeaderPattern{ListField::FullName, u"patient$"},
    HeaderPattern{ListField::FullName, u"name$"},
    HeaderPattern{ListField::FullName, u"fio$"},
    HeaderPattern{ListField::Family, u"фамили"},
    HeaderPattern{ListField::Family, u"surname$"},
    HeaderPattern{ListField::Family, u"last name$"},
    HeaderPattern{ListField::Family, u"family"},
    HeaderPattern{ListField::Family, u"fam$"},
    HeaderPattern{ListField::Given, u"имя$"},
    HeaderPattern{ListField::Given, u"given"},
    HeaderPattern{ListField::Given, u"first name$"},
    HeaderPattern{ListField::Given, u"im$"},
    HeaderPattern{ListField::Patronymic, u"отчеств"},
    HeaderPattern{ListField::Patronymic, u"patronymic$"},
    HeaderPattern{ListField::Patronymic, u"middle name$"},
    HeaderPattern{ListField::Patronymic, u"ot$"},
    HeaderPattern{ListField::BirthDate, u"дат рожд"},
    HeaderPattern{ListField::BirthDate, u"д$ р$"},
    HeaderPattern{ListField::BirthDate, u"др$"},
    HeaderPattern{ListField::BirthDate, u"день рожд"},
    HeaderPattern{ListField::BirthDate, u"birth"},
    HeaderPattern{ListField::BirthDate, u"date birth"},
    HeaderPattern{ListField::BirthDate, u"dob$"},
    HeaderPattern{ListField::BirthDate, u"dr$"},
    HeaderPattern{ListField::Sex, u"пол$"},
    HeaderPattern{ListField::Sex, u"sex$"},
    HeaderPattern{ListField::Sex, u"gender$"},
    HeaderPattern{ListField::Sex, u"w$"},
    HeaderPattern{ListField::Enp, u"енп$"},
    HeaderPattern{ListField::Enp, u"един номер"},
    HeaderPattern{ListField::Enp, u"номер полис"},
    HeaderPattern{ListField::Enp, u"полис"},
    HeaderPattern{ListField::Enp, u"enp$"},
    HeaderPattern{ListField::Enp, u"policy"},
    HeaderPattern{ListField::Enp, u"npolis$"},
    HeaderPattern{ListField::Snils, u"снилс$"},
    HeaderPattern{ListField::Snils, u"страхов номер"},
    HeaderPattern{ListField::Snils, u"snils$"},
    HeaderPattern{ListField::Snils, u"ss$"},
    HeaderPattern{ListField::Phone, u"телефон"},
    HeaderPattern{ListField::Phone, u"тел$"},
    HeaderPattern{ListField::Phone, u"мобильн"},
    HeaderPattern{ListField::Phone, u"сотов"},
    HeaderPattern{ListField::Phone, u"контакт"},
    HeaderPattern{ListField::Phone, u"phone"},
    HeaderPattern{ListField::Phone, u"mobile$"},
    HeaderPattern{ListField::Phone, u"tel$"},
    HeaderPattern{ListField::Address, u"адрес"},
    HeaderPattern{ListField::Address, u"мест жит"},
    HeaderPattern{ListField::Address, u"address"},
    HeaderPattern{ListField::MoCode, u"код мо$"},
    HeaderPattern{ListField::MoCode, u"мо$"},
    HeaderPattern{ListField::MoCode, u"мо$ прикреп"},
    HeaderPattern{ListField::MoCode, u"код медицинск"},
    HeaderPattern{ListField::MoCode, u"mo code$"},
    HeaderPattern{ListField::MoCode, u"codem$"},
    HeaderPattern{ListField::MoCode, u"organisation code$"},
    HeaderPattern{ListField::District, u"участ"},
    HeaderPattern{ListField::District, u"district"},
    HeaderPattern{ListField::Programme, u"программ"},
    HeaderPattern{ListField::Programme, u"вид мероприят"},
    HeaderPattern{ListField::Programme, u"вид осмотр"},
    HeaderPattern{ListField::Programme, u"вид профилакт"},
    HeaderPattern{ListField::Programme, u"вид диспансер"},
    HeaderPattern{ListField::Programme, u"мероприят"},
    HeaderPattern{ListField::Programme, u"program"},
    HeaderPattern{ListField::Month, u"месяц"},
    HeaderPattern{ListField::Month, u"квартал"},
    HeaderPattern{ListField::Month, u"период"},
    HeaderPattern{ListField::Month, u"month$"},
    HeaderPattern{ListField::Month, u"quarter$"},
    HeaderPattern{ListField::Month, u"period$"},
    HeaderPattern{ListField::Stage, u"этап"},
    HeaderPattern{ListField::Stage, u"stage"},
    HeaderPattern{ListField::DoneOn, u"дат прохожд"},
    HeaderPattern{ListField::DoneOn, u"дат заверш"},
    HeaderPattern{ListField::DoneOn, u"дат оконч"},
    HeaderPattern{ListField::DoneOn, u"дат провед"},
    HeaderPattern{ListField::DoneOn, u"дат выполн"},
    HeaderPattern{ListField::DoneOn, u"дат осмотр"},
    HeaderPattern{ListField::DoneOn, u"пройден"},
    HeaderPattern{ListField::DoneOn, u"done$"},
    HeaderPattern{ListField::DoneOn, u"completed"},
    HeaderPattern{ListField::DoneOn, u"date passing"},
    HeaderPattern{ListField::Result, u"результат"},
    HeaderPattern{ListField::Result, u"исход"},
    HeaderPattern{ListField::Result, u"групп здоров"},
    HeaderPattern{ListField::Result, u"result"},
    HeaderPattern{ListField::Result, u"outcome"},
};

/// The patterns taken apart once: a sheet may have a thousand columns.
const std::vector<QList<QStringView>>& patternWords() {
    static const std::vector<QList<QStringView>> words = [] {
        std::vector<QList<QStringView>> all;
        for (const HeaderPattern& pattern : Patterns)
            all.push_back(QStringView(pattern.words).split(u' '));
        return all;
    }();
    return words;
}

/// True when the words of the pattern begin words of the header in order.
bool fitsPattern(const QStringList& words, const QList<QStringView>& pattern) {
    qsizetype at = 0;
    for (QStringView part : pattern) {
        const bool whole = part.endsWith(u'$');
        if (whole)
            part.chop(1);
        while (at < words.size() && !(whole ? QStringView(words.at(at)) == part : words.at(at).startsWith(part)))
            ++at;
        if (at++ >= words.size())
            return false;
    }
    return true;
}

/// Headers that speak of a field and mean another thing: "Дата выдачи полиса", "Серия полиса", "Наименование МО".
bool meansOther(const QStringList& words, ListField field) {
    const auto has = [&](QStringView begin) {
        return std::any_of(words.begin(), words.end(), [&](const QString& word) { return word.startsWith(begin); });
    };
    const bool aDate = has(u"дат") || has(u"date");
    switch (field) {
    case ListField::BirthDate:
    case ListField::DoneOn:
    case ListField::Month:
        return has(u"план") && field == ListField::DoneOn;
    case ListField::Enp:
        return aDate || has(u"сери") || has(u"тип") || has(u"вид") || has(u"статус") || has(u"type");
    case ListField::MoCode:
        return aDate || has(u"наимен") || has(u"назв") || has(u"телеф") || has(u"адрес");
    case ListField::FullName:
        return aDate || has(u"врач") || has(u"представ") || has(u"сотрудн") || has(u"id");
    default:
        return aDate;
    }
}

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

} // namespace

QString columnLetters(int column) {
    QString letters;
    for (int rest = column; rest >= 0; rest = rest / 26 - 1)
        letters.prepend(QChar(u'A' + rest % 26));
    return letters;
}

ListField fieldOfHeader(const QString& header) {
    if (header.size() > 120)
        return ListField::None;
    const QStringList words = searchKey(header).split(u' ', Qt::SkipEmptyParts);
    ListField best = ListField::None;
    qsizetype longest = 0;
    for (std::size_t i = 0; i < Patterns.size(); ++i) {
        const qsizetype length = QStringView(Patterns[i].words).size();
        if (length > longest && fitsPattern(words, patternWords()[i]) && !meansOther(words, Patterns[i].field)) {
            longest = length;
            best = Patterns[i].field;
        }
    }
    return best;
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
