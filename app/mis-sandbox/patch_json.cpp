#include "patch_json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <optional>

namespace dutydesk {

namespace {

enum class Edit { Add, Replace, Remove };

/// RFC 6901; nullopt when the pointer does not begin with '/' or has a bad escape.
std::optional<QStringList> pointerParts(const QString& pointer)
{
    if (pointer.isEmpty())
        return QStringList();
    if (!pointer.startsWith(u'/'))
        return std::nullopt;
    QStringList parts = pointer.mid(1).split(u'/');
    for (QString& part : parts) {
        for (qsizetype at = part.indexOf(u'~'); at >= 0; at = part.indexOf(u'~', at + 1)) {
            if (at + 1 >= part.size() || (part[at + 1] != u'0' && part[at + 1] != u'1'))
                return std::nullopt;
        }
        part.replace(QLatin1String("~1"), QLatin1String("/")).replace(QLatin1String("~0"), QLatin1String("~"));
    }
    return parts;
}

/// −1 when the part is not an index of an array of this size; `size` itself only where an item may be added.
qsizetype arrayIndex(const QString& part, qsizetype size, bool adding)
{
    if (adding && part == u"-")
        return size;
    bool number = false;
    const int index = part.toInt(&number);
    const bool plain = number && (part == u"0" || (part[0] >= u'1' && part[0] <= u'9'));
    return plain && index < size + (adding ? 1 : 0) ? index : -1;
}

std::optional<QJsonValue> valueAt(const QJsonValue& from, const QStringList& parts, qsizetype depth = 0)
{
    if (depth == parts.size())
        return from;
    const QString& part = parts[depth];
    if (from.isObject()) {
        const QJsonObject object = from.toObject();
        return object.contains(part) ? valueAt(object.value(part), parts, depth + 1) : std::nullopt;
    }
    if (!from.isArray())
        return std::nullopt;
    const QJsonArray array = from.toArray();
    const qsizetype index = arrayIndex(part, array.size(), false);
    return index < 0 ? std::nullopt : valueAt(array.at(index), parts, depth + 1);
}

bool editArray(QJsonArray& array, const QString& part, Edit edit, const QJsonValue& value)
{
    const qsizetype index = arrayIndex(part, array.size(), edit == Edit::Add);
    if (index < 0)
        return false;
    if (edit == Edit::Add)
        array.insert(index, value);
    else if (edit == Edit::Replace)
        array.replace(index, value);
    else
        array.removeAt(index);
    return true;
}

bool editObject(QJsonObject& object, const QString& part, Edit edit, const QJsonValue& value)
{
    if (edit != Edit::Add && !object.contains(part))
        return false;
    if (edit == Edit::Remove)
        object.remove(part);
    else
        object.insert(part, value);
    return true;
}

bool editAt(QJsonValue& target, const QStringList& parts, qsizetype depth, Edit edit, const QJsonValue& value)
{
    if (depth == parts.size()) { // the whole document
        if (edit == Edit::Remove)
            return false;
        target = value;
        return true;
    }
    const QString& part = parts[depth];
    const bool last = depth + 1 == parts.size();
    if (target.isArray()) {
        QJsonArray array = target.toArray();
        bool done = false;
        if (last) {
            done = editArray(array, part, edit, value);
        } else if (const qsizetype index = arrayIndex(part, array.size(), false); index >= 0) {
            QJsonValue child = array.at(index);
            done = editAt(child, parts, depth + 1, edit, value);
            array.replace(index, child);
        }
        target = array;
        return done;
    }
    if (!target.isObject())
        return false;
    QJsonObject object = target.toObject();
    bool done = false;
    if (last) {
        done = editObject(object, part, edit, value);
    } else if (object.contains(part)) {
        QJsonValue child = object.value(part);
        done = editAt(child, parts, depth + 1, edit, value);
        object.insert(part, child);
    }
    target = object;
    return done;
}

class Patcher
{
public:
    explicit Patcher(const QJsonObject& document)
        : m_document(document)
    {}

    Result<void> apply(const QJsonObject& operation, int number)
    {
        m_number = number;
        const QString op = operation.value(u"op").toString();
        const auto path = pointerParts(operation.value(u"path").toString());
        const bool needsValue = op == u"add" || op == u"replace" || op == u"test";
        const bool needsFrom = op == u"move" || op == u"copy";
        if (!path || !operation.value(u"path").isString() || (needsValue && !operation.contains(u"value")) ||
            (needsFrom && !operation.value(u"from").isString()) || (!needsValue && !needsFrom && op != u"remove"))
            return malformed();
        if (op == u"test")
            return fits(valueAt(m_document, *path) == std::optional(operation.value(u"value")));
        if (op == u"remove")
            return fits(editAt(m_document, *path, 0, Edit::Remove, {}));
        if (needsValue)
            return fits(
                editAt(m_document, *path, 0, op == u"add" ? Edit::Add : Edit::Replace, operation.value(u"value")));
        return moveOrCopy(op == u"move", operation.value(u"from").toString(), *path);
    }
    QJsonValue document() const { return m_document; }
    Error malformed() const
    {
        return Error{ErrorKind::BadInput, QCoreApplication::translate("Patch", "This is not a JSON Patch (RFC 6902)."),
                     QString::number(m_number)};
    }

private:
    Result<void> moveOrCopy(bool move, const QString& fromText, const QStringList& path)
    {
        const auto from = pointerParts(fromText);
        if (!from)
            return malformed();
        const auto value = valueAt(m_document, *from);
        const bool intoItself = move && path.size() > from->size() && path.mid(0, from->size()) == *from;
        if (!value || intoItself)
            return fits(false);
        if (move && !(path == *from) && !editAt(m_document, *from, 0, Edit::Remove, {}))
            return fits(false);
        return move && path == *from ? Result<void>() : fits(editAt(m_document, path, 0, Edit::Add, *value));
    }

    Result<void> fits(bool good) const
    {
        if (good)
            return {};
        return Error{ErrorKind::Conflict,
                     QCoreApplication::translate(
                         "Patch", "The patch does not fit the resource: a path is missing or a test failed."),
                     QString::number(m_number)};
    }

    QJsonValue m_document;
    int m_number = 0;
};

} // namespace

Result<QJsonObject> applyJsonPatch(const QJsonObject& document, const QByteArray& patch)
{
    Patcher patcher(document);
    const QJsonDocument parsed = QJsonDocument::fromJson(patch);
    if (!parsed.isArray())
        return patcher.malformed();
    int number = 0;
    for (const QJsonValue& operation : parsed.array()) {
        if (const auto applied = patcher.apply(operation.toObject(), number++); !applied)
            return applied.error();
    }
    if (!patcher.document().isObject())
        return patcher.malformed();
    return patcher.document().toObject();
}

} // namespace dutydesk
