#pragma once

#include "replica/outbox.h"
#include "replica/replica.h"
#include "replica/sync_store.h"
#include "support/fhir_box.h"
#include "support/scripted_transport.h"
#include "sync/sync_engine.h"

#include <QSqlRecord>
#include <QTemporaryDir>

namespace dutydesk::test {

/// A desk with an encrypted replica of its own, one МИС in a box and a network between them.
class SyncDesk
{
public:
    SyncDesk();
    ~SyncDesk();

    SyncReport sync(const QString& cause = QStringLiteral("test"));
    QVariant value(const QString& sql, const QVariantList& values = {});
    qint64 count(const QString& table) { return value(QStringLiteral("SELECT count(*) FROM ") + table).toLongLong(); }
    void exec(const QString& sql, const QVariantList& values = {});

    /// Everything that a sync brings, as text: two desks in the same state give the same.
    std::string dump();

    /// An edit as the desk's verbs write it.
    OutboxId edit(const OutboxEntry& entry);
    /// A contact made here: the row and its create.
    OutboxEntry contact(const QString& patient, const QString& note = QStringLiteral("says yes"));
    /// A booking made here, of slot "s1".
    OutboxEntry booking(const QString& patient, const QString& slot = QStringLiteral("s1"));
    QString state(OutboxId id) { return value(QStringLiteral("SELECT state FROM outbox WHERE id = ?"), {id.value}).toString(); }

    /// Fills the box with `persons` people with an encounter each, a list of them and a free slot.
    void fillBox(int persons);

    /// Gives person `patient` of the box a policy of `insurer`; the box tells of policies from then on. Id: "c-" and the person's.
    void cover(const QString& patient, const QString& insurer = QStringLiteral("78008"), const QString& status = QStringLiteral("active"));
    /// Puts person number `number` ("p" and the number) and an encounter ("e" and the number) into the box.
    void putPerson(int number);

    QTemporaryDir folder;
    FixedClock clock{QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC)};
    FhirBox box;
    ScriptedTransport network{[this](const HttpRequest& request) { return box.handle(request); }};
    SeededRandom random{7};
    SyncSettings settings;
    SyncEngine::AfterPages afterPages;
    std::atomic_bool cancel = false;
    std::unique_ptr<Replica> replica;
    ServerId server{1};

    static QJsonObject patient(int number);
    static QJsonObject reference(const QString& to);

private:
    int m_keys = 0;
};

} // namespace dutydesk::test
