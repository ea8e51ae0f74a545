#include "support/fhir_box.h"

namespace dutydesk::test {

Result<HttpReply> FhirBox::handle(const HttpRequest& request)
{
    HttpReply reply = answer(request);
    if (!dateHeader.isEmpty())
        reply.headers.append(qMakePair(QByteArray("Date"), dateHeader));
    return reply;
}

HttpReply FhirBox::answer(const HttpRequest& request)
{
    const QString whole = request.url.toString();
    const QString path = whole.section(QStringLiteral("/fhir/"), 1);
    const QString line = QString::fromLatin1(request.method) + QLatin1Char(' ') + path;
    for (auto it = fixed.begin(); it != fixed.end(); ++it) {
        if (line.startsWith(it.key()))
            return it.value();
    }
    if (!token.isEmpty()) {
        const auto authorised = std::any_of(request.headers.begin(), request.headers.end(), [&](const auto& header) {
            return header.first == "Authorization" && header.second == "Bearer " + token.toUtf8();
        });
        if (!authorised)
            return outcome(401, QStringLiteral("the token has run out"));
    }
    if (path == u"metadata")
        return capability();
    if (path.startsWith(u"bulk/") || path.contains(u"$export"))
        return bulk(path, request);
    const QString bare = path.section(u'?', 0, 0);
    const QString type = bare.section(u'/', 0, 0);
    const QString id = bare.section(u'/', 1, 1);
    if (!types.contains(type))
        return outcome(404, QStringLiteral("no such type"));
    if (request.method == "POST")
        return create(type, request);
    if (request.method != "GET")
        return change(type, id, request);
    if (id == u"_history")
        return historyOf(type);
    if (!id.isEmpty())
        return stored(200, type, id);
    return search(type, QUrlQuery(request.url), path);
}

HttpReply FhirBox::capability() const
{
    QJsonArray resources;
    for (const QString& type : types) {
        QJsonArray interactions{QJsonObject{{QStringLiteral("code"), QStringLiteral("search-type")}},
                                QJsonObject{{QStringLiteral("code"), QStringLiteral("create")}}};
        if (history)
            interactions.append(QJsonObject{{QStringLiteral("code"), QStringLiteral("history-type")}});
        QJsonObject resource{{QStringLiteral("type"), type}, {QStringLiteral("interaction"), interactions},
                             {QStringLiteral("conditionalCreate"), conditionalCreate}};
        if (type == u"Group" && groupExport)
            resource.insert(u"operation", QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("export")}}});
        resources.append(resource);
    }
    QJsonObject root{{QStringLiteral("resourceType"), QStringLiteral("CapabilityStatement")}, {QStringLiteral("fhirVersion"), QStringLiteral("4.0.1")},
                     {QStringLiteral("rest"), QJsonArray{QJsonObject{{QStringLiteral("mode"), QStringLiteral("server")},
                                                                     {QStringLiteral("resource"), resources}}}}};
    if (patch)
        root.insert(u"patchFormat", QJsonArray{QStringLiteral("application/json-patch+json")});
    return json(200, root);
}

HttpReply FhirBox::search(const QString& type, const QUrlQuery& query, const QString& path) const
{
    const QString since = query.queryItemValue(QStringLiteral("_lastUpdated")).mid(2);
    const QString key = query.queryItemValue(QStringLiteral("identifier"), QUrl::FullyDecoded).section(u'|', 1);
    const QStringList ids = query.queryItemValue(QStringLiteral("_id")).split(u',', Qt::SkipEmptyParts);
    const QStringList people = query.queryItemValue(QStringLiteral("patient")).split(u',', Qt::SkipEmptyParts);
    QList<QJsonObject> found;
    for (const QJsonObject& resource : all(type)) {
        if (!ids.isEmpty() && !ids.contains(resource.value(u"id").toString()))
            continue;
        const QString text = people.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(resource).toJson());
        if (!people.isEmpty() && std::none_of(people.begin(), people.end(), [&](const QString& id) { return text.contains(QStringLiteral("\"Patient/%1\"").arg(id)); }))
            continue;
        if (!since.isEmpty() && updated(resource) < since)
            continue;
        if (!key.isEmpty() && !QString::fromUtf8(QJsonDocument(resource).toJson()).contains(key))
            continue;
        found.append(resource);
    }
    const int count = std::max(1, query.queryItemValue(QStringLiteral("_count")).toInt());
    const int offset = query.queryItemValue(QStringLiteral("_offset")).toInt();
    QJsonArray entries;
    for (const QJsonObject& resource : found.mid(offset, count))
        entries.append(QJsonObject{{QStringLiteral("resource"), resource}});
    QJsonObject bundle{{QStringLiteral("resourceType"), QStringLiteral("Bundle")}, {QStringLiteral("type"), QStringLiteral("searchset")},
                       {QStringLiteral("total"), static_cast<int>(found.size())}, {QStringLiteral("entry"), entries}};
    if (asOf.isValid())
        bundle.insert(u"meta", QJsonObject{{QStringLiteral("lastUpdated"), stamp(asOf)}});
    if (offset + count < found.size()) {
        const QString next = QStringLiteral("%1/%2&_offset=%3").arg(base(), path.section(QStringLiteral("&_offset"), 0, 0)).arg(offset + count);
        bundle.insert(u"link", QJsonArray{QJsonObject{{QStringLiteral("relation"), QStringLiteral("next")}, {QStringLiteral("url"), next}}});
    }
    return json(200, bundle);
}

