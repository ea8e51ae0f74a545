#include "exchange/row_interpreter.h"

#include "domain/digits.h"
#include "exchange/cell_values.h"
#include "exchange/exchange_text.h"

#include <algorithm>

namespace dutydesk {

/// The row in the making and where its complaints go.
struct RowInterpreter::Work {
    const SourceRow& source;
    const RowInterpreter& self;
    ListRow& row;
    std::vector<RowIssue>& issues;
    bool good = true;
    bool badNumber = false; ///< a number was there and is wrong

    const SourceCell* cell(ListField field) const {
        const int column = self.column(field);
        if (column < 0 || column >= int(source.cells.size()))
            return nullptr;
        const SourceCell& found = source.cells[std::size_t(column)];
        return found.kind == CellKind::Empty ? nullptr : &found;
    }

    void add(ListField field, IssueSeverity severity, const QString& value, const QString& message,
             const QString& remedy = {}, int column = -1) {
        const int at = column >= 0 ? column : self.column(field);
        issues.push_back({source.number, field, self.m_mapping.label(at), value, severity, message, remedy});
        good = good && severity != IssueSeverity::Error;
    }

    /// The cell's text, unless it holds a formula's error: then an issue is raised and nothing is returned.
    const SourceCell* sound(ListField field, IssueSeverity severity) {
        const SourceCell* found = cell(field);
        if (!found || found->kind != CellKind::Error)
            return found;
        if (found->text.startsWith(u'='))
            add(field, severity, found->text, ExchangeText::tr("The cell holds a formula whose value was not saved."),
                ExchangeText::tr("Open the file in a spreadsheet program, let it compute, and save it again."));
        else
            add(field, severity, found->text,
                ExchangeText::tr("The cell holds an error of the spreadsheet (%1).").arg(found->text),
                ExchangeText::tr("Correct the formula, or put the value in its place."));
        return nullptr;
    }
};

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

QString listed(const QString& text) {
    return text == QLatin1String("-") || text == QLatin1String("—") || text.compare(u"нет", Qt::CaseInsensitive) == 0
               ? QString()
               : text;
}

} // namespace

void RowInterpreter::readNames(Work& work) const {
    const auto text = [&](ListField field) {
        const SourceCell* cell = work.sound(field, IssueSeverity::Error);
        if (!cell)
            return QString();
        const QString written = listed(cell->text.simplified());
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
                 ExchangeText::tr("Correct the file; the person is found either way."));
}

