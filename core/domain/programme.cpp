#include "domain/programme.h"

#include <QSet>

#include <algorithm>

namespace dutydesk {

namespace {

using L = QLatin1String;

Sex readSex(const RuleNode& node) {
    const QString sex = node.text(L("sex"), {});
    if (sex == u"M")
        return Sex::Male;
    if (sex == u"F")
        return Sex::Female;
    if (!sex.isEmpty())
        node.complain(L("sex"), QStringLiteral("'%1' is neither M nor F").arg(sex));
    return Sex::Unknown;
}

void checkAges(const RuleNode& node, int from, int to) {
    if (to < from)
        node.complain(L("age_to"), QStringLiteral("is below age_from"));
}

ServiceTerm readTerm(const RuleNode& node) {
    node.expectOnly({"sex", "age_from", "age_to", "ages", "every_years", "first_visit"});
    ServiceTerm term;
    term.sex = readSex(node);
    term.ageFrom = node.number(L("age_from"), 0, 200, 0);
    term.ageTo = node.number(L("age_to"), 0, 200, 200);
    term.ages = node.numbers(L("ages"), 0, 200);
    term.everyYears = node.number(L("every_years"), 1, 50, 1);
    term.firstVisit = node.flag(L("first_visit"));
    checkAges(node, term.ageFrom, term.ageTo);
    return term;
}

ServicePhase readPhase(const RuleNode& node) {
    const QString phase = node.text(L("phase"), QStringLiteral("any"));
    if (phase == u"fasting")
        return ServicePhase::Fasting;
    if (phase == u"last")
        return ServicePhase::Last;
    if (phase != u"any")
        node.complain(L("phase"), QStringLiteral("'%1' is none of fasting, any, last").arg(phase));
    return ServicePhase::Any;
}

ServiceRule readService(const RuleNode& node) {
    node.expectOnly({"code", "name", "name_en", "stage", "for_all", "obligatory", "room", "minutes", "phase", "terms",
                     "no_result", "not_if", "note"});
    ServiceRule service;
    service.code = node.text(L("code"));
    service.name = node.text(L("name"));
    service.nameEn = node.text(L("name_en"));
    service.stage = node.number(L("stage"), 1, 2);
    service.forAll = node.flag(L("for_all"), true);
    service.obligatory = node.flag(L("obligatory"));
    service.room = node.text(L("room"), {});
    service.minutes = node.number(L("minutes"), 0, 240);
    service.phase = readPhase(node);
    service.hasResult = !node.flag(L("no_result"));
    service.note = node.text(L("note"), {});
    for (const RuleNode& term : node.nodes(L("terms")))
        service.terms.push_back(readTerm(term));
    if (service.terms.empty())
        node.complain(L("terms"), QStringLiteral("no term: the service could never be due"));
    if (const auto skip = node.node(L("not_if"))) {
        skip->expectOnly({"previous_calendar_year", "within_months"});
        service.skipIfInPreviousYear = skip->flag(L("previous_calendar_year"));
        service.skipWithinMonths = skip->number(L("within_months"), 1, 120, 0);
    }
    return service;
}

DueRule readDue(const RuleNode& node) {
    node.expectOnly({"age_from", "age_to", "ages", "categories", "days_after_illness", "once"});
    DueRule rule;
    rule.ageFrom = node.number(L("age_from"), 0, 200, 0);
    rule.ageTo = node.number(L("age_to"), 0, 200, 200);
    rule.ages = node.numbers(L("ages"), 0, 200);
    rule.categories = node.texts(L("categories"));
    rule.daysAfterIllness = node.number(L("days_after_illness"), 1, 3660, 0);
    rule.once = node.flag(L("once"));
    checkAges(node, rule.ageFrom, rule.ageTo);
    return rule;
}

RehabilitationSetting readSetting(const RuleNode& node) {
    node.expectOnly({"code", "title", "title_en", "scale_from", "scale_to"});
    return {node.text(L("code")), node.text(L("title")), node.text(L("title_en")), node.number(L("scale_from"), 0, 6),
            node.number(L("scale_to"), 0, 6)};
}

Programme readProgramme(const RuleNode& node) {
    node.expectOnly({"code", "short", "name", "name_en", "source", "note", "valid_from", "valid_to", "adult_only",
                     "due", "complete_share", "stage_two_days", "preparation", "services", "settings"});
    Programme programme;
    programme.code = node.text(L("code"));
    programme.shortName = node.text(L("short"));
    programme.name = node.text(L("name"));
    programme.nameEn = node.text(L("name_en"));
    programme.source = node.text(L("source"));
    programme.note = node.text(L("note"), {});
    programme.validity = node.validity();
    programme.adultOnly = node.flag(L("adult_only"), true);
    programme.completeShare = node.share(L("complete_share"));
    programme.stageTwoDays = node.number(L("stage_two_days"), 1, 366);
    programme.preparation = node.text(L("preparation"), {});
    for (const RuleNode& rule : node.nodes(L("due")))
        programme.due.push_back(readDue(rule));
    QSet<QString> seen;
    for (const RuleNode& child : node.nodes(L("services"))) {
        programme.services.push_back(readService(child));
        const ServiceRule& service = programme.services.back();
        const QString key = QString::number(service.stage) + u'/' + service.code;
        if (seen.contains(key))
            child.complain(L("code"),
                           QStringLiteral("'%1' is there twice in stage %2").arg(service.code).arg(service.stage));
        seen.insert(key);
    }
    if (node.has(L("settings"))) {
        for (const RuleNode& setting : node.nodes(L("settings")))
            programme.settings.push_back(readSetting(setting));
    }
    return programme;
}

} // namespace

Result<Programmes> Programmes::fromJson(const QByteArray& json, const QString& file) {
    const RuleNode root = RuleNode::open(file, json);
    Programmes programmes;
    for (const RuleNode& node : root.nodes(L("programmes"))) {
        Programme programme = readProgramme(node);
        for (const Programme& other : programmes.m_programmes) {
            if (other.code == programme.code && (!other.validity.to || *other.validity.to >= programme.validity.from))
                node.complain(L("valid_from"), QStringLiteral("overlaps with an earlier entry of the same code"));
        }
        programmes.m_programmes.push_back(std::move(programme));
    }
    if (auto problem = root.problem())
        return *problem;
    return programmes;
}

const Programme* Programmes::find(QStringView code, QDate day) const {
    const auto found = std::find_if(m_programmes.begin(), m_programmes.end(), [&](const Programme& programme) {
        return programme.code == code && programme.validity.covers(day);
    });
    return found == m_programmes.end() ? nullptr : &*found;
}

bool Programmes::isKnown(QStringView code) const {
    return std::any_of(m_programmes.begin(), m_programmes.end(),
                       [&](const Programme& programme) { return programme.code == code; });
}

} // namespace dutydesk
