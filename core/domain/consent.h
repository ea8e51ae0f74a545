#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <span>

namespace dutydesk {

/// What a person said of being reached or accompanied. Source: 152-ФЗ, articles 6 and 9: a consent is for a stated aim
/// and may be withdrawn any day; the accompaniment of those with a priority right rests on a written consent (the
/// project's presentation: «на основе письменного согласия на индивидуальное сопровождение»).
enum class ConsentState { Given, Refused, Withdrawn };

/// One word of a person about one channel and one purpose.
struct ConsentWord {
    QString channel; ///< code; empty: said of the purpose, whatever the channel
    QString purpose; ///< code; empty: said of the channel, whatever the purpose
    ConsentState state = ConsentState::Given;
    QDateTime at = {};   ///< UTC; invalid: unknown, older than any other
    QString source = {}; ///< how it was given, in words
    QString paper = {};  ///< number of the paper or reference of its scan; empty: not in writing
};

/// "prevention" (informing about prevention), "appointment" (help with appointments), "accompaniment" (by priority
/// right), "survey".
const QStringList& consentPurposes();

/// Whether the desk may offer a channel, and the word that says no.
struct ChannelUse {
    bool offered = true;
    const ConsentWord* refusal = nullptr; ///< of `words`
};

/// For each of a channel's own word, the purpose's own word and the word on both, the newest counts; one refusal or
/// withdrawal among them closes the channel, but for a newer consent that is at least as exact as it. Nobody asked yet:
/// open (the consent is asked for at the beginning of the talk). An empty purpose asks for the channel as such. The
/// order of `words` matters only between words of one moment: the later one counts.
ChannelUse channelUse(std::span<const ConsentWord> words, const QString& channel, const QString& purpose = {});

/// Whether a written consent to accompaniment stands: the newest word on that purpose gives it and names its paper.
bool hasWrittenAccompaniment(std::span<const ConsentWord> words);

} // namespace dutydesk
