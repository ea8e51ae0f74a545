#include "domain/dispensary.h"

namespace dutydesk {

namespace {

using L = QLatin1String;

DispensaryRule readRule(const RuleNode& node) {
    node.expectOnly({"icd10", "title", "title_en", "note", "by_guideline", "phases"});
    DispensaryRule rule;
    rule.icd10 = readIcd10(node, L("icd10"));
    if (rule.icd10.empty())
        node.complain(L("icd10"), QStringLiteral("names no diagnosis"));
    rule.title = node.text(L("title"));
    rule.titleEn = node.text(L("title_en"));
    rule.note = node.text(L("note"), {});
    rule.byGuideline = node.flag(L("by_guideline"));
    bool open = true;
    for (const RuleNode& phase : node.nodes(L("phases"))) {
        phase.expectOnly({"months", "every_months", "doctors"});
        if (!open)
            phase.complain(L("months"), QStringLiteral("comes after a phase for life"));
        rule.phases.push_back(
            {phase.number(L("months"), 1, 600, 0), phase.number(L("every_months"), 1, 60), phase.texts(L("doctors"))});
        open = rule.phases.back().months > 0;
        if (rule.phases.back().doctors.isEmpty())
            phase.complain(L("doctors"), QStringLiteral("names nobody"));
    }
    if (rule.phases.empty())
        node.complain(L("phases"), QStringLiteral("is empty"));
    return rule;
}

// The phase that a day lies in; null after the end of the observation.
const DispensaryPhase* phaseAt(const DispensaryRule& rule, QDate start, QDate day) {
    for (const DispensaryPhase& phase : rule.phases) {
        if (phase.months == 0 || day <= start.addMonths(phase.months))
            return &phase;
    }
    return nullptr;
}

} // namespace

Result<DispensaryTable> DispensaryTable::fromJson(const QByteArray& json, const QString& file) {
    const RuleNode root = RuleNode::open(file, json);
    root.expectOnly({"source", "note", "valid_from", "valid_to", "registration_working_days", "entries"});
    DispensaryTable table;
    table.m_registrationDays = root.number(L("registration_working_days"), 0, 60);
    for (const RuleNode& node : root.nodes(L("entries")))
        table.m_rules.push_back(readRule(node));
    if (auto problem = root.problem())
        return *problem;
    return table;
}

const DispensaryRule* DispensaryTable::ruleFor(QStringView icd10) const {
    const DispensaryRule* best = nullptr;
    int precision = -1;
    for (const DispensaryRule& rule : m_rules) {
        for (const Icd10Range& range : rule.icd10) {
            if (range.contains(icd10) && range.precision() > precision) {
                best = &rule;
                precision = range.precision();
            }
        }
    }
    return best;
}

QDate DispensaryTable::registerBy(QDate received, const WorkingCalendar& calendar) const {
    return calendar.addWorkingDays(received, m_registrationDays);
}

std::optional<DispensaryVisit> DispensaryTable::nextVisit(QStringView icd10, QDate start, QDate lastVisit,
                                                          const WorkingCalendar& calendar) const {
    const DispensaryRule* rule = ruleFor(icd10);
    if (!rule || !start.isValid())
        return std::nullopt;
    const QDate known = lastVisit.isValid() && lastVisit >= start ? lastVisit : QDate();
    const DispensaryPhase* rhythm = phaseAt(*rule, start, known.isValid() ? known : start);
    if (!rhythm)
        return std::nullopt;
    const QDate due = known.isValid() ? calendar.addWorkingDays(known.addMonths(rhythm->everyMonths), 0)
                                      : registerBy(start, calendar);
    const DispensaryPhase* then = phaseAt(*rule, start, due);
    if (!then)
        return std::nullopt;
    return DispensaryVisit{due, then->doctors, rule};
}

} // namespace dutydesk
