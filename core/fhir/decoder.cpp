#include "fhir/decoder.h"

#include "fhir/instant.h"
#include "fhir/operation_outcome.h"
#include "fhir/resource_reader.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace dutydesk {

using simdjson::dom::element;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("fhir", text);
}

QString asQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

using DecodeFunction = AnyRecord (*)(ResourceReader&);

template <auto Decode>
AnyRecord any(ResourceReader& reader)
{
    return AnyRecord(Decode(reader));
}

struct Kind {
    std::string_view type;
    DecodeFunction decode;
};

constexpr Kind Kinds[] = {
    {"Patient", any<decodePatient>},
    {"Encounter", any<decodeEncounter>},
    {"Condition", any<decodeCondition>},
    {"Observation", any<decodeObservation>},
    {"CarePlan", any<decodeCarePlan>},
    {"Coverage", any<decodeCoverage>},
    {"Slot", any<decodeSlot>},
    {"Appointment", any<decodeAppointment>},
    {"Communication", any<decodeCommunication>},
    {"Flag", any<decodeFlag>},
    {"Consent", any<decodeConsent>},
    {"RiskAssessment", any<decodeRiskAssessment>},
    {"ServiceRequest", any<decodeServiceRequest>},
    {"Task", any<decodeTask>},
    {"QuestionnaireResponse", any<decodeQuestionnaireResponse>},
    {"AdverseEvent", any<decodeAdverseEvent>},
    {"Group", any<decodeGroup>},
    {"Schedule", any<decodeSchedule>},
    {"Organization", any<decodeOrganization>},
    {"Practitioner", any<decodePractitioner>},
    {"Location", any<decodeLocation>},
};

const Kind* kindOf(std::string_view type)
{
    const auto found = std::find_if(std::begin(Kinds), std::end(Kinds), [type](const Kind& kind) { return kind.type == type; });
    return found == std::end(Kinds) ? nullptr : found;
}

QByteArrayView withoutByteOrderMark(QByteArrayView json)
{
    return json.startsWith("\xEF\xBB\xBF") ? json.sliced(3) : json;
}

} // namespace

const RecordHeader& DecodedResource::header() const
{
    return std::visit([](const auto& value) -> const RecordHeader& { return value.header; }, record);
}

Utf8 DecodedResource::patient() const
{
    return std::visit(
        [](const auto& value) -> Utf8 {
            if constexpr (requires { value.patient; })
                return value.patient;
            else
                return {};
        },
        record);
}

Utf8 DecodedResource::idempotencyKey() const
{
    return std::visit(
        [](const auto& value) -> Utf8 {
            if constexpr (requires { value.idempotencyKey; })
                return value.idempotencyKey;
            else
                return {};
        },
        record);
}

struct PageDecoder::Private {
    simdjson::dom::parser parser;
    std::unique_ptr<char[]> buffer;
    size_t capacity = 0;
    size_t size = 0;
    TextArena arena;
    std::vector<DecodedResource> resources;
    std::vector<element> elements; ///< of the resources
    std::vector<Utf8> ids;
    QList<DecodeIssue> issues;
    QHash<QString, int> unknown;
    BundlePage page;
    qint64 seen = 0;

    void clear();
    void reserve(size_t bytes);
    void append(std::string_view text);
    simdjson::simdjson_result<element> parse() { return parser.parse(buffer.get(), size, false); }
    simdjson::simdjson_result<element> parseWhole(QByteArrayView json);

    void decode(element resource);
    void readEntry(simdjson::dom::object entry, Content content);
    void readDeletion(const simdjson::dom::object& entry);
    void appendGoodLines(QByteArrayView lines);
};

void PageDecoder::Private::clear()
{
    arena.clear();
    resources.clear();
    elements.clear();
    ids.clear();
    issues.clear();
    unknown.clear();
    page = {};
    seen = 0;
    size = 0;
}

void PageDecoder::Private::reserve(size_t bytes)
{
    if (bytes + simdjson::SIMDJSON_PADDING <= capacity)
        return;
    capacity = bytes + bytes / 4 + simdjson::SIMDJSON_PADDING;
    auto larger = std::make_unique<char[]>(capacity);
    if (size > 0)
        std::memcpy(larger.get(), buffer.get(), size);
    buffer = std::move(larger);
}

