#pragma once

#include "domain/list_row.h"
#include "exchange/column_mapping.h"

#include <vector>

namespace dutydesk {

/// Turns the cells of one row into a ListRow and says what is wrong with them. Holds no state between rows;
/// thread-safe.
///
/// Errors (the row is quarantined): an ЕНП that is not 16 digits with a right check digit; a СНИЛС that is wrong where
/// no ЕНП identifies the person; a birth date that does not exist, cannot be read, lies ahead or before 1900; a
/// formula's error in one of these or in the name; a name of more than 200 characters; no identity at all (ЕНП, СНИЛС,
/// or family name, given name and birth date). Warnings: no ЕНП but another identity; a wrong СНИЛС beside a good ЕНП
/// (left out); an ЕНП that does not fit birth date and sex; unreadable sex, phone, stage, date of passing; odd letters
/// in names; given name and patronymic swapped. Healed: Latin look-alikes in names, spaces in an ЕНП, numbers kept as
/// numbers with all their digits, serial dates, birth years of two digits that only one century allows.
class RowInterpreter {
public:
    /// `today` judges dates that lie ahead and short years; invalid: not judged.
    RowInterpreter(ColumnMapping mapping, QDate today);

    /// False when the row must be quarantined. `issues` is added to.
    bool read(const SourceRow& source, ListRow& row, std::vector<RowIssue>& issues) const;

    const ColumnMapping& mapping() const { return m_mapping; }

private:
    struct Work; // one row in the making
    void readNames(Work& work) const;
    void readEnp(Work& work) const;
    void readSnils(Work& work) const;
    void readDates(Work& work) const;
    void readPhones(Work& work, int column) const;
    void readRest(Work& work) const;
    void judgeIdentity(Work& work) const;

    int column(ListField field) const { return m_columns[std::size_t(field)]; }

    ColumnMapping m_mapping;
    QDate m_today;
    std::vector<int> m_columns; ///< by ListField
    QList<int> m_phoneColumns;
};

} // namespace dutydesk
