#include "domain/act_comparison.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace dutydesk {

namespace {

struct ActText {
    Q_DECLARE_TR_FUNCTIONS(ActText)
};

using Members = QHash<QString, const ListMemberState*>;

Members byKey(const ListState& state) {
    Members members;
    members.reserve(qsizetype(state.members.size()));
    for (const ListMemberState& member : state.members)
        members.insert(member.key(), &member);
    return members;
}

bool isOn(const ListMemberState* member) {
    return member && member->onList;
}

bool isDisputed(const ListMemberState& member) {
    return member.verdict == RowVerdict::Disputed ||
           (member.category == ListCategory::Disputed && member.verdict != RowVerdict::Accepted);
}

PersonChange changeOf(const ListMemberState* before, const ListMemberState* after) {
    PersonChange change;
    if (before)
        change.before = *before;
    if (after) {
        change.after = *after;
        change.reason = after->leaveReason;
    }
    return change;
}

DisputeEnd endOf(const ListMemberState* after) {
    if (!after)
        return DisputeEnd::Gone;
    if (isDisputed(*after))
        return DisputeEnd::StillDisputed;
    return after->onList ? DisputeEnd::Stayed : DisputeEnd::Left;
}

class Comparer {
public:
    Comparer(const ListState& earlier, const ListState& later)
        : m_earlier(earlier)
        , m_later(later)
        , m_before(byKey(earlier))
        , m_after(byKey(later)) {}

    ActComparison run() {
        m_out.sizeBefore = m_earlier.size();
        m_out.sizeAfter = m_later.size();
        for (const ListMemberState& before : m_earlier.members)
            look(&before, m_after.value(before.key(), nullptr));
        for (const ListMemberState& after : m_later.members) {
            if (!m_before.contains(after.key()))
                look(nullptr, &after);
        }
        const auto byName = [](const PersonChange& a, const PersonChange& b) {
            return nameKey(a.person()) < nameKey(b.person());
        };
        for (auto* list : {&m_out.came, &m_out.left, &m_out.recategorised})
            std::stable_sort(list->begin(), list->end(), byName);
        std::stable_sort(m_out.disputes.begin(), m_out.disputes.end(),
                         [&](const auto& a, const auto& b) { return byName(a.person, b.person); });
        return std::move(m_out);
    }

private:
    static QString nameKey(const ListMemberState& member) {
        return searchKey(member.name.full()) + u'|' + member.birthDate.toString(Qt::ISODate);
    }

    void look(const ListMemberState* before, const ListMemberState* after) {
        const bool was = isOn(before), is = isOn(after);
        if (was && is)
            ++m_out.stayed;
        if (is && !was)
            m_out.came.push_back(changeOf(before, after));
        else if (was && !is)
            m_out.left.push_back(changeOf(before, after));
        else if (before && after && before->category != after->category && !settledIn(*before, *after))
            m_out.recategorised.push_back(changeOf(before, after));
        if (before && isDisputed(*before))
            m_out.disputes.push_back({changeOf(before, after), endOf(after)});
    }

    static bool settledIn(const ListMemberState& before, const ListMemberState& after) {
        return before.category == ListCategory::New && after.category == ListCategory::Same;
    }

    const ListState &m_earlier, &m_later;
    Members m_before, m_after;
    ActComparison m_out;
};

} // namespace

QString disputeEndWords(DisputeEnd end) {
    static constexpr std::array<const char*, DisputeEndCount> words{
        QT_TRANSLATE_NOOP("ActText", "Stayed on the list"), QT_TRANSLATE_NOOP("ActText", "Left the list"),
        QT_TRANSLATE_NOOP("ActText", "Still disputed"), QT_TRANSLATE_NOOP("ActText", "No longer named")};
    return QCoreApplication::translate("ActText", words.at(std::size_t(end)));
}

ActComparison compareStates(const ListState& earlier, const ListState& later) {
    return Comparer(earlier, later).run();
}

ActComparison compareActs(const ReconciliationAct& earlier, const ReconciliationAct& later) {
    return compareStates(listAfterAct(earlier), listAfterAct(later));
}

QStringList comparisonWords(const ActComparison& comparison) {
    QStringList lines{
        ActText::tr("On the list: %1 before, %2 now.").arg(comparison.sizeBefore).arg(comparison.sizeAfter),
        ActText::tr("Came: %1. Left: %2. Stayed: %3.")
            .arg(comparison.came.size())
            .arg(comparison.left.size())
            .arg(comparison.stayed)};
    for (int i = 0; i < LeaveReasonCount; ++i) {
        const auto reason = static_cast<LeaveReason>(i);
        const auto people = std::count_if(comparison.left.begin(), comparison.left.end(),
                                          [&](const PersonChange& one) { return one.reason == reason; });
        if (people > 0)
            lines << ActText::tr("Left, %1: %2.").arg(leaveReasonWords(reason)).arg(people);
    }
    const auto unknown = std::count_if(comparison.left.begin(), comparison.left.end(),
                                       [](const PersonChange& one) { return !one.reason; });
    if (unknown > 0)
        lines << ActText::tr("Left without a known reason: %1.").arg(unknown);
    for (int i = 0; i < DisputeEndCount; ++i) {
        const auto end = static_cast<DisputeEnd>(i);
        const auto people = std::count_if(comparison.disputes.begin(), comparison.disputes.end(),
                                          [&](const DisputeOutcome& one) { return one.end == end; });
        if (people > 0)
            lines << ActText::tr("Disputed last time, %1: %2.").arg(disputeEndWords(end)).arg(people);
    }
    return lines;
}

} // namespace dutydesk