void PageDecoder::Private::append(std::string_view text)
{
    reserve(size + text.size());
    std::memcpy(buffer.get() + size, text.data(), text.size());
    size += text.size();
}

simdjson::simdjson_result<element> PageDecoder::Private::parseWhole(QByteArrayView json)
{
    json = withoutByteOrderMark(json);
    append({json.data(), static_cast<size_t>(json.size())});
    return parse();
}

void PageDecoder::Private::decode(element resource)
{
    ++seen;
    simdjson::dom::object object;
    std::string_view type;
    if (resource.get(object) || object["resourceType"].get(type)) {
        issues.append({{}, {}, QStringLiteral("resourceType"), tr("A record without a type was left out."), true});
        return;
    }
    if (type == "OperationOutcome") {
        const std::string text = simdjson::minify(resource);
        page.outcomes += outcomeWords(QJsonDocument::fromJson(QByteArray::fromStdString(text)).object());
        return;
    }
    const Kind* kind = kindOf(type);
    if (!kind) {
        ++unknown[asQString(type)];
        return;
    }
    ResourceReader reader(object, kind->type, arena, issues);
    AnyRecord record = kind->decode(reader);
    if (reader.dropped())
        return;
    resources.push_back({kind->type, std::move(record)});
    elements.push_back(resource);
    page.latestMs = std::max(page.latestMs, resources.back().header().updatedMs);
}

void PageDecoder::Private::readDeletion(const simdjson::dom::object& entry)
{
    QList<DecodeIssue> ignored;
    ResourceReader reader(entry, "Bundle", arena, ignored);
    Utf8 path = reader.text(reader.object(entry, "request"), "url");
    if (ResourceReader::idOfReference(path, {}).empty())
        path = reader.text(entry, "fullUrl");
    const Utf8 id = ResourceReader::idOfReference(path, {});
    if (id.empty())
        return;
    Utf8 type = path.substr(0, path.find('/' + std::string(id)));
    if (const auto slash = type.rfind('/'); slash != Utf8::npos)
        type = type.substr(slash + 1);
    const auto at = reader.instant(reader.object(entry, "response"), "lastModified").value_or(0);
    page.deletions.push_back({type, id, at});
    page.latestMs = std::max(page.latestMs, at);
}

void PageDecoder::Private::readEntry(simdjson::dom::object entry, Content content)
{
    std::string_view method, mode;
    if (!entry["request"]["method"].get(method) && method == "DELETE") {
        readDeletion(entry);
        return;
    }
    element resource;
    if (entry["resource"].get(resource))
        return;
    if (content == Content::Records) {
        decode(resource);
        return;
    }
    ++seen;
    std::string_view id;
    const bool outcome = !entry["search"]["mode"].get(mode) && mode == "outcome";
    if (!outcome && !resource["id"].get(id))
        ids.push_back(id);
    std::string_view updated;
    QList<DecodeIssue> ignored;
    simdjson::dom::object object;
    if (!resource.get(object)) {
        ResourceReader reader(object, "Bundle", arena, ignored);
        page.latestMs = std::max(page.latestMs, reader.instant(reader.object(object, "meta"), "lastUpdated").value_or(0));
    }
}

/// Appends those lines that are JSON to the buffer as items of a list; the others become issues.
void PageDecoder::Private::appendGoodLines(QByteArrayView lines)
{
    simdjson::dom::parser lineParser;
    std::vector<char> padded;
    qsizetype from = 0;
    int number = 0;
    bool first = true;
    while (from < lines.size()) {
        qsizetype end = lines.indexOf('\n', from);
        if (end < 0)
            end = lines.size();
        const QByteArrayView line = lines.sliced(from, end - from).trimmed();
        from = end + 1;
        ++number;
        if (line.isEmpty())
            continue;
        padded.assign(static_cast<size_t>(line.size()) + simdjson::SIMDJSON_PADDING, '\0');
        std::memcpy(padded.data(), line.data(), static_cast<size_t>(line.size()));
        if (lineParser.parse(padded.data(), static_cast<size_t>(line.size()), false).error()) {
            ++seen;
            issues.append({{}, {}, {}, tr("Line %1 of the part is not JSON; it was left out.").arg(number), true});
            continue;
        }
        append(first ? "" : ",\n");
        append({line.data(), static_cast<size_t>(line.size())});
        first = false;
    }
}

