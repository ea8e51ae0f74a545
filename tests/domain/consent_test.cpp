#include "domain/consent.h"

#include <catch2/catch_test_macros.hpp>

#include <vector>

using namespace dutydesk;

// Source: 152-ФЗ, articles 6 and 9 (a consent is for a stated aim and may be withdrawn); the project's presentation:
// the accompaniment of those with a priority right rests on a written consent.

namespace {

const QString Phone = QStringLiteral("phone"), Sms = QStringLiteral("sms"), Survey = QStringLiteral("survey"),
              Prevention = QStringLiteral("prevention"), Accompaniment = QStringLiteral("accompaniment");

ConsentWord word(const QString& channel, const QString& purpose, ConsentState state, int day,
                 const QString& paper = {}) {
    return {channel, purpose, state, QDateTime({2026, 11, day}, {9, 0}, Qt::UTC), QStringLiteral("по телефону"), paper};
}

} // namespace

TEST_CASE("A channel that nobody was asked about is open, one that was refused or withdrawn is not", "[consent]") {
    CHECK(channelUse({}, Phone).offered);
    for (const ConsentState no : {ConsentState::Refused, ConsentState::Withdrawn}) {
        const std::vector words{word(Phone, {}, no, 5)};
        const ChannelUse use = channelUse(words, Phone);
        CHECK_FALSE(use.offered);
        CHECK(use.refusal == &words.front());
        CHECK_FALSE(channelUse(words, Phone, Prevention).offered); // said of the channel: of every purpose
        CHECK(channelUse(words, Sms).offered);
    }
}

TEST_CASE("The newest word on a channel counts, whatever the order they come in", "[consent]") {
    const ConsentWord no = word(Phone, {}, ConsentState::Refused, 5), yes = word(Phone, {}, ConsentState::Given, 6),
                      gone = word(Phone, {}, ConsentState::Withdrawn, 7);
    CHECK(channelUse(std::vector{no, yes}, Phone).offered);
    CHECK(channelUse(std::vector{yes, no}, Phone).offered);
    CHECK_FALSE(channelUse(std::vector{gone, yes, no}, Phone).offered);
    ConsentWord undated = no;
    undated.at = {};
    CHECK(channelUse(std::vector{yes, undated}, Phone).offered);
    ConsentWord sameMoment = yes;
    sameMoment.state = ConsentState::Refused;
    CHECK_FALSE(channelUse(std::vector{yes, sameMoment}, Phone).offered);
}

TEST_CASE("A refusal of one purpose closes the channel for that purpose only", "[consent]") {
    const std::vector words{word(Phone, Survey, ConsentState::Refused, 5)};
    CHECK_FALSE(channelUse(words, Phone, Survey).offered);
    CHECK(channelUse(words, Phone, Prevention).offered);
    CHECK(channelUse(words, Phone).offered);
    const std::vector everywhere{word({}, Survey, ConsentState::Withdrawn, 5)};
    CHECK_FALSE(channelUse(everywhere, Sms, Survey).offered);
    CHECK(channelUse(everywhere, Sms).offered);
}

TEST_CASE("A later and more exact consent opens what a wider refusal closed, an earlier one does not", "[consent]") {
    const ConsentWord never = word(Phone, {}, ConsentState::Refused, 5);
    CHECK(channelUse(std::vector{never, word(Phone, Prevention, ConsentState::Given, 6)}, Phone, Prevention).offered);
    CHECK_FALSE(channelUse(std::vector{never, word(Phone, Prevention, ConsentState::Given, 6)}, Phone, Survey).offered);
    CHECK_FALSE(
        channelUse(std::vector{never, word(Phone, Prevention, ConsentState::Given, 4)}, Phone, Prevention).offered);
    // A consent to the channel does not take a refusal of the purpose back.
    const ConsentWord noSurvey = word(Phone, Survey, ConsentState::Refused, 5);
    CHECK_FALSE(channelUse(std::vector{noSurvey, word(Phone, {}, ConsentState::Given, 6)}, Phone, Survey).offered);
}

TEST_CASE("Accompaniment rests on a consent in writing that still stands", "[consent]") {
    CHECK_FALSE(hasWrittenAccompaniment({}));
    const ConsentWord said = word({}, Accompaniment, ConsentState::Given, 5),
                      signedPaper = word({}, Accompaniment, ConsentState::Given, 6, QStringLiteral("15-2026")),
                      gone = word({}, Accompaniment, ConsentState::Withdrawn, 7, QStringLiteral("16-2026"));
    CHECK_FALSE(hasWrittenAccompaniment(std::vector{said}));
    CHECK(hasWrittenAccompaniment(std::vector{said, signedPaper}));
    CHECK(hasWrittenAccompaniment(std::vector{signedPaper, said}));
    CHECK_FALSE(hasWrittenAccompaniment(std::vector{signedPaper, gone}));
    CHECK_FALSE(hasWrittenAccompaniment(std::vector{gone, signedPaper}));
    CHECK_FALSE(hasWrittenAccompaniment(
        std::vector{word(Phone, Prevention, ConsentState::Given, 8, QStringLiteral("17-2026"))}));
    ConsentWord blank = signedPaper;
    blank.paper = QStringLiteral("  ");
    CHECK_FALSE(hasWrittenAccompaniment(std::vector{blank}));
}
