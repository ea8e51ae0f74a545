#include "domain/dialogue_outcome.h"

#include <algorithm>

namespace dutydesk {

namespace {

using L = QLatin1String;

ContactOutcome readOutcome(const RuleNode& node) {
    node.expectOnly(
        {"code", "key", "title", "title_en", "reached", "closes", "needs", "leave_reason", "request", "skip_channel"});
    ContactOutcome outcome;
    outcome.code = node.text(L("code"));
    const QString key = node.text(L("key"));
    if (key.size() != 1)
        node.complain(L("key"), QStringLiteral("'%1' is not one key").arg(key));
    outcome.key = key.isEmpty() ? QChar() : key.at(0);
    outcome.title = node.text(L("title"));
    outcome.titleEn = node.text(L("title_en"));
    outcome.reached = node.flag(L("reached"));
    outcome.closes = node.flag(L("closes"));
    outcome.skipChannel = node.flag(L("skip_channel"));
    outcome.leaveReason = node.text(L("leave_reason"), {});
    outcome.request = node.text(L("request"), {});
    for (const QString& need : node.texts(L("needs"))) {
        if (need == u"reason")
            outcome.needsReason = true;
        else if (need == u"time")
            outcome.needsTime = true;
        else if (need == u"note")
            outcome.needsNote = true;
        else if (need == u"slot")
            outcome.needsSlot = true;
        else
            node.complain(L("needs"), QStringLiteral("'%1' is none of reason, time, note, slot").arg(need));
    }
    return outcome;
}

} // namespace

Result<ContactOutcomes> ContactOutcomes::fromJson(const QByteArray& json, const QString& file) {
    const RuleNode root = RuleNode::open(file, json);
    root.expectOnly({"source", "note", "valid_from", "valid_to", "outcomes", "ladder"});
    ContactOutcomes outcomes;
    for (const RuleNode& node : root.nodes(L("outcomes"))) {
        ContactOutcome outcome = readOutcome(node);
        if (outcomes.find(outcome.code))
            node.complain(L("code"), QStringLiteral("'%1' is there twice").arg(outcome.code));
        if (outcomes.byKey(outcome.key))
            node.complain(L("key"), QStringLiteral("'%1' is there twice").arg(outcome.key));
        outcomes.m_outcomes.push_back(std::move(outcome));
    }
    for (const RuleNode& node : root.nodes(L("ladder"))) {
        node.expectOnly({"channel", "title", "title_en", "attempts", "pause_hours"});
        outcomes.m_ladder.push_back({node.text(L("channel")), node.text(L("title")), node.text(L("title_en")),
                                     node.number(L("attempts"), 1, 20), node.number(L("pause_hours"), 0, 2400)});
    }
    if (auto problem = root.problem())
        return *problem;
    return outcomes;
}

const ContactOutcome* ContactOutcomes::find(QStringView code) const {
    const auto found =
        std::find_if(m_outcomes.begin(), m_outcomes.end(), [&](const auto& one) { return one.code == code; });
    return found == m_outcomes.end() ? nullptr : &*found;
}

const ContactOutcome* ContactOutcomes::byKey(QChar key) const {
    const auto found =
        std::find_if(m_outcomes.begin(), m_outcomes.end(), [&](const auto& one) { return one.key == key; });
    return found == m_outcomes.end() ? nullptr : &*found;
}

std::optional<NextContact> ContactOutcomes::next(const QHash<QString, int>& attempts, const QDateTime& lastAt,
                                                 const QStringList& unusable) const {
    int pause = 0; // of the rung on which the last attempt was made
    for (const ChannelRung& rung : m_ladder) {
        const int made = attempts.value(rung.channel);
        if (made > 0)
            pause = rung.pauseHours;
        if (made < rung.attempts && !unusable.contains(rung.channel))
            return NextContact{rung.channel, made + 1,
                               lastAt.isValid() ? lastAt.addSecs(qint64(pause) * 3600) : lastAt};
    }
    return std::nullopt;
}

} // namespace dutydesk
