#include "desk/import_store.h"

#include "domain/digits.h"
#include "exchange/list_field_code.h"
#include "replica/database.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace dutydesk {

namespace {

constexpr int MostRemembered = 50; // kinds of files; the polyclinic's own and its departments'

QByteArray compact(const QJsonArray& array) {
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QString severityCode(IssueSeverity severity) {
    return severity == IssueSeverity::Error     ? QStringLiteral("error")
           : severity == IssueSeverity::Warning ? QStringLiteral("warning")
                                                : QStringLiteral("healed");
}

} // namespace

ImportRowWriter::ImportRowWriter(Database& db, ImportId import)
    : m_import(import)
    , m_erased(db)
    , m_insert(db.handle(),
               "INSERT INTO import_row (import_id, row_number, state, family, given, patronymic, birth_date, sex, enp, "
               "snils, phone, phones, address, district, done_on, result, stage, enp_written, snils_written, cells, "
               "kinds, issues) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)") {}

bool ImportRowWriter::leftOut(int rowNumber, const Result<PersonId>& erased) {
    if (!erased) {
        if (m_result)
            m_result = erased.error();
        return true;
    }
    if (!erased->isValid())
        return false;
    ListRow nobody;
    nobody.rowNumber = rowNumber;
    store(nobody, "erased", {}, {}, {});
    return true;
}

bool ImportRowWriter::accepted(const ListRow& row) {
    if (leftOut(row.rowNumber, erasedPersonOf(m_erased, row)))
        return false;
    store(row, "accepted", {}, {}, {});
    return true;
}

bool ImportRowWriter::quarantined(const QuarantinedRow& row) {
    ListRow nobody;
    nobody.rowNumber = row.rowNumber;
    for (const QString& cell : row.cells) { // which of them is the number nobody could tell
        ListRow maybe;
        maybe.enp = Enp::parse(cell);
        maybe.snils = Snils::parse(cell);
        if ((maybe.enp || maybe.snils) && leftOut(row.rowNumber, erasedPersonOf(m_erased, maybe)))
            return false;
    }
    store(nobody, "quarantined", row.cells, row.kinds, row.issues);
    return true;
}

bool ImportRowWriter::duplicate(const DuplicateRow& row) {
    if (leftOut(row.row.rowNumber, erasedPersonOf(m_erased, row.row)))
        return false;
    store(row.row, "duplicate", row.cells, {}, {&row.issue, 1});
    return true;
}

Result<PersonId> erasedPersonOf(ErasedPeople& erased, const ListRow& row) {
    const auto some = erased.any();
    if (!some || !*some)
        return some ? Result<PersonId>(PersonId{}) : Result<PersonId>(some.error());
    return erased.meantBy({row.enp ? row.enp->toString() : QString(), row.snils ? row.snils->toString() : QString(),
                           row.name.full(), isoDay(row.birthDate)});
}

void ImportRowWriter::store(const ListRow& row, const char* state, const QStringList& cells, const QString& kinds,
                            std::span<const RowIssue> issues) {
    if (!m_result)
        return;
    QStringList phones;
    for (const Phone& phone : row.phones)
        phones << phone.raw;
    QJsonArray issueArray;
    for (const RowIssue& issue : issues)
        issueArray << issueToJson(issue);
    // The statement binds bytes where they lie: they stay until the step is done.
    const std::array<QByteArray, 17> texts{row.name.family.toUtf8(),
                                           row.name.given.toUtf8(),
                                           row.name.patronymic.toUtf8(),
                                           isoDay(row.birthDate).toUtf8(),
                                           row.enp ? row.enp->toString().toUtf8() : QByteArray(),
                                           row.snils ? row.snils->toString().toUtf8() : QByteArray(),
                                           phones.value(0).toUtf8(),
                                           phones.join(u'\n').toUtf8(),
                                           row.address.toUtf8(),
                                           row.district.toUtf8(),
                                           isoDay(row.doneOn).toUtf8(),
                                           row.resultText.toUtf8(),
                                           row.enpWritten.toUtf8(),
                                           row.snilsWritten.toUtf8(),
                                           compact(QJsonArray::fromStringList(cells)),
                                           kinds.toUtf8(),
                                           compact(issueArray)};
    const auto text = [&](size_t i) { return Utf8(texts[i].constData(), size_t(texts[i].size())); };
    m_insert.restart() << m_import.value << row.rowNumber << Utf8(state) << text(0) << text(1) << text(2) << text(3)
                       << int(row.sex) << text(4) << text(5) << text(6) << text(7) << text(8) << text(9) << text(10)
                       << text(11) << row.stage << text(12) << text(13) << text(14) << text(15) << text(16);
    if (const auto done = m_insert.step(); !done)
        m_result = done.error();
}

QJsonObject issueToJson(const RowIssue& issue) {
    return {{QStringLiteral("code"), listFieldCode(issue.field)},
            {QStringLiteral("field"), issue.column.isEmpty() ? listFieldWords(issue.field) : issue.column},
            {QStringLiteral("value"), issue.value},
            {QStringLiteral("severity"), severityCode(issue.severity)},
            {QStringLiteral("message"), issue.message},
            {QStringLiteral("remedy"), issue.remedy}};
}

RowIssue issueFromJson(const QJsonObject& json) {
    const auto text = [&](const char* key) { return json.value(QLatin1String(key)).toString(); };
    RowIssue issue;
    issue.field = listFieldFromCode(text("code")).value_or(ListField::None);
    issue.column = text("field");
    issue.value = text("value");
    issue.severity = text("severity") == QLatin1String("warning")  ? IssueSeverity::Warning
                     : text("severity") == QLatin1String("healed") ? IssueSeverity::Healed
                                                                   : IssueSeverity::Error;
    issue.message = text("message");
    issue.remedy = text("remedy");
    return issue;
}

Result<std::vector<ListRow>> importedRows(Database& db, ImportId import) {
    auto rows = db.run(QStringLiteral("SELECT row_number, family, given, patronymic, birth_date, sex, enp, snils, "
                                      "phones, address, district, done_on, result, stage, enp_written, snils_written, "
                                      "phone FROM import_row WHERE import_id = ? AND state IN ('accepted', 'mended') "
                                      "ORDER BY row_number"),
                       {import.value});
    if (!rows)
        return rows.error();
    std::vector<ListRow> lines;
    QSqlQuery& row = **rows;
    while (row.next()) {
        ListRow line;
        line.rowNumber = row.value(0).toInt();
        line.name = {row.value(1).toString(), row.value(2).toString(), row.value(3).toString()};
        line.birthDate = dayOf(row.value(4));
        line.sex = static_cast<Sex>(row.value(5).toInt());
        line.enp = Enp::parse(row.value(6).toString());
        line.snils = Snils::parse(row.value(7).toString());
        const QString phones = row.value(8).toString().isEmpty() ? row.value(16).toString() : row.value(8).toString();
        for (const QString& phone : phones.split(u'\n', Qt::SkipEmptyParts))
            line.phones << Phone::parse(phone);
        line.address = row.value(9).toString();
        line.district = row.value(10).toString();
        line.doneOn = dayOf(row.value(11));
        line.resultText = row.value(12).toString();
        line.stage = row.value(13).toInt();
        line.enpWritten = line.enp ? QString() : digitsOnly(row.value(14).toString());
        line.snilsWritten = line.snils ? QString() : digitsOnly(row.value(15).toString());
        lines.push_back(std::move(line));
    }
    row.finish();
    return lines;
}

Result<std::optional<MappingMemory>> rememberedFor(Database& db, std::span<const SourceRow> firstRows) {
    auto query = db.run(QStringLiteral("SELECT body FROM column_mapping ORDER BY used_ms DESC"));
    if (!query)
        return query.error();
    std::optional<MappingMemory> fits;
    QSqlQuery& row = **query;
    while (!fits && row.next()) {
        auto memory = MappingMemory::fromJson(row.value(0).toByteArray());
        if (memory && memory->apply(firstRows))
            fits = std::move(*memory);
    }
    row.finish();
    return fits;
}

Result<void> remember(Database& db, const ColumnMapping& mapping, const QString& fileName, const QString& actor,
                      qint64 nowMs) {
    const MappingMemory memory = MappingMemory::of(mapping);
    if (memory.isEmpty())
        return {};
    auto stored = db.run(QStringLiteral("INSERT INTO column_mapping (signature, body, file_name, actor, used_ms) "
                                        "VALUES (?, ?, ?, ?, ?) ON CONFLICT (signature) DO UPDATE SET body = "
                                        "excluded.body, file_name = excluded.file_name, actor = excluded.actor, "
                                        "used_ms = excluded.used_ms"),
                         {memory.signature(), QString::fromUtf8(memory.toJson()), fileName, actor, nowMs});
    if (!stored)
        return stored.error();
    auto forgotten = db.run(QStringLiteral("DELETE FROM column_mapping WHERE signature NOT IN (SELECT signature FROM "
                                           "column_mapping ORDER BY used_ms DESC LIMIT ?)"),
                            {MostRemembered});
    return forgotten ? Result<void>() : Result<void>(forgotten.error());
}

} // namespace dutydesk
