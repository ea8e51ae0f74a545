#include "exchange_files.h"

#include "domain/random_source.h"
#include "exchange/ods_builder.h"
#include "exchange/r01_builder.h"

#include <xlsxwriter.h>

namespace dutydesk::bench {

namespace {

const QStringList Header{QStringLiteral("Фамилия"),       QStringLiteral("Имя"),     QStringLiteral("Отчество"),
                         QStringLiteral("Дата рождения"), QStringLiteral("Пол"),     QStringLiteral("ЕНП"),
                         QStringLiteral("СНИЛС"),         QStringLiteral("Телефон"), QStringLiteral("Адрес"),
                         QStringLiteral("Код МО"),        QStringLiteral("Участок"), QStringLiteral("Программа"),
                         QStringLiteral("Месяц")};

QString textOf(const TableCell& cell) {
    if (const auto* text = std::get_if<QString>(&cell))
        return *text;
    if (const auto* number = std::get_if<double>(&cell))
        return QString::number(*number);
    const auto* day = std::get_if<QDate>(&cell);
    return day ? day->toString(Qt::ISODate) : QString();
}

} // namespace

std::vector<ReconcilePerson> makePeople(int count) {
    static const QStringList families{QStringLiteral("Ёлкин"),   QStringLiteral("Кузнецов"),
                                      QStringLiteral("Орлов"),   QStringLiteral("Соловьёв"),
                                      QStringLiteral("Фёдоров"), QStringLiteral("Объедков")};
    static const QStringList given{QStringLiteral("Пётр"), QStringLiteral("Илья"), QStringLiteral("Семён"),
                                   QStringLiteral("Юрий")};
    static const QStringList patronymics{QStringLiteral("Петрович"), QStringLiteral("Ильич"),
                                         QStringLiteral("Юрьевич")};
    SeededRandom random(1);
    const auto any = [&](const QStringList& of) { return of.at(qsizetype(random.next() % quint64(of.size()))); };
    std::vector<ReconcilePerson> people(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        ReconcilePerson& person = people[std::size_t(i)];
        person.personId = QString::number(i);
        person.name = {any(families), any(given), any(patronymics)};
        person.birthDate = QDate(1930, 1, 1).addDays(qint64(random.next() % 27000));
        person.sex = Sex::Male;
        person.enp = Enp::compose(78, person.birthDate, person.sex, i);
        person.snils = Snils::compose(quint32(100000000 + i * 7919));
        person.phones = QStringList{QStringLiteral("+7921%1").arg(1000000 + i)};
        person.district = QString::number(i % 40 + 1);
        person.inMisList = person.wasInList = random.next() % 50 != 0;
        if (random.next() % 40 == 0)
            person.stageOneDoneOn = QDate(2026, 5, 12);
        if (random.next() % 200 == 0)
            person.deceasedOn = QDate(2026, 10, 2);
    }
    return people;
}

Sheet sheetOf(const std::vector<ReconcilePerson>& people) {
    Sheet sheet;
    sheet.name = QStringLiteral("Список");
    for (const QString& title : Header)
        sheet.columns.push_back({title, ColumnKind::Text, 15});
    SeededRandom random(2);
    for (std::size_t i = 0; i < people.size(); ++i) {
        const ReconcilePerson& p = people[i];
        const bool renamed = random.next() % 30 == 0;
        sheet.rows.push_back(
            {renamed ? QStringLiteral("Новиков") : p.name.family, p.name.given, p.name.patronymic, p.birthDate,
             QStringLiteral("М"), p.enp->toString(), p.snils->formatted(), Phone::parse(p.phones->front()).formatted(),
             QStringLiteral("ул. Садовая, д. %1, кв. %2").arg(i % 90 + 1).arg(i % 200 + 1), QStringLiteral("780117"),
             double(i % 40 + 1), QStringLiteral("ДВН"), QStringLiteral("ноябрь 2026")});
    }
    return sheet;
}

void writeShared(const QString& path, const Sheet& sheet) {
    lxw_workbook* book = workbook_new(QFile::encodeName(path).constData());
    lxw_worksheet* page = workbook_add_worksheet(book, "List");
    lxw_format* date = workbook_add_format(book);
    format_set_num_format(date, "dd.mm.yyyy");
    for (std::size_t c = 0; c < sheet.columns.size(); ++c)
        worksheet_write_string(page, 0, lxw_col_t(c), sheet.columns[c].title.toUtf8().constData(), nullptr);
    for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
        for (std::size_t c = 0; c < sheet.rows[r].size(); ++c) {
            const TableCell& cell = sheet.rows[r][c];
            if (const auto* text = std::get_if<QString>(&cell)) {
                worksheet_write_string(page, lxw_row_t(r + 1), lxw_col_t(c), text->toUtf8().constData(), nullptr);
            } else if (const auto* number = std::get_if<double>(&cell)) {
                worksheet_write_number(page, lxw_row_t(r + 1), lxw_col_t(c), *number, nullptr);
            } else if (const auto* day = std::get_if<QDate>(&cell)) {
                lxw_datetime value{day->year(), day->month(), day->day(), 0, 0, 0};
                worksheet_write_datetime(page, lxw_row_t(r + 1), lxw_col_t(c), &value, date);
            }
        }
    }
    workbook_close(book);
}

