#pragma once

#include "domain/ids.h"
#include "domain/records.h"
#include "domain/result.h"
#include "replica/change_set.h"

#include <memory>

namespace dutydesk {

class Database;

/// Writes decoded records of one server into the replica inside the caller's transaction (Replica::write): upsert by
/// (server, id), nothing for an equal version, the local row found by idempotency key adopted rather than doubled.
/// Rows with unsent edits are not touched in the edited fields: `LocalEdit` is returned and the caller merges.
/// Bound to one connection and thread; keeps prepared statements, so use one writer for many pages.
class PageWriter {
public:
    enum class Outcome {
        Applied,       ///< new or newer: stored
        Unchanged,     ///< the same version was here
        UnknownPerson, ///< refers to a patient whom the replica does not know: the caller keeps it waiting
        LocalEdit,     ///< the row has unsent edits: nothing was stored, the caller merges
        Elsewhere,     ///< of somebody insured elsewhere (keepOnlyOurs): nothing but the server's id was stored
        Erased,        ///< of somebody whose data were destroyed (ErasedPeople): nothing was stored
    };

    /// `registry` servers add to persons (by ЕНП, then СНИЛС) and never overwrite what the МИС says of them.
    PageWriter(Database& database, ServerId server, bool registry, QString ownInsurer);
    ~PageWriter();

    Result<Outcome> put(const PersonRecord& record);
    Result<Outcome> put(const CoverageRecord& record);
    Result<Outcome> put(const PlanRecord& record);
    Result<Outcome> put(const VisitRecord& record);
    Result<Outcome> put(const ConditionRecord& record);
    Result<Outcome> put(const RiskRecord& record);
    Result<Outcome> put(const FlagRecord& record);
    Result<Outcome> put(const ConsentRecord& record);
    Result<Outcome> put(const OrganizationRecord& record);
    Result<Outcome> put(const PractitionerRecord& record);
    Result<Outcome> put(const LocationRecord& record);
    Result<Outcome> put(const ScheduleRecord& record);
    Result<Outcome> put(const SlotRecord& record);
    Result<Outcome> put(const AppointmentRecord& record);
    Result<Outcome> put(const RequestRecord& record);
    Result<Outcome> put(const ContactRecord& record);
    Result<Outcome> put(const TaskRecord& record);
    Result<Outcome> put(const SurveyRecord& record);
    Result<Outcome> put(const ReadingRecord& record);
    Result<Outcome> put(const AdverseEventRecord& record);
    Result<Outcome> put(const ListRecord& record);

    /// For the merge: store the record even though the row has unsent edits; the edited columns in `keep` stay as they
    /// are here.
    void keepColumns(QStringList keep);

    /// From now on nothing is stored of a person whom the replica does not have: the server's id goes to `elsewhere`, and the person is
    /// wanted when a policy of ours, a list of ours or the number of one of ours names him. For increments, after everybody of ours has
    /// been loaded.
    void keepOnlyOurs();

    /// The server says that the resource is deleted. A person is never removed: he becomes inactive; an unsent edit
    /// keeps the row.
    Result<Outcome> remove(const QString& type, const QString& fhirId);

    /// The table of a FHIR type ("Communication" → "contact"); empty for a type that the desk does not keep.
    static QString tableOf(const QString& type);

    /// Adds what was touched since the last call to `changes`; the persons are those whose work items need another
    /// look.
    void takeChanges(ChangeSet& changes);

    struct Private; ///< for the parts of the writer only

private:
    std::unique_ptr<Private> d;
};

} // namespace dutydesk
