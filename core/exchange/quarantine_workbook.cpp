#include "exchange/quarantine_workbook.h"

#include <algorithm>
#include <array>

namespace dutydesk {

namespace {

/// What the reader of this folder knows each field by; in the order of ListField.
constexpr std::array<const char16_t*, ListFieldCount> KnownHeaders{
    u"",      u"ФИО",   u"Фамилия",          u"Имя",      u"Отчество", u"Дата рождения", u"Пол",
    u"ЕНП",   u"СНИЛС", u"Телефон",          u"Адрес",    u"Код МО",   u"Участок",       u"Программа",
    u"Месяц", u"Этап",  u"Дата прохождения", u"Результат"};

/// The file's own header when it says what the column means, else words that do.
QString headerOf(const ColumnMapping& mapping, int column) {
    const QString header = mapping.headers.value(column).simplified();
    const ListField field = column < int(mapping.fields.size()) ? mapping.fields[std::size_t(column)] : ListField::None;
    if (fieldOfHeader(header) == field && (!header.isEmpty() || field == ListField::None))
        return header;
    const QString known = QString::fromUtf16(KnownHeaders.at(static_cast<std::size_t>(field)));
    if (field == ListField::None) // its words would be taken for a field that the user gave to another column
        return QStringLiteral("Столбец %1").arg(columnLetters(column));
    const QString both = QString(known + QStringLiteral(" (") + header + u')');
    return !header.isEmpty() && fieldOfHeader(both) == field ? both : known;
}

QString sentence(const RowIssue& issue) {
    QString text = issue.message;
    if (!issue.remedy.isEmpty())
        text += u' ' + issue.remedy;
    return text;
}

/// The column of an issue's label ("C (Дата рождения)"), by its letters; of an issue of the whole row ("nothing tells
/// who this is") the one that would help most.
int columnOf(const RowIssue& issue, const ColumnMapping& mapping) {
    int column = 0;
    for (const QChar c : issue.column) {
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + (c.unicode() - 'A' + 1);
    }
    if (column > 0)
        return column - 1;
    if (issue.field != ListField::None)
        return mapping.columnOf(issue.field);
    for (const ListField field : {ListField::Enp, ListField::Snils, ListField::BirthDate}) {
        if (const int helpful = mapping.columnOf(field); helpful >= 0)
            return helpful;
    }
    return -1;
}

} // namespace

Table quarantineWorkbook(const ColumnMapping& mapping, std::span<const QuarantinedRow> rows,
                         const QuarantineWorkbookOptions& options) {
    Sheet sheet;
    sheet.name = QStringLiteral("Исправить");
    sheet.title = QStringLiteral("Строки списка, которые нужно исправить");
    if (!options.listName.isEmpty())
        sheet.subtitle << options.listName;
    sheet.subtitle << QStringLiteral("Исправьте выделенные ячейки и пришлите этот файл обратно. Что не так, написано в "
                                     "примечаниях к ячейкам и в последнем столбце.");
    qsizetype width = std::max<qsizetype>(mapping.headers.size(), qsizetype(mapping.fields.size()));
    for (const QuarantinedRow& row : rows)
        width = std::max(width, row.cells.size());
    width = std::min<qsizetype>(width, MaxListColumns);
    for (int i = 0; i < int(width); ++i)
        sheet.columns.push_back({headerOf(mapping, i)});
    sheet.columns.push_back({QStringLiteral("Строка в файле"), ColumnKind::Number, 14});
    sheet.columns.push_back({QStringLiteral("Что исправить"), ColumnKind::Text, 60});
    for (const QuarantinedRow& row : rows) {
        std::vector<TableCell> cells(std::size_t(width) + 2);
        for (qsizetype i = 0; i < std::min(width, row.cells.size()); ++i)
            cells[std::size_t(i)] = row.cells.at(i);
        QStringList all;
        QMap<int, QStringList> byColumn;
        for (const RowIssue& issue : row.issues) {
            if (issue.severity == IssueSeverity::Healed)
                continue;
            all << QString((issue.column.isEmpty() ? QString() : QString(issue.column + QStringLiteral(": "))) +
                           sentence(issue));
            if (const int column = columnOf(issue, mapping); column >= 0 && column < int(width))
                byColumn[column] << sentence(issue);
        }
        for (auto it = byColumn.begin(); it != byColumn.end(); ++it)
            sheet.notes.push_back({int(sheet.rows.size()), it.key(), it.value().join(u'\n')});
        cells[std::size_t(width)] = double(row.rowNumber);
        cells[std::size_t(width) + 1] = all.join(u'\n');
        sheet.rows.push_back(std::move(cells));
    }
    Table table;
    table.sheets.push_back(std::move(sheet));
    return table;
}

} // namespace dutydesk
