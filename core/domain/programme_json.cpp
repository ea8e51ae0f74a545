#include "domain/programme_json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace dutydesk {

RuleNode RuleNode::open(const QString& file, const QByteArray& json) {
    auto sink = std::make_shared<Sink>();
    sink->file = file;
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    RuleNode root(document.object(), {}, sink);
    if (!document.isObject()) {
        const QString why = parseError.error == QJsonParseError::NoError ? QStringLiteral("no object at the top")
                                                                         : parseError.errorString();
        root.complain(QLatin1String(), QStringLiteral("%1, byte %2").arg(why).arg(parseError.offset));
        return root;
    }
    root.text(QLatin1String("source"));
    root.validity();
    return root;
}

void RuleNode::complain(QLatin1String key, const QString& what) const {
    if (m_sink->first)
        return;
    QString place = m_path;
    if (key.size() > 0)
        place += (place.isEmpty() ? QString() : QStringLiteral(".")) + key;
    const QString details = place.isEmpty()
                                ? QString(m_sink->file + QStringLiteral(": ") + what)
                                : QString(m_sink->file + QStringLiteral(": ") + place + QStringLiteral(": ") + what);
    m_sink->first = Error{ErrorKind::BadInput,
                          QCoreApplication::translate("Rules", "The rules file cannot be used: %1. Correct the file or "
                                                               "restore the one that came with the programme.")
                              .arg(details),
                          details};
}

QString RuleNode::text(QLatin1String key) const {
    const QString value = m_object.value(key).toString().trimmed();
    if (value.isEmpty())
        complain(key, QStringLiteral("a text is missing"));
    return value;
}

QString RuleNode::text(QLatin1String key, const QString& otherwise) const {
    if (has(key) && !m_object.value(key).isString())
        complain(key, QStringLiteral("is not a text"));
    return m_object.value(key).toString(otherwise).trimmed();
}

int RuleNode::number(QLatin1String key, int lowest, int highest) const {
    if (!has(key))
        complain(key, QStringLiteral("a number is missing"));
    return number(key, lowest, highest, lowest);
}

int RuleNode::number(QLatin1String key, int lowest, int highest, int otherwise) const {
    if (!has(key))
        return otherwise;
    const double value = m_object.value(key).toDouble(-1e9);
    if (!m_object.value(key).isDouble() || value != static_cast<int>(value) || value < lowest || value > highest) {
        complain(key, QStringLiteral("is not a whole number from %1 to %2").arg(lowest).arg(highest));
        return lowest;
    }
    return static_cast<int>(value);
}

double RuleNode::share(QLatin1String key) const {
    const double value = m_object.value(key).toDouble(-1);
    if (value < 0 || value > 1) {
        complain(key, QStringLiteral("is not a share from 0 to 1"));
        return 1;
    }
    return value;
}

bool RuleNode::flag(QLatin1String key, bool otherwise) const {
    if (has(key) && !m_object.value(key).isBool())
        complain(key, QStringLiteral("is neither true nor false"));
    return m_object.value(key).toBool(otherwise);
}

QStringList RuleNode::texts(QLatin1String key) const {
    QStringList list;
    if (has(key) && !m_object.value(key).isArray())
        complain(key, QStringLiteral("is not a list"));
    for (const QJsonValue& value : m_object.value(key).toArray()) {
        if (value.toString().trimmed().isEmpty())
            complain(key, QStringLiteral("holds something that is not a text"));
        list.append(value.toString().trimmed());
    }
    return list;
}

std::vector<int> RuleNode::numbers(QLatin1String key, int lowest, int highest) const {
    std::vector<int> list;
    if (has(key) && !m_object.value(key).isArray())
        complain(key, QStringLiteral("is not a list"));
    for (const QJsonValue& value : m_object.value(key).toArray()) {
        const int number = value.toInt(lowest - 1);
        if (number < lowest || number > highest)
            complain(
                key,
                QStringLiteral("holds something that is not a whole number from %1 to %2").arg(lowest).arg(highest));
        list.push_back(number);
    }
    return list;
}

std::vector<RuleNode> RuleNode::nodes(QLatin1String key) const {
    std::vector<RuleNode> list;
    if (!m_object.value(key).isArray())
        complain(key, QStringLiteral("a list is missing"));
    int index = 0;
    for (const QJsonValue& value : m_object.value(key).toArray()) {
        const QJsonObject object = value.toObject();
        // The code of an entry tells a person more than its position.
        const QString name = object.value(QLatin1String("code")).toString(QString::number(index++));
        const QString path = (m_path.isEmpty() ? QString() : QString(m_path + u'.')) + key + u'[' + name + u']';
        RuleNode child(object, path, m_sink);
        if (!value.isObject())
            child.complain(QLatin1String(), QStringLiteral("is not an object"));
        list.push_back(child);
    }
    return list;
}

std::optional<RuleNode> RuleNode::node(QLatin1String key) const {
    if (!has(key))
        return std::nullopt;
    if (!m_object.value(key).isObject())
        complain(key, QStringLiteral("is not an object"));
    return RuleNode(m_object.value(key).toObject(), (m_path.isEmpty() ? QString() : QString(m_path + u'.')) + key,
                    m_sink);
}

std::optional<QDate> RuleNode::date(QLatin1String key) const {
    if (!has(key) || m_object.value(key).isNull())
        return std::nullopt;
    const QDate day = QDate::fromString(m_object.value(key).toString(), Qt::ISODate);
    if (!day.isValid())
        complain(key, QStringLiteral("'%1' is not a date (YYYY-MM-DD)").arg(m_object.value(key).toString()));
    return day;
}

Validity RuleNode::validity() const {
    Validity validity{date(QLatin1String("valid_from")).value_or(QDate()), date(QLatin1String("valid_to"))};
    if (!validity.from.isValid())
        complain(QLatin1String("valid_from"), QStringLiteral("a date is missing"));
    if (validity.to && *validity.to < validity.from)
        complain(QLatin1String("valid_to"), QStringLiteral("is before valid_from"));
    return validity;
}

void RuleNode::expectOnly(std::initializer_list<const char*> known) const {
    const QStringList keys = m_object.keys();
    for (const QString& key : keys) {
        const bool expected =
            std::any_of(known.begin(), known.end(), [&](const char* name) { return key == QLatin1String(name); });
        if (!expected)
            complain(QLatin1String(), QStringLiteral("the key '%1' is not known here").arg(key));
    }
}

} // namespace dutydesk
