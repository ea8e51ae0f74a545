#include "desk/erase_parts.h"

#include "desk/act_parts.h"
#include "print/pdf_writer.h"
#include "replica/database.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTextDocument>

#include <numeric>

namespace dutydesk {

namespace {

QString jsonOf(const QList<PersonId>& persons) {
    QJsonArray ids;
    for (const PersonId person : persons)
        ids << person.value;
    return QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact));
}

/// ?1 our insurer, ?2 now, ?3 persons as JSON. Died, left, last act, appointments to come.
const char HumansSql[] =
    "SELECT p.id, p.family, p.given, p.patronymic, p.birth_date, p.enp, p.deceased_on, iif(p.insured = 1, '', "
    "ifnull((SELECT "
    "max(iif(c.end_on <> '', c.end_on, date(c.updated_ms / 1000, 'unixepoch'))) FROM coverage c WHERE c.person_id = "
    "p.id AND "
    "c.insurer = ?1), '')), ifnull(date(max(ifnull((SELECT max(sent_ms) FROM contact WHERE person_id = p.id), 0), "
    "ifnull((SELECT "
    "max(printed_ms) FROM printed_sheet WHERE person_id = p.id), 0), ifnull((SELECT max(authored_ms) FROM task WHERE "
    "person_id = "
    "p.id), 0), ifnull((SELECT max(given_ms) FROM consent WHERE person_id = p.id), 0)) / 1000, 'unixepoch'), ''), "
    "(SELECT count(*) "
    "FROM appointment a WHERE a.person_id = p.id AND a.start_ms >= ?2 AND a.status NOT IN ('cancelled', 'noshow', "
    "'entered-in-error')) FROM person p WHERE p.id IN (SELECT value FROM json_each(?3)) ORDER BY p.sort_key, p.id";

struct Category {
    const char16_t* title;
    QStringList tables;
};

const QList<Category>& categories() {
    const auto names = [](std::initializer_list<const char*> tables) {
        QStringList list;
        for (const char* table : tables)
            list << QLatin1String(table);
        return list;
    };
    static const QList<Category> all{
        {u"Фамилия, имя, отчество, дата рождения, пол, адрес, номера полиса и СНИЛС", names({"person"})},
        {u"Номера телефонов", names({"person_phone"})},
        {u"Сведения о страховании и прикреплении", names({"coverage", "past_insurer"})},
        {u"Сведения о здоровье: диагнозы, посещения, планы наблюдения, риски, показания, отметки",
         names({"condition", "visit", "plan", "risk", "flag", "reading", "adverse_event"})},
        {u"Записи на приём и заявки", names({"appointment", "request"})},
        {u"Контакты, поручения, опросы", names({"contact", "work_item", "survey", "task", "printed_sheet"})},
        {u"Согласия и отказы", names({"consent"})},
        {u"Строки списков и сверок", names({"import_row", "list_member", "identity_decision", "act"})},
        {u"Сведения обмена с поликлиникой",
         names({"outbox", "merge_record", "sync_issue", "waiting_resource", "draft"})},
    };
    return all;
}

} // namespace

Result<QList<ErasureCandidate>> readCandidates(Database& db, const Desk::Private& d, const QList<PersonId>& persons) {
    auto query = db.run(QLatin1String(HumansSql), {d.ownInsurer(), d.nowMs(), jsonOf(persons)});
    if (!query)
        return query.error();
    const RetentionRules& rules = d.env.rules.retention;
    const QDate today = d.env.clock.today(), epoch(1970, 1, 1);
    QList<ErasureCandidate> found;
    QSqlQuery& row = **query;
    while (row.next()) {
        ErasureCandidate one;
        one.person = PersonId{row.value(0).toLongLong()};
        one.name = {row.value(1).toString(), row.value(2).toString(), row.value(3).toString()};
        one.birthDate = dayOf(row.value(4));
        one.enp = row.value(5).toString();
        const QDate lastAct = dayOf(row.value(8));
        one.keptUntil =
            rules.keptUntil({dayOf(row.value(6)), dayOf(row.value(7)), lastAct > epoch ? lastAct : QDate()});
        one.expired = one.keptUntil.isValid() && one.keptUntil < today && rules.validity.covers(today);
        one.upcoming = row.value(9).toInt();
        found << one;
    }
    row.finish();
    return found;
}

Result<QList<Human>> readHumans(Database& db, const Desk::Private& d, const QList<PersonId>& persons) {
    QList<Human> humans;
    QSet<qint64> taken;
    for (const PersonId person : persons) {
        Human human;
        const auto records = recordsOfOne(db, person);
        if (!records)
            return records.error();
        if (records->isEmpty())
            return Error{ErrorKind::NotFound, Desk::tr("This person is not in the replica any more."),
                         QString::number(person.value)};
        human.records = *records;
        if (taken.contains(records->first().value))
            continue;
        taken.insert(records->first().value);
        const auto found = readCandidates(db, d, {records->first()});
        const auto rows = countRecords(db, *records);
        const auto unsent = countUnsent(db, *records);
        if (!found || !rows || !unsent)
            return !found ? found.error() : !rows ? rows.error() : unsent.error();
        human.who = found->first();
        human.who.records = std::accumulate(rows->cbegin(), rows->cend(), qint64(records->size()));
        human.who.unsent = *unsent;
        humans << human;
    }
    return humans;
}

std::vector<ErasureCertificate::Category> categoriesOf(const ErasedRows& rows) {
    std::vector<ErasureCertificate::Category> list;
    for (const Category& category : categories()) {
        qint64 count = 0;
        for (const QString& table : category.tables)
            count += rows.value(table);
        if (count > 0)
            list.push_back({QString::fromUtf16(category.title), count});
    }
    return list;
}

Result<ErasureCertificate> certificateFor(Database& db, const Desk::Private& d, const ErasureOrder& order,
                                          const QList<Human>& humans) {
    ErasureCertificate paper;
    const auto act = newAct(db, d, {}, {});
    if (!act)
        return act.error();
    const bool expiry = order.ground == ErasureGround::Expiry;
    paper.operatorName = act->insurerName;
    paper.made = d.now().toLocalTime();
    paper.system = QStringLiteral("DutyDesk, рабочее место ") + d.deskName();
    paper.by = d.actor.fullName;
    paper.ground = expiry ? QStringLiteral("цель обработки достигнута, срок хранения истёк (часть 4 статьи 21)")
                          : QStringLiteral("требование субъекта персональных данных (части 3, 5 и 5.1 статьи 21)");
    paper.basis = order.basis.simplified();
    paper.way = QStringLiteral("удаление записей из зашифрованной базы с перезаписью освобождённого места");
    paper.keepYears = d.env.rules.retention.certificateYears;
    for (const Human& human : humans)
        paper.persons.push_back(
            {human.who.name, human.who.birthDate, human.who.enp, QString::number(human.records.first().value)});
    return paper;
}

Result<int> writeCertificate(const QString& path, const ErasureCertificate& paper) {
    return writePdf(path, erasureDocuments(paper), QStringLiteral("Акт об уничтожении персональных данных"), {},
                    paper.made);
}

} // namespace dutydesk
