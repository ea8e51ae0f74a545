#include "domain/enp.h"
#include "domain/person_name.h"
#include "domain/phone.h"
#include "domain/snils.h"
#include "replica/page_writer.h"
#include "replica/page_writer_private.h"

namespace dutydesk {

namespace {

using Outcome = PageWriter::Outcome;

enum Check { EnpInvalid = 1, SnilsInvalid = 2, NoValidPhone = 4, EnpLayoutDiffers = 8 };

QString text(Utf8 utf8) {
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

/// What is computed from a person's record before it is stored.
struct Computed {
    std::string enp, snils, phone, sortKey, words;
    std::vector<std::string> numbers;
    int checks = 0;
};

Computed compute(const PersonRecord& r) {
    Computed c;
    const QString rawEnp = text(r.enp);
    c.enp = std::string(r.enp);
    if (!r.enp.empty()) {
        if (const auto enp = Enp::parse(rawEnp)) {
            c.enp = enp->toString().toStdString();
            if (!r.birthDate.empty() &&
                !enp->matches(QDate::fromString(text(r.birthDate), Qt::ISODate), static_cast<Sex>(r.sex)))
                c.checks |= EnpLayoutDiffers;
        } else {
            c.checks |= EnpInvalid;
        }
    } else {
        c.checks |= EnpInvalid;
    }
    c.snils = std::string(r.snils);
    if (const auto snils = Snils::parse(text(r.snils)))
        c.snils = snils->toString().toStdString();
    else if (!r.snils.empty())
        c.checks |= SnilsInvalid;
    QString words;
    for (const PhoneRecord& phone : r.phones) {
        const Phone parsed = Phone::parse(text(phone.raw));
        c.numbers.push_back(parsed.number.toStdString());
        if (!parsed.isValid())
            continue;
        if (c.phone.empty() && phone.use != "old")
            c.phone = parsed.number.toStdString();
        words += u' ';
        words += QStringView(parsed.number).mid(2);
    }
    if (c.phone.empty())
        c.checks |= NoValidPhone;
    const QString name = searchKey(PersonName{text(r.family), text(r.given), text(r.patronymic)}.full());
    c.sortKey = name.toStdString();
    c.words = QString(name + u' ' + QString::fromStdString(c.enp) + u' ' + QString::fromStdString(c.snils) + words)
                  .toStdString();
    return c;
}

struct Link {
    qint64 person = 0;
    std::string version;
    bool edited = false;
};

Result<Link> linkOf(PageWriter::Private& d, Utf8 fhirId) {
    static const std::string sql =
        "SELECT person_id, version, local_state FROM person_link WHERE server_id = ? AND fhir_id = ?";
    auto& query = d.statement(sql).restart() << d.server.value << fhirId;
    const auto found = query.step();
    if (!found)
        return found.error();
    Link link;
    if (*found)
        link = {query.number(0), std::string(query.text(1)), query.number(2) != 0};
    query.restart();
    return link;
}

/// Somebody with this number whom another server has told us of and this one has not: the same human being.
Result<qint64> personByNumber(PageWriter::Private& d, const char* column, Utf8 number) {
    const std::string name = column;
    auto& query = d.statement("SELECT p.id FROM person p WHERE p." + name + " = ?1 AND p." + name +
                              " <> '' AND NOT EXISTS (SELECT 1 FROM person_link l WHERE l.person_id = p.id AND "
                              "l.server_id = ?2) LIMIT 1")
                      .restart()
                  << number << d.server.value;
    const auto found = query.step();
    if (!found)
        return found.error();
    const qint64 person = *found ? query.number(0) : 0;
    query.restart();
    return person;
}

Result<void> storeLink(PageWriter::Private& d, const RecordHeader& header, qint64 person) {
    static const std::string sql =
        "INSERT INTO person_link (server_id, fhir_id, person_id, version, updated_ms) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (server_id, fhir_id) DO UPDATE SET version = excluded.version, updated_ms = excluded.updated_ms";
    auto& insert = d.statement(sql).restart()
                   << d.server.value << header.id << person << header.version << header.updatedMs;
    if (const auto done = insert.step(); !done)
        return done.error();
    return {};
}

Result<void> storeRow(PageWriter::Private& d, const PersonRecord& r, const Computed& c, qint64& person) {
    static const std::string insertSql = "INSERT INTO person (enp, snils, mis_number, family, given, patronymic, "
                                         "birth_date, sex, address, district, organization, active, "
                                         "deceased_on, phone, checks, sort_key) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, "
                                         "?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)";
    static const std::string updateSql = "UPDATE person SET enp = ?1, snils = ?2, mis_number = ?3, family = ?4, given "
                                         "= ?5, patronymic = ?6, birth_date = ?7, sex = ?8, "
                                         "address = ?9, district = ?10, organization = ?11, active = ?12, deceased_on "
                                         "= ?13, phone = ?14, checks = ?15, sort_key = ?16 "
                                         "WHERE id = ?17";
    auto& statement = d.statement(person ? updateSql : insertSql).restart();
    statement << Utf8(c.enp) << Utf8(c.snils) << r.misNumber << r.family << r.given << r.patronymic << r.birthDate
              << r.sex << r.address << r.district << r.organization << r.active << r.deceasedOn << Utf8(c.phone)
              << c.checks << Utf8(c.sortKey);
    if (person)
        statement << person;
    if (const auto done = statement.step(); !done)
        return done.error();
    if (!person)
        person = sqlite3_last_insert_rowid(d.database.handle());
    return {};
}

Result<void> storePhones(PageWriter::Private& d, const PersonRecord& r, const Computed& c, qint64 person, bool isNew) {
    static const std::string clearSql = "DELETE FROM person_phone WHERE person_id = ?";
    static const std::string insertSql =
        "INSERT INTO person_phone (person_id, position, number, raw, use) VALUES (?, ?, ?, ?, ?)";
    if (!isNew) {
        if (const auto done = (d.statement(clearSql).restart() << person).step(); !done)
            return done.error();
    }
    auto& insert = d.statement(insertSql);
    for (size_t i = 0; i < r.phones.size(); ++i) {
        insert.restart() << person << int(i) << Utf8(c.numbers[i]) << r.phones[i].raw << r.phones[i].use;
        if (const auto done = insert.step(); !done)
            return done.error();
    }
    return {};
}

Result<void> storeWords(PageWriter::Private& d, const Computed& c, qint64 person, bool isNew) {
    static const std::string clearSql = "DELETE FROM person_search WHERE rowid = ?";
    static const std::string insertSql = "INSERT INTO person_search (rowid, words) VALUES (?, ?)";
    if (!isNew) {
        if (const auto done = (d.statement(clearSql).restart() << person).step(); !done)
            return done.error();
    }
    if (const auto done = (d.statement(insertSql).restart() << person << Utf8(c.words)).step(); !done)
        return done.error();
    return {};
}

} // namespace

Result<Outcome> PageWriter::put(const PersonRecord& r) {
    const auto link = linkOf(*d, r.header.id);
    if (!link)
        return link.error();
    if (link->person && link->version == r.header.version)
        return Outcome::Unchanged;
    if (link->edited && d->keptColumns.isEmpty())
        return Outcome::LocalEdit;
    const Computed computed = compute(r);
    qint64 person = link->person;
    if (!person && !(computed.checks & EnpInvalid)) {
        const auto known = personByNumber(*d, "enp", computed.enp);
        if (!known)
            return known.error();
        person = *known;
    }
    if (!person && !computed.snils.empty() && !(computed.checks & SnilsInvalid)) {
        const auto known = personByNumber(*d, "snils", computed.snils);
        if (!known)
            return known.error();
        person = *known;
    }
    const bool isNew = person == 0;
    if (isNew || !d->registry) { // a registry adds people and never overwrites what the МИС says of them
        if (auto stored = storeRow(*d, r, computed, person); !stored)
            return stored.error();
        if (!d->keptColumns.contains(QStringLiteral("phone"))) {
            if (auto stored = storePhones(*d, r, computed, person, isNew); !stored)
                return stored.error();
        }
        if (auto stored = storeWords(*d, computed, person, isNew); !stored)
            return stored.error();
    }
    if (auto stored = storeLink(*d, r.header, person); !stored)
        return stored.error();
    d->touched(ChangeSet::Persons, person);
    return Outcome::Applied;
}

} // namespace dutydesk
