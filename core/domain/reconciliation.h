#pragma once

#include "domain/identity.h"
#include "domain/identity_decision.h"
#include "domain/leave_reason.h"
#include "domain/list_row.h"
#include "domain/watermark.h"

#include <QDateTime>
#include <QStringList>

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace dutydesk {

/// Where a person of the reconciliation ends. Every person who is in the file, on the МИС list or was on the list that
/// was accepted last time comes out exactly once; every row of the file is named by exactly one outcome.
/// "Must leave" is judged by the replica's facts alone, the strongest reason first (ListRule::reasons).
enum class ListCategory {
    Same,    ///< on the МИС list (and in the file, if there is one), nothing differs
    New,     ///< in the file and not on the МИС list; or on the МИС list but not in the list accepted last time
    Changed, ///< as Same, but values differ: see `differences`
    Leaving, ///< must leave, and is on the МИС list or was on it (whether or not the file still names the person)
    /// The sources contradict each other and a person must decide:
    ///  - named by the file alone, and the replica says the person must leave (`leaveReason` says why);
    ///  - on the МИС list, absent from the file, no reason to leave;
    ///  - taken off by the МИС, or no longer on its list, without a reason that the replica knows;
    ///  - the file says stage I is passed, the МИС has no record of it;
    ///  - ЕНП and СНИЛС of the row belong to different people, or the number fits but neither name nor birth date does;
    ///  - somebody has decided whom the row means, and its number, name and birth date are another's now.
    Disputed,
    /// Not certain by the rules of Certainty, but likely: name and birth date agree, or are alike, or a number is one
    /// slip away. `identity` lays the values side by side, `ifConfirmed` tells the category after a "yes". Several
    /// people fit, or the one who fits is named by another row: `personId` is empty and `candidates` names them, the
    /// likeliest first.
    Probable,
    Unidentified, ///< in the file or on the МИС list, and nobody in the replica fits
};

inline constexpr int ListCategoryCount = 7;

/// Code for JSON and storage: same, new, changed, leaving, disputed, probable, unidentified.
QString listCategoryCode(ListCategory category);
/// In the language of the interface.
QString listCategoryWords(ListCategory category);

/// Stored as a number: new values go to the end.
enum class IdentifiedBy {
    Nothing,
    RecordId,
    Enp,
    Snils,
    NameAndBirthDate,
    Likeness, ///< a slip of the hand lies between: identity.h
    Decision, ///< somebody has said so: identity_decision.h
};

/// A programme that was passed, the last time.
struct ProgrammePassing {
    QString programme; ///< "DVN"
    QString title;     ///< "ДВН"
    QDate on;
};

/// How long nobody is due again after having passed a programme.
struct IntervalRule {
    QString programme;                ///< whose list it concerns
    QStringList after;                ///< programmes that count as passed; `programme` itself or others
    int ageFrom = 0, ageTo = 200;     ///< reached in the calendar year of the list's end
    int months = 0;                   ///< from the day; 0: `years`
    int years = 0;                    ///< calendar years: done in 2024 with 3 years is due again on 1 January 2027
    bool sparesYearlyCategory = true; ///< ReconcilePerson::yearlyCategory is due whatever the interval
    QString source;
};

/// What the replica knows about one insured person, as far as the lists are concerned.
struct ReconcilePerson {
    QString personId;
    std::optional<Enp> enp;
    std::optional<Snils> snils;
    PersonName name;
    QDate birthDate;
    Sex sex = Sex::Unknown;
    std::optional<QStringList> phones; ///< as Phone::number; nothing: phones are not compared
    QString district;                  ///< empty: not compared
    QString address;                   ///< only for telling people apart; a different address is no difference

    bool inMisList = false;         ///< a member (active or not) of the МИС list of this programme and month
    bool misMemberInactive = false; ///< the МИС has marked the member as left
    bool wasInList = false;         ///< in the list accepted last time

    QDate deceasedOn;
    bool deceased = false;     ///< died, the date is not known
    QString movedTo;           ///< name of the other МО; not empty = moved
    bool insurerActive = true; ///< insured by us today
    QDate stageOneDoneOn;
    QString stageOnePlace; ///< МО or division where stage I was passed
    QString duplicateOf;   ///< personId of the record that stays
    QDate refusedOn;
    QDate intervalUntil; ///< not due before this day
    QDate lastDoneOn;    ///< passed the programme before the time that counts; for ListRule::intervals
    std::vector<ProgrammePassing> passedOthers; ///< the last of each other programme that an interval counts from
    QDate illnessOn;                            ///< for ListRule::daysAfterIllness
    bool yearlyCategory = false;                ///< of a category that is due every year whatever the age
};

/// What the МИС itself says about a member, where that is kept apart from the replica's values (base copies), and
/// members whose person is not in the replica. Members are also told by ReconcilePerson::inMisList; the two are united.
struct MisMember {
    QString personId; ///< may be empty or unknown: then the member is found by number, else by name and birth date
    PersonName name;
    QDate birthDate;
    Sex sex = Sex::Unknown;
    std::optional<Enp> enp;
    std::optional<Snils> snils;
    bool inactive = false;
};

/// The order of the shipped rules: resources/rules/leave_reasons.json, which may change it (reconciliation_rules.h).
inline constexpr std::array<LeaveReason, LeaveReasonCount> StandardLeaveReasons{
    LeaveReason::Died,      LeaveReason::InsurerChanged,  LeaveReason::Moved,
    LeaveReason::Duplicate, LeaveReason::ProgrammeClosed, LeaveReason::AgeOrSex,
    LeaveReason::Done,      LeaveReason::Refused,         LeaveReason::Interval};

/// Who belongs on the list. Ages are those reached in the calendar year of `periodEnd` (order 404н counts so).
struct ListRule {
    QString code; ///< "DVN" …
    int minAge = 0;
    int maxAge = 200;
    QList<int> ages;         ///< exact ages that are due below `yearlyFromAge`; empty: every age in range
    int yearlyFromAge = 200; ///< due every year from this age, when `ages` is not empty
    Sex sex = Sex::Unknown;  ///< Unknown: both
    QDate periodStart;       ///< the list's own month or quarter
    QDate periodEnd;
    QDate countsFrom;   ///< passing counts from this day; invalid: 1 January of the year of `periodEnd`
    QDate refusalsFrom; ///< the same for refusing; invalid: as `countsFrom`
    std::vector<IntervalRule> intervals; ///< of this programme; none: the year decides
    int daysAfterIllness = 0;            ///< not earlier after the illness (УД); 0: the programme knows no illness
    QStringList illness;                 ///< its codes by ICD-10, from whose end `daysAfterIllness` counts
    bool closed = false;
    /// Reasons that make somebody leave, the strongest first; what is not here makes nobody leave.
    std::vector<LeaveReason> reasons{StandardLeaveReasons.begin(), StandardLeaveReasons.end()};
};

/// The percentages are those of the shipped rules (reconciliation_rules.h); a setting may change them.
struct ReconcileOptions {
    double brakePercent = 5;          ///< more leavers than this share of the list ask the coordinator
    double shrinkPercent = 70;        ///< a list smaller than this share of the previous one asks the coordinator
    std::optional<int> previousCount; ///< people in the list accepted last time; nothing: there was none
    /// Reasons that the brake does not count. Passing is what a list is for: a fifth of a monthly list passes in a
    /// week, each with date and place in the МИС, and a brake that stops every Monday is released without a look.
    std::vector<LeaveReason> brakeSpares;
};

/// Views: what they point to must outlive the call. `file` absent means that no file was handed over (not an empty
/// one).
struct ReconcileInput {
    std::optional<std::span<const ListRow>> file;
    std::span<const MisMember> misMembers;
    std::span<const ReconcilePerson> persons;    ///< personId unique
    std::span<const IdentityDecision> decisions; ///< what people have said of rows like these; in any order
    ListRule rule;
    ReconcileOptions options;
};

/// Values as people write them (dates DD.MM.YYYY); empty where the source does not say.
struct FieldDifference {
    ListField field = ListField::None;
    QString file;
    QString mis;
    QString replica;
    bool operator==(const FieldDifference&) const = default;
};

struct ReconciliationRow {
    ListCategory category = ListCategory::Same;
    std::optional<LeaveReason> leaveReason; ///< always with Leaving; with Disputed and Probable where there is one
    std::optional<ListCategory> ifConfirmed;
    QString personId; ///< empty: nobody of the replica, or several candidates
    QStringList candidates;
    PersonName name; ///< the replica's, else the file's, else the МИС's
    QDate birthDate;
    Sex sex = Sex::Unknown;
    QString enp;              ///< digits; may be empty
    QString snils;            ///< digits; may be empty
    int fileRow = 0;          ///< row number in the file; 0: not in the file
    QList<int> otherFileRows; ///< further rows of the file that name the same person
    bool inMis = false;       ///< an active member of the МИС list
    bool wasInList = false;
    IdentifiedBy identifiedBy = IdentifiedBy::Nothing; ///< how the file's row (or the МИС member) was found
    QDate doneOn;                                      ///< with reason Done
    QString donePlace;
    std::vector<FieldDifference> differences;
    std::vector<IdentityMatch>
        identity;        ///< whom the row may mean and why, the likeliest first; empty when it is certain
    QString fingerprint; ///< of the file's row, for an IdentityDecision; empty when there is nothing to decide and
                         ///< nothing was
    QStringList reasons; ///< why, in whole sentences in the language of the interface; empty for Same
    QStringList history; ///< what became of earlier questions about the person, likewise; filled in by the caller
    /// Reasons, history and differences as they are printed and sent, filled in by the caller where the language of the
    /// interface is another; nothing: as above.
    std::optional<QStringList> printedReasons;
    std::vector<FieldDifference> printedDifferences;

    bool operator==(const ReconciliationRow&) const = default;
};

struct ReconciliationCounts {
    std::array<int, ListCategoryCount> byCategory{};
    std::array<int, LeaveReasonCount> leaving{}; ///< category Leaving by reason; their sum is byCategory[Leaving]
    int fileRows = 0;
    int misMembers = 0; ///< active members of the МИС list
    int total = 0;      ///< people

    int of(ListCategory category) const { return byCategory[static_cast<std::size_t>(category)]; }
    int of(LeaveReason reason) const { return leaving[static_cast<std::size_t>(reason)]; }
    bool operator==(const ReconciliationCounts&) const = default;
};

/// When on, nothing is removed before the coordinator agrees.
struct RemovalBrake {
    bool on = false;
    QStringList reasons; ///< whole sentences in the language of the interface
    int counted = 0;     ///< leavers of the list that count
    int base = 0;        ///< people on the list now
    double limit = 0;    ///< per cent of `base`
    std::vector<LeaveReason>
        spared; ///< reasons of leavers here that do not count, each once, in the order of LeaveReason
    std::optional<QStringList> printedReasons = {}; ///< as ReconciliationRow::printedReasons
};

struct Reconciliation {
    QString programme;                   ///< ListRule::code
    QString month;                       ///< "YYYY-MM" of ListRule::periodStart
    qint64 importId = 0;                 ///< the import that was compared, filled in by the caller; 0: none
    std::vector<ReconciliationRow> rows; ///< the file's order, then the persons', then members nobody knows
    ReconciliationCounts counts;
    RemovalBrake brake;
    std::optional<int> previousCount; ///< ReconcileOptions::previousCount
};

/// Compares file, МИС list and replica. Pure; thread-safe; takes any input. About 0.1 s for 67,400 people; rows without
/// numbers or with slips cost microseconds each.
Reconciliation reconcile(const ReconcileInput& input);

/// The reason by which `person` must leave a list of `rule`, or nothing. What `reconcile` uses.
std::optional<LeaveReason> leaveReasonOf(const ReconcilePerson& person, const ListRule& rule);

/// The reason with its facts: "Passed stage I on 12.03.2026 at …".
QString leaveReasonSentence(LeaveReason reason, const ReconcilePerson& person, const ListRule& rule);

/// The act of reconciliation of the МО and the СМО: the one value that both the workbook and the printed form are made
/// of.
struct ReconciliationAct {
    QString number;
    QString programmeCode;    ///< "DVN"
    QString programmeName;    ///< as printed, in Russian
    QDate month;              ///< first day of the list's month
    QString organisationName; ///< МО
    QString insurerName;      ///< СМО
    QDateTime madeAt;
    QString madeBy;             ///< who made it, with post
    QString madeByLogin, madeOn; ///< his login and the desk, for the watermark; empty in acts made before there was one
    QString organisationSigner; ///< may be empty: a line to be filled in by hand
    QString insurerSigner;
    QString fileName;   ///< the file compared, without its folder; empty when there was none
    QString fileSha256; ///< hex
    ReconciliationCounts counts;
    RemovalBrake brake;
    std::vector<ReconciliationRow> rows; ///< all rows; printers leave out Same
    /// Who decided whom the file's rows mean, of the rows that stand here (ReconciliationRow::fingerprint).
    std::vector<IdentityDecision> decisions;

    /// Of the maker and the moment of the act, whoever writes it out and whenever: it stays the same file.
    Watermark watermark() const {
        return madeByLogin.isEmpty() ? Watermark() : Watermark{madeBy, madeByLogin, madeOn, madeAt};
    }
};

} // namespace dutydesk
