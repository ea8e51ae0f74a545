#include "replica/erased_people.h"

#include "domain/person_name.h"
#include "replica/database.h"

#include <QMessageAuthenticationCode>

namespace dutydesk {

namespace {

QByteArray mark(const char* kind, const QString& value, const QByteArray& key) {
    return QMessageAuthenticationCode::hash(QByteArray(kind) + ':' + value.toUtf8(), key, QCryptographicHash::Sha256);
}

QByteArray nameMark(const PersonTraits& traits, const QByteArray& key) {
    return mark("name", QString(searchKey(traits.name) + u'|' + traits.birthDate), key);
}

bool isNamed(const PersonTraits& traits) {
    return !traits.name.trimmed().isEmpty() && !traits.birthDate.isEmpty();
}

Result<PersonId> personIn(Database& db, const QString& sql, const QVariantList& values) {
    const auto found = db.value(sql, values);
    return found ? Result<PersonId>(PersonId{found->toLongLong()}) : Result<PersonId>(found.error());
}

Result<void> exec(Database& db, const QString& sql, const QVariantList& values) {
    auto done = db.run(sql, values);
    return done ? Result<void>() : Result<void>(done.error());
}

} // namespace

Result<QByteArray> ErasedPeople::keyOf(Database& database) {
    const auto stored = database.value(QStringLiteral("SELECT value FROM meta WHERE key = 'erasure_key'"));
    if (!stored)
        return stored.error();
    return QByteArray::fromHex(stored->toByteArray());
}

QList<QByteArray> ErasedPeople::marksOf(const PersonTraits& traits, const QByteArray& key) {
    QList<QByteArray> marks;
    if (!traits.enp.isEmpty())
        marks << mark("enp", traits.enp, key);
    if (!traits.snils.isEmpty())
        marks << mark("snils", traits.snils, key);
    if (isNamed(traits))
        marks << nameMark(traits, key);
    return marks;
}

Result<bool> ErasedPeople::any() {
    if (!m_asked) {
        m_key.clear();
        const auto marks = m_database.value(QStringLiteral("SELECT EXISTS (SELECT 1 FROM erased_mark)"));
        if (!marks)
            return marks.error();
        if (marks->toBool()) {
            const auto key = keyOf(m_database);
            if (!key)
                return key.error();
            m_key = *key;
        }
        m_asked = true;
    }
    return !m_key.isEmpty();
}

Result<PersonId> ErasedPeople::meantBy(const PersonTraits& traits) {
    const auto some = any();
    if (!some || !*some)
        return some ? Result<PersonId>(PersonId{}) : Result<PersonId>(some.error());
    QList<QByteArray> marks;
    if (!traits.enp.isEmpty() || !traits.snils.isEmpty())
        marks = marksOf({traits.enp, traits.snils, {}, {}}, m_key);
    else if (isNamed(traits))
        marks << nameMark(traits, m_key);
    for (const QByteArray& one : std::as_const(marks)) {
        auto person = personIn(m_database, QStringLiteral("SELECT person_id FROM erased_mark WHERE mark = ?"), {one});
        if (!person || person->isValid())
            return person;
    }
    return PersonId{};
}

Result<PersonId> ErasedPeople::ofServer(ServerId server, const QString& patient) {
    const auto some = any();
    if (!some || !*some)
        return some ? Result<PersonId>(PersonId{}) : Result<PersonId>(some.error());
    return personIn(m_database, QStringLiteral("SELECT person_id FROM erased_link WHERE server_id = ? AND fhir_id = ?"),
                    {server.value, patient});
}

Result<void> ErasedPeople::link(ServerId server, const QString& patient, PersonId person) {
    auto done =
        exec(m_database,
             QStringLiteral("INSERT OR IGNORE INTO erased_link (server_id, fhir_id, person_id) VALUES (?, ?, ?)"),
             {server.value, patient, person.value});
    if (done)
        done = exec(m_database, QStringLiteral("DELETE FROM waiting_resource WHERE server_id = ? AND waits_for = ?"),
                    {server.value, patient});
    return done;
}

Result<bool> ErasedPeople::byExpiry(PersonId person) {
    const auto ground = m_database.value(
        QStringLiteral(
            "SELECT e.ground FROM erased_person p JOIN erasure e ON e.id = p.erasure_id WHERE p.person_id = ?"),
        {person.value});
    if (!ground)
        return ground.error();
    return ground->toString() == QLatin1String("expiry");
}

Result<void> ErasedPeople::admit(PersonId person, qint64 nowMs, const QString& by, const QString& why) {
    // Whom a server knows, it is asked for: increments alone would not bring what was there before.
    auto done =
        exec(m_database,
             QStringLiteral("INSERT INTO elsewhere (server_id, fhir_id, wanted) SELECT l.server_id, l.fhir_id, 1 "
                            "FROM erased_link l JOIN server s ON s.id = l.server_id WHERE l.person_id = ? "
                            "ON CONFLICT (server_id, fhir_id) DO UPDATE SET wanted = 1"),
             {person.value});
    for (const char* table : {"erased_link", "erased_mark"}) {
        if (done)
            done = exec(m_database, QStringLiteral("DELETE FROM %1 WHERE person_id = ?").arg(QLatin1String(table)),
                        {person.value});
    }
    if (done)
        done = exec(m_database,
                    QStringLiteral(
                        "UPDATE erased_person SET admitted_ms = ?, admitted_by = ifnull(?, ''), admitted_why = ? WHERE "
                        "person_id = ?"),
                    {nowMs, by, why, person.value});
    m_asked = false;
    return done;
}

} // namespace dutydesk
