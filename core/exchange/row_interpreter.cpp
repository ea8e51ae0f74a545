#include "exchange/cell_values.h"
#include "exchange/row_work.h"

#include <algorithm>

namespace dutydesk {

namespace {

constexpr qsizetype LongestName = 200;
constexpr qsizetype LongestText = 1000;
constexpr int MostPhones = 20;

} // namespace

RowInterpreter::RowInterpreter(ColumnMapping mapping, QDate today)
    : m_mapping(std::move(mapping))
    , m_today(today)
    , m_columns(ListFieldCount, -1)
    , m_phoneColumns(m_mapping.columnsOf(ListField::Phone)) {
    for (int field = 1; field < ListFieldCount; ++field)
        m_columns[std::size_t(field)] = m_mapping.columnOf(static_cast<ListField>(field));
}

bool RowInterpreter::read(const SourceRow& source, ListRow& row, std::vector<RowIssue>& issues) const {
    row = ListRow();
    row.rowNumber = source.number;
    Work work{source, *this, row, issues};
    readNames(work);
    readDates(work);
    readEnp(work);
    readSnils(work);
    readRest(work);
    judgeIdentity(work);
    return work.good;
}

namespace {

/// "Фамилия Имя Отчество" in one cell: the first word, the second, the rest.
PersonName splitName(const QString& text) {
    PersonName name;
    const qsizetype first = text.indexOf(u' ');
    name.family = text.left(first);
    if (first < 0)
        return name;
    const qsizetype second = text.indexOf(u' ', first + 1);
    name.given = text.mid(first + 1, second < 0 ? -1 : second - first - 1);
    if (second >= 0)
        name.patronymic = text.mid(second + 1);
    return name;
}

} // namespace

void RowInterpreter::readNames(Work& work) const {
    const auto text = [&](ListField field) {
        const SourceCell* cell = work.sound(field, IssueSeverity::Error);
        if (!cell)
            return QString();
        const QString written = given(cell->text.simplified());
        if (written.size() > LongestName) {
            work.add(field, IssueSeverity::Error, written,
                     ExchangeText::tr("This is no name, it has %1 characters.").arg(written.size()),
                     ExchangeText::tr("Correct the cell: a quotation mark or a line break may be missing before it."));
            return QString();
        }
        const HealedText healed = healLookAlikes(written);
        if (healed.healed)
            work.add(field, IssueSeverity::Healed, written,
                     ExchangeText::tr("Latin letters that look Russian were replaced."));
        else if (healed.leftLatin)
            work.add(field, IssueSeverity::Warning, written, ExchangeText::tr("The name has Latin letters."),
                     ExchangeText::tr("Check the name against the identity document."));
        if (std::any_of(written.begin(), written.end(), [](QChar c) { return c.isDigit(); }))
            work.add(field, IssueSeverity::Warning, written, ExchangeText::tr("The name has digits."),
                     ExchangeText::tr("Check the name against the identity document."));
        return healed.text;
    };
    PersonName& name = work.row.name;
    if (const QString full = text(ListField::FullName); !full.isEmpty())
        name = splitName(full);
    const auto part = [&](ListField field, QString& into) {
        if (QString value = text(field); !value.isEmpty())
            into = std::move(value);
    };
    part(ListField::Family, name.family);
    part(ListField::Given, name.given);
    part(ListField::Patronymic, name.patronymic);
    if (!name.patronymic.isEmpty() && looksLikePatronymic(name.given) && !looksLikePatronymic(name.patronymic))
        work.add(ListField::Given, IssueSeverity::Warning, name.full(),
                 ExchangeText::tr("Given name and patronymic seem to be swapped."),
                 ExchangeText::tr("Correct the file; the person is found either way."),
                 column(column(ListField::Given) >= 0 ? ListField::Given : ListField::FullName));
}

void RowInterpreter::readDates(Work& work) const {
    const auto read = [&](ListField field, IssueSeverity severity) {
        const SourceCell* cell = work.sound(field, severity);
        if (!cell || given(cell->text).isEmpty())
            return QDate();
        const DateReading reading = readDate(cell->text, m_today);
        const QString remedy = ExchangeText::tr("Correct the date in the file, as DD.MM.YYYY.");
        const bool ahead = m_today.isValid() && reading.date > m_today;
        if (reading.noSuchDay)
            work.add(field, severity, cell->text, ExchangeText::tr("There is no such day: %1.").arg(shown(cell->text)),
                     remedy);
        else if (reading.shortYear)
            work.add(
                field, severity, cell->text,
                ExchangeText::tr("The year has two digits, and the century cannot be told: %1.").arg(shown(cell->text)),
                remedy);
        else if (!reading.date.isValid())
            work.add(field, severity, cell->text, ExchangeText::tr("This is not a date: %1.").arg(shown(cell->text)),
                     remedy);
        else if (ahead)
            work.add(field, severity, cell->text, ExchangeText::tr("The date lies ahead: %1.").arg(shown(cell->text)),
                     remedy);
        else if (reading.date.year() < 1900)
            work.add(field, severity, cell->text,
                     ExchangeText::tr("The date lies before 1900: %1.").arg(shown(cell->text)), remedy);
        else {
            if (reading.healed && cell->kind != CellKind::Number)
                work.add(field, IssueSeverity::Healed, cell->text,
                         ExchangeText::tr("Read as %1.").arg(reading.date.toString(u"dd.MM.yyyy")));
            return reading.date;
        }
        return QDate();
    };
    work.row.birthDate = read(ListField::BirthDate, IssueSeverity::Error);
    work.row.doneOn = read(ListField::DoneOn, IssueSeverity::Warning);
}

void RowInterpreter::readPhones(Work& work, int column) const {
    if (column >= int(work.source.cells.size()))
        return;
    const SourceCell& cell = work.source.cells[std::size_t(column)];
    const auto warn = [&](const QString& value, const QString& message, const QString& remedy) {
        work.add(ListField::Phone, IssueSeverity::Warning, value, message, remedy, column);
    };
    if (cell.kind == CellKind::Error) {
        warn(cell.text, ExchangeText::tr("The cell holds an error of the spreadsheet (%1).").arg(shown(cell.text)),
             ExchangeText::tr("Correct the formula, or put the value in its place."));
        return;
    }
    const QString remedy = ExchangeText::tr("A Russian number has ten digits after +7 or 8.");
    int count = 0;
    for (const QString& part : splitPhones(cell.text.left(LongestText))) {
        if (given(part).isEmpty())
            continue;
        if (++count > MostPhones) {
            warn(cell.text,
                 ExchangeText::tr("The cell has more than %1 phones; the rest was left out.").arg(MostPhones),
                 ExchangeText::tr("Correct the cell: a quotation mark or a line break may be missing before it."));
            return;
        }
        const QString expanded = expandNumber(part);
        work.row.phones << Phone::parse(expanded.isEmpty() ? part : expanded);
        if (!work.row.phones.back().isValid())
            warn(part, ExchangeText::tr("The phone cannot be read: %1.").arg(shown(part)), remedy);
    }
}

void RowInterpreter::readRest(Work& work) const {
    const auto text = [&](ListField field) {
        const SourceCell* cell = work.sound(field, IssueSeverity::Warning);
        const QString written = cell ? cell->text.simplified() : QString();
        if (written.size() > LongestText)
            work.add(field, IssueSeverity::Warning, written,
                     ExchangeText::tr("The text is longer than %1 characters and was cut off.").arg(LongestText),
                     ExchangeText::tr("Correct the cell: a quotation mark or a line break may be missing before it."));
        return written.left(LongestText);
    };
    ListRow& row = work.row;
    if (const QString sex = text(ListField::Sex); !sex.isEmpty()) {
        row.sex = readSex(sex);
        if (row.sex == Sex::Unknown)
            work.add(ListField::Sex, IssueSeverity::Warning, sex,
                     ExchangeText::tr("The sex cannot be read: %1.").arg(shown(sex)),
                     ExchangeText::tr("Write М or Ж."));
    }
    for (const int column : m_phoneColumns)
        readPhones(work, column);
    row.address = text(ListField::Address);
    row.moCode = text(ListField::MoCode);
    row.district = text(ListField::District);
    row.programme = text(ListField::Programme);
    row.month = readMonth(text(ListField::Month));
    row.resultText = text(ListField::Result);
    if (const QString stage = text(ListField::Stage); !stage.isEmpty()) {
        row.stage = readStage(stage);
        if (row.stage == 0)
            work.add(ListField::Stage, IssueSeverity::Warning, stage,
                     ExchangeText::tr("The stage cannot be read: %1.").arg(shown(stage)),
                     ExchangeText::tr("Write 1 or 2."));
    }
}

void RowInterpreter::judgeIdentity(Work& work) const {
    ListRow& row = work.row;
    const bool byName = !row.name.family.isEmpty() && !row.name.given.isEmpty() && row.birthDate.isValid();
    if (row.enp) {
        if (!row.enp->matches(row.birthDate, row.sex))
            work.add(ListField::Enp, IssueSeverity::Warning, row.enp->toString(),
                     ExchangeText::tr("The policy number does not fit the birth date or the sex."),
                     ExchangeText::tr("Compare with the policy. Valid numbers that do not fit exist."));
        return;
    }
    if (!work.good)
        return;
    if (!row.snils && !byName) {
        work.add(ListField::None, IssueSeverity::Error, row.name.full(),
                 ExchangeText::tr("Nothing tells who this is: no policy number, no SNILS, no name with a birth date."),
                 ExchangeText::tr("Fill in the policy number, or the SNILS, or the full name and the birth date."));
        return;
    }
    if (column(ListField::Enp) >= 0)
        work.add(ListField::Enp, IssueSeverity::Warning, {},
                 row.snils ? ExchangeText::tr("No policy number: the person is looked for by SNILS.")
                           : ExchangeText::tr("No policy number: the person is looked for by name and birth date."),
                 ExchangeText::tr("Fill in the policy number where it is known."));
}

} // namespace dutydesk
