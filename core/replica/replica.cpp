#include "replica/replica.h"

#include "replica/migrations.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMutex>
#include <QThread>

#include <unordered_map>

namespace dutydesk {

namespace {

/// The reading connections by their thread. Shared with the threads, which give theirs back when they end: that may be while the replica goes.
struct Readers {
    QMutex mutex;
    std::unordered_map<QThread*, std::unique_ptr<Database>> open;
};

} // namespace

struct Replica::Private {
    explicit Private(const DatabaseKey& k)
        : key(k) {}

    DatabaseKey key;
    QThread writerThread;
    QObject writerObject; // lives on the writer's thread; calls are brought there through it
    std::unique_ptr<Database> writer;
    std::shared_ptr<Readers> readers = std::make_shared<Readers>();
};

Replica::Replica(const QString& path, const DatabaseKey& key, const Clock& clock)
    : m_path(path)
    , m_clock(clock)
    , d(std::make_unique<Private>(key)) {
    qRegisterMetaType<ChangeSet>();
    d->writerThread.setObjectName(QStringLiteral("replica-writer"));
    d->writerObject.moveToThread(&d->writerThread);
    d->writerThread.start();
}

Replica::~Replica() {
    QMetaObject::invokeMethod(
        &d->writerObject, [this] { d->writer.reset(); }, Qt::BlockingQueuedConnection);
    d->writerThread.quit();
    d->writerThread.wait();
    const QMutexLocker lock(&d->readers->mutex);
    d->readers->open.clear();
}

Result<void> Replica::create(const QString& path, const DatabaseKey& key, const Clock& clock) {
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.isDir() || !folder.isWritable())
        return Error{ErrorKind::Storage,
                     QCoreApplication::translate(
                         "Replica", "The folder cannot be written. Choose another one or ask for the rights to it."),
                     folder.filePath()};
    Result<void> outcome;
    bool made = false;
    {
        auto database = Database::open(path, key, Database::Mode::Create);
        if (!database)
            return database.error();
        made = true;
        QFile::setPermissions(path,
                              QFileDevice::ReadOwner | QFileDevice::WriteOwner); // SQLite gives its companions the same
        if (auto migrated = migrate(**database); !migrated)
            outcome = migrated.error();
        else if (auto stamped = (*database)->run(QStringLiteral("INSERT INTO meta VALUES ('created', ?)"),
                                                 {clock.now().toString(Qt::ISODateWithMs)});
                 !stamped)
            outcome = stamped.error();
    }
    if (!outcome && made) { // only what this call itself has made is taken away again
        for (const char* suffix : {"", "-wal", "-shm"})
            QFile::remove(path + QLatin1String(suffix));
    }
    return outcome;
}

Result<std::unique_ptr<Replica>> Replica::open(const QString& path, const DatabaseKey& key, const Clock& clock) {
    std::unique_ptr<Replica> replica(new Replica(path, key, clock));
    Result<void> outcome;
    QMetaObject::invokeMethod(
        &replica->d->writerObject,
        [&] {
            auto database = Database::open(path, key, Database::Mode::ReadWrite);
            if (!database) {
                outcome = database.error();
                return;
            }
            if (auto migrated = migrate(**database); !migrated)
                outcome = migrated.error();
            else
                replica->d->writer = std::move(*database);
        },
        Qt::BlockingQueuedConnection);
    if (!outcome)
        return outcome.error();
    return replica;
}

Result<void> Replica::runOnWriter(const std::function<Result<void>(Database&, ChangeSet&)>& work) {
    Q_ASSERT_X(QThread::currentThread() != &d->writerThread, "Replica::write", "called from within a write");
    Result<void> outcome;
    ChangeSet changes;
    QMetaObject::invokeMethod(
        &d->writerObject,
        [&] {
            Database& database = *d->writer;
            outcome = database.begin();
            if (!outcome)
                return;
            outcome = work(database, changes);
            if (outcome)
                outcome = database.commit();
            if (!outcome)
                database.rollback();
        },
        Qt::BlockingQueuedConnection);
    // After the commit and outside the transaction: listeners may read and see the new state.
    if (outcome && !changes.isEmpty())
        Q_EMIT changed(changes);
    return outcome;
}

Result<Database*> Replica::reader() const {
    QThread* thread = QThread::currentThread();
    {
        const QMutexLocker lock(&d->readers->mutex);
        const auto known = d->readers->open.find(thread);
        if (known != d->readers->open.end())
            return known->second.get();
    }
    auto database = Database::open(m_path, d->key, Database::Mode::ReadOnly);
    if (!database)
        return database.error();
    Database* reader = database->get();
    const QMutexLocker lock(&d->readers->mutex);
    d->readers->open[thread] = std::move(*database);
    connect(
        thread, &QThread::finished, this,
        [readers = d->readers, thread] {
            const QMutexLocker inner(&readers->mutex);
            readers->open.erase(thread);
        },
        Qt::DirectConnection);
    return reader;
}

Result<QStringList> Replica::damagedPages() const {
    // It reads the file past the pager: a page that is just being written there may look torn, but not twice.
    QStringList damaged;
    for (int look = 0; look < 2; ++look) {
        auto database = Database::open(m_path, d->key, Database::Mode::ReadOnly);
        if (!database)
            return database.error();
        auto query = (*database)->run(QStringLiteral("PRAGMA cipher_integrity_check"));
        if (!query)
            return query.error();
        QStringList found;
        while ((*query)->next()) {
            const QString line = (*query)->value(0).toString();
            if (look == 0 || damaged.contains(line))
                found << line;
        }
        damaged = found;
        if (damaged.isEmpty())
            break;
    }
    return damaged;
}

Result<QStringList> Replica::verify() const {
    // A connection of its own: FTS5 compares the index with the parts of it that a connection remembers from its last look (SQLite 3.46),
    // and calls an index damaged that another connection has merged since.
    auto database = Database::open(m_path, d->key, Database::Mode::ReadOnly);
    if (!database)
        return database.error();
    QStringList problems;
    const auto collect = [&](const QString& pragma, bool firstColumnOnly) -> Result<void> {
        auto query = (*database)->run(pragma);
        if (!query)
            return query.error();
        while ((*query)->next()) {
            QString line = (*query)->value(0).toString();
            if (!firstColumnOnly)
                line += QStringLiteral(" row ") + (*query)->value(1).toString() + QStringLiteral(" → ") +
                        (*query)->value(2).toString();
            if (line != QLatin1String("ok"))
                problems << line;
        }
        return {};
    };
    if (auto sound = collect(QStringLiteral("PRAGMA cipher_integrity_check"), true); !sound)
        return sound.error();
    if (auto sound = collect(QStringLiteral("PRAGMA integrity_check"), true); !sound)
        return sound.error();
    if (auto sound = collect(QStringLiteral("PRAGMA foreign_key_check"), false); !sound)
        return sound.error();
    return problems;
}

} // namespace dutydesk
