#pragma once

#include "domain/reconciliation.h"
#include "exchange/table.h"

namespace dutydesk::bench {

/// Synthetic people of a polyclinic, the same at each run.
std::vector<ReconcilePerson> makePeople(int count);

/// The people as a list of 13 columns; every thirtieth has another family name.
Sheet sheetOf(const std::vector<ReconcilePerson>& people);

/// The sheet with shared strings and serial dates, as Excel and LibreOffice write it.
void writeShared(const QString& path, const Sheet& sheet);
/// As an OpenDocument sheet, named as LibreOffice names things.
void writeOds(const QString& path, const Sheet& sheet);
/// As a monthly list R01 in windows-1251 in a zip.
void writeR01(const QString& path, const Sheet& sheet);
/// An XLSX of so many rows with 13 columns, written row by row.
void writeLarge(const QString& path, int rows);

} // namespace dutydesk::bench
