#pragma once

#include "exchange/duplicate_finder.h"
#include "exchange/furniture_filter.h"
#include "exchange/list_reader.h"
#include "exchange/row_interpreter.h"

namespace dutydesk {

/// One pass over the open sheet of a reader: tells people from furniture, checks the rows, finds duplicates and hands
/// everything to the handler. References must outlive it.
class ListStreamer {
public:
    ListStreamer(TableReader& reader, const ColumnMapping& mapping, const ReadOptions& options,
                 const ListHandler& handler);

    Result<ListCounts> run();
    /// What the rows have in common that is worth a warning of the whole file: hidden rows, another month. After run().
    std::vector<RowIssue> warnings() const;

private:
    /// How many rows, and the first of them.
    struct Some {
        int count = 0;
        int first = 0;
        void add(int row) {
            if (count++ == 0)
                first = row;
        }
    };
    void take(const SourceRow& source);
    void takePerson(const SourceRow& source);
    void quarantine(const SourceRow& source, std::vector<RowIssue>&& issues);
    void checkMonth(const ListRow& row);
    RowIssue duplicateIssue(const SourceRow& source, const DuplicateFinder::Finding& finding) const;
    Result<void> judge() const;

    TableReader& m_reader;
    RowInterpreter m_interpreter;
    FurnitureFilter m_filter;
    const ReadOptions& m_options;
    const ListHandler& m_handler;
    DuplicateFinder m_duplicates;
    ListCounts m_counts;
    int m_otherHeader = 0; ///< row of a header whose columns stand otherwise; 0: none, or the list's own came again
    Some m_hidden, m_nobody, m_otherMonth;
    QString m_wrongMonth; ///< of the first such row
    qint64 m_badText = 0; ///< characters of the rows that were not accepted
    QString m_firstBad;   ///< what is wrong with the first quarantined row
};

} // namespace dutydesk
