#include "exchange/furniture_filter.h"

#include <algorithm>

namespace dutydesk {

namespace {

bool isTotal(const QString& text) {
    const QChar begin = text.isEmpty() ? QChar() : text.front().toLower();
    if (begin.isLetter() && begin != u'и' && begin != u'в' && begin != u't')
        return false; // nearly every row, cheaply
    const QString key = searchKey(text.left(40));
    return key == u"итого" || key.startsWith(u"итого ") || key == u"всего" || key.startsWith(u"всего ") ||
           key == u"total" || key.startsWith(u"total ");
}

bool isSignature(const QString& first) {
    static const QStringList words{QStringLiteral("главный врач"), QStringLiteral("исполнитель"),
                                   QStringLiteral("подпись"),      QStringLiteral("ответственн"),
                                   QStringLiteral("руководитель"), QStringLiteral("составил"),
                                   QStringLiteral("м п"),          QStringLiteral("примечание")};
    const QString key = searchKey(first.left(60));
    return std::any_of(words.begin(), words.end(), [&](const QString& word) { return key.startsWith(word); });
}

/// 1 2 3 4 … under the header.
bool numbersColumns(const SourceRow& row, int filled) {
    if (filled < 3)
        return false;
    int expected = 0;
    for (const SourceCell& cell : row.cells) {
        if (cell.kind == CellKind::Empty)
            continue;
        bool number = false;
        const int value = cell.text.toInt(&number);
        if (!number || (expected != 0 && value != expected) || value > 2 + int(row.cells.size()))
            return false;
        expected = value + 1;
    }
    return true;
}

bool hasDigit(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

} // namespace

FurnitureFilter::FurnitureFilter(const ColumnMapping& mapping)
    : m_mapping(mapping) {
    for (const ListField field :
         {ListField::FullName, ListField::Family, ListField::Given, ListField::Patronymic, ListField::BirthDate,
          ListField::Enp, ListField::Snils, ListField::Phone, ListField::Address, ListField::DoneOn, ListField::Result})
        m_personal << mapping.columnsOf(field);
    for (const ListField field : {ListField::BirthDate, ListField::Enp, ListField::Snils})
        m_numbers << mapping.columnsOf(field);
    if (std::all_of(mapping.headers.begin(), mapping.headers.end(), [](const QString& h) { return h.isEmpty(); }))
        return;
    for (const QString& header : mapping.headers)
        m_headerFields.push_back(fieldOfHeader(header));
}

RowRole FurnitureFilter::roleOf(const SourceRow& row) const {
    int filled = 0;
    QString first, second;
    for (const SourceCell& cell : row.cells) {
        if (cell.kind == CellKind::Empty)
            continue;
        if (filled == 0)
            first = cell.text;
        else if (filled == 1)
            second = cell.text;
        ++filled;
    }
    if (isTotal(first) || isTotal(second) || (filled <= 3 && isSignature(first)) || repeatsHeader(row) ||
        numbersColumns(row, filled))
        return RowRole::Furniture;
    const bool anybody =
        std::any_of(m_personal.begin(), m_personal.end(), [&](int column) { return !row.text(column).isEmpty(); });
    return anybody ? headerRole(row) : RowRole::Nobody;
}

bool FurnitureFilter::isOwnHeader(const SourceRow& row) const {
    return repeatsHeader(row) || headerRole(row) == RowRole::Furniture;
}

bool FurnitureFilter::repeatsHeader(const SourceRow& row) const {
    int same = 0;
    for (int i = 0; i < int(row.cells.size()); ++i) {
        const QString& header = m_mapping.headers.value(i);
        if (!header.isEmpty() && row.text(i) == header)
            ++same;
        else if (!row.text(i).isEmpty())
            return false;
    }
    return same >= 2;
}

RowRole FurnitureFilter::headerRole(const SourceRow& row) const {
    const auto hasNumber = [&](int column) { return hasDigit(row.text(column)); };
    if (m_headerFields.empty() || m_numbers.isEmpty() || std::any_of(m_numbers.begin(), m_numbers.end(), hasNumber))
        return RowRole::Person;
    const auto header = headerIn(row);
    if (!header)
        return RowRole::Person;
    for (std::size_t i = 0; i < header->fields.size(); ++i) {
        const ListField field = header->fields[i];
        const bool meant = i < m_mapping.fields.size() && m_mapping.fields[i] == field;
        const bool named = i < m_headerFields.size() && m_headerFields[i] == field;
        if (field != ListField::None && !meant && !named)
            return RowRole::OtherHeader;
    }
    return RowRole::Furniture;
}

} // namespace dutydesk
