#include "domain/waiting_limits.h"

#include <algorithm>
#include <array>

namespace dutydesk {

namespace {

using L = QLatin1String;

struct KindCode {
    WaitingKind kind;
    const char* code;
};
constexpr std::array<KindCode, 5> Kinds{{{WaitingKind::Urgent, "urgent"},
                                         {WaitingKind::Therapist, "therapist"},
                                         {WaitingKind::Specialist, "specialist"},
                                         {WaitingKind::Test, "test"},
                                         {WaitingKind::Imaging, "imaging"}}};

std::optional<WaitingKind> kindFromCode(const QString& code) {
    for (const KindCode& kind : Kinds) {
        if (code == L(kind.code))
            return kind.kind;
    }
    return std::nullopt;
}

std::optional<Suspicion> suspicionFromCode(const QString& code) {
    if (code.isEmpty())
        return Suspicion::None;
    if (code == u"cardiovascular")
        return Suspicion::Cardiovascular;
    if (code == u"cancer")
        return Suspicion::Cancer;
    return std::nullopt;
}

WaitingLimit readLimit(const RuleNode& node) {
    node.expectOnly({"kind", "suspicion", "amount", "unit", "title", "title_en"});
    WaitingLimit limit;
    const auto kind = kindFromCode(node.text(L("kind")));
    if (!kind)
        node.complain(L("kind"), QStringLiteral("is none of urgent, therapist, specialist, test, imaging"));
    limit.kind = kind.value_or(WaitingKind::Specialist);
    const auto suspicion = suspicionFromCode(node.text(L("suspicion"), {}));
    if (!suspicion)
        node.complain(L("suspicion"), QStringLiteral("is neither cardiovascular nor cancer"));
    limit.suspicion = suspicion.value_or(Suspicion::None);
    limit.amount = node.number(L("amount"), 1, 1000);
    const QString unit = node.text(L("unit"));
    limit.inHours = unit == u"hours";
    if (!limit.inHours && unit != u"working-days")
        node.complain(L("unit"), QStringLiteral("'%1' is neither hours nor working-days").arg(unit));
    limit.title = node.text(L("title"));
    limit.titleEn = node.text(L("title_en"));
    return limit;
}

} // namespace

Result<WaitingLimits> WaitingLimits::fromJson(const QByteArray& json, const QString& file) {
    const RuleNode root = RuleNode::open(file, json);
    root.expectOnly({"source", "note", "valid_from", "valid_to", "suspicions", "limits"});
    WaitingLimits limits;
    limits.m_validity = root.validity();
    for (const RuleNode& node : root.nodes(L("suspicions"))) {
        node.expectOnly({"code", "icd10"});
        const auto suspicion = suspicionFromCode(node.text(L("code")));
        if (!suspicion)
            node.complain(L("code"), QStringLiteral("is neither cardiovascular nor cancer"));
        const Icd10Ranges ranges = readIcd10(node, L("icd10"));
        (suspicion == Suspicion::Cancer ? limits.m_cancer : limits.m_cardiovascular) = ranges;
    }
    for (const RuleNode& node : root.nodes(L("limits"))) {
        const WaitingLimit limit = readLimit(node);
        const bool twice = std::any_of(limits.m_limits.begin(), limits.m_limits.end(), [&](const WaitingLimit& other) {
            return other.kind == limit.kind && other.suspicion == limit.suspicion;
        });
        if (twice)
            node.complain(L("kind"), QStringLiteral("there are two limits for this kind and suspicion"));
        limits.m_limits.push_back(limit);
    }
    if (auto problem = root.problem())
        return *problem;
    return limits;
}

const WaitingLimit* WaitingLimits::limit(WaitingKind kind, Suspicion suspicion) const {
    const WaitingLimit* common = nullptr;
    for (const WaitingLimit& limit : m_limits) {
        if (limit.kind != kind)
            continue;
        if (limit.suspicion == suspicion)
            return &limit;
        if (limit.suspicion == Suspicion::None)
            common = &limit;
    }
    return common;
}

QDateTime WaitingLimits::latest(const WaitingLimit& limit, const QDateTime& asked,
                                const WorkingCalendar& calendar) const {
    if (limit.inHours)
        return asked.addSecs(qint64(limit.amount) * 3600);
    QDateTime end = asked;
    end.setDate(calendar.addWorkingDays(asked.date(), limit.amount));
    end.setTime(QTime(23, 59, 59));
    return end;
}

std::optional<WaitingBreach> WaitingLimits::breach(WaitingKind kind, Suspicion suspicion, const QDateTime& asked,
                                                   const QDateTime& start, const WorkingCalendar& calendar) const {
    const WaitingLimit* found = limit(kind, suspicion);
    if (!found || !asked.isValid() || !start.isValid())
        return std::nullopt;
    const QDateTime last = latest(*found, asked, calendar);
    if (start <= last)
        return std::nullopt;
    WaitingBreach breach{found, last, 0};
    if (found->inHours)
        breach.lateBy = static_cast<int>((last.secsTo(start) + 3599) / 3600);
    else
        breach.lateBy =
            std::max(1, calendar.workingDaysBetween(last.date(), start.toTimeZone(asked.timeZone()).date()));
    return breach;
}

Suspicion WaitingLimits::suspicionOf(const QStringList& icd10) const {
    Suspicion found = Suspicion::None;
    for (const QString& code : icd10) {
        if (containsCode(m_cancer, code))
            return Suspicion::Cancer;
        if (containsCode(m_cardiovascular, code))
            found = Suspicion::Cardiovascular;
    }
    return found;
}

WaitingKind WaitingLimits::kindOf(const QString& specialty, const CodeNames& specialties) {
    const CodeName* entry = specialties.findByWords(specialty);
    return entry ? kindFromCode(entry->kind).value_or(WaitingKind::Specialist) : WaitingKind::Specialist;
}

WaitingKind WaitingLimits::kindOf(const QString& code, const QString& title, const CodeNames& specialties) {
    return kindOf(specialties.findByWords(code) ? code : title, specialties);
}

} // namespace dutydesk