HttpReply FhirBox::historyOf(const QString& type) const
{
    QJsonArray entries;
    const auto resources = m_store.value(type);
    for (auto it = resources.begin(); it != resources.end(); ++it) {
        if (!it.value().last().contains(u"deleted"))
            continue;
        entries.append(QJsonObject{{QStringLiteral("request"), QJsonObject{{QStringLiteral("method"), QStringLiteral("DELETE")},
                                                                           {QStringLiteral("url"), QString(type + u'/' + it.key())}}},
                                   {QStringLiteral("response"), QJsonObject{{QStringLiteral("lastModified"), it.value().last().value(u"deleted")}}}});
    }
    QJsonObject bundle{{QStringLiteral("resourceType"), QStringLiteral("Bundle")}, {QStringLiteral("type"), QStringLiteral("history")},
                       {QStringLiteral("entry"), entries}};
    if (asOf.isValid())
        bundle.insert(u"meta", QJsonObject{{QStringLiteral("lastUpdated"), stamp(asOf)}});
    return json(200, bundle);
}

HttpReply FhirBox::stored(int status, const QString& type, const QString& id) const
{
    if (!m_store.value(type).contains(id))
        return outcome(404, QStringLiteral("unknown"));
    const QJsonObject resource = get(type, id);
    if (resource.isEmpty())
        return outcome(410, QStringLiteral("deleted"));
    HttpReply reply = json(status, resource);
    const QByteArray version = resource.value(u"meta").toObject().value(u"versionId").toString().toUtf8();
    reply.headers = {{"ETag", "W/\"" + version + '"'}, {"Location", QString(base() + u'/' + type + u'/' + id + QStringLiteral("/_history/")).toUtf8() + version}};
    if (!givesBodies && status != 200)
        reply.body.clear();
    return reply;
}

HttpReply FhirBox::create(const QString& type, const HttpRequest& request)
{
    for (const auto& [name, value] : request.headers) {
        if (name != "If-None-Exist" || !conditionalCreate)
            continue;
        const QString key = QString::fromUtf8(value.mid(value.indexOf('|') + 1));
        for (const QJsonObject& resource : all(type)) {
            if (QString::fromUtf8(QJsonDocument(resource).toJson()).contains(key))
                return stored(200, type, resource.value(u"id").toString());
        }
    }
    const QJsonObject resource = QJsonDocument::fromJson(request.body).object();
    if (type == u"Appointment") {
        const QString slot = resource.value(u"slot").toArray().first().toObject().value(u"reference").toString().section(u'/', 1);
        QJsonObject found = get(QStringLiteral("Slot"), slot);
        if (found.value(u"status").toString() != u"free")
            return outcome(409, QStringLiteral("Время занято"));
        found.insert(u"status", QStringLiteral("busy"));
        put(QStringLiteral("Slot"), slot, found);
    }
    // Named after the key, so that the same thing has the same id whatever the order in which things came.
    const QString key = resource.value(u"identifier").toArray().first().toObject().value(u"value").toString();
    const QString id = key.isEmpty() ? QStringLiteral("n%1").arg(m_nextId++) : QString(QStringLiteral("n-") + key);
    put(type, id, resource);
    return stored(201, type, id);
}

HttpReply FhirBox::change(const QString& type, const QString& id, const HttpRequest& request)
{
    QJsonObject resource = get(type, id);
    if (resource.isEmpty())
        return stored(200, type, id);
    const QString version = resource.value(u"meta").toObject().value(u"versionId").toString();
    for (const auto& [name, value] : request.headers) {
        if (name == "If-Match" && QString::fromUtf8(value) != QStringLiteral("W/\"%1\"").arg(version))
            return outcome(412, QStringLiteral("the version is another"));
    }
    if (request.method == "DELETE") {
        remove(type, id);
        return {204, {}, {}};
    }
    if (request.method == "PUT") {
        put(type, id, QJsonDocument::fromJson(request.body).object());
        return stored(200, type, id);
    }
    if (!patch)
        return outcome(405, QStringLiteral("no PATCH"));
    for (const QJsonValue& value : QJsonDocument::fromJson(request.body).array()) { // members of the resource are enough here
        const QString member = value.toObject().value(u"path").toString().mid(1);
        if (value.toObject().value(u"op").toString() == u"remove")
            resource.remove(member);
        else
            resource.insert(member, value.toObject().value(u"value"));
    }
    put(type, id, resource);
    return stored(200, type, id);
}

HttpReply FhirBox::bulk(const QString& path, const HttpRequest& request)
{
    if (path.contains(u"$export")) {
        m_polled = 0;
        const QString wanted = QUrlQuery(request.url).queryItemValue(QStringLiteral("_type"));
        return {202, {{"Content-Location", QString(base() + QStringLiteral("/bulk/status?types=") + wanted).toUtf8()}}, {}};
    }
    if (request.method == "DELETE")
        return {202, {}, {}};
    if (path.startsWith(u"bulk/status")) {
        if (m_polled++ < statusPolls)
            return {202, {{"Retry-After", "1"}, {"X-Progress", "50%"}}, {}};
        QJsonArray output;
        for (const QString& type : QUrlQuery(request.url).queryItemValue(QStringLiteral("types")).split(u',')) {
            if (!all(type).isEmpty())
                output.append(QJsonObject{{QStringLiteral("type"), type}, {QStringLiteral("count"), static_cast<int>(all(type).size())},
                                          {QStringLiteral("url"), QString(base() + QStringLiteral("/bulk/file-") + type)}});
        }
        return json(200, {{QStringLiteral("transactionTime"), stamp(now)}, {QStringLiteral("requiresAccessToken"), true},
                          {QStringLiteral("output"), output}, {QStringLiteral("error"), QJsonArray()}});
    }
    QByteArray lines;
    for (const QJsonObject& resource : all(path.section(u'-', 1)))
        lines += QJsonDocument(resource).toJson(QJsonDocument::Compact) + '\n';
    return {200, {}, lines};
}

} // namespace dutydesk::test
