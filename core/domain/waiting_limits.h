#pragma once

#include "domain/code_names.h"
#include "domain/programme_icd10.h"
#include "domain/working_calendar.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace dutydesk {

enum class WaitingKind { Urgent, Therapist, Specialist, Test, Imaging };
enum class Suspicion { None, Cardiovascular, Cancer };

struct WaitingLimit {
    WaitingKind kind = WaitingKind::Specialist;
    Suspicion suspicion = Suspicion::None;
    int amount = 0;
    bool inHours = false; ///< else working days
    QString title, titleEn;
};

/// A booking that comes too late; valid as long as its WaitingLimits.
struct WaitingBreach {
    const WaitingLimit* limit = nullptr;
    QDateTime latest; ///< the last moment that keeps the limit
    int lateBy = 0;   ///< hours for limits in hours (rounded up), else working days
};

/// How long a person may wait, from resources/rules/waiting_limits.json (the State Guarantees programme of the year).
/// Immutable after load; thread-safe. Days are days of the time zone of the given moments.
class WaitingLimits {
public:
    /// Errors name the file, the entry and what is wrong.
    static Result<WaitingLimits> fromJson(const QByteArray& json,
                                          const QString& file = QStringLiteral("waiting_limits.json"));

    /// The limit for a suspicion; where there is none of its own, the common one. Null when the data knows no limit.
    const WaitingLimit* limit(WaitingKind kind, Suspicion suspicion = Suspicion::None) const;

    /// The last moment at which the care may begin: hours from `asked`, or the end of the n-th working day after it.
    QDateTime latest(const WaitingLimit& limit, const QDateTime& asked, const WorkingCalendar& calendar) const;

    /// Nothing when `start` keeps the limit.
    std::optional<WaitingBreach> breach(WaitingKind kind, Suspicion suspicion, const QDateTime& asked,
                                        const QDateTime& start, const WorkingCalendar& calendar) const;

    /// Cancer before cardiovascular before none, by the person's diagnoses.
    Suspicion suspicionOf(const QStringList& icd10) const;

    /// The kind of a specialty by its code, title or alias in specialties.json; a specialty that is not there counts as
    /// a doctor-specialist.
    static WaitingKind kindOf(const QString& specialty, const CodeNames& specialties);
    /// The same by a schedule's code and title: polyclinics number their specialties as they like, the title then tells.
    static WaitingKind kindOf(const QString& code, const QString& title, const CodeNames& specialties);

    const Validity& validity() const { return m_validity; }

private:
    Validity m_validity;
    std::vector<WaitingLimit> m_limits;
    Icd10Ranges m_cancer, m_cardiovascular;
};

} // namespace dutydesk
