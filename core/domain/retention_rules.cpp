#include "domain/retention_rules.h"

#include <algorithm>

namespace dutydesk {

namespace {

int yearsOf(const RuleNode& root, const char* key) {
    const QLatin1String name(key);
    const auto period = root.node(name);
    if (!period) {
        root.complain(name, QStringLiteral("is missing"));
        return 0;
    }
    period->expectOnly({"years", "source"});
    period->text(QLatin1String("source"));
    return period->number(QLatin1String("years"), 0, 100);
}

} // namespace

Result<RetentionRules> RetentionRules::fromJson(const QByteArray& json, const QString& file) {
    const RuleNode root = RuleNode::open(file, json);
    root.expectOnly({"source", "valid_from", "valid_to", "after_death", "after_leaving", "certificate"});
    RetentionRules rules;
    rules.validity = root.validity();
    rules.yearsAfterDeath = yearsOf(root, "after_death");
    rules.yearsAfterLeaving = yearsOf(root, "after_leaving");
    rules.certificateYears = yearsOf(root, "certificate");
    if (auto problem = root.problem())
        return *problem;
    return rules;
}

QDate RetentionRules::keptUntil(const End& end) const {
    const QDate since = end.died.isValid() ? end.died : end.left;
    if (!since.isValid())
        return {};
    const int years = end.died.isValid() ? yearsAfterDeath : yearsAfterLeaving;
    return (end.lastAct.isValid() ? std::max(since, end.lastAct) : since).addYears(years);
}

} // namespace dutydesk
