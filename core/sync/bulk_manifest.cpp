#include "sync/bulk_manifest.h"

#include "fhir/instant.h"
#include "fhir/operation_outcome.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace dutydesk {

namespace {

void readServerPart(const QJsonObject& root, BulkManifest& manifest)
{
    const QByteArray time = root.value(u"transactionTime").toString().toUtf8();
    const InstantMs at = parseInstant({time.constData(), static_cast<size_t>(time.size())});
    manifest.ready = at.has_value();
    manifest.transactionMs = at.value_or(0);
    for (const QJsonValue& value : root.value(u"output").toArray()) {
        const QJsonObject file = value.toObject();
        manifest.files.append({file.value(u"type").toString(), file.value(u"url").toString(),
                               file.contains(u"count") ? file.value(u"count").toInteger(-1) : -1});
    }
    for (const QJsonValue& value : root.value(u"error").toArray())
        manifest.errors.append(value.toObject().value(u"type").toString());
    // Persons first: what speaks of them then finds them.
    std::stable_sort(manifest.files.begin(), manifest.files.end(), [&](const BulkManifest::File& a, const BulkManifest::File& b) {
        return manifest.types.indexOf(a.type) < manifest.types.indexOf(b.type);
    });
}

} // namespace

qint64 BulkManifest::total() const
{
    qint64 sum = 0;
    for (const File& file : files)
        sum += std::max<qint64>(0, file.count);
    return sum;
}

qint64 BulkManifest::totalOf(const QString& type) const
{
    qint64 sum = 0;
    for (const File& file : files) {
        if (file.type == type)
            sum += std::max<qint64>(0, file.count);
    }
    return sum;
}

BulkManifest BulkManifest::ofTypes(const QStringList& types)
{
    BulkManifest manifest;
    manifest.types = types;
    return manifest;
}

QByteArray BulkManifest::toJson() const
{
    QJsonObject root{{QStringLiteral("types"), QJsonArray::fromStringList(types)}};
    if (ready) {
        root.insert(u"transactionTime", QString::fromLatin1(formatInstant(transactionMs)));
        QJsonArray output;
        for (const File& file : files) {
            output.append(QJsonObject{{QStringLiteral("type"), file.type}, {QStringLiteral("url"), file.url},
                                      {QStringLiteral("count"), file.count}});
        }
        root.insert(u"output", output);
    }
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

BulkManifest BulkManifest::fromJson(const QByteArray& json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    BulkManifest manifest;
    for (const QJsonValue& type : root.value(u"types").toArray())
        manifest.types.append(type.toString());
    readServerPart(root, manifest);
    return manifest;
}

Result<BulkManifest> BulkManifest::fromServer(const QByteArray& json, const QStringList& types)
{
    BulkManifest manifest = ofTypes(types);
    readServerPart(QJsonDocument::fromJson(json).object(), manifest);
    if (!manifest.ready)
        return Error{ErrorKind::Refused, QCoreApplication::translate("PullBulk", "The server's description of the first load cannot be read."),
                     serverWords(json)};
    return manifest;
}

} // namespace dutydesk
