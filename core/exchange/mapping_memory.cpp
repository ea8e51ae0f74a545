#include "exchange/mapping_memory.h"

#include "exchange/column_contents.h"
#include "exchange/exchange_text.h"
#include "exchange/list_field_code.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr int Version = 1;

/// What the columns are known again by: the header folded, with a number behind it from the second of its kind on; a
/// column without a header by how far it stands from the last one that has one, as under a merged header.
QStringList keysOf(const QStringList& headers) {
    QHash<QString, int> seen;
    QStringList keys;
    QString last;
    int distance = 0;
    for (const QString& header : headers) {
        QString key = searchKey(header.left(200));
        if (key.isEmpty()) {
            key = last + u'+' + QString::number(++distance);
        } else {
            if (const int count = ++seen[key]; count > 1)
                key += u'#' + QString::number(count);
            last = key;
            distance = 0;
        }
        keys << key;
    }
    return keys;
}

/// The header cells of a row, filled up with empty ones as far as the rows below reach.
QStringList paddedHeaders(QStringList headers, std::span<const SourceRow> below) {
    std::size_t width = 0;
    for (const SourceRow& row : below)
        width = std::max(width, row.cells.size());
    while (headers.size() < qsizetype(width))
        headers << QString();
    return headers;
}

/// Places in `values` of the longest rising sequence: the columns that kept their order.
std::vector<bool> keptOrder(const std::vector<int>& values) {
    std::vector<int> length(values.size(), 1), before(values.size(), -1);
    int best = -1;
    for (int i = 0; i < int(values.size()); ++i) {
        for (int k = 0; k < i; ++k) {
            if (values[std::size_t(k)] < values[std::size_t(i)] && length[std::size_t(k)] >= length[std::size_t(i)]) {
                length[std::size_t(i)] = length[std::size_t(k)] + 1;
                before[std::size_t(i)] = k;
            }
        }
        if (best < 0 || length[std::size_t(i)] > length[std::size_t(best)])
            best = i;
    }
    std::vector<bool> kept(values.size(), false);
    for (int i = best; i >= 0; i = before[std::size_t(i)])
        kept[std::size_t(i)] = true;
    return kept;
}

QString quoted(const QString& header) {
    return QString(u'“' + header.simplified().left(60) + u'”');
}

QString withMeaning(const QString& name, ListField field) {
    const QString meaning = field == ListField::None ? ExchangeText::tr("not used") : listFieldWords(field);
    return QString(name + QStringLiteral(": ") + meaning);
}

} // namespace

RowIssue ColumnChanges::issue() const {
    QStringList parts;
    if (!came.isEmpty())
        parts << ExchangeText::tr("new are %1").arg(came.join(QStringLiteral(", ")));
    if (!went.isEmpty())
        parts << ExchangeText::tr("gone are %1").arg(went.join(QStringLiteral(", ")));
    if (!moved.isEmpty())
        parts << ExchangeText::tr("moved are %1").arg(moved.join(QStringLiteral(", ")));
    return fileWarning(ExchangeText::tr("The columns of the file have changed since last time: %1.")
                           .arg(parts.join(QStringLiteral("; "))),
                       ExchangeText::tr("Check the columns before the import; what you correct is remembered."));
}

RowIssue MappingMemory::notUsed() {
    return fileWarning(ExchangeText::tr("The file has quite other columns than last time, so what is remembered of "
                                        "them was not used."),
                       ExchangeText::tr("Check the columns before the import; what you correct is remembered."));
}

MappingMemory MappingMemory::of(const ColumnMapping& mapping) {
    MappingMemory memory;
    const qsizetype count = std::max<qsizetype>(mapping.headers.size(), qsizetype(mapping.fields.size()));
    for (qsizetype i = 0; i < std::min<qsizetype>(count, MaxListColumns); ++i)
        memory.m_columns.push_back({mapping.headers.value(i), i < qsizetype(mapping.fields.size())
                                                                  ? mapping.fields[std::size_t(i)]
                                                                  : ListField::None});
    const auto hasHeader = [](const Column& column) { return !column.header.isEmpty(); };
    memory.m_byContent = std::none_of(memory.m_columns.begin(), memory.m_columns.end(), hasHeader);
    return memory;
}

QStringList MappingMemory::keys() const {
    QStringList headers;
    for (const Column& column : m_columns)
        headers << column.header;
    return keysOf(headers);
}

