#include "desk_fixture.h"

#include "life.h"
#include "population.h"
#include "resources/resources.h"
#include "security/key_ring.h"

#include <QDir>
#include <QFile>
#include <QSqlRecord>

namespace dutydesk::test {

const QString DeskFixture::Password = QStringLiteral("a demonstration");

namespace {

const QDate Monday(2026, 11, 23);

std::unique_ptr<SandboxServer> startServer() {
    auto server = SandboxServer::create({});
    REQUIRE(server);
    REQUIRE(populate((*server)->store(), {QStringLiteral("demo"), 7, Monday}));
    REQUIRE((*server)->start());
    return std::move(*server);
}

/// The folder of a desk that has synced once; made at the first call. Users: one of each role.
const QString& loadedFolder() {
    static QTemporaryDir folder;
    static QString path;
    if (!path.isEmpty())
        return path;
    const QString made = folder.filePath(QStringLiteral("desk"));
    FixedClock clock{QDateTime(Monday, QTime(6, 0), Qt::UTC)};
    SeededRandom random(5);
    const DeskEnvironment environment{clock, random, DeskFixture::rules(), KeyRing::Cost::minimal(), {}};
    const Actor coordinator{QStringLiteral("coordinator"), QStringLiteral("Вера Соколова"), Role::Coordinator, 3};
    REQUIRE(Desk::create(made, coordinator, DeskFixture::Password, environment));
    const auto server = startServer();
    auto desk = Desk::unlock(made, coordinator.login, DeskFixture::Password, environment);
    REQUIRE(desk);
    REQUIRE((*desk)->connectServer({QStringLiteral("mis"), server->url().toString(), QStringLiteral("mis"),
                                    QStringLiteral("Bearer"), QStringLiteral("sandbox")}));
    const auto reports = (*desk)->sync({}, QStringLiteral("test"));
    REQUIRE(reports);
    INFO(reports->first().message.toStdString() << " " << reports->first().details.toStdString());
    REQUIRE(reports->first().state == SyncReport::State::Ok);
    desk->reset();
    auto ring = KeyRing::load(QDir(made).filePath(QStringLiteral("keyring.json")));
    REQUIRE(ring);
    const auto key = ring->unlock(coordinator.login, DeskFixture::Password);
    REQUIRE(key);
    for (const Role role : {Role::Representative, Role::Administrator, Role::Auditor})
        REQUIRE(ring->put({roleCode(role), QStringLiteral("Пользователь"), role, 1}, DeskFixture::Password, *key,
                          KeyRing::Cost::minimal()));
    REQUIRE(ring->save(QDir(made).filePath(QStringLiteral("keyring.json"))));
    path = made;
    return path;
}

} // namespace

const Rules& DeskFixture::rules() {
    static const Rules loaded = [] {
        initDutyDeskResources();
        auto rules = Rules::load();
        REQUIRE(rules);
        return std::move(*rules);
    }();
    return loaded;
}

DeskFixture::DeskFixture(Role role, bool withServer)
    : m_login(roleCode(role)) {
    const QDir from(loadedFolder());
    for (const QString& name : from.entryList(QDir::Files)) {
        if (!name.endsWith(QLatin1String("-shm")))
            REQUIRE(QFile::copy(from.filePath(name), folder.filePath(name)));
    }
    reopen();
    if (withServer) {
        server = startServer();
        exec(QStringLiteral("UPDATE server SET url = ?"), {server->url().toString()});
    }
}

DeskFixture::~DeskFixture() {
    m_raw.reset();
    m_desk.reset();
}

void DeskFixture::close() {
    m_raw.reset();
    m_desk.reset();
}

QStringList DeskFixture::rows(const QString& sql, const QVariantList& values) {
    auto query = raw().run(sql, values);
    REQUIRE(query);
    QStringList rows;
    while ((*query)->next()) {
        QStringList row;
        for (int column = 0; column < (*query)->record().count(); ++column)
            row << (*query)->value(column).toString();
        rows << row.join(u' ');
    }
    (*query)->finish();
    return rows;
}

void DeskFixture::login(Role role) {
    m_login = roleCode(role);
    reopen();
}

void DeskFixture::reopen() {
    close();
    const DeskEnvironment environment{clock, random, rules(), KeyRing::Cost::minimal(), {}};
    auto opened = Desk::unlock(folder.path(), m_login, Password, environment);
    INFO((opened ? QString() : opened.error().message).toStdString());
    REQUIRE(opened);
    m_desk = std::move(*opened);
}

Database& DeskFixture::raw() {
    if (!m_raw) {
        const auto ring = KeyRing::load(folder.filePath(QStringLiteral("keyring.json")));
        REQUIRE(ring);
        const auto key = ring->unlock(m_login, Password);
        REQUIRE(key);
        auto opened =
            Database::open(folder.filePath(QStringLiteral("replica.db")), DatabaseKey(*key), Database::Mode::ReadWrite);
        REQUIRE(opened);
        m_raw = std::move(*opened);
    }
    return *m_raw;
}

QVariant DeskFixture::value(const QString& sql, const QVariantList& values) {
    const auto found = raw().value(sql, values);
    INFO((found ? QString() : found.error().details).toStdString());
    REQUIRE(found);
    return *found;
}

void DeskFixture::exec(const QString& sql, const QVariantList& values) {
    REQUIRE(raw().run(sql, values));
}

SyncReport DeskFixture::sync() {
    const auto reports = m_desk->sync({}, QStringLiteral("test"));
    INFO((reports ? QString() : reports.error().message).toStdString());
    REQUIRE(reports);
    return reports->first();
}

void DeskFixture::serverDays(int days) {
    REQUIRE(advance(server->store(), days));
}

CallEntry DeskFixture::firstToCall(const QString& occasion) {
    CallFilter filter;
    filter.occasion = occasion;
    filter.limit = 1;
    const auto list = m_desk->callList(filter);
    REQUIRE(list);
    REQUIRE(list->entries.size() == 1);
    return list->entries.first();
}

SlotRow DeskFixture::freeSlot() {
    SlotFilter filter;
    filter.limit = 1;
    const auto free = m_desk->freeSlots(filter);
    REQUIRE(free);
    REQUIRE(free->size() == 1);
    return free->first();
}

} // namespace dutydesk::test
