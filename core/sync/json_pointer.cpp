#include "sync/json_pointer.h"

#include <QStringList>

namespace dutydesk {

namespace {

QStringList tokensOf(const QString& pointer)
{
    QStringList tokens = pointer.split(u'/');
    tokens.removeFirst(); // what stands before the first slash is empty
    for (QString& token : tokens)
        token.replace(QStringLiteral("~1"), QStringLiteral("/")).replace(QStringLiteral("~0"), QStringLiteral("~"));
    return tokens;
}

QJsonValue changed(const QJsonValue& node, const QStringList& tokens, qsizetype depth, const QJsonValue& value)
{
    if (depth == tokens.size())
        return value;
    const QString& token = tokens.at(depth);
    if (node.isArray()) {
        QJsonArray array = node.toArray();
        bool isNumber = false;
        const int index = token == u"-" ? static_cast<int>(array.size()) : token.toInt(&isNumber);
        if ((token != u"-" && !isNumber) || index < 0 || index > array.size())
            return node;
        const QJsonValue child = index < array.size() ? array.at(index) : QJsonValue(QJsonValue::Undefined);
        const QJsonValue result = changed(child, tokens, depth + 1, value);
        if (result.isUndefined()) {
            if (index < array.size())
                array.removeAt(index);
        } else if (index < array.size()) {
            array.replace(index, result);
        } else {
            array.append(result);
        }
        return array;
    }
    QJsonObject object = node.toObject();
    if (value.isUndefined() && !object.contains(token))
        return node;
    const QJsonValue result = changed(object.value(token), tokens, depth + 1, value);
    if (result.isUndefined())
        object.remove(token);
    else
        object.insert(token, result);
    return object;
}

} // namespace

QJsonValue valueAt(const QJsonValue& root, const QString& pointer)
{
    QJsonValue node = root;
    for (const QString& token : tokensOf(pointer)) {
        if (node.isArray()) {
            bool isNumber = false;
            const int index = token.toInt(&isNumber);
            const QJsonArray array = node.toArray();
            node = isNumber && index >= 0 && index < array.size() ? array.at(index) : QJsonValue(QJsonValue::Undefined);
        } else {
            node = node.toObject().value(token);
        }
        if (node.isUndefined())
            return node;
    }
    return node;
}

QJsonObject withChanges(const QJsonObject& resource, const QList<FieldChange>& changes)
{
    QJsonValue result = resource;
    for (const FieldChange& change : changes)
        result = changed(result, tokensOf(change.pointer), 0, change.value);
    return result.toObject();
}

QJsonArray toJsonPatch(const QList<FieldChange>& changes)
{
    QJsonArray patch;
    for (const FieldChange& change : changes) {
        if (change.base.isUndefined() && change.value.isUndefined())
            continue;
        QJsonObject operation{{QStringLiteral("path"), change.pointer}};
        if (change.value.isUndefined()) {
            operation.insert(u"op", QStringLiteral("remove"));
        } else {
            operation.insert(u"op", change.base.isUndefined() ? QStringLiteral("add") : QStringLiteral("replace"));
            operation.insert(u"value", change.value);
        }
        patch.append(operation);
    }
    return patch;
}

} // namespace dutydesk
