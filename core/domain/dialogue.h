#pragma once

#include "domain/programme_icd10.h"

#include <QHash>

#include <vector>

namespace dutydesk {

/// What is said, in Russian, with an English gloss for the English interface.
struct DialogueText {
    QString russian, english;
    const QString& words(bool inRussian) const { return inRussian ? russian : english; }
};

enum class DialogueStepKind { Opening, Question, Explanation, Offer, Closing };

struct DialogueStep {
    DialogueStepKind kind = DialogueStepKind::Opening;
    DialogueText text;
    DialogueText hint; ///< for the representative, not said aloud; may be empty
};

struct DialogueObjection {
    QString code;      ///< of refusal_reasons.json where one fits; else free
    DialogueText says; ///< the person's words
    DialogueText answer;
};

/// A sign at which the script is left.
struct DialogueRedFlag {
    DialogueText sign, action;
};

/// A dialogue script of resources/dialogues.
struct Dialogue {
    QString id;            ///< unique
    QStringList occasions; ///< wire codes, the main one first
    QString variant;       ///< "generic", "infarction", "stroke", "UD" …
    QString programme;     ///< programme code; empty: any
    DialogueText title;
    Icd10Ranges icd10;  ///< empty: any diagnosis
    QStringList groups; ///< codes of priority.json; empty: any
    std::vector<DialogueStep> steps;
    std::vector<DialogueObjection> objections;
    std::vector<DialogueRedFlag> redFlags;
};

/// Values for the marks in a script: address, representative, hospital, discharged, polyclinic, due …
using DialogueValues = QHash<QString, QString>;

/// The text with every {{mark}} replaced; a mark without a value becomes "…", so that it is seen and not read aloud.
QString fillIn(const QString& text, const DialogueValues& values);

/// All scripts. Immutable after load; thread-safe.
class Dialogues {
public:
    /// Reads every *.json of a folder (":/dialogues"). Errors name the file, the entry and what is wrong.
    static Result<Dialogues> load(const QString& folder);
    static Result<Dialogue> fromJson(const QByteArray& json, const QString& file);

    /// The most fitting script: one for the occasion whose conditions (programme, diagnosis, group) all hold; a
    /// diagnosis counts more than a group, a group more than a programme. Null when the occasion has none.
    const Dialogue* choose(QStringView occasion, const QStringList& icd10 = {}, const QStringList& groups = {},
                           QStringView programme = {}) const;
    const Dialogue* find(QStringView id) const;
    const std::vector<Dialogue>& all() const { return m_dialogues; }

private:
    std::vector<Dialogue> m_dialogues;
};

} // namespace dutydesk
