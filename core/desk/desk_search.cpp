#include "desk/call_entries.h"
#include "desk/desk_private.h"
#include "replica/database.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr int Spread = 4; ///< so many finds by word are looked at for each one that is shown

/// What was typed: words to be found as beginnings in any order, or the digits of a number; and the birth date, or the
/// year of birth beside a name.
struct SearchWords {
    QStringList words;
    bool number = false;
    QDate bornFrom, bornTo; ///< not valid: no birth date was typed
    QStringList bornNamed;  ///< the words of the name beside it

    bool hasBirth() const { return bornFrom.isValid(); }

    /// For FTS5: every word as a prefix. Phones are kept without the country's 7 or 8, which may have been typed;
    /// policy numbers and СНИЛС begin with these too.
    QString match() const {
        QString all;
        for (const QString& word : words) {
            const QString whole = u'"' + word + QStringLiteral("\"*");
            const bool perhapsCountry = number && word.size() > 3 && (word.startsWith(u'7') || word.startsWith(u'8'));
            all += perhapsCountry
                       ? QString(u'(' + whole + QStringLiteral(" OR \"") + word.mid(1) + QStringLiteral("\"*) "))
                       : QString(whole + u' ');
        }
        return all;
    }
};

constexpr int FirstYear = 1900; ///< nobody on the desk was born before

/// 12031951 as people write a date, 19510312 as machines do; not valid for digits that are no birth date.
QDate birthOf(const QString& digits, QDate today) {
    if (digits.size() != 8)
        return {};
    const QDate written = QDate::fromString(digits, QStringLiteral("ddMMyyyy"));
    const QDate day = written.isValid() && written.year() >= FirstYear && written <= today
                          ? written
                          : QDate::fromString(digits, QStringLiteral("yyyyMMdd"));
    return day.isValid() && day.year() >= FirstYear && day <= today ? day : QDate();
}

QString digitsOf(const QString& text) {
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
    }
    return digits;
}

/// Takes the birth date, or its year, out of what stands beside the words of a name.
void readBirth(const QString& text, QDate today, SearchWords& search) {
    QStringList names, rest;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        const bool letters = std::any_of(word.cbegin(), word.cend(), [](QChar c) { return c.isLetter(); });
        (letters ? names : rest) << word;
    }
    const QString beside = rest.join(u' '), digits = digitsOf(beside);
    const QString name = names.join(u' ');
    const int year = digits.size() == 4 ? digits.toInt() : 0;
    if (const QDate day = birthOf(digits, today); day.isValid())
        search.bornFrom = search.bornTo = day;
    else if (beside == digits && year >= FirstYear && year <= today.year()) {
        search.bornFrom = QDate(year, 1, 1);
        search.bornTo = QDate(year, 12, 31);
    } else if (digits.size() < 8 && (beside.contains(u'.') || beside.contains(u'/')))
        search.words = searchKey(name).split(u' ', Qt::SkipEmptyParts); // a date that is still being typed
    if (search.bornFrom == search.bornTo && search.hasBirth())
        search.words.clear(); // namesakes of another age are nobody's wish
    if (search.hasBirth())
        search.bornNamed = searchKey(name).split(u' ', Qt::SkipEmptyParts);
}

SearchWords wordsOf(const QString& text, QDate today) {
    SearchWords search;
    if (std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isLetter(); })) {
        search.words = searchKey(text).split(u' ', Qt::SkipEmptyParts);
        readBirth(text.simplified(), today, search);
        return search;
    }
    const QString digits = digitsOf(text);
    search.words = digits.isEmpty() ? QStringList() : QStringList{digits};
    search.number = true;
    search.bornFrom = search.bornTo = birthOf(digits, today);
    return search;
}

/// The hits of one search, each person once, up to the limit.
class Hits {
public:
    Hits(Database& db, QDate today, int limit)
        : m_db(db)
        , m_today(today)
        , m_limit(limit) {}

    bool full() const { return m_hits.size() >= m_limit; }
    QList<PersonHit> take() { return std::move(m_hits); }

    Result<void> add(const QString& from, const QVariantList& values) {
        if (full())
            return {};
        auto query = m_db.run(
            QStringLiteral("SELECT p.id, p.family, p.given, p.patronymic, p.enp, p.phone, p.district, p.birth_date, "
                           "p.groups, p.active FROM ") +
                from,
            values);
        if (!query)
            return query.error();
        QSqlQuery& row = **query;
        while (!full() && row.next()) {
            if (const qint64 id = row.value(0).toLongLong(); !m_seen.contains(id)) {
                m_seen.insert(id);
                m_hits << read(row);
            }
        }
        row.finish();
        return {};
    }

private:
    PersonHit read(const QSqlQuery& row) const {
        PersonHit hit;
        hit.id = PersonId{row.value(0).toLongLong()};
        hit.name = PersonName{row.value(1).toString(), row.value(2).toString(), row.value(3).toString()}.full();
        hit.enp = row.value(4).toString();
        hit.phone = row.value(5).toString();
        hit.district = row.value(6).toString();
        hit.birthDate = dayOf(row.value(7));
        hit.age = ageOn(hit.birthDate, m_today);
        hit.groups = groupsOf(row.value(8));
        hit.active = row.value(9).toBool();
        return hit;
    }

