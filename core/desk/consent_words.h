#pragma once

#include "desk/rules.h"
#include "domain/consent.h"
#include "domain/ids.h"
#include "domain/result.h"

#include <QDate>

#include <vector>

namespace dutydesk {

class Database;

/// All words of a person that stand, the oldest first.
Result<std::vector<ConsentWord>> consentWords(Database& db, PersonId person);

/// Whether accompaniment may be recorded: of those with a priority right only on a written consent, taken here or
/// marked by the polyclinic (flag "accompaniment-consent") and not withdrawn since. Source: the project's presentation,
/// as in core/domain/consent.h.
Result<bool> mayBeAccompanied(Database& db, PersonId person, QDate today);

QString purposeTitle(const QString& purpose);
/// Why a channel is not offered: "refused (survey) 12.11.2026, by phone".
QString refusalWords(const ConsentWord& no);
/// "Phone calls · survey".
QString consentTitle(const Rules& rules, const QString& channel, const QString& purpose);

} // namespace dutydesk
