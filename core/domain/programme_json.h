#pragma once

#include "domain/result.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace dutydesk {

/// The time in which a rule holds; both ends included. `to` empty: until further notice.
struct Validity {
    QDate from;
    std::optional<QDate> to;

    bool covers(QDate day) const { return (!from.isValid() || day >= from) && (!to || day <= *to); }
    bool operator==(const Validity&) const = default;
};

/// One object of a rules file while it is being read. Every read that does not find what it needs records the first
/// problem of the whole file (file, path of the entry, key, what is wrong) and returns a harmless value, so that a
/// loader reads straight through and asks `problem()` once at the end. Not thread-safe; lives only during a load.
class RuleNode {
public:
    /// The root object of a file; `file` is its name in messages. Every rules file must carry `source` and
    /// `valid_from`.
    static RuleNode open(const QString& file, const QByteArray& json);

    QString text(QLatin1String key) const;                           ///< required, not blank
    QString text(QLatin1String key, const QString& otherwise) const; ///< optional
    int number(QLatin1String key, int lowest, int highest) const;    ///< required
    int number(QLatin1String key, int lowest, int highest, int otherwise) const;
    double share(QLatin1String key) const; ///< required, 0..1
    bool flag(QLatin1String key, bool otherwise = false) const;
    QStringList texts(QLatin1String key) const; ///< empty when absent; entries not blank
    std::vector<int> numbers(QLatin1String key, int lowest, int highest) const;
    std::vector<RuleNode> nodes(QLatin1String key) const;  ///< required array of objects
    std::optional<RuleNode> node(QLatin1String key) const; ///< optional object
    Validity validity() const;                             ///< `valid_from` required, `valid_to` may be null

    bool has(QLatin1String key) const { return m_object.contains(key); }
    /// Complains about keys that are none of `known`: a misspelt key must not silently change a rule.
    void expectOnly(std::initializer_list<const char*> known) const;
    /// Records a problem with `key` of this entry.
    void complain(QLatin1String key, const QString& what) const;

    std::optional<Error> problem() const { return m_sink->first; }
    QString file() const { return m_sink->file; }

private:
    struct Sink {
        QString file;
        std::optional<Error> first;
    };
    RuleNode(QJsonObject object, QString path, std::shared_ptr<Sink> sink)
        : m_object(std::move(object))
        , m_path(std::move(path))
        , m_sink(std::move(sink)) {}
    std::optional<QDate> date(QLatin1String key) const;

    QJsonObject m_object;
    QString m_path;
    std::shared_ptr<Sink> m_sink;
};

} // namespace dutydesk
