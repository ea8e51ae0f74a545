#pragma once

#include "sync/transport.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QUrlQuery>

namespace dutydesk::test {

/// A FHIR server that fits into a test: everything in memory, each capability can be taken away. Give handle() to a ScriptedTransport.
class FhirBox
{
public:
    bool patch = true, history = true, groupExport = false, conditionalCreate = true, givesBodies = true;
    int statusPolls = 1; ///< answers 202 so often before the export is ready
    QStringList types = {QStringLiteral("Patient"), QStringLiteral("Group"), QStringLiteral("Encounter"), QStringLiteral("Appointment"),
                         QStringLiteral("Communication"), QStringLiteral("Flag"), QStringLiteral("Slot")};
    QString token;                  ///< empty: nobody is asked
    QDateTime now = QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);
    QByteArray dateHeader;          ///< as sent in Date
    QDateTime asOf;                 ///< as told in Bundle.meta.lastUpdated; invalid: not told
    QHash<QString, HttpReply> fixed; ///< by the beginning of "GET Patient": answered so, whatever is here

    /// Stores a resource under `id` and gives its version.
    int put(const QString& type, const QString& id, QJsonObject resource)
    {
        now = now.addSecs(1);
        auto& versions = m_store[type][id];
        const int version = static_cast<int>(versions.size()) + 1;
        resource.insert(u"resourceType", type);
        resource.insert(u"id", id);
        resource.insert(u"meta", QJsonObject{{QStringLiteral("versionId"), QString::number(version)}, {QStringLiteral("lastUpdated"), stamp(now)}});
        versions.append(resource);
        return version;
    }
    void remove(const QString& type, const QString& id)
    {
        now = now.addSecs(1);
        m_store[type][id].append(QJsonObject{{QStringLiteral("deleted"), stamp(now)}});
    }
    /// As if it had never been: no history tells of it.
    void forget(const QString& type, const QString& id) { m_store[type].remove(id); }

    QJsonObject get(const QString& type, const QString& id) const
    {
        const auto versions = m_store.value(type).value(id);
        return versions.isEmpty() || versions.last().contains(u"deleted") ? QJsonObject() : versions.last();
    }
    QList<QJsonObject> all(const QString& type) const
    {
        QList<QJsonObject> result;
        for (const auto& versions : m_store.value(type)) {
            if (!versions.last().contains(u"deleted"))
                result.append(versions.last());
        }
        std::stable_sort(result.begin(), result.end(), [](const QJsonObject& a, const QJsonObject& b) { return updated(a) < updated(b); });
        return result;
    }

    Result<HttpReply> handle(const HttpRequest& request);

    static QString base() { return QStringLiteral("https://mis.test/fhir"); }

private:
    static QString stamp(const QDateTime& at) { return at.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz'Z'")); }
    static QString updated(const QJsonObject& resource) { return resource.value(u"meta").toObject().value(u"lastUpdated").toString(); }
    static HttpReply json(int status, const QJsonObject& body) { return {status, {}, QJsonDocument(body).toJson(QJsonDocument::Compact)}; }
    static HttpReply outcome(int status, const QString& words)
    {
        return json(status, {{QStringLiteral("resourceType"), QStringLiteral("OperationOutcome")},
                             {QStringLiteral("issue"), QJsonArray{QJsonObject{{QStringLiteral("severity"), QStringLiteral("error")},
                                                                             {QStringLiteral("details"), QJsonObject{{QStringLiteral("text"), words}}}}}}});
    }
    HttpReply answer(const HttpRequest& request);
    HttpReply capability() const;
    HttpReply search(const QString& type, const QUrlQuery& query, const QString& path) const;
    HttpReply historyOf(const QString& type) const;
    HttpReply create(const QString& type, const HttpRequest& request);
    HttpReply change(const QString& type, const QString& id, const HttpRequest& request);
    HttpReply bulk(const QString& path, const HttpRequest& request);
    HttpReply stored(int status, const QString& type, const QString& id) const;

    QMap<QString, QMap<QString, QList<QJsonObject>>> m_store;
    int m_polled = 0, m_nextId = 1000;
};

} // namespace dutydesk::test
