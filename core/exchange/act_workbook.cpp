#include "exchange/act_workbook.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace dutydesk {

namespace {

// Printed forms are always Russian, whatever the language of the interface.
constexpr std::array<const char16_t*, ListCategoryCount> CategoryWords{
    u"Совпадает", u"Включить", u"Различаются сведения", u"Исключить", u"Разногласие", u"Вероятное совпадение",
    u"Не опознан"};
constexpr std::array<const char16_t*, LeaveReasonCount> ReasonWords{u"прошёл мероприятие",
                                                                    u"умер",
                                                                    u"сменил МО",
                                                                    u"сменил страховую организацию",
                                                                    u"двойная запись",
                                                                    u"не подходит по возрасту или полу",
                                                                    u"программа закрыта",
                                                                    u"не истёк интервал",
                                                                    u"отказ"};
constexpr std::array<const char16_t*, ListFieldCount> FieldWords{
    u"строка", u"ФИО",   u"фамилия",          u"имя",      u"отчество", u"дата рождения", u"пол",
    u"ЕНП",    u"СНИЛС", u"телефон",          u"адрес",    u"код МО",   u"участок",       u"программа",
    u"месяц",  u"этап",  u"дата прохождения", u"результат"};

/// The order of the persons' sheet: what must be decided stands first.
constexpr std::array Order{ListCategory::Leaving,      ListCategory::Disputed, ListCategory::Probable,
                           ListCategory::Unidentified, ListCategory::New,      ListCategory::Changed,
                           ListCategory::Same};

QString words(const char16_t* text)
{
    return QString::fromUtf16(text);
}

QString categoryWords(ListCategory category)
{
    return words(CategoryWords[std::size_t(category)]);
}

QString reasonWords(LeaveReason reason)
{
    return words(ReasonWords[std::size_t(reason)]);
}

QString monthWords(QDate month)
{
    if (!month.isValid())
        return QStringLiteral("—");
    const QLocale russian(QLocale::Russian, QLocale::Russia);
    return QStringLiteral("%1 %2 г.").arg(russian.standaloneMonthName(month.month()).toLower()).arg(month.year());
}

QString differencesText(const ReconciliationRow& row)
{
    QStringList lines;
    for (const FieldDifference& difference : row.differences) {
        QStringList values;
        const auto add = [&](const char16_t* source, const QString& value) {
            if (!value.isEmpty())
                values << QString(words(source) + QStringLiteral(" — ") + value);
        };
        add(u"файл", difference.file);
        add(u"МИС", difference.mis);
        add(u"реестр", difference.replica.isEmpty() ? QStringLiteral("нет") : difference.replica);
        lines << QString(words(FieldWords[std::size_t(difference.field)]) + QStringLiteral(": ")
                         + values.join(QLatin1String(", ")));
    }
    return lines.join(u'\n');
}

QStringList heading(const ReconciliationAct& act)
{
    QStringList lines;
    lines << QStringLiteral("Программа: %1. Период: %2.").arg(act.programmeName, monthWords(act.month));
    lines << QStringLiteral("Медицинская организация: %1.").arg(act.organisationName);
    lines << QStringLiteral("Страховая медицинская организация: %1.").arg(act.insurerName);
    lines
        << QStringLiteral("Составлен %1, %2.").arg(act.madeAt.toLocalTime().toString(u"dd.MM.yyyy HH:mm"), act.madeBy);
    if (!act.fileName.isEmpty())
        lines << QStringLiteral("Файл МО: %1 (SHA-256 %2).").arg(act.fileName, act.fileSha256);
    return lines;
}

QStringList signatures(const ReconciliationAct& act)
{
    const auto signer = [](const QString& name) {
        return name.isEmpty() ? QStringLiteral("____________________") : name;
    };
    return {QStringLiteral("От МО:   ____________________ / %1 /").arg(signer(act.organisationSigner)), QString(),
            QStringLiteral("От СМО:  ____________________ / %1 /").arg(signer(act.insurerSigner)), QString(),
            QStringLiteral("Дата подписания: «____» ______________ 20__ г.")};
}

Sheet countsSheet(const ReconciliationAct& act)
{
    Sheet sheet;
    sheet.name = QStringLiteral("Итоги");
    sheet.title = QStringLiteral("Акт сверки списков № %1").arg(act.number);
    sheet.subtitle = heading(act);
    sheet.columns = {{QStringLiteral("Показатель"), ColumnKind::Text, 44},
                     {QStringLiteral("Человек"), ColumnKind::Number, 12}};
    const auto add = [&](const QString& name, int count) { sheet.rows.push_back({name, double(count)}); };
    if (act.counts.fileRows > 0)
        add(QStringLiteral("Строк в файле МО"), act.counts.fileRows);
    add(QStringLiteral("В списке МИС"), act.counts.misMembers);
    add(QStringLiteral("Всего в сверке"), act.counts.total);
    for (const ListCategory category : Order) {
        add(categoryWords(category), act.counts.of(category));
        if (category != ListCategory::Leaving)
            continue;
        for (int i = 0; i < LeaveReasonCount; ++i) {
            const auto reason = static_cast<LeaveReason>(i);
            if (const int count = act.counts.of(reason); count > 0)
                add(QString(QStringLiteral("    ") + reasonWords(reason)), count);
        }
    }
    if (act.brake.on)
        sheet.footer << QStringLiteral("Массовое исключение: требуется согласие координатора.") << act.brake.reasons
                     << QString();
    sheet.footer << signatures(act);
    return sheet;
}

std::vector<TableCell> personCells(const ReconciliationRow& row, int number)
{
    const auto day = [](QDate date) { return date.isValid() ? TableCell(date) : TableCell(); };
    const auto snils = Snils::parse(row.snils);
    QString rows = row.fileRow > 0 ? QString::number(row.fileRow) : QString();
    for (const int other : row.otherFileRows)
        rows += QStringLiteral(", %1").arg(other);
    return {double(number),
            categoryWords(row.category),
            row.leaveReason ? reasonWords(*row.leaveReason) : QString(),
            row.name.full(),
            day(row.birthDate),
            row.enp,
            snils ? snils->formatted() : row.snils,
            rows,
            row.inMis ? QStringLiteral("да") : QStringLiteral("нет"),
            differencesText(row),
            row.reasons.join(u' ')};
}

Sheet personsSheet(const ReconciliationAct& act, const ActWorkbookOptions& options)
{
    Sheet sheet;
    sheet.name = QStringLiteral("Лица");
    sheet.title = QStringLiteral("Акт сверки списков № %1: лица").arg(act.number);
    sheet.subtitle = {QStringLiteral("%1, %2").arg(act.programmeName, monthWords(act.month))};
    sheet.columns = {{QStringLiteral("№"), ColumnKind::Number, 6},
                     {QStringLiteral("Итог сверки"), ColumnKind::Text, 20},
                     {QStringLiteral("Причина"), ColumnKind::Text, 24},
                     {QStringLiteral("ФИО"), ColumnKind::Text, 34},
                     {QStringLiteral("Дата рождения"), ColumnKind::Date, 13},
                     {QStringLiteral("ЕНП"), ColumnKind::Text, 19},
                     {QStringLiteral("СНИЛС"), ColumnKind::Text, 16},
                     {QStringLiteral("Строка файла"), ColumnKind::Text, 10},
                     {QStringLiteral("В списке МИС"), ColumnKind::Text, 9},
                     {QStringLiteral("Различия"), ColumnKind::Text, 44},
                     {QStringLiteral("Пояснение"), ColumnKind::Text, 50}};
    std::vector<const ReconciliationRow*> listed;
    for (const ReconciliationRow& row : act.rows) {
        if (options.withSame || row.category != ListCategory::Same)
            listed.push_back(&row);
    }
    const auto place = [](const ReconciliationRow* row) {
        const auto at = std::find(Order.begin(), Order.end(), row->category) - Order.begin();
        return std::pair(at, row->leaveReason ? int(*row->leaveReason) : -1);
    };
    std::stable_sort(listed.begin(), listed.end(), [&](const auto* a, const auto* b) { return place(a) < place(b); });
    sheet.rows.reserve(listed.size());
    for (const ReconciliationRow* row : listed)
        sheet.rows.push_back(personCells(*row, int(sheet.rows.size()) + 1));
    sheet.footer = signatures(act);
    return sheet;
}

/// Who decided whom a row of the file means: without it nobody could say a year later why the row was this person's.
Sheet decisionsSheet(const ReconciliationAct& act)
{
    Sheet sheet;
    sheet.name = QStringLiteral("Решения о личности");
    sheet.title = QStringLiteral("Акт сверки списков № %1: решения о личности").arg(act.number);
    sheet.columns = {{QStringLiteral("Строка файла"), ColumnKind::Number, 10},
                     {QStringLiteral("Лицо"), ColumnKind::Text, 34},
                     {QStringLiteral("Решение"), ColumnKind::Text, 26},
                     {QStringLiteral("Кто решил"), ColumnKind::Text, 20},
                     {QStringLiteral("Когда"), ColumnKind::DateTime, 17},
                     {QStringLiteral("Отпечаток строки"), ColumnKind::Text, 54}};
    for (const IdentityDecision& decision : act.decisions) {
        const auto row = std::find_if(act.rows.begin(), act.rows.end(), [&](const ReconciliationRow& one) {
            return one.fingerprint == decision.fingerprint;
        });
        const auto person = std::find_if(act.rows.begin(), act.rows.end(), [&](const ReconciliationRow& one) {
            return one.personId == decision.personId;
        });
        sheet.rows.push_back({row == act.rows.end() ? TableCell() : TableCell(double(row->fileRow)),
                              person == act.rows.end() ? QStringLiteral("запись № %1").arg(decision.personId)
                                                       : person->name.full(),
                              decision.same ? QStringLiteral("строка — это лицо") : QStringLiteral("строка — другое лицо"),
                              decision.by, decision.at, decision.fingerprint});
    }
    return sheet;
}

} // namespace

Table actWorkbook(const ReconciliationAct& act, const ActWorkbookOptions& options)
{
    Table table;
    table.author = act.insurerName;
    table.made = act.madeAt;
    table.mark = act.watermark();
    table.sheets.push_back(countsSheet(act));
    table.sheets.push_back(personsSheet(act, options));
    if (!act.decisions.empty())
        table.sheets.push_back(decisionsSheet(act));
    return table;
}

} // namespace dutydesk
