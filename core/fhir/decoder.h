#pragma once

#include "domain/records.h"
#include "domain/result.h"
#include "fhir/bundle.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <memory>
#include <variant>
#include <vector>

namespace dutydesk {

using AnyRecord = std::variant<PersonRecord, CoverageRecord, PlanRecord, VisitRecord, ConditionRecord, RiskRecord, FlagRecord,
                               ConsentRecord, OrganizationRecord, PractitionerRecord, LocationRecord, ScheduleRecord, SlotRecord,
                               AppointmentRecord, RequestRecord, ContactRecord, TaskRecord, SurveyRecord, ReadingRecord,
                               AdverseEventRecord, ListRecord>;

/// One resource that the desk keeps. Texts lie in the decoder's page.
struct DecodedResource {
    Utf8 type; ///< FHIR type
    AnyRecord record;

    const RecordHeader& header() const;
    Utf8 patient() const;        ///< the person it speaks of; empty for persons themselves and for what is not of a person
    Utf8 idempotencyKey() const; ///< empty where there is none
};

/// What could not be read as it stands. `dropped`: the resource cannot be used without that element; otherwise the element is
/// taken as absent and the resource goes on. Holds no personal data.
struct DecodeIssue {
    QString type, id, field, message;
    bool dropped = false;
};

/// Decodes FHIR R4 JSON into records. The page's memory belongs to the decoder and lives until the next read or its end; the
/// input may go at once. Bad input gives issues or an Error{Refused}, never a crash. One thread at a time; keep a decoder and use
/// it again: its buffers stay.
class PageDecoder
{
public:
    PageDecoder();
    ~PageDecoder();
    PageDecoder(PageDecoder&&) noexcept;
    PageDecoder& operator=(PageDecoder&&) noexcept;

    /// Records: decode every entry. IdsOnly: ids, links and deletions are enough (histories, sweeps with `_elements=id`).
    enum class Content { Records, IdsOnly };

    /// A Bundle (searchset, history). An error when the text is not JSON or not a Bundle; an OperationOutcome in its place gives
    /// an error with its words.
    Result<void> readBundle(QByteArrayView json, Content content = Content::Records);

    /// Whole lines of NDJSON, one resource a line; a broken line gives an issue and the others are read.
    Result<void> readLines(QByteArrayView lines);

    /// One resource.
    Result<void> readResource(QByteArrayView json);

    const std::vector<DecodedResource>& resources() const;
    const QList<DecodeIssue>& issues() const;
    const BundlePage& bundle() const;

    /// Resources of types that the desk does not keep.
    const QHash<QString, int>& unknownTypes() const;

    /// Resources that came, also the dropped and the unknown ones.
    qint64 seen() const;

    /// The text of a resource, minified, as the server sent it.
    QByteArray raw(size_t index) const;

    /// Ids of the resources of a page that was read with IdsOnly.
    const std::vector<Utf8>& ids() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace dutydesk