QString MappingMemory::signature() const {
    const QString text = m_byContent ? QStringLiteral("columns %1").arg(m_columns.size()) : keys().join(u'\n');
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QByteArray MappingMemory::toJson() const {
    QJsonArray columns;
    for (const Column& column : m_columns)
        columns << QJsonObject{{QStringLiteral("header"), column.header},
                               {QStringLiteral("field"), listFieldCode(column.field)}};
    return QJsonDocument(QJsonObject{{QStringLiteral("version"), Version},
                                     {QStringLiteral("byContent"), m_byContent},
                                     {QStringLiteral("columns"), columns}})
        .toJson(QJsonDocument::Compact);
}

Result<MappingMemory> MappingMemory::fromJson(const QByteArray& json) {
    const auto refuse = [](const char* details) {
        return badFile(ExchangeText::tr("What is remembered of the file's columns cannot be read. Choose the columns "
                                        "once more."),
                       QString::fromLatin1(details));
    };
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const QJsonArray columns = root.value(QLatin1String("columns")).toArray();
    if (root.value(QLatin1String("version")).toInt() != Version)
        return refuse("version");
    if (columns.isEmpty() || columns.size() > MaxListColumns)
        return refuse("number of columns");
    MappingMemory memory;
    memory.m_byContent = root.value(QLatin1String("byContent")).toBool();
    for (const QJsonValue& value : columns) {
        const QJsonObject column = value.toObject();
        const auto field = listFieldFromCode(column.value(QLatin1String("field")).toString());
        if (!field)
            return refuse("field");
        memory.m_columns.push_back({column.value(QLatin1String("header")).toString(), *field});
    }
    return memory;
}

/// How many of the columns with a meaning are among the headers.
int MappingMemory::recognised(const QStringList& headerKeys) const {
    const QSet<QString> there(headerKeys.begin(), headerKeys.end());
    const QStringList mine = keys();
    int count = 0;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const QString& key = mine.at(qsizetype(i));
        count += m_columns[i].field != ListField::None && there.contains(key) ? 1 : 0;
    }
    return count;
}

std::optional<RememberedMapping> MappingMemory::apply(std::span<const SourceRow> firstRows) const {
    if (m_byContent)
        return applyByPlace(firstRows);
    const auto meaning = std::count_if(m_columns.begin(), m_columns.end(),
                                       [](const Column& column) { return column.field != ListField::None; });
    ColumnMapping best;
    int bestCount = 0;
    for (std::size_t i = 0; i < firstRows.size(); ++i) {
        ColumnMapping header;
        header.headers = paddedHeaders(firstRows[i].texts(), firstRows.subspan(i + 1));
        header.headerRow = firstRows[i].number;
        for (const bool twoLines : {false, true}) {
            if (twoLines && (i + 1 >= firstRows.size() || !mergeSecondLine(header, firstRows[i + 1])))
                continue;
            if (const int count = recognised(keysOf(header.headers)); count > bestCount) {
                bestCount = count;
                best = header;
            }
        }
    }
    if (bestCount == 0 || bestCount * 2 < meaning)
        return std::nullopt;
    RememberedMapping laid = lay(best);
    if (!laid.mapping.identifies())
        return std::nullopt;
    return laid;
}

RememberedMapping MappingMemory::lay(const ColumnMapping& header) const {
    RememberedMapping result;
    ColumnMapping& mapping = result.mapping;
    mapping.headers = header.headers;
    mapping.headerRow = header.headerRow;
    mapping.fields.assign(std::size_t(header.headers.size()), ListField::None);
    const QStringList mine = keys(), theirs = keysOf(header.headers);
    std::vector<int> order, from;
    for (int i = 0; i < int(theirs.size()); ++i) {
        const qsizetype at = mine.indexOf(theirs.at(i));
        if (at < 0)
            continue;
        mapping.set(i, m_columns[std::size_t(at)].field);
        if (header.headers.at(i).isEmpty())
            continue;
        order.push_back(int(at));
        from.push_back(i);
    }
    for (int i = 0; i < int(theirs.size()); ++i) {
        if (header.headers.at(i).isEmpty() || mine.contains(theirs.at(i)))
            continue;
        const ListField field = fieldOfHeader(header.headers.at(i));
        if (field == ListField::Phone || mapping.columnOf(field) < 0)
            mapping.set(i, field);
        result.changes.came << withMeaning(mapping.label(i), mapping.fields[std::size_t(i)]);
    }
    for (int i = 0; i < int(mine.size()); ++i) {
        const Column& column = m_columns[std::size_t(i)];
        if (!column.header.isEmpty() && !theirs.contains(mine.at(i)))
            result.changes.went << withMeaning(quoted(column.header), column.field);
    }
    const std::vector<bool> kept = keptOrder(order);
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (!kept[i])
            result.changes.moved << QString(quoted(m_columns[std::size_t(order[i])].header) + QStringLiteral(": ") +
                                            columnLetters(order[i]) + QStringLiteral(" → ") + columnLetters(from[i]));
    }
    return result;
}

/// Of a file without a header: the same number of columns, told by their contents as before.
std::optional<RememberedMapping> MappingMemory::applyByPlace(std::span<const SourceRow> firstRows) const {
    const auto found = findColumns(firstRows);
    if (!found || !found->byContent || found->fields.size() != m_columns.size())
        return std::nullopt;
    RememberedMapping result{*found, {}};
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        result.mapping.fields[i] = m_columns[i].field;
    if (!result.mapping.identifies())
        return std::nullopt;
    return result;
}

} // namespace dutydesk
