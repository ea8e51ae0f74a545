#include "desk/erase_acts.h"

#include "desk/act_json.h"
#include "domain/identity_decision.h"
#include "domain/list_state.h"
#include "replica/database.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace dutydesk {

namespace {

const QString Gone = QStringLiteral("данные уничтожены"); // acts are Russian papers

QString compact(const QJsonArray& array) {
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QString nameAndBirth(const PersonName& name, QDate birth) {
    return QString(searchKey(name.full()) + u'|' + birth.toString(Qt::ISODate));
}

/// By what the texts of acts name somebody.
class Traces {
public:
    static Result<Traces> of(Database& db, const QList<PersonId>& persons) {
        Traces traces;
        QJsonArray ids;
        for (const PersonId person : persons) {
            ids << person.value;
            traces.m_ids.insert(QString::number(person.value));
        }
        const QString json = compact(ids);
        if (auto read = traces.readPeople(db, json); !read)
            return read.error();
        if (auto read = traces.readFingerprints(db, json); !read)
            return read.error();
        return traces;
    }

    /// Texts one of which any JSON that names them holds.
    QStringList needles() const {
        QStringList all;
        for (const QString& id : m_ids)
            all << QString(u'"' + id + u'"');
        all << QStringList(m_numbers.cbegin(), m_numbers.cend()) << m_families;
        return all;
    }

    bool isPerson(const QString& id) const { return m_ids.contains(id); }
    /// A mark that an act has set on a list: [list, patient, …].
    bool isMark(const QJsonArray& mark) const {
        return m_members.contains(QString(QString::number(mark.at(0).toInteger()) + u' ' + mark.at(1).toString()));
    }

    template <class Row>
    bool isRow(const Row& row) const {
        return m_ids.contains(row.personId) || m_numbers.contains(row.enp) || m_numbers.contains(row.snils) ||
               m_named.contains(nameAndBirth(row.name, row.birthDate));
    }

    /// The key that a verdict is kept under (verdictKey()): its last word says whom it means.
    bool isVerdict(const QString& key) const {
        const QString who = key.section(u' ', 2);
        return (who.startsWith(u'p') && m_ids.contains(who.mid(1))) ||
               (who.startsWith(u'f') && m_fingerprints.contains(who.mid(1))) || isNamedIn(key);
    }

    bool isNamedIn(const QString& text) const {
        const auto holds = [&](const QString& trace) { return text.contains(trace, Qt::CaseInsensitive); };
        return std::any_of(m_numbers.cbegin(), m_numbers.cend(), holds) ||
               std::any_of(m_fullNames.cbegin(), m_fullNames.cend(), holds);
    }

    /// Sentences that name them, wherever they stand.
    QJsonValue scrubbed(const QJsonValue& value) const {
        if (value.isString())
            return isNamedIn(value.toString()) ? QJsonValue(Gone) : value;
        if (value.isArray()) {
            QJsonArray array;
            for (const QJsonValue& one : value.toArray())
                array << scrubbed(one);
            return array;
        }
        if (!value.isObject())
            return value;
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = scrubbed(it.value());
        return object;
    }

private:
    Result<void> readPeople(Database& db, const QString& json) {
        auto people = db.run(
            QStringLiteral("SELECT enp, snils, family, given, patronymic, birth_date FROM person WHERE id IN (SELECT "
                           "value FROM json_each(?))"),
            {json});
        if (!people)
            return people.error();
        QSqlQuery& row = **people;
        while (row.next()) {
            for (const int number : {0, 1}) {
                if (!row.value(number).toString().isEmpty())
                    m_numbers.insert(row.value(number).toString());
            }
            const PersonName name{row.value(2).toString(), row.value(3).toString(), row.value(4).toString()};
            if (name.family.isEmpty())
                continue;
            m_named.insert(nameAndBirth(name, QDate::fromString(row.value(5).toString(), Qt::ISODate)));
            m_families << name.family;
            m_fullNames << QString(name.family + u' ' + name.given) << name.brief();
        }
        row.finish();
        return readTexts(db,
                         QStringLiteral("SELECT list_id || ' ' || patient FROM list_member WHERE person_id IN (SELECT "
                                        "value FROM json_each(?))"),
                         json, m_members);
    }

    static Result<void> readTexts(Database& db, const QString& sql, const QString& json, QSet<QString>& into) {
        auto rows = db.run(sql, {json});
        if (!rows)
            return rows.error();
        while ((*rows)->next())
            into.insert((*rows)->value(0).toString());
        (*rows)->finish();
        return {};
    }

    /// Of the rows of files that were taken for them.
    Result<void> readFingerprints(Database& db, const QString& json) {
        auto decided = readTexts(
            db,
            QStringLiteral(
                "SELECT fingerprint FROM identity_decision WHERE person_id IN (SELECT value FROM json_each(?))"),
            json, m_fingerprints);
        if (!decided)
            return decided;
        auto rows =
            db.run(QStringLiteral(
                       "SELECT family, given, patronymic, birth_date, enp, snils, enp_written, snils_written FROM "
                       "import_row r WHERE state IN ('accepted', 'mended') AND EXISTS (SELECT 1 FROM person p WHERE "
                       "p.id IN (SELECT value FROM json_each(?)) AND (p.birth_date = r.birth_date OR (r.enp <> '' AND "
                       "p.enp = r.enp) OR (r.snils <> '' AND p.snils = r.snils)))"),
                   {json});
        if (!rows)
            return rows.error();
        QSqlQuery& row = **rows;
        while (row.next()) {
            const PersonName name{row.value(0).toString(), row.value(1).toString(), row.value(2).toString()};
            const QDate birth = QDate::fromString(row.value(3).toString(), Qt::ISODate);
            if (!m_numbers.contains(row.value(4).toString()) && !m_numbers.contains(row.value(5).toString()) &&
                !m_named.contains(nameAndBirth(name, birth)))
                continue;
            ListRow line;
            line.name = name;
            line.birthDate = birth;
            line.enp = Enp::parse(row.value(4).toString());
            line.snils = Snils::parse(row.value(5).toString());
            line.enpWritten = row.value(6).toString();
            line.snilsWritten = row.value(7).toString();
            m_fingerprints.insert(identityFingerprint(line));
        }
        row.finish();
        return {};
    }

    QSet<QString> m_ids, m_numbers, m_named, m_members, m_fingerprints;
    QStringList m_families, m_fullNames;
};

template <class Container, class Predicate>
void removeIf(Container& container, Predicate predicate) {
    container.erase(std::remove_if(container.begin(), container.end(), predicate), container.end());
}

QString bodyWithout(const QByteArray& body, const Traces& traces) {
    ReconciliationAct act = actFromJson(body);
    for (ReconciliationRow& row : act.rows) {
        if (traces.isRow(row)) {
            ReconciliationRow bare;
            bare.category = row.category;
            bare.leaveReason = row.leaveReason;
            bare.ifConfirmed = row.ifConfirmed;
            bare.personId = row.personId;
            bare.name.family = Gone;
            bare.fileRow = row.fileRow;
            bare.otherFileRows = row.otherFileRows;
            bare.inMis = row.inMis;
            bare.wasInList = row.wasInList;
            bare.identifiedBy = row.identifiedBy;
            row = bare;
        }
        removeIf(row.candidates, [&](const QString& id) { return traces.isPerson(id); });
        removeIf(row.identity, [&](const IdentityMatch& match) { return traces.isPerson(match.personId); });
    }
    removeIf(act.decisions, [&](const IdentityDecision& decision) { return traces.isPerson(decision.personId); });
    const QJsonObject clean = traces.scrubbed(QJsonDocument::fromJson(actToJson(act)).object()).toObject();
    return QString::fromUtf8(QJsonDocument(clean).toJson(QJsonDocument::Compact));
}

QString stateWithout(const QByteArray& json, const Traces& traces) {
    if (json.isEmpty())
        return QStringLiteral("");
    auto state = listStateFromJson(json);
    if (!state) // unreadable for us as well: nothing of it may stay
        return QStringLiteral("");
    for (ListMemberState& member : state->members) {
        if (!traces.isRow(member))
            continue;
        ListMemberState bare;
        bare.personId = member.personId;
        bare.name.family = Gone;
        bare.onList = member.onList;
        bare.category = member.category;
        bare.leaveReason = member.leaveReason;
        bare.verdict = member.verdict;
        member = bare;
    }
    const QJsonObject clean = traces.scrubbed(QJsonDocument::fromJson(listStateToJson(*state)).object()).toObject();
    return QString::fromUtf8(QJsonDocument(clean).toJson(QJsonDocument::Compact));
}

QString arrayWithout(const QByteArray& json, const std::function<bool(const QJsonArray&)>& isTheirs) {
    QJsonArray kept;
    for (const QJsonValue& one : QJsonDocument::fromJson(json).array()) {
        if (!isTheirs(one.toArray()))
            kept << one;
    }
    return compact(kept);
}

Result<void> dropVerdicts(Database& db, const Traces& traces) {
    auto drafts = db.run(QStringLiteral("SELECT programme, month, file, row, comment FROM verdict_draft"));
    if (!drafts)
        return drafts.error();
    QList<QVariantList> theirs;
    QSqlQuery& row = **drafts;
    while (row.next()) {
        if (traces.isVerdict(row.value(3).toString()) || traces.isNamedIn(row.value(4).toString()))
            theirs << QVariantList{row.value(0), row.value(1), row.value(2), row.value(3)};
    }
    row.finish();
    for (const QVariantList& key : std::as_const(theirs)) {
        auto gone = db.run(
            QStringLiteral("DELETE FROM verdict_draft WHERE programme = ? AND month = ? AND file = ? AND row = ?"),
            key);
        if (!gone)
            return gone.error();
    }
    return {};
}

Result<QList<qint64>> actsNaming(Database& db, const Traces& traces) {
    auto acts =
        db.run(QStringLiteral(
                   "SELECT id FROM act WHERE EXISTS (SELECT 1 FROM json_each(?) WHERE instr(body, value) > 0 OR "
                   "instr(state_before, value) > 0 OR instr(state_after, value) > 0 OR instr(before_marks, value) > "
                   "0 OR instr(drafts, value) > 0)"),
               {compact(QJsonArray::fromStringList(traces.needles()))});
    if (!acts)
        return acts.error();
    QList<qint64> ids;
    while ((*acts)->next())
        ids << (*acts)->value(0).toLongLong();
    (*acts)->finish();
    return ids;
}

Result<void> cleanAct(Database& db, qint64 id, const Traces& traces) {
    auto act = db.run(
        QStringLiteral("SELECT body, state_before, state_after, before_marks, drafts FROM act WHERE id = ?"), {id});
    if (!act)
        return act.error();
    if (!(*act)->next())
        return {};
    QByteArrayList texts;
    for (int i = 0; i < 5; ++i)
        texts << (*act)->value(i).toString().toUtf8();
    (*act)->finish();
    const QString marks = arrayWithout(texts.at(3), [&](const QJsonArray& mark) { return traces.isMark(mark); });
    const QString drafts = arrayWithout(texts.at(4), [&](const QJsonArray& draft) {
        return traces.isVerdict(draft.at(1).toString()) || traces.isNamedIn(draft.at(3).toString());
    });
    auto stored = db.run(
        QStringLiteral(
            "UPDATE act SET body = ?, state_before = ?, state_after = ?, before_marks = ?, drafts = ? WHERE id = ?"),
        {bodyWithout(texts.at(0), traces), stateWithout(texts.at(1), traces), stateWithout(texts.at(2), traces), marks,
         drafts, id});
    return stored ? Result<void>() : Result<void>(stored.error());
}

} // namespace

Result<int> eraseFromActs(Database& db, const QList<PersonId>& persons) {
    const auto traces = Traces::of(db, persons);
    if (!traces)
        return traces.error();
    if (auto dropped = dropVerdicts(db, *traces); !dropped)
        return dropped.error();
    const auto acts = actsNaming(db, *traces);
    if (!acts)
        return acts.error();
    for (const qint64 act : *acts) {
        if (auto cleaned = cleanAct(db, act, *traces); !cleaned)
            return cleaned.error();
    }
    return int(acts->size());
}

} // namespace dutydesk
