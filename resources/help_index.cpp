#include "resources/help_index.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dutydesk {

namespace {

void addTopics(QList<HelpTopic>& list, const QJsonArray& topics, const QString& language, const QString& section,
               const QString& parent) {
    for (const QJsonValue& value : topics) {
        const QString id = value[QLatin1String("id")].toString();
        list << HelpTopic{id, value[QLatin1String("title")][language].toString(),
                          value[QLatin1String("page")].toString(), parent, section};
        addTopics(list, value[QLatin1String("topics")].toArray(), language, section, id);
    }
}

} // namespace

QList<HelpTopic> helpIndex(const QString& language) {
    QFile file(QStringLiteral(":/help/index.json"));
    QList<HelpTopic> list;
    if (!file.open(QIODevice::ReadOnly))
        return list;
    for (const QJsonValue& section :
         QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("sections")).toArray())
        addTopics(list, section[QLatin1String("topics")].toArray(), language,
                  section[QLatin1String("title")][language].toString(), {});
    return list;
}

} // namespace dutydesk
