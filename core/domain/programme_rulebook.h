#pragma once

#include "domain/code_names.h"
#include "domain/dialogue.h"
#include "domain/dialogue_outcome.h"
#include "domain/dispensary.h"
#include "domain/password_rules.h"
#include "domain/programme.h"
#include "domain/programme_priority.h"
#include "domain/reconciliation_rules.h"
#include "domain/retention_rules.h"
#include "domain/waiting_limits.h"

namespace dutydesk {

/// Every rule and dictionary the desk works by, read once at start. Immutable after load; thread-safe.
struct RuleBook {
    WorkingCalendar calendar;
    Programmes programmes;
    DispensaryTable dispensary;
    WaitingLimits waitingLimits;
    PriorityRules priority;
    ContactOutcomes outcomes;
    ReconciliationRules reconciliation;
    CodeNames refusalReasons, leaveReasons, specialties, informingWays, informingSteps;
    PasswordRules passwords;
    RetentionRules retention;
    Dialogues dialogues;

    /// Reads `rules/*.json` and `dialogues/*.json` below `root`. The first file that cannot be used ends the load; the
    /// error names the file, the entry and what is wrong. Resources must be initialised before
    /// (`initDutyDeskResources()`).
    static Result<RuleBook> load(const QString& root = QStringLiteral(":"));
};

} // namespace dutydesk
