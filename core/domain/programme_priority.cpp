#include "domain/programme_priority.h"

#include <algorithm>
#include <array>

namespace dutydesk {

namespace {

using L = QLatin1String;

constexpr std::array<const char*, 5> DueKinds{"moment", "working-days-after", "days-after", "days-before",
                                              "end-of-month"};

PriorityGroupRule readGroup(const RuleNode& node) {
    node.expectOnly(
        {"code", "order", "title", "title_en", "short", "short_en", "flag", "icd10", "comorbid", "in_person"});
    PriorityGroupRule group;
    group.code = node.text(L("code"));
    group.order = node.number(L("order"), 1, 100);
    group.title = node.text(L("title"));
    group.titleEn = node.text(L("title_en"));
    group.shortTitle = node.text(L("short"));
    group.shortTitleEn = node.text(L("short_en"));
    group.flag = node.text(L("flag"), {});
    group.inPerson = node.flag(L("in_person"));
    group.icd10 = readIcd10(node, L("icd10"));
    if (const auto comorbid = node.node(L("comorbid"))) {
        comorbid->expectOnly({"icd10", "with", "at_least"});
        group.comorbid = readIcd10(*comorbid, L("icd10"));
        group.comorbidWith = readIcd10(*comorbid, L("with"));
        group.comorbidAtLeast = comorbid->number(L("at_least"), 1, 20);
    }
    return group;
}

OccasionRule readOccasion(const RuleNode& node) {
    node.expectOnly({"code", "title", "title_en", "note", "due"});
    OccasionRule occasion;
    occasion.code = node.text(L("code"));
    occasion.title = node.text(L("title"));
    occasion.titleEn = node.text(L("title_en"));
    occasion.note = node.text(L("note"), {});
    const auto due = node.node(L("due"));
    if (!due) {
        node.complain(L("due"), QStringLiteral("is missing"));
        return occasion;
    }
    due->expectOnly({"kind", "amounts"});
    const QString kind = due->text(L("kind"));
    const auto found =
        std::find_if(DueKinds.begin(), DueKinds.end(), [&](const char* code) { return kind == L(code); });
    if (found == DueKinds.end()) {
        due->complain(L("kind"), QStringLiteral("'%1' is not known").arg(kind));
        return occasion;
    }
    occasion.dueKind = static_cast<OccasionDueKind>(found - DueKinds.begin());
    occasion.amounts = due->numbers(L("amounts"), 0, 366);
    const bool counted = occasion.dueKind != OccasionDueKind::Moment && occasion.dueKind != OccasionDueKind::EndOfMonth;
    if (counted && occasion.amounts.empty())
        due->complain(L("amounts"), QStringLiteral("is missing"));
    return occasion;
}

bool belongs(const PriorityGroupRule& group, const QStringList& icd10, const QStringList& flags) {
    if (group.isRest())
        return false;
    if (!group.flag.isEmpty() && flags.contains(group.flag))
        return true;
    const auto has = [&](const Icd10Ranges& ranges) {
        return std::any_of(icd10.begin(), icd10.end(), [&](const QString& code) { return containsCode(ranges, code); });
    };
    if (has(group.icd10))
        return true;
    if (group.comorbid.empty() || !has(group.comorbid))
        return false;
    int others = 0;
    for (const Icd10Range& range : group.comorbidWith)
        others += has({range}) ? 1 : 0;
    return others >= group.comorbidAtLeast;
}

} // namespace

Result<PriorityRules> PriorityRules::fromJson(const QByteArray& json, const QString& file) {
    const RuleNode root = RuleNode::open(file, json);
    root.expectOnly({"source", "note", "valid_from", "valid_to", "groups", "occasions"});
    PriorityRules rules;
    for (const RuleNode& node : root.nodes(L("groups"))) {
        rules.m_groups.push_back(readGroup(node));
        const auto& last = rules.m_groups.back();
        if (std::count_if(rules.m_groups.begin(), rules.m_groups.end(),
                          [&](const auto& group) { return group.code == last.code || group.order == last.order; }) > 1)
            node.complain(L("code"), QStringLiteral("its code or order is there twice"));
    }
    for (const RuleNode& node : root.nodes(L("occasions"))) {
        OccasionRule occasion = readOccasion(node);
        if (rules.occasion(occasion.code))
            node.complain(L("code"), QStringLiteral("'%1' is there twice").arg(occasion.code));
        rules.m_occasions.push_back(std::move(occasion));
    }
    if (auto problem = root.problem())
        return *problem;
    std::sort(rules.m_groups.begin(), rules.m_groups.end(),
              [](const auto& a, const auto& b) { return a.order < b.order; });
    return rules;
}

std::vector<const PriorityGroupRule*> PriorityRules::groupsOf(const QStringList& icd10,
                                                              const QStringList& flags) const {
    std::vector<const PriorityGroupRule*> found;
    for (const PriorityGroupRule& group : m_groups) {
        if (belongs(group, icd10, flags) || (group.isRest() && found.empty()))
            found.push_back(&group);
    }
    return found;
}

const PriorityGroupRule* PriorityRules::group(QStringView code) const {
    const auto found =
        std::find_if(m_groups.begin(), m_groups.end(), [&](const auto& group) { return group.code == code; });
    return found == m_groups.end() ? nullptr : &*found;
}

const OccasionRule* PriorityRules::occasion(QStringView code) const {
    const auto found =
        std::find_if(m_occasions.begin(), m_occasions.end(), [&](const auto& one) { return one.code == code; });
    return found == m_occasions.end() ? nullptr : &*found;
}

std::vector<QDate> PriorityRules::dueDays(QStringView code, QDate anchor, const WorkingCalendar& calendar) const {
    const OccasionRule* rule = occasion(code);
    if (!rule || !anchor.isValid())
        return {};
    if (rule->dueKind == OccasionDueKind::Moment)
        return {anchor};
    if (rule->dueKind == OccasionDueKind::EndOfMonth)
        return {QDate(anchor.year(), anchor.month(), anchor.daysInMonth())};
    std::vector<QDate> days;
    for (const int amount : rule->amounts) {
        if (rule->dueKind == OccasionDueKind::WorkingDaysAfter)
            days.push_back(calendar.addWorkingDays(anchor, amount));
        else
            days.push_back(anchor.addDays(rule->dueKind == OccasionDueKind::DaysAfter ? amount : -amount));
    }
    return days;
}

} // namespace dutydesk
