#include "replica/audit.h"
#include "replica/audit_head.h"
#include "replica/audit_sent.h"
#include "replica/database.h"

#include <QCoreApplication>
#include <QDate>
#include <QHash>

namespace dutydesk {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Audit", text);
}

QString dayWords(const QString& day) {
    return QDate::fromString(day, Qt::ISODate).toString(QStringLiteral("dd.MM.yyyy"));
}

/// One walk over the rows, and what it saw of those that the seals and the head speak of.
class Walk {
public:
    Walk(Database& database, QStringList& problems)
        : m_database(database)
        , m_problems(problems) {}

    void watch(qint64 row) { m_hashes.insert(row, QByteArray()); }
    QByteArray hashOf(qint64 row) const { return m_hashes.value(row); }
    qint64 last() const { return m_expected - 1; }
    QByteArray lastHash() const { return m_previous; }

    Result<void> go() {
        auto rows = m_database.run(QStringLiteral("SELECT id, at_ms, ifnull(person_id, 0), actor, action, subject, "
                                                  "details, previous_hash, hash FROM audit ORDER BY id"));
        if (!rows)
            return rows.error();
        QSqlQuery& row = **rows;
        while (row.next())
            look({row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toLongLong(),
                  row.value(3).toString(), row.value(4).toString(), row.value(5).toString(), row.value(6).toString()},
                 row.value(7).toByteArray(), row.value(8).toByteArray());
        row.finish();
        return {};
    }

private:
    void look(const AuditFields& row, const QByteArray& previous, const QByteArray& stored) {
        const QString id = QString::number(row.id);
        if (row.id > m_expected)
            m_problems << tr("Rows %1 to %2 of the audit trail are missing.").arg(m_expected).arg(row.id - 1);
        if (auditHash(row, previous) != stored)
            m_problems << tr("Row %1 of the audit trail was changed.").arg(id);
        else if (row.id <= m_expected && previous != m_previous)
            m_problems << tr("Row %1 of the audit trail does not follow the row before it: rows were put in, reordered "
                             "or rewritten there.")
                              .arg(id);
        if (row.action == QLatin1String(AuditDamaged))
            m_problems << tr("Row %1 of the audit trail tells that the program found it otherwise than it had left it "
                             "(%2).")
                              .arg(id, row.details);
        if (const auto watched = m_hashes.find(row.id); watched != m_hashes.end())
            *watched = stored;
        m_expected = row.id + 1;
        m_previous = stored;
    }

    Database& m_database;
    QStringList& m_problems;
    QHash<qint64, QByteArray> m_hashes;
    qint64 m_expected = 1;
    QByteArray m_previous{32, '\0'};
};

void checkSeals(const QList<AuditSeal>& seals, const AuditHead& head, const Walk& walk, QStringList& problems) {
    qint64 expected = 1;
    for (const AuditSeal& seal : seals) {
        const QString day = dayWords(seal.day);
        if (seal.id != expected)
            problems << tr("Seals of days before %1 were removed from the audit trail.").arg(day);
        if (!seal.genuine)
            problems << tr("The seal of %1 on the audit trail is forged.").arg(day);
        expected = seal.id + 1;
        const QByteArray found = walk.hashOf(seal.last);
        if (found.isEmpty())
            problems << tr("Row %1, the last of %2 when that day was sealed, is missing from the audit trail.")
                            .arg(seal.last)
                            .arg(day);
        else if (found != seal.hash)
            problems << tr("The rows up to %1 are not those that were sealed on %2: the audit trail was rewritten.")
                            .arg(seal.last)
                            .arg(day);
    }
    if (head.genuine && head.seals > expected - 1)
        problems
            << (seals.isEmpty()
                    ? tr("All seals of the audit trail were removed.")
                    : tr("Seals of days after %1 were removed from the audit trail.").arg(dayWords(seals.last().day)));
    else if (head.genuine && head.seals < expected - 1)
        problems << tr("The seal of %1 was put into the audit trail by a stranger.").arg(dayWords(seals.last().day));
}

void checkHead(const AuditHead& head, const Walk& walk, QStringList& problems) {
    if (!head.genuine)
        problems << tr("The head of the audit trail was removed or forged; its last rows, up to %1, cannot be trusted.")
                        .arg(walk.last());
    else if (walk.last() < head.last)
        problems << tr("Rows %1 to %2 were cut off the end of the audit trail.").arg(walk.last() + 1).arg(head.last);
    else if (walk.last() > head.last)
        problems << tr("Rows %1 to %2 were put at the end of the audit trail by a stranger.")
                        .arg(head.last + 1)
                        .arg(walk.last());
    else if (walk.lastHash() != head.hash)
        problems
            << tr("The last row, %1, is not the one that was written: the audit trail was rewritten.").arg(head.last);
}

/// What a server was told of cannot be untold.
void checkSent(const QList<SentHead>& sent, const Walk& walk, QStringList& problems) {
    for (const SentHead& head : sent) {
        if (walk.hashOf(head.last) != head.hash)
            problems
                << tr("A server was told that row %1 ends %2; that row is missing or another now: the audit trail was "
                      "cut back or rewritten.")
                       .arg(head.last)
                       .arg(dayWords(head.day));
    }
}

} // namespace

Result<QStringList> verifyAudit(Database& database) {
    const auto seals = auditSeals(database);
    const auto head = auditHead(database);
    const auto sent = sentHeads(database);
    if (!seals || !head || !sent)
        return !seals ? seals.error() : !head ? head.error() : sent.error();
    QStringList problems;
    Walk walk(database, problems);
    for (const AuditSeal& seal : *seals)
        walk.watch(seal.last);
    for (const SentHead& told : *sent)
        walk.watch(told.last);
    if (auto walked = walk.go(); !walked)
        return walked.error();
    checkSeals(*seals, *head, walk, problems);
    checkHead(*head, walk, problems);
    checkSent(*sent, walk, problems);
    return problems;
}

} // namespace dutydesk
