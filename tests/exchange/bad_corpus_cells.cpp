// The cells of the corpus. The numbers are those of the check-digit rules in core/domain/enp.h and core/domain/snils.h.
#include "bad_corpus.h"

#include "xlsx_builder.h"

namespace dutydesk::test {

namespace {

constexpr auto Error = IssueSeverity::Error;
constexpr auto Warning = IssueSeverity::Warning;
constexpr auto Healed = IssueSeverity::Healed;

QByteArray text(const char* utf8) {
    return textCell(QString::fromUtf8(utf8));
}

} // namespace

QByteArray goodEnpCell() {
    return text("7856140892001235");
}

const std::vector<BadCell>& badCells() {
    static const std::vector<BadCell> cells{
        {"ЕНП", text("7856140892001236"), Error, "check digit"},
        {"ЕНП", text("785614089200123"), Error, "this one has 15"},
        {"ЕНП", text("78561408920012355"), Error, "this one has 17"},
        {"ЕНП", text("полис утерян"), Error, "not a policy number"},
        {"ЕНП", numberCell("7.8E+15"), Error, "lost digits: 7.8E+15"},
        {"ЕНП", text("7,8561E+15"), Error, "lost digits"},
        {"ЕНП", numberCell("7.85614089200123E+15"), Error, "lost digits"},
        {"ЕНП", numberCell("7856140892001230"), Error, "replaced its last digit by 0"},
        {"ЕНП", numberCell("856140892001235"), Error, "leading zero"},
        {"ЕНП", text("123456789"), Warning, "temporary certificate"},
        {"ЕНП", "<c t='e'><v>#N/A</v></c>", Error, "error of the spreadsheet (#N/A)"},
        {"ЕНП", "<c><f>A1&amp;B1</f></c>", Error, "value was not saved"},
        {"ЕНП", numberCell("7856140892001235"), Healed, "kept as a number"},
        {"ЕНП", numberCell("7.856140892001235E+15"), Healed, "kept as a number"},
        {"ЕНП", text("7856 1408 9200 1235"), Healed, "Spaces"},
        {"ЕНП", text("7753900884123451"), Warning, "does not fit the birth date"},
        {"ЕНП", "", Warning, "looked for by SNILS"},
        {"СНИЛС", text("112-233-445 96"), Warning, "control number"},
        {"СНИЛС", text("112-233-445"), Warning, "has 11 digits"},
        {"СНИЛС", numberCell("8765430300"), Healed, "Leading zeros"},
        {"Дата рождения", text("31.02.1958"), Error, "no such day: 31.02.1958"},
        {"Дата рождения", text("29.02.2025"), Error, "no such day"},
        {"Дата рождения", text("07.13.1958"), Error, "no such day"},
        {"Дата рождения", text("около 1958"), Error, "not a date"},
        {"Дата рождения", text("07.03.2058"), Error, "lies ahead"},
        {"Дата рождения", text("07.03.1758"), Error, "before 1900"},
        {"Дата рождения", text("07.03.15"), Error, "two digits"},
        {"Дата рождения", text("07.03.58"), Healed, "Read as 07.03.1958"},
        {"Дата рождения", text("21251"), Healed, "Read as 07.03.1958"},
        {"Дата рождения", "<c t='e'><v>#VALUE!</v></c>", Error, "error of the spreadsheet"},
        {"Пол", text("?"), Warning, "sex cannot be read"},
        {"ФИО", text("Ёлкинa Mария Петровна"), Healed, "look Russian"},
        {"ФИО", text("Ёлкина Zoя Петровна"), Warning, "Latin letters"},
        {"ФИО", text("Ёлк1на Мария Петровна"), Warning, "digits"},
        {"ФИО", text("Ёлкина Петровна Мария"), Warning, "swapped"},
        {"Телефон", text("нет связи 12"), Warning, "phone cannot be read"},
        {"Телефон", "<c t='e'><v>#NAME?</v></c>", Warning, "error of the spreadsheet (#NAME?)"},
        {"Этап", text("третий"), Warning, "stage cannot be read"},
        {"Дата прохождения", text("31.11.2026"), Warning, "no such day"},
        {"Дата прохождения", text("01.12.2026"), Warning, "lies ahead"},
        {"ФИО", text("Ёлкина Мария Петровна 7856140892001235"), Warning, "digits"},
        {"ФИО", textCell(QString(300, u'я')), Error, "no name, it has 300"},
        {"ФИО", "<c t='e'><v>#REF!</v></c>", Error, "error of the spreadsheet (#REF!)"},
        {"Дата рождения", textCell(QString(500, u'1')), Error, "not a date"},
        {"Дата рождения", numberCell("21251.5"), Error, "not a date"},
        {"Дата рождения", "<c><f>TODAY()</f></c>", Error, "value was not saved"},
        {"Телефон", textCell(QStringLiteral("+7 921 123-45-67;").repeated(30)), Warning, "more than 20 phones"},
        {"Адрес", textCell(QString(2000, u'я')), Warning, "longer than 1000 characters"},
    };
    return cells;
}

QByteArray workbookWith(const BadCell& bad, const QByteArray& enp) {
    static const std::vector<QByteArray> columns{"ФИО",  "Дата рождения",    "Пол",  "ЕНП", "СНИЛС", "Телефон",
                                                 "Этап", "Дата прохождения", "Адрес"};
    const std::vector<QByteArray> good{text("Ёлкина Мария Петровна"), text("07.03.1958"),       text("Ж"), enp,
                                       text("112-233-445 95"),        text("+7 921 123-45-67"), text("1"), "",
                                       text("ул. Мира, д. 5")};
    QByteArray header = "<row>", row = "<row>";
    for (std::size_t i = 0; i < columns.size(); ++i) {
        header += textCell(QString::fromUtf8(columns[i]));
        const QByteArray value = columns[i] == bad.column ? bad.cell : good[i];
        row += value.isEmpty() ? QByteArray("<c/>") : value;
    }
    return XlsxBuilder().sheet(QStringLiteral("Список"), header + "</row>" + row + "</row>").bytes();
}

} // namespace dutydesk::test
