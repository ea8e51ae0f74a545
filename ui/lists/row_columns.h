#pragma once

#include "common/format.h"
#include "common/table_page_tools.h"

namespace dutydesk {

// Columns as the tables of this folder have them again and again.

inline constexpr Qt::Alignment RightAligned = Qt::AlignRight | Qt::AlignVCenter;

template <class Row>
Column<Row> textColumn(const char* id, const QString& title, QString Row::*field, int width) {
    return {QString::fromLatin1(id), title, [field](const Row& row) { return row.*field; }, {}, width};
}

/// Groups of three from five digits on; sorts by the number.
template <class Row>
Column<Row> countColumn(const char* id, const QString& title, int Row::*field, int width = 90) {
    return {QString::fromLatin1(id),
            title,
            [field](const Row& row) { return formatCount(row.*field); },
            [field](const Row& row) { return row.*field; },
            width,
            RightAligned};
}

template <class Row>
Column<Row> dateColumn(const char* id, const QString& title, QDate Row::*field, int width = 92) {
    return {QString::fromLatin1(id), title, [field](const Row& row) { return formatDate(row.*field); },
            [field](const Row& row) { return row.*field; }, width};
}

template <class Row>
Column<Row> momentColumn(const char* id, const QString& title, QDateTime Row::*field, int width = 128) {
    return {QString::fromLatin1(id), title, [field](const Row& row) { return formatMoment(row.*field); },
            [field](const Row& row) { return row.*field; }, width};
}

} // namespace dutydesk
