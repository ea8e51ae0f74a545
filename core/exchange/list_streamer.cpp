#include "exchange/list_streamer.h"

#include "exchange/exchange_text.h"
#include "exchange/quarantine.h"

#include <algorithm>

namespace dutydesk {

namespace {

constexpr int ProgressEvery = 500;
constexpr qint64 MaxBadText = 128LL * 1024 * 1024;

/// False when both months are readable and differ; a quarter has its three months.
bool agrees(const QString& month, const QString& chosen) {
    if (month.size() != 7 || chosen.size() != 7 || month == chosen)
        return true;
    if (month.at(5) == u'Q') {
        const int quarter = (QStringView(chosen).mid(5).toInt() + 2) / 3;
        return month.left(4) == chosen.left(4) && month.at(6).digitValue() == quarter;
    }
    return false;
}

} // namespace

ListStreamer::ListStreamer(TableReader& reader, const ColumnMapping& mapping, const ReadOptions& options,
                           const ListHandler& handler)
    : m_reader(reader)
    , m_interpreter(mapping, options.today)
    , m_filter(m_interpreter.mapping())
    , m_options(options)
    , m_handler(handler) {}

Result<ListCounts> ListStreamer::run() {
    SourceRow source;
    int seen = 0;
    while (true) {
        const auto more = m_reader.next(source);
        if (!more)
            return more.error();
        if (!*more)
            return m_counts;
        if (source.number <= m_interpreter.mapping().headerRow)
            continue;
        take(source);
        if (auto fine = judge(); !fine)
            return fine.error();
        if (++seen % ProgressEvery == 0 && m_handler.progress &&
            !m_handler.progress({m_reader.progress(), m_counts.rows}))
            return Error{ErrorKind::Cancelled, ExchangeText::tr("The reading of the file was cancelled."), {}};
    }
}

/// A list that is bad throughout is refused before it fills the memory.
Result<void> ListStreamer::judge() const {
    if (m_counts.quarantined > MaxBadRows || m_badText > MaxBadText)
        return badFile(ExchangeText::tr("More than %1 rows cannot be used; in the first it is: %2 Look at the columns "
                                        "in the preview, or ask for the list to be corrected.")
                           .arg(m_counts.quarantined - 1)
                           .arg(m_firstBad));
    if (m_counts.duplicates > MaxBadRows)
        return badFile(ExchangeText::tr("More than %1 rows name people who stand in the list already, so this is a "
                                        "list of visits and not of people. Ask for a list with one row a person.")
                           .arg(MaxBadRows));
    return {};
}

void ListStreamer::take(const SourceRow& source) {
    switch (m_filter.roleOf(source)) {
    case RowRole::Person:
        takePerson(source);
        return;
    case RowRole::Furniture:
        if (m_otherHeader > 0 && m_filter.isOwnHeader(source))
            m_otherHeader = 0;
        break;
    case RowRole::Nobody:
        m_nobody.add(source.number);
        break;
    case RowRole::OtherHeader:
        m_otherHeader = source.number;
        break;
    }
    ++m_counts.ignored;
}

void ListStreamer::quarantine(const SourceRow& source, std::vector<RowIssue>&& issues) {
    if (m_counts.quarantined++ == 0) {
        const auto error = std::find_if(issues.begin(), issues.end(),
                                        [](const RowIssue& issue) { return issue.severity == IssueSeverity::Error; });
        m_firstBad = error == issues.end() ? QString() : error->message;
    }
    for (const SourceCell& cell : source.cells)
        m_badText += cell.text.size() + 16;
    if (m_handler.quarantined)
        m_handler.quarantined({source.number, source.texts(), std::move(issues), cellKinds(source)});
}

void ListStreamer::takePerson(const SourceRow& source) {
    ++m_counts.rows;
    if (source.hidden)
        m_hidden.add(source.number);
    std::vector<RowIssue> issues;
    if (m_otherHeader > 0) {
        issues.push_back({source.number,
                          ListField::None,
                          {},
                          {},
                          IssueSeverity::Error,
                          ExchangeText::tr("The row stands under a second header (row %1) whose columns are not those "
                                           "of the first.")
                              .arg(m_otherHeader),
                          ExchangeText::tr("Put the rows under that header into a file of their own, or order their "
                                           "columns like those above.")});
        quarantine(source, std::move(issues));
        return;
    }
    ListRow row;
    if (!m_interpreter.read(source, row, issues)) {
        quarantine(source, std::move(issues));
        return;
    }
    const DuplicateFinder::Finding finding = m_duplicates.check(row);
    if (finding.duplicateOf > 0) {
        ++m_counts.duplicates;
        for (const SourceCell& cell : source.cells)
            m_badText += cell.text.size() + 16;
        if (m_handler.duplicate)
            m_handler.duplicate({finding.duplicateOf, std::move(row), source.texts(), duplicateIssue(source, finding)});
        return;
    }
    if (finding.namesake > 0)
        issues.push_back(
            {source.number,
             ListField::FullName,
             {},
             row.name.full(),
             IssueSeverity::Warning,
             ExchangeText::tr("Row %1 has the same name and birth date and another number.").arg(finding.namesake),
             ExchangeText::tr("Check whether it is one person with two policies.")});
    ++m_counts.accepted;
    checkMonth(row);
    if (m_handler.accepted)
        m_handler.accepted(std::move(row), source, std::move(issues));
}

void ListStreamer::checkMonth(const ListRow& row) {
    if (agrees(row.month, m_options.month))
        return;
    if (m_otherMonth.count == 0)
        m_wrongMonth = row.month;
    m_otherMonth.add(row.rowNumber);
}

RowIssue ListStreamer::duplicateIssue(const SourceRow& source, const DuplicateFinder::Finding& finding) const {
    const QString message =
        finding.otherName
            ? ExchangeText::tr("The number is that of row %1, but name or birth date differ.").arg(finding.duplicateOf)
            : ExchangeText::tr("The same person as in row %1.").arg(finding.duplicateOf);
    const int column = m_interpreter.mapping().columnOf(finding.by);
    return {source.number,
            finding.by,
            m_interpreter.mapping().label(column),
            source.text(column),
            IssueSeverity::Warning,
            message,
            finding.otherName ? ExchangeText::tr("Find out whose number it is, and correct the other row.")
                              : ExchangeText::tr("Nothing is lost: the first row is used.")};
}

std::vector<RowIssue> ListStreamer::warnings() const {
    std::vector<RowIssue> warnings;
    if (m_hidden.count > 0)
        warnings.push_back(
            fileWarning(ExchangeText::tr("Rows that the spreadsheet hides were read like the others: %1, the first is "
                                         "row %2.")
                            .arg(m_hidden.count)
                            .arg(m_hidden.first),
                        ExchangeText::tr("Check whether they belong to the list: a filter may hide people who left.")));
    if (m_nobody.count > 0)
        warnings.push_back(fileWarning(
            ExchangeText::tr("Rows without a name and a number were left out: %1, the first is row %2.")
                .arg(m_nobody.count)
                .arg(m_nobody.first),
            ExchangeText::tr("Most likely a column was filled down too far. Look at the end of the list.")));
    if (m_otherMonth.count > 0)
        warnings.push_back(fileWarning(
            ExchangeText::tr("The list is read for %1, but rows are of another month: %2, the first is row %3 (%4).")
                .arg(m_options.month)
                .arg(m_otherMonth.count)
                .arg(m_otherMonth.first)
                .arg(m_wrongMonth),
            ExchangeText::tr("Check that this is the file of the month, or choose the other month."),
            ListField::Month));
    return warnings;
}

} // namespace dutydesk
