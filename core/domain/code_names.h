#pragma once

#include "domain/programme_icd10.h"
#include "domain/programme_json.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace dutydesk {

/// An entry of a dictionary: a code of the wire and its words.
struct CodeName {
    QString code;
    QString title, titleEn;
    QString kind;        ///< what the dictionary needs besides, for example the kind of waiting limit of a specialty
    QString channel;     ///< the desk's channel code of a way of informing; may be empty
    QStringList aliases; ///< other ways to write it, lower case
    bool needsNote = false;
    Icd10Ranges icd10; ///< of a specialty: the diagnoses after which this doctor is seen first

    /// Title in the language of the interface.
    const QString& words(bool russian) const { return russian ? title : titleEn; }
};

/// A dictionary of resources/rules: refusal and leave reasons, specialties, ways and steps of informing. Immutable.
class CodeNames {
public:
    /// `list` names the array in the file. Codes are unique; errors name the file, the entry and what is wrong.
    static Result<CodeNames> fromJson(const QByteArray& json, const QString& file,
                                      const QString& list = QStringLiteral("entries"));

    /// Null when the code is not in the dictionary.
    const CodeName* find(QStringView code) const;
    /// By code, title or alias, ignoring case and surrounding blanks; a title may go on ("Терапевт участковый,
    /// взрослый").
    const CodeName* findByWords(QStringView text) const;
    /// The entry whose ICD-10 ranges hold the first of `codes` that any entry holds; null when none does.
    const CodeName* findByDiagnosis(const QStringList& codes) const;
    /// The words of a code; the code itself when it is unknown.
    QString words(const QString& code, bool russian = true) const;
    const std::vector<CodeName>& all() const { return m_entries; }

private:
    std::vector<CodeName> m_entries;
};

} // namespace dutydesk
