#pragma once

#include "domain/person_name.h"

#include <QDate>
#include <QString>
#include <QTime>

#include <memory>
#include <optional>
#include <vector>

class QTextDocument;

namespace dutydesk {

/// A row of the route sheet.
struct RouteSheetLine {
    QString service;        ///< in full, as printed
    bool forAll = true;     ///< "всем" or "по показаниям"
    QString room;           ///< empty: a line to write on
    QDate date;             ///< invalid: a line to write on
    QTime time;             ///< invalid: not timed
    QString doctor;         ///< may be empty
    QString result;         ///< "norm", "pathology" or empty: both are printed to be ticked
    bool asksResult = true; ///< false: the column stays empty (the therapist's conclusion)
    int order = 0;          ///< place in the walk through the rooms; 0: not ordered
    int minutes = 0;        ///< estimated stay, for the plan of the walk
    int phase = 1;          ///< as in RouteTask
};

/// A route sheet in the form of the polyclinic, always in Russian.
struct RouteSheet {
    PersonName person;
    QDate birthDate;
    QString phone;     ///< as printed, "+7 (921) 123-45-67"
    QString enp;       ///< 16 digits
    QString programme; ///< code
    QString title;     ///< «Углубленная диспансеризация лиц, перенесших …»
    QDate date;        ///< day of the visit; invalid: a line to write on
    std::vector<RouteSheetLine> stageOne, stageTwo;
    QString orgName;        ///< the polyclinic and its division
    QString representative; ///< who made it, with phone and room
    QString number;         ///< number of the sheet; also what the QR code says; empty: no code
    QString preparation;    ///< how to prepare and what to bring
    int totalMinutes = 0;   ///< expected stay; 0: not planned
    bool asksHealthGroup = false;
    std::optional<bool> rehabilitation; ///< shown, not shown, or both printed
};

/// A4, usually one page; rows are never split, the header of a table is repeated. Thread-safe.
std::unique_ptr<QTextDocument> routeSheetDocument(const RouteSheet& sheet);

} // namespace dutydesk
