#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

namespace dutydesk::test {

/// Looks in bytes for what names a patient: family and given names, ЕНП, СНИЛС, phones; in UTF-8 and UTF-16, as words
/// or runs of digits of their own.
class LeakSearch {
public:
    /// `patients`: the server's Patient resources. `known`: words that are no leak, the names of the desk's users.
    LeakSearch(const QList<QJsonObject>& patients, const QStringList& known);

    /// The first few finds, each with where it stands.
    QStringList in(const QByteArray& bytes) const;
    /// In every file below the folder, whatever it is called; a find names its file.
    QStringList inFolder(const QString& folder) const;
    /// How many words and numbers are looked for.
    qsizetype size() const { return m_words.size() + m_numbers.size(); }

private:
    QSet<QString> m_words;   ///< lower case, five letters at least
    QSet<QString> m_numbers; ///< digits only, ten at least
};

} // namespace dutydesk::test
