#include "security/attempt_log.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace dutydesk {

namespace {

// Somebody who makes up logins must not fill the disk: the oldest go.
constexpr int MostLogins = 200;
constexpr int MostTries = 1000;
constexpr qint64 LargestFile = 1 << 20;

const QString LoginKey = QStringLiteral("login");
const QString AtKey = QStringLiteral("at");

QDateTime momentAt(const QJsonObject& object) {
    return QDateTime::fromString(object.value(AtKey).toString(), Qt::ISODateWithMs);
}

QString stamp(const QDateTime& at) {
    return at.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

AttemptLog::AttemptLog(QString path, const PasswordRules& rules, const Clock& clock)
    : m_path(std::move(path))
    , m_rules(rules)
    , m_clock(clock) {
    read();
}

void AttemptLog::read() {
    QFile file(m_path);
    if (!file.exists())
        return;
    QJsonDocument document;
    if (file.size() <= LargestFile && file.open(QIODevice::ReadOnly))
        document = QJsonDocument::fromJson(file.readAll());
    m_damaged = !document.isObject();
    const QJsonObject root = document.object();
    for (const QJsonValue& value : root.value(QLatin1String("logins")).toArray()) {
        const QJsonObject row = value.toObject();
        m_rows.insert(row.value(LoginKey).toString(),
                      {std::clamp(row.value(QLatin1String("failures")).toInt(), 0, 1000000), momentAt(row)});
    }
    for (const QJsonValue& value : root.value(QLatin1String("unreported")).toArray()) {
        const QJsonObject row = value.toObject();
        m_unreported << Try{momentAt(row), row.value(LoginKey).toString(), row.value(QLatin1String("why")).toString()};
    }
}

Result<void> AttemptLog::write() const {
    QJsonArray logins, tries;
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row)
        logins << QJsonObject{
            {LoginKey, row.key()}, {QStringLiteral("failures"), row->failures}, {AtKey, stamp(row->last)}};
    for (const Try& one : m_unreported)
        tries << QJsonObject{{AtKey, stamp(one.at)}, {LoginKey, one.login}, {QStringLiteral("why"), one.why}};
    QSaveFile file(m_path);
    const QByteArray bytes =
        QJsonDocument(QJsonObject{{QStringLiteral("logins"), logins}, {QStringLiteral("unreported"), tries}}).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) || !file.commit())
        return Error{ErrorKind::Storage,
                     QCoreApplication::translate("AttemptLog", "The folder of the replica cannot be written. Check the "
                                                               "rights and the free space."),
                     file.errorString()};
    return {};
}

int AttemptLog::failures(const QString& login) const {
    return m_rows.value(login).failures;
}

int AttemptLog::secondsLeft(const QString& login) const {
    const Row row = m_rows.value(login);
    const int wait = m_rules.waitAfter(row.failures);
    if (wait == 0 || !row.last.isValid())
        return 0;
    const qint64 passed = row.last.secsTo(m_clock.now());
    // A clock set back must not lock anybody out for longer than the wait itself.
    return passed < 0 ? wait : int(std::max<qint64>(0, wait - passed));
}

bool AttemptLog::isLocked(const QString& login) const {
    return failures(login) >= m_rules.lockAfter && secondsLeft(login) > 0;
}

Result<void> AttemptLog::failed(const QString& login, const QString& why, bool counts) {
    const QDateTime now = m_clock.now().toUTC();
    if (counts) {
        Row& row = m_rows[login];
        ++row.failures;
        row.last = now;
    }
    while (m_rows.size() > MostLogins) {
        const auto oldest =
            std::min_element(m_rows.begin(), m_rows.end(), [](const Row& a, const Row& b) { return a.last < b.last; });
        m_rows.erase(oldest);
    }
    m_unreported << Try{now, login, why};
    if (m_unreported.size() > MostTries)
        m_unreported.removeFirst();
    return write();
}

Result<void> AttemptLog::succeeded(const QString& login) {
    return m_rows.remove(login) > 0 ? write() : Result<void>();
}

Result<void> AttemptLog::free(const QString& login) {
    return succeeded(login);
}

Result<void> AttemptLog::forget() {
    if (m_unreported.isEmpty() && !m_damaged)
        return {};
    m_unreported.clear();
    m_damaged = false;
    return write();
}

} // namespace dutydesk
