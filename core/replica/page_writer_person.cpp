#include "domain/enp.h"
#include "domain/person_name.h"
#include "domain/phone.h"
#include "domain/snils.h"
#include "replica/page_writer.h"
#include "replica/page_writer_private.h"
#include "replica/search_words.h"

#include <array>

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
    QStringList valid;
    for (const PhoneRecord& phone : r.phones) {
        const Phone parsed = Phone::parse(text(phone.raw));
        c.numbers.push_back(parsed.number.toStdString());
        if (!parsed.isValid())
            continue;
        if (c.phone.empty() && phone.use != "old")
            c.phone = parsed.number.toStdString();
        valid << parsed.number;
    }
    if (c.phone.empty())
        c.checks |= NoValidPhone;
    const QString name = searchKey(PersonName{text(r.family), text(r.given), text(r.patronymic)}.full());
    c.sortKey = name.toStdString();
    c.words =
        searchWords(name, QString::fromStdString(c.enp), QString::fromStdString(c.snils), valid).toStdString();
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

/// What of a stored person the indexes and the search are made of, to leave them alone where nothing changed: a
/// person's row is one page, its traces in five indexes and the search are dozens.
struct Stored {
    std::string enp, snils, sortKey;
    std::vector<std::array<std::string, 3>> phones; ///< number, raw, use

    bool sameKeys(const Computed& c) const { return enp == c.enp && snils == c.snils && sortKey == c.sortKey; }
    bool samePhones(const PersonRecord& r, const Computed& c) const {
        if (phones.size() != r.phones.size())
            return false;
        for (size_t i = 0; i < phones.size(); ++i) {
            if (phones[i][0] != c.numbers[i] || phones[i][1] != r.phones[i].raw || phones[i][2] != r.phones[i].use)
                return false;
        }
        return true;
    }
};

Result<Stored> storedPerson(PageWriter::Private& d, qint64 person) {
    Stored stored;
    static const std::string keySql = "SELECT enp, snils, sort_key FROM person WHERE id = ?";
    auto& keys = d.statement(keySql).restart() << person;
    if (const auto found = keys.step(); !found)
        return found.error();
    stored.enp = keys.text(0);
    stored.snils = keys.text(1);
    stored.sortKey = keys.text(2);
    keys.restart();
    static const std::string phoneSql =
        "SELECT number, raw, use FROM person_phone WHERE person_id = ? ORDER BY position";
    auto& phones = d.statement(phoneSql).restart() << person;
    for (;;) {
        const auto more = phones.step();
        if (!more)
            return more.error();
        if (!*more)
            return stored;
        stored.phones.push_back(
            {std::string(phones.text(0)), std::string(phones.text(1)), std::string(phones.text(2))});
    }
}

/// NULL, the next one in the file, unless that is a number that an erased person had: the audit trail would take the
/// newcomer for him.
Result<InstantMs> numberForNew(PageWriter::Private& d) {
    if (!d.highestErased) {
        const auto highest = d.database.value(QStringLiteral("SELECT ifnull(max(person_id), 0) FROM erased_person"));
        if (!highest)
            return highest.error();
        d.highestErased = highest->toLongLong();
    }
    if (*d.highestErased == 0)
        return InstantMs();
    const auto last = d.database.value(QStringLiteral("SELECT ifnull(max(id), 0) FROM person"));
    return last ? Result<InstantMs>(InstantMs(std::max(last->toLongLong(), *d.highestErased) + 1)) : Result<InstantMs>(last.error());
}

Result<void> insertRow(PageWriter::Private& d, const PersonRecord& r, const Computed& c, qint64& person) {
    static const std::string sql =
        "INSERT INTO person (id, enp, snils, mis_number, family, given, patronymic, birth_date, sex, address, "
        "district, organization, active, deceased_on, phone, checks, sort_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?, ?, ?, ?, ?, ?, ?, ?)";
    const auto number = numberForNew(d);
    if (!number)
        return number.error();
    auto& insert = d.statement(sql).restart();
    insert << *number << Utf8(c.enp) << Utf8(c.snils) << r.misNumber << r.family << r.given << r.patronymic << r.birthDate << r.sex
           << r.address << r.district << r.organization << r.active << r.deceasedOn << Utf8(c.phone) << c.checks
           << Utf8(c.sortKey);
    if (const auto done = insert.step(); !done)
        return done.error();
    person = sqlite3_last_insert_rowid(d.database.handle());
    return {};
}