    Database& m_db;
    QDate m_today;
    int m_limit;
    QList<PersonHit> m_hits;
    QSet<qint64> m_seen;
};

/// Who was born then and has all the words of the name, by an index that holds both.
Result<void> addBorn(Hits& hits, const SearchWords& search, int limit) {
    QString from = QStringLiteral("person p INDEXED BY person_by_birth_date WHERE p.birth_date >= ? AND p.birth_date "
                                  "<= ? ");
    QVariantList values{isoDay(search.bornFrom), isoDay(search.bornTo)};
    for (const QString& word : search.bornNamed) {
        from += QStringLiteral("AND instr(' ' || p.sort_key, ?) > 0 ");
        values << QString(u' ' + word);
    }
    values << limit;
    return hits.add(QString(from + QStringLiteral("AND p.duplicate_of IS NULL ORDER BY p.groups = 0, p.sort_key "
                                                  "LIMIT ?")),
                    values);
}

} // namespace

namespace {

Result<QList<PersonHit>> hitsOf(Database& db, const SearchWords& search, QDate today, int limit) {
    Hits hits(db, today, limit);
    if (search.hasBirth()) {
        if (auto added = addBorn(hits, search, limit); !added)
            return added.error();
    }
    if (search.words.isEmpty())
        return hits.take();
    if (!search.number) {
        // Whose family name begins so: two walks along an index, so that one letter costs no more than a whole name.
        const QString from = search.words.join(u' '), until = from + QChar(0xFFFF);
        const QString range = QStringLiteral("p.sort_key >= ? AND p.sort_key < ? ORDER BY p.sort_key LIMIT ?");
        for (const char* care :
             {"person p INDEXED BY person_in_care_by_sort_key WHERE p.duplicate_of IS NULL AND p.groups <> 0 AND ",
              "person p INDEXED BY person_by_sort_key WHERE p.duplicate_of IS NULL AND "}) {
            if (auto added = hits.add(QLatin1String(care) + range, {from, until, limit}); !added)
                return added.error();
        }
    }
    // Then whoever has all the words anywhere: in another order, as given name or patronymic, in a number.
    auto added =
        hits.add(QStringLiteral(
                     "(SELECT rowid FROM person_search WHERE person_search MATCH ? LIMIT ?) f "
                     "JOIN person p ON p.id = f.rowid WHERE p.duplicate_of IS NULL ORDER BY p.groups = 0, p.sort_key"),
                 {search.match(), limit * Spread});
    if (!added)
        return added.error();
    return hits.take();
}

} // namespace

Result<QList<PersonHit>> Desk::find(const QString& text, int limit) const {
    if (auto may = d->require(Right::SeePatients); !may)
        return may.error();
    const QDate today = d->env.clock.today();
    const SearchWords search = wordsOf(text, today);
    if (search.words.isEmpty() && !search.hasBirth())
        return QList<PersonHit>();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    auto hits = hitsOf(**reader, search, today, limit);
    if (!hits)
        return hits;
    if (auto noted = d->noteSearch(text.simplified(), hits->size()); !noted)
        return noted.error();
    return hits;
}

Result<PersonId> Desk::personByEnp(const QString& enp) const {
    if (auto may = d->require(Right::SeePatients); !may)
        return may.error();
    return d->idByEnp(enp);
}

Result<PersonId> Desk::Private::idByEnp(const QString& enp) const {
    const auto parsed = Enp::parse(enp);
    if (!parsed)
        return Error{ErrorKind::BadInput,
                     tr("'%1' is not a policy number: it has 16 digits, the last of which checks the others.").arg(enp),
                     {}};
    auto reader = replica->reader();
    if (!reader)
        return reader.error();
    const auto id = (*reader)->value(
        QStringLiteral("SELECT id FROM person WHERE enp = ? AND enp <> '' ORDER BY active DESC, id LIMIT 1"),
        {parsed->toString()});
    if (!id)
        return id.error();
    if (id->isNull())
        return Error{ErrorKind::NotFound,
                     tr("Nobody in the replica has the policy number %1. Sync, or check the number.").arg(enp),
                     {}};
    return PersonId{id->toLongLong()};
}

} // namespace dutydesk
