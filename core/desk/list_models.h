#pragma once

#include "domain/act_comparison.h"
#include "domain/act_verdicts.h"
#include "domain/ids.h"
#include "domain/reconciliation.h"
#include "domain/week_counts.h"
#include "exchange/column_mapping.h"

#include <QDateTime>
#include <QMap>

#include <optional>

namespace dutydesk {

// What the pages about lists read, flat.

/// A file before it is imported: how it is understood, and its first rows.
struct FilePreview {
    QString fileName, format, sheet, encoding;
    QStringList sheets; ///< visible ones, to choose from
    ColumnMapping mapping;
    struct Row {
        int number = 0; ///< as the spreadsheet numbers it
        QStringList cells;
    };
    QList<Row> rows; ///< from the top of the sheet, titles and header among them
    QStringList warnings;
    QString problem;         ///< why it cannot be imported as it is understood; empty: it can
    bool remembered = false; ///< the columns are those that somebody confirmed for an earlier file
};

/// What a user chose in the preview.
struct ImportChoice {
    QString sheet;                        ///< empty: the first that has a list
    std::optional<ColumnMapping> mapping; ///< empty: remembered, else found out
};

struct ImportSummary {
    ImportId id;
    QString fileName, format, programme, month;
    int rows = 0, accepted = 0, quarantined = 0, duplicates = 0;
    QString description; ///< sheet, encoding, header row, in words
    QDateTime importedAt;
    struct BadRow {
        int row = 0;
        QString field, value, message, remedy;
    };
    QList<BadRow> badRows; ///< the quarantine and the duplicates, every issue
    QStringList warnings;
};

/// A row of the quarantine, to be mended.
struct QuarantineRow {
    ImportId import;
    int row = 0;
    QStringList headers; ///< label of each column
    QStringList cells;   ///< as they are now, edits put in
    QStringList written; ///< as they stood in the file
    QList<RowIssue> issues;
    QList<int> badColumns; ///< whose cells the issues speak of
    bool mended = false;   ///< taken in
    QString editedBy;
};

/// Which comparison: the list of a programme and month against one file. The same file imported again is the same
/// comparison.
struct ComparisonId {
    QString programme, month;
    ImportId import; ///< not valid: without a file

    ComparisonId() = default;
    explicit ComparisonId(const Reconciliation& r)
        : programme(r.programme)
        , month(r.month)
        , import{r.importId} {}
    bool operator==(const ComparisonId&) const = default;
};

/// Two records that may be of one person.
struct DuplicatePersons {
    struct Side {
        PersonId id;
        QString name, enp, snils, phone, district;
        QDate birthDate;
        int facts = 0; ///< visits, contacts, plans … that hang on the record
    };
    Side keep, drop; ///< which would stay
    QString ground;  ///< in words
    QStringList reasons, evidence;
    bool certain = false; ///< a number is the same and nothing contradicts
};

/// Two records that were joined.
struct JoinedPersons {
    JoinId id;
    PersonId keep, drop;
    QString keepName, dropName, by;
    QDateTime at;
};

struct ActSummary {
    ActId id;
    QString number, programme, programmeTitle, month, by, fileName;
    QDateTime at;
    int before = 0, after = 0; ///< people on the list
    int came = 0, left = 0, disputed = 0, probable = 0, unidentified = 0;
    int asked = 0, answered = 0; ///< questions that went to the МО
    QDateTime undoneAt;          ///< valid: taken back
};

/// A question to the МО and what became of it.
struct DisputeRow {
    PersonId person;
    QString name, enp, kind, reason, note, status, answer; ///< kind, reason and status in words
    QDate askedOn, dueOn, answeredOn;
    bool open = true, overdue = false, accepted = false;
};

/// One priority group of a list.
struct ShareRow {
    QString code, title;
    int people = 0;  ///< whose first group this is
    int members = 0; ///< of the group at all
    double share = 0;
    bool inPerson = false; ///< must be met in person
    int met = 0;
};

struct ListShares {
    QList<ShareRow> groups;
    int total = 0, mustMeet = 0, met = 0;
    QList<PersonId> toCall; ///< who must be met and has not been, in the order of priority
};

} // namespace dutydesk
