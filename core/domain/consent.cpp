#include "domain/consent.h"

#include <array>

namespace dutydesk {

namespace {

/// The newest word that was said of exactly this.
const ConsentWord* newest(std::span<const ConsentWord> words, const QString& channel, const QString& purpose) {
    const ConsentWord* found = nullptr;
    for (const ConsentWord& word : words) {
        if (word.channel != channel || word.purpose != purpose)
            continue;
        const bool older = found && found->at.isValid() && (!word.at.isValid() || word.at < found->at);
        if (!older)
            found = &word;
    }
    return found;
}

bool later(const ConsentWord& a, const ConsentWord& b) {
    return a.at.isValid() && (!b.at.isValid() || a.at > b.at);
}

} // namespace

const QStringList& consentPurposes() {
    static const QStringList codes{QStringLiteral("prevention"), QStringLiteral("appointment"),
                                   QStringLiteral("accompaniment"), QStringLiteral("survey")};
    return codes;
}

ChannelUse channelUse(std::span<const ConsentWord> words, const QString& channel, const QString& purpose) {
    // From the most exact to the widest.
    std::array<const ConsentWord*, 3> said{};
    if (!purpose.isEmpty()) {
        said[0] = newest(words, channel, purpose);
        said[1] = newest(words, {}, purpose);
    }
    said[2] = newest(words, channel, {});
    for (std::size_t i = said.size(); i-- > 0;) {
        const ConsentWord* no = said.at(i);
        if (!no || no->state == ConsentState::Given)
            continue;
        bool overruled = false;
        for (std::size_t exact = 0; exact < i; ++exact) {
            const ConsentWord* yes = said.at(exact);
            overruled = overruled || (yes && yes->state == ConsentState::Given && later(*yes, *no));
        }
        if (!overruled)
            return {false, no};
    }
    return {};
}

bool hasWrittenAccompaniment(std::span<const ConsentWord> words) {
    const ConsentWord* last = nullptr;
    for (const ConsentWord& word : words) {
        if (word.purpose == QLatin1String("accompaniment") && (!last || !later(*last, word)))
            last = &word;
    }
    return last && last->state == ConsentState::Given && !last->paper.trimmed().isEmpty();
}

} // namespace dutydesk
