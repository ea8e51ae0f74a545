#include "replica/database.h"

#include <QAtomicInteger>
#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSqlDriver>
#include <QSqlError>

#define SQLITE_HAS_CODEC 1 // declares sqlite3_key
#include <sqlcipher/sqlite3.h>

namespace dutydesk {

namespace {

Database::FaultHook g_faultHook; // set by tests before any connection works, never in the program

constexpr int ApplicationId = 0x44555459; // "DUTY": `file` and other tools can tell whose file it is

QString tr(const char* text) {
    return QCoreApplication::translate("Database", text);
}

Error storageError(int code, const QString& details) {
    switch (code & 0xff) {
    case SQLITE_FULL:
        return {ErrorKind::Storage, tr("The disk is full. Nothing was lost; free some space and try again."), details};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {ErrorKind::Storage, tr("The data folder cannot be written. Check the rights to it."), details};
    case SQLITE_CANTOPEN:
        return {ErrorKind::Storage,
                tr("The data file cannot be opened. Check that the folder exists and the rights to it."), details};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::Busy, tr("The data file is in use by another program. Close it and try again."), details};
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return {ErrorKind::ForeignFile, tr("The data file is damaged or not DutyDesk's. It was left untouched."),
                details};
    case SQLITE_IOERR:
        return {ErrorKind::Storage, tr("The disk reported an error while the data file was read or written."), details};
    default:
        return {ErrorKind::Internal, tr("The data file did not accept an operation."), details};
    }
}

/// Turns ?1, ?2 … into plain marks and notes which value each takes; QtSql's SQLite driver counts marks, not numbers.
QString plainMarks(const QString& sql, QList<int>& order) {
    static const QRegularExpression mark(QStringLiteral("'[^']*'|\\?(\\d*)"));
    QString plain;
    qsizetype copied = 0;
    auto matches = mark.globalMatch(sql);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (match.capturedView().startsWith(u'\''))
            continue;
        plain += QStringView(sql).mid(copied, match.capturedStart() - copied);
        plain += u'?';
        copied = match.capturedEnd();
        order << (match.capturedLength(1) > 0 ? match.capturedView(1).toInt() - 1 : int(order.size()));
    }
    plain += QStringView(sql).mid(copied);
    return plain;
}

} // namespace

void Database::setFaultHook(FaultHook hook) {
    g_faultHook = std::move(hook);
}

std::optional<Error> Database::fault() {
    return g_faultHook ? g_faultHook() : std::nullopt;
}

Error Database::lastError(const QString& what, const QSqlQuery* query) const {
    const QSqlError error = query ? query->lastError() : m_database.lastError();
    bool isNumber = false;
    int code = error.nativeErrorCode().toInt(&isNumber);
    if (!isNumber && m_handle)
        code = sqlite3_extended_errcode(m_handle);
    return storageError(code, QString(what + QStringLiteral(": ") + error.text()));
}

Result<std::unique_ptr<Database>> Database::open(const QString& path, const DatabaseKey& key, Mode mode) {
    static QAtomicInteger<quint64> counter;
    if (mode != Mode::Create && !QFileInfo::exists(path))
        return Error{ErrorKind::NotFound, tr("There is no data file in this folder."), path};
    if (mode == Mode::Create && QFileInfo::exists(path))
        return Error{ErrorKind::Storage, tr("There is a data file in this folder already."), path};

    std::unique_ptr<Database> db(new Database);
    db->m_connection = QStringLiteral("replica-%1").arg(++counter);
    db->m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), db->m_connection);
    db->m_database.setDatabaseName(path);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=15000");
    if (mode == Mode::ReadOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    db->m_database.setConnectOptions(options);
    if (!db->m_database.open())
        return storageError(SQLITE_CANTOPEN, db->m_database.lastError().text());
    const QVariant handle = db->m_database.driver()->handle();
    db->m_handle = *static_cast<sqlite3* const*>(handle.constData());

    const auto cipher = db->value(QStringLiteral("PRAGMA cipher_version"));
    if (!cipher || cipher->toString().isEmpty() || sqlite3_libversion_number() < 3040000)
        return Error{ErrorKind::Internal,
                     tr("This program was started without its encryption library. Nothing was opened."),
                     QStringLiteral("PRAGMA cipher_version is empty")};
    // SQLCipher would tell a wrong key on the standard error too; the Result says it in words.
    sqlite3_exec(db->m_handle, "PRAGMA cipher_log_level = NONE", nullptr, nullptr, nullptr);
    // Not by PRAGMA key: SQLite would copy the words of the statement into memory that nobody wipes.
    const SecretBytes spelled = key.spelled();
    const int keyed = sqlite3_key(db->m_handle, spelled.data(), int(spelled.size()));
    // The first read tells whether the key fits: SQLCipher checks each page's seal.
    const auto readable = keyed == SQLITE_OK ? db->value(QStringLiteral("SELECT count(*) FROM sqlite_master"))
                                             : Result<QVariant>(db->lastError(QStringLiteral("key")));
    if (!readable)
        return readable.error();

    if (mode == Mode::Create) {
        for (const QString& pragma : {QStringLiteral("PRAGMA application_id = %1").arg(ApplicationId),
                                      QStringLiteral("PRAGMA auto_vacuum = INCREMENTAL")}) {
            if (auto done = db->run(pragma); !done)
                return done.error();
        }
    }
    if (mode != Mode::ReadOnly) {
        const auto journal = db->value(QStringLiteral("PRAGMA journal_mode = WAL"));
        if (!journal)
            return journal.error();
        if (journal->toString() != QLatin1String("wal"))
            return Error{ErrorKind::Storage,
                         tr("The data folder lies on a disk that does not keep the data safe (no shared "
                            "memory). Choose a folder on a local disk."),
                         QStringLiteral("journal_mode is ") + journal->toString()};
    }
    // Temporary tables and sorts stay in memory: a temporary file would not be encrypted.
    for (const char* pragma : {"PRAGMA foreign_keys = ON", "PRAGMA synchronous = NORMAL", "PRAGMA temp_store = MEMORY",
                               "PRAGMA secure_delete = ON"}) {
        if (auto done = db->run(QLatin1String(pragma)); !done)
            return done.error();
    }
    const auto foreignKeys = db->value(QStringLiteral("PRAGMA foreign_keys"));
    if (!foreignKeys || foreignKeys->toInt() != 1)
        return Error{ErrorKind::Internal, tr("The data file cannot be opened safely."),
                     QStringLiteral("foreign_keys is off")};
    // Each page that is not in the cache is deciphered and its seal checked anew: with SQLite's usual 2 MB the call
    // list of a polyclinic takes ten times as long.
    for (const QString& pragma : mode == Mode::ReadOnly ? QStringList{QStringLiteral("PRAGMA query_only = ON"),
                                                                      QStringLiteral("PRAGMA cache_size = -16000")}
                                                        : QStringList{QStringLiteral("PRAGMA cache_size = -32000")}) {
        if (auto done = db->run(pragma); !done)
            return done.error();
    }
    return db;
}