void writeOds(const QString& path, const Sheet& sheet) {
    using namespace dutydesk::test;
    QByteArray rows;
    QByteArray cells;
    for (const TableColumn& column : sheet.columns)
        cells += odsText(column.title);
    rows += odsRow(cells);
    for (const std::vector<TableCell>& row : sheet.rows) {
        cells.clear();
        for (const TableCell& cell : row) {
            const QString text = textOf(cell);
            if (std::holds_alternative<QDate>(cell))
                cells += odsDay(text.toLatin1());
            else
                cells += std::holds_alternative<double>(cell) ? odsNumber(text.toLatin1()) : odsText(text);
        }
        rows += odsRow(cells);
    }
    OdsBuilder().sheet(sheet.name, rows).write(path);
}

void writeR01(const QString& path, const Sheet& sheet) {
    using namespace dutydesk::test;
    const QStringList elements{QStringLiteral("SURNAME"),    QStringLiteral("NAME"),
                               QStringLiteral("PATRONYMIC"), QStringLiteral("BIRTHDAY"),
                               QStringLiteral("SEX"),        QStringLiteral("ENP"),
                               QStringLiteral("SS"),         QStringLiteral("TEL_M"),
                               QStringLiteral("ADDRESS"),    QString(),
                               QStringLiteral("DISTRICT"),   QStringLiteral("PROGRAMME")};
    QStringList records;
    for (const std::vector<TableCell>& row : sheet.rows) {
        R01Fields fields;
        for (qsizetype i = 0; i < elements.size(); ++i) {
            if (!elements.at(i).isEmpty())
                fields.emplace_back(elements.at(i), textOf(row[std::size_t(i)]));
        }
        records << r01Elements(fields);
    }
    ZipFile().add(QStringLiteral("R01.xml"), encoded(r01Text(r01Head(), records), "windows-1251")).write(path);
}

void writeLarge(const QString& path, int rows) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    lxw_workbook* book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    lxw_worksheet* page = workbook_add_worksheet(book, "List");
    for (qsizetype c = 0; c < Header.size(); ++c)
        worksheet_write_string(page, 0, lxw_col_t(c), Header.at(c).toUtf8().constData(), nullptr);
    constexpr int Block = 10'000;
    for (int r = 1; r < rows; r += Block) {
        // The same ten thousand people, with other numbers each time.
        static const Sheet sheet = sheetOf(makePeople(Block));
        for (int i = 0; i < Block && r + i < rows; ++i) {
            const std::vector<TableCell>& row = sheet.rows[std::size_t(i)];
            const auto at = lxw_row_t(r + i);
            const auto* born = std::get_if<QDate>(&row[3]);
            for (std::size_t c = 0; c < row.size(); ++c) {
                QString text = textOf(row[c]);
                if (c == 1) // another person of the same age
                    text += QString(QChar(u'а' + (r / Block) % 32)) + QChar(u'а' + (r / Block) / 32);
                else if (c == 5)
                    text =
                        Enp::compose(1 + r / Block % 90, *born, r / Block < 90 ? Sex::Male : Sex::Female, i).toString();
                else if (c == 6)
                    text = Snils::compose(quint32(100'000'000 + r + i)).formatted();
                worksheet_write_string(page, at, lxw_col_t(c), text.toUtf8().constData(), nullptr);
            }
        }
    }
    workbook_close(book);
}

} // namespace dutydesk::bench