void RowInterpreter::readDates(Work& work) const {
    const auto read = [&](ListField field, IssueSeverity severity) {
        const SourceCell* cell = work.sound(field, severity);
        if (!cell || listed(cell->text).isEmpty())
            return QDate();
        const DateReading reading = readDate(cell->text, m_today);
        const QString remedy = ExchangeText::tr("Correct the date in the file, as DD.MM.YYYY.");
        const bool ahead = m_today.isValid() && reading.date > m_today;
        if (reading.noSuchDay)
            work.add(field, severity, cell->text, ExchangeText::tr("There is no such day: %1.").arg(cell->text),
                     remedy);
        else if (reading.shortYear)
            work.add(field, severity, cell->text,
                     ExchangeText::tr("The year has two digits, and the century cannot be told: %1.").arg(cell->text),
                     remedy);
        else if (!reading.date.isValid())
            work.add(field, severity, cell->text, ExchangeText::tr("This is not a date: %1.").arg(cell->text), remedy);
        else if (ahead)
            work.add(field, severity, cell->text, ExchangeText::tr("The date lies ahead: %1.").arg(cell->text), remedy);
        else if (reading.date.year() < 1900)
            work.add(field, severity, cell->text, ExchangeText::tr("The date lies before 1900: %1.").arg(cell->text),
                     remedy);
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

void RowInterpreter::readEnp(Work& work) const {
    const SourceCell* cell = work.sound(ListField::Enp, IssueSeverity::Error);
    if (!cell)
        return;
    const QString written = listed(cell->text.trimmed());
    if (written.isEmpty())
        return;
    const bool exponent = isExponentNumber(written);
    const QString text = exponent ? expandNumber(written) : written;
    work.row.enp = Enp::parse(text);
    if (work.row.enp) {
        // A number that Excel cut to 15 digits ends in 0 and then fails the check digit, so a number that passes is
        // whole.
        if (exponent || cell->kind == CellKind::Number)
            work.add(ListField::Enp, IssueSeverity::Healed, written,
                     ExchangeText::tr("The policy number is kept as a number; all its digits are there."));
        else if (written.size() != 16)
            work.add(ListField::Enp, IssueSeverity::Healed, written,
                     ExchangeText::tr("Spaces or hyphens were left out."));
        return;
    }
    const QString digits = digitsOnly(text);
    const QString asText =
        ExchangeText::tr("In the source file, format the column as text, enter the numbers again, and save.");
    const auto error = [&](const QString& message, const QString& remedy) {
        work.badNumber = true;
        work.add(ListField::Enp, IssueSeverity::Error, written, message, remedy);
    };
    if (exponent && text.isEmpty())
        error(ExchangeText::tr("The policy number was kept as a number and has lost digits: %1.").arg(written), asText);
    else if (cell->kind == CellKind::Number && digits.size() == 16 && digits.endsWith(u'0'))
        error(ExchangeText::tr(
                  "The policy number was kept as a number, and the spreadsheet has replaced its last digit by 0: %1.")
                  .arg(written),
              asText);
    else if (cell->kind == CellKind::Number && digits.size() == 15)
        error(ExchangeText::tr("The policy number has 15 digits: kept as a number, it has lost a leading zero: %1.")
                  .arg(written),
              asText);
    else if (digits.size() == 9)
        work.add(ListField::Enp, IssueSeverity::Warning, written,
                 ExchangeText::tr("Nine digits are the number of a temporary certificate, not of a policy: %1.")
                     .arg(written),
                 ExchangeText::tr("The person is looked for by SNILS, or name and birth date."));
    else if (digits.size() == 16)
        error(ExchangeText::tr("The check digit of the policy number is wrong: %1.").arg(written),
              ExchangeText::tr("Compare the number with the policy: a digit is mistyped."));
    else if (digits.isEmpty())
        error(ExchangeText::tr("This is not a policy number: %1.").arg(written),
              ExchangeText::tr("A policy number has 16 digits. Correct the cell or leave it empty."));
    else
        error(ExchangeText::tr("A policy number has 16 digits; this one has %1: %2.").arg(digits.size()).arg(written),
              ExchangeText::tr("Compare the number with the policy and correct the cell, or leave it empty."));
}

void RowInterpreter::readSnils(Work& work) const {
    const SourceCell* cell = work.sound(ListField::Snils, work.row.enp ? IssueSeverity::Warning : IssueSeverity::Error);
    if (!cell)
        return;
    const QString written = listed(cell->text.trimmed());
    if (written.isEmpty())
        return;
    QString text = isExponentNumber(written) ? expandNumber(written) : written;
    // A number loses its leading zeros, and the 11 digits of a СНИЛС are known, so they can be put back.
    if (cell->kind == CellKind::Number && text.size() >= 8 && text.size() < 11)
        text = text.rightJustified(11, u'0');
    work.row.snils = Snils::parse(text);
    if (work.row.snils) {
        if (text != written)
            work.add(ListField::Snils, IssueSeverity::Healed, written,
                     ExchangeText::tr("Leading zeros were put back."));
        return;
    }
    const int digits = int(digitsOnly(text).size());
    const QString message = digits == 11
                                ? ExchangeText::tr("The control number of the SNILS is wrong: %1.").arg(written)
                                : ExchangeText::tr("A SNILS has 11 digits: %1.").arg(written);
    if (work.row.enp) {
        work.add(ListField::Snils, IssueSeverity::Warning, written, message,
                 ExchangeText::tr("It was left out; the person is known by the policy number."));
    } else {
        work.badNumber = true;
        work.add(ListField::Snils, IssueSeverity::Error, written, message,
                 ExchangeText::tr("Compare the number with the certificate and correct the cell, or leave it empty."));
    }
}

void RowInterpreter::readRest(Work& work) const {
    const auto text = [&](ListField field) {
        const SourceCell* cell = work.sound(field, IssueSeverity::Warning);
        return cell ? cell->text.simplified() : QString();
    };
    ListRow& row = work.row;
    if (const QString sex = text(ListField::Sex); !sex.isEmpty()) {
        row.sex = readSex(sex);
        if (row.sex == Sex::Unknown)
            work.add(ListField::Sex, IssueSeverity::Warning, sex,
                     ExchangeText::tr("The sex cannot be read: %1.").arg(sex), ExchangeText::tr("Write М or Ж."));
    }
    for (const int column : m_phoneColumns) {
        if (column >= int(work.source.cells.size()))
            continue;
        if (work.source.cells[std::size_t(column)].kind == CellKind::Error) {
            work.add(ListField::Phone, IssueSeverity::Warning, work.source.text(column),
                     ExchangeText::tr("The cell holds an error of the spreadsheet (%1).").arg(work.source.text(column)),
                     ExchangeText::tr("Correct the formula, or put the value in its place."), column);
            continue;
        }
        for (const QString& part : splitPhones(work.source.text(column))) {
            if (listed(part).isEmpty())
                continue;
            const QString expanded = expandNumber(part);
            row.phones << Phone::parse(expanded.isEmpty() ? part : expanded);
            if (!row.phones.back().isValid())
                work.add(ListField::Phone, IssueSeverity::Warning, part,
                         ExchangeText::tr("The phone cannot be read: %1.").arg(part),
                         ExchangeText::tr("A Russian number has ten digits after +7 or 8."), column);
        }
    }
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
                     ExchangeText::tr("The stage cannot be read: %1.").arg(stage), ExchangeText::tr("Write 1 or 2."));
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