Result<void> updateRow(PageWriter::Private& d, const PersonRecord& r, const Computed& c, const Stored& stored,
                       qint64 person) {
    static const std::string sql =
        "UPDATE person SET mis_number = ?, family = ?, given = ?, patronymic = ?, birth_date = ?, sex = ?, "
        "address = ?, district = ?, organization = ?, active = ?, deceased_on = ?, phone = ?, checks = ? "
        "WHERE id = ?";
    auto& update = d.statement(sql).restart();
    update << r.misNumber << r.family << r.given << r.patronymic << r.birthDate << r.sex << r.address << r.district
           << r.organization << r.active << r.deceasedOn << Utf8(c.phone) << c.checks << person;
    if (const auto done = update.step(); !done)
        return done.error();
    if (stored.sameKeys(c))
        return {};
    static const std::string keySql = "UPDATE person SET enp = ?, snils = ?, sort_key = ? WHERE id = ?";
    auto& keys = d.statement(keySql).restart() << Utf8(c.enp) << Utf8(c.snils) << Utf8(c.sortKey) << person;
    if (const auto done = keys.step(); !done)
        return done.error();
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

/// The person with these numbers whom another server has told of; 0: nobody.
Result<qint64> knownPerson(PageWriter::Private& d, const Computed& computed) {
    if (!(computed.checks & EnpInvalid)) {
        const auto known = personByNumber(d, "enp", computed.enp);
        if (!known || *known)
            return known;
    }
    if (!computed.snils.empty() && !(computed.checks & SnilsInvalid))
        return personByNumber(d, "snils", computed.snils);
    return qint64(0);
}

Result<void> storePerson(PageWriter::Private& d, const PersonRecord& r, qint64& person) {
    if (person == 0) {
        const Computed computed = compute(r);
        if (auto done = insertRow(d, r, computed, person); !done)
            return done;
        if (auto done = storePhones(d, r, computed, person, true); !done)
            return done;
        return storeWords(d, computed, person, true);
    }
    const auto stored = storedPerson(d, person);
    if (!stored)
        return stored.error();
    PersonRecord now = r;
    if (d.keptColumns.contains(
            QStringLiteral("phone"))) { // an unsent edit holds: the numbers, and all that is made of them
        now.phones.clear();
        for (const auto& phone : stored->phones)
            now.phones.push_back({phone[1], phone[2]});
    }
    const Computed computed = compute(now);
    if (auto done = updateRow(d, now, computed, *stored, person); !done)
        return done;
    const bool samePhones = stored->samePhones(now, computed);
    if (!samePhones) {
        if (auto done = storePhones(d, now, computed, person, false); !done)
            return done;
    }
    return samePhones && stored->sameKeys(computed) ? Result<void>() : storeWords(d, computed, person, false);
}

/// Whether one of ours has one of these numbers: the record is a second one of his.
Result<bool> hasNumberOfOurs(PageWriter::Private& d, const Computed& computed) {
    for (const char* column : {"enp", "snils"}) {
        const std::string name = column;
        const bool isEnp = name == "enp";
        if (computed.checks & (isEnp ? EnpInvalid : SnilsInvalid))
            continue;
        auto& query = d.statement("SELECT 1 FROM person o WHERE o." + name + " = ?1 AND o." + name +
                                  " <> '' AND (o.insured = 1 OR EXISTS (SELECT 1 FROM coverage c WHERE c.person_id = "
                                  "o.id AND c.insurer = ?2)) LIMIT 1")
                          .restart()
                      << Utf8(isEnp ? computed.enp : computed.snils) << Utf8(d.ownInsurerUtf8);
        const auto found = query.step();
        query.restart();
        if (!found || *found)
            return found;
    }
    return false;
}

/// Whether the person is to be stored although this server's record of him is new here: he is wanted, and everything of him is on its way.
Result<bool> isWanted(PageWriter::Private& d, const PersonRecord& r) {
    static const std::string sql = "SELECT wanted FROM elsewhere WHERE server_id = ? AND fhir_id = ?";
    auto& query = d.statement(sql).restart() << d.server.value << r.header.id;
    const auto found = query.step();
    if (!found)
        return found.error();
    const bool known = *found;
    const bool wanted = known && query.number(0) != 0;
    query.restart();
    if (wanted)
        return true;
    const auto second = hasNumberOfOurs(d, compute(r));
    if (!second)
        return second.error();
    if (!known || *second) {
        if (const auto noted = d.noteElsewhere(r.header.id, *second); !noted)
            return noted.error();
    }
    return false;
}

/// Whether the record is of somebody whose data were destroyed; then the server's id is known as his from now on.
Result<bool> isOfErased(PageWriter::Private& d, const PersonRecord& r) {
    const auto some = d.erased.any();
    if (!some || !*some)
        return some;
    const auto linked = d.isErased(r.header.id);
    if (!linked || *linked)
        return linked;
    const auto enp = Enp::parse(text(r.enp));
    const auto snils = Snils::parse(text(r.snils));
    const auto person = d.erased.meantBy({enp ? enp->toString() : QString(), snils ? snils->toString() : QString(),
                                          PersonName{text(r.family), text(r.given), text(r.patronymic)}.full(),
                                          text(r.birthDate)});
    if (!person || !person->isValid())
        return person ? Result<bool>(false) : Result<bool>(person.error());
    const auto known = d.erased.link(d.server, text(r.header.id), *person);
    return known ? Result<bool>(true) : Result<bool>(known.error());
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
    qint64 person = link->person;
    if (person == 0) {
        const auto erased = isOfErased(*d, r);
        if (!erased || *erased)
            return erased ? Result<Outcome>(Outcome::Erased) : Result<Outcome>(erased.error());
    }
    if (person == 0 && d->onlyOurs) {
        const auto wanted = isWanted(*d, r);
        if (!wanted)
            return wanted.error();
        if (!*wanted)
            return Outcome::Elsewhere;
    }
    const auto identified = person ? Result<qint64>(person) : knownPerson(*d, compute(r));
    if (!identified)
        return identified.error();
    person = *identified;
    // A registry adds people and never overwrites what the МИС says of them.
    if (person == 0 || !d->registry) {
        if (auto stored = storePerson(*d, r, person); !stored)
            return stored.error();
    }
    if (auto stored = storeLink(*d, r.header, person); !stored)
        return stored.error();
    d->touched(ChangeSet::Persons, person);
    return Outcome::Applied;
}

} // namespace dutydesk