PageDecoder::PageDecoder() : d(std::make_unique<Private>()) {}
PageDecoder::~PageDecoder() = default;
PageDecoder::PageDecoder(PageDecoder&&) noexcept = default;
PageDecoder& PageDecoder::operator=(PageDecoder&&) noexcept = default;

Result<void> PageDecoder::readBundle(QByteArrayView json, Content content)
{
    d->clear();
    simdjson::dom::object root;
    if (d->parseWhole(json).get(root)) {
        return Error{ErrorKind::Refused,
                     looksLikeHtml(json) ? tr("A web page answered instead of the polyclinic's system.")
                                         : tr("The server's answer is not the JSON that it should be."),
                     serverWords(json.first(std::min<qsizetype>(json.size(), 4096)).toByteArray())};
    }
    std::string_view type;
    if (root["resourceType"].get(type) || type != "Bundle") {
        return Error{ErrorKind::Refused, tr("The server answered with something other than a list of records."),
                     type == "OperationOutcome" ? serverWords(json.toByteArray()) : asQString(type)};
    }
    double total = 0;
    if (!root["total"].get(total))
        d->page.total = static_cast<qint64>(total);
    QList<DecodeIssue> ignored;
    ResourceReader reader(root, "Bundle", d->arena, ignored);
    std::string_view asOf;
    if (!root["meta"]["lastUpdated"].get(asOf))
        d->page.asOfMs = parseInstant(asOf).value_or(0);
    for (const auto& link : reader.objects(root, "link")) {
        if (reader.text(link, "relation") == "next")
            d->page.next = asQString(reader.text(link, "url"));
    }
    for (const auto& entry : reader.objects(root, "entry"))
        d->readEntry(entry, content);
    return {};
}

Result<void> PageDecoder::readLines(QByteArrayView lines)
{
    d->clear();
    lines = withoutByteOrderMark(lines).trimmed();
    if (lines.isEmpty())
        return {};
    // The lines become one list, so that the whole part is parsed at once and its texts stay until the next read. The line breaks
    // stay too: a break inside a text is then still seen as the error that it is.
    d->reserve(static_cast<size_t>(lines.size() + lines.count('\n') + 2));
    d->append("[");
    qsizetype from = 0;
    for (qsizetype end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', from)) {
        d->append({lines.data() + from, static_cast<size_t>(end - from)});
        d->append(",\n");
        from = end + 1;
    }
    d->append({lines.data() + from, static_cast<size_t>(lines.size() - from)});
    d->append("]");
    simdjson::dom::array items;
    if (d->parse().get(items)) {
        d->size = 0;
        d->append("[");
        d->appendGoodLines(lines);
        d->append("]");
        if (d->parse().get(items))
            return Error{ErrorKind::Refused, tr("The server's file cannot be read."), {}};
    }
    for (element item : items)
        d->decode(item);
    return {};
}

Result<void> PageDecoder::readResource(QByteArrayView json)
{
    d->clear();
    element root;
    if (d->parseWhole(json).get(root))
        return Error{ErrorKind::Refused, tr("The server's answer is not the JSON that it should be."),
                     serverWords(json.first(std::min<qsizetype>(json.size(), 4096)).toByteArray())};
    d->decode(root);
    return {};
}

const std::vector<DecodedResource>& PageDecoder::resources() const
{
    return d->resources;
}

const QList<DecodeIssue>& PageDecoder::issues() const
{
    return d->issues;
}

const BundlePage& PageDecoder::bundle() const
{
    return d->page;
}

const QHash<QString, int>& PageDecoder::unknownTypes() const
{
    return d->unknown;
}

qint64 PageDecoder::seen() const
{
    return d->seen;
}

QByteArray PageDecoder::raw(size_t index) const
{
    return QByteArray::fromStdString(simdjson::minify(d->elements.at(index)));
}

const std::vector<Utf8>& PageDecoder::ids() const
{
    return d->ids;
}

} // namespace dutydesk