Database::~Database() {
    m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<QSqlQuery*> Database::run(const QString& sql, const QVariantList& values) {
    if (auto failed = fault())
        return *failed;
    auto& kept = m_statements[sql];
    if (!kept) {
        auto statement = std::make_unique<Statement>(Statement{QSqlQuery(m_database), {}});
        statement->query.setForwardOnly(true);
        if (!statement->query.prepare(plainMarks(sql, statement->order))) {
            const Error error = lastError(sql, &statement->query);
            m_statements.erase(sql);
            return error;
        }
        kept = std::move(statement);
    }
    QSqlQuery& query = kept->query;
    query.finish();
    for (qsizetype i = 0; i < kept->order.size(); ++i)
        query.bindValue(int(i), values.value(kept->order.at(i)));
    if (!query.exec())
        return lastError(sql, &query);
    return &query;
}

Result<QVariant> Database::value(const QString& sql, const QVariantList& values) {
    auto query = run(sql, values);
    if (!query)
        return query.error();
    QVariant first;
    if ((*query)->next())
        first = (*query)->value(0);
    (*query)->finish();
    return first;
}

Result<void> Database::script(const QByteArray& sql) {
    if (auto failed = fault())
        return *failed;
    char* words = nullptr;
    const int code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, &words);
    const QString details = QString::fromUtf8(words ? words : "");
    sqlite3_free(words);
    if (code != SQLITE_OK)
        return storageError(code, details);
    return {};
}

Result<void> Database::attach(const QString& path, const DatabaseKey& key, const char* name) {
    if (auto failed = fault())
        return *failed;
    // Bound and not spelled out, as in open(): and kept out of the statements that stay.
    const QByteArray file = path.toUtf8(), sql = QByteArray("ATTACH DATABASE ? AS ") + name + " KEY ?";
    const SecretBytes spelled = key.spelled();
    sqlite3_stmt* statement = nullptr;
    int code = sqlite3_prepare_v2(m_handle, sql.constData(), int(sql.size()), &statement, nullptr);
    if (code == SQLITE_OK) {
        sqlite3_bind_text(statement, 1, file.constData(), int(file.size()), SQLITE_STATIC);
        sqlite3_bind_text(statement, 2, reinterpret_cast<const char*>(spelled.data()), int(spelled.size()),
                          SQLITE_STATIC);
        code = sqlite3_step(statement);
    }
    const QString details = QString::fromUtf8(sqlite3_errmsg(m_handle));
    sqlite3_finalize(statement);
    return code == SQLITE_DONE ? Result<void>() : Result<void>(storageError(code, details));
}

Result<void> Database::begin() {
    return script("BEGIN IMMEDIATE");
}

Result<void> Database::commit() {
    return script("COMMIT");
}

void Database::rollback() {
    for (auto& [sql, statement] : m_statements)
        statement->query.finish(); // an unfinished read would keep the transaction open
    sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

qint64 Database::lastInsertId() const {
    return sqlite3_last_insert_rowid(m_handle);
}

int Database::changes() const {
    return sqlite3_changes(m_handle);
}

} // namespace dutydesk
