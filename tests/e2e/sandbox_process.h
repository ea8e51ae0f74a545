#pragma once

#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QString>

#include <memory>

namespace dutydesk {
class Transport;
}

namespace dutydesk::test {

/// The real mis-sandbox as a process of its own, and a client that asks it by HTTP. Ends with the object.
class SandboxProcess {
public:
    /// Fills a store in `folder` and waits until it listens.
    SandboxProcess(const QString& folder, int seed, const QString& today);
    ~SandboxProcess();

    QString url() const { return m_url; }
    QString tokenFile() const { return m_tokenFile; }

    /// Any request below the FHIR base; fails the test unless the answer is a 2xx.
    QJsonObject ask(const QByteArray& method, const QString& path, const QJsonObject& body = {});
    QJsonObject get(const QString& path) { return ask("GET", path); }
    /// Everything of a type, over all pages.
    QList<QJsonObject> all(const QString& type);
    void fault(const QJsonObject& fault) { ask("POST", QStringLiteral("$fault"), fault); }
    void clearFaults() { ask("DELETE", QStringLiteral("$fault")); }

private:
    QProcess m_process;
    QString m_url, m_tokenFile;
    std::unique_ptr<Transport> m_transport;
};

/// The value of the identifier with this system; empty when there is none.
QString identifierOf(const QJsonObject& resource, const QString& system);
/// The first code of a CodeableConcept, or of the first one of an array.
QString codeOf(const QJsonValue& codeable);
/// The id in a reference of this type ("Patient/7" → "7"); empty for another type.
QString idIn(const QJsonValue& reference, const QString& type);

inline const QString KeySystem = QStringLiteral("urn:dutydesk:idempotency-key");
inline const QString EnpSystem = QStringLiteral("urn:oid:1.2.643.2.69.1.1.1.6.228");
inline const QString SnilsSystem = QStringLiteral("urn:oid:1.2.643.2.69.1.1.1.6.223");

} // namespace dutydesk::test
