#include "domain/reconciliation_rules.h"

#include <algorithm>
#include <iterator>

namespace dutydesk {

namespace {

using L = QLatin1String;

CountsFrom readCounts(const RuleNode& node, L key) {
    const QString code = node.text(key);
    if (code == u"list-period")
        return CountsFrom::ListPeriod;
    if (code == u"ever")
        return CountsFrom::Ever;
    if (code != u"calendar-year")
        node.complain(key, QStringLiteral("'%1' is none of calendar-year, list-period, ever").arg(code));
    return CountsFrom::CalendarYear;
}

IntervalRule readInterval(const RuleNode& node) {
    node.expectOnly({"programme", "after", "age_from", "age_to", "months", "years", "spares_yearly", "source"});
    IntervalRule rule;
    rule.programme = node.text(L("programme"));
    rule.after = node.texts(L("after"));
    if (rule.after.isEmpty())
        rule.after << rule.programme;
    rule.ageFrom = node.number(L("age_from"), 0, 200, 0);
    rule.ageTo = node.number(L("age_to"), 0, 200, 200);
    rule.months = node.number(L("months"), 1, 120, 0);
    rule.years = node.number(L("years"), 1, 10, 0);
    rule.sparesYearlyCategory = node.flag(L("spares_yearly"), true);
    rule.source = node.text(L("source"));
    if ((rule.months > 0) == (rule.years > 0))
        node.complain(L("months"), QStringLiteral("either months or years must be there"));
    if (rule.ageFrom > rule.ageTo)
        node.complain(L("age_from"), QStringLiteral("is above age_to"));
    return rule;
}

ReconciliationRule readRule(const RuleNode& node) {
    node.expectOnly({"source", "valid_from", "valid_to", "reasons", "done_counts", "refused_counts", "intervals",
                     "illness", "brake_percent", "brake_spares", "shrink_percent"});
    ReconciliationRule rule;
    rule.validity = node.validity();
    rule.source = node.text(L("source"));
    for (const RuleNode& entry : node.nodes(L("reasons"))) {
        entry.expectOnly({"code", "source"});
        const auto reason = leaveReasonFromCode(entry.text(L("code")));
        if (!reason) {
            entry.complain(L("code"), QStringLiteral("is no reason of the wire's code system leave-reason"));
            continue;
        }
        if (std::any_of(rule.reasons.begin(), rule.reasons.end(), [&](const auto& o) { return o.reason == *reason; }))
            entry.complain(L("code"), QStringLiteral("is there twice"));
        rule.reasons.push_back({*reason, entry.text(L("source"))});
    }
    rule.doneCounts = readCounts(node, L("done_counts"));
    rule.refusedCounts = readCounts(node, L("refused_counts"));
    for (const RuleNode& entry : node.nodes(L("intervals")))
        rule.intervals.push_back(readInterval(entry));
    for (const RuleNode& entry : node.nodes(L("illness"))) {
        entry.expectOnly({"programme", "icd10", "source"});
        entry.text(L("source"));
        const QStringList codes = entry.texts(L("icd10"));
        if (codes.isEmpty())
            entry.complain(L("icd10"), QStringLiteral("names no illness"));
        rule.illness.insert(entry.text(L("programme")), codes);
    }
    rule.brakePercent = node.number(L("brake_percent"), 0, 100);
    for (const QString& code : node.texts(L("brake_spares"))) {
        if (const auto reason = leaveReasonFromCode(code))
            rule.brakeSpares.push_back(*reason);
        else
            node.complain(L("brake_spares"),
                          QStringLiteral("'%1' is no reason of the wire's code system leave-reason").arg(code));
    }
    rule.shrinkPercent = node.number(L("shrink_percent"), 0, 100);
    return rule;
}

bool overlap(const Validity& a, const Validity& b) {
    return (!a.to || b.from <= *a.to) && (!b.to || a.from <= *b.to);
}

QDate countsFrom(CountsFrom from, const ListRule& rule, const Programme* programme) {
    switch (from) {
    case CountsFrom::ListPeriod:
        return rule.periodStart;
    case CountsFrom::Ever:
        return programme ? programme->validity.from : QDate(1900, 1, 1);
    case CountsFrom::CalendarYear:
        break;
    }
    return QDate(rule.periodStart.year(), 1, 1);
}

void applyProgramme(const Programme& programme, ListRule& rule) {
    rule.minAge = 200;
    rule.maxAge = 0;
    const bool someExact =
        std::any_of(programme.due.begin(), programme.due.end(), [](const DueRule& due) { return !due.ages.empty(); });
    for (const DueRule& due : programme.due) {
        rule.minAge = std::min(rule.minAge, due.ageFrom);
        rule.maxAge = std::max(rule.maxAge, due.ageTo);
        for (const int age : due.ages)
            rule.ages << age;
        if (someExact && due.ages.empty() && due.categories.isEmpty())
            rule.yearlyFromAge = std::min(rule.yearlyFromAge, due.ageFrom);
        rule.daysAfterIllness = std::max(rule.daysAfterIllness, due.daysAfterIllness);
        if (due.once)
            rule.countsFrom = programme.validity.from;
    }
    if (!rule.ages.isEmpty())
        rule.minAge = std::min(rule.minAge, *std::min_element(rule.ages.cbegin(), rule.ages.cend()));
}

} // namespace

Result<ReconciliationRules> ReconciliationRules::fromJson(const QByteArray& json, const QString& file) {
    const RuleNode root = RuleNode::open(file, json);
    root.expectOnly({"source", "note", "valid_from", "valid_to", "entries", "periods"});
    ReconciliationRules rules;
    for (const RuleNode& node : root.nodes(L("periods"))) {
        ReconciliationRule rule = readRule(node);
        for (const ReconciliationRule& other : rules.m_rules) {
            if (overlap(rule.validity, other.validity))
                node.complain(L("valid_from"), QStringLiteral("this period overlaps the one from %1")
                                                   .arg(other.validity.from.toString(Qt::ISODate)));
        }
        rules.m_rules.push_back(std::move(rule));
    }
    if (auto problem = root.problem())
        return *problem;
    return rules;
}

const ReconciliationRule* ReconciliationRules::on(QDate day) const {
    const auto found =
        std::find_if(m_rules.begin(), m_rules.end(), [&](const auto& rule) { return rule.validity.covers(day); });
    return found == m_rules.end() ? nullptr : &*found;
}

ListRule listRuleOf(const QString& programmeCode, const Programme* programme, QDate monthStart,
                    const ReconciliationRule* rule) {
    ListRule list;
    list.code = programmeCode;
    list.periodStart = monthStart;
    list.periodEnd = monthStart.addMonths(1).addDays(-1);
    list.closed = programme == nullptr;
    if (rule) {
        list.reasons.clear();
        for (const LeaveRule& one : rule->reasons)
            list.reasons.push_back(one.reason);
        std::copy_if(rule->intervals.begin(), rule->intervals.end(), std::back_inserter(list.intervals),
                     [&](const IntervalRule& interval) { return interval.programme == programmeCode; });
        list.illness = rule->illness.value(programmeCode);
        list.countsFrom = countsFrom(rule->doneCounts, list, programme);
        list.refusalsFrom = countsFrom(rule->refusedCounts, list, programme);
    }
    if (programme && !programme->due.empty())
        applyProgramme(*programme, list);
    return list;
}

void applyRule(const ReconciliationRule& rule, ReconcileOptions& options) {
    options.brakePercent = rule.brakePercent;
    options.brakeSpares = rule.brakeSpares;
    options.shrinkPercent = rule.shrinkPercent;
}

} // namespace dutydesk
