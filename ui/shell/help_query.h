#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace dutydesk {

/// What somebody looks for in the help: every word of it, each as the beginning of a word. ё = е, capitals do not
/// matter, and the endings of inflected words are forgiven ("пароля" finds "пароль"). Immutable, any thread.
class HelpQuery {
public:
    struct Match {
        qsizetype at = 0;
        qsizetype length = 0; ///< to the end of the word
        int word = 0;         ///< which of the words it is
    };

    explicit HelpQuery(const QString& text = {});
    bool isEmpty() const { return m_stems.isEmpty(); }
    int words() const { return int(m_stems.size()); }
    /// All places where one of the words stands, from the beginning to the end.
    QList<Match> matches(QStringView text) const;

    /// Small letters, ё as е; as long as `text`.
    static QString fold(QStringView text);

private:
    QStringList m_stems;
};

} // namespace dutydesk
