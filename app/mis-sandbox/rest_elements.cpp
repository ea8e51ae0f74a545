#include "rest_elements.h"

#include "rest_validate.h"

namespace dutydesk {

namespace {

std::vector<std::string_view> split(std::string_view text, std::string_view separators)
{
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t start = text.find_first_not_of(separators);
        if (start == std::string_view::npos)
            break;
        text.remove_prefix(start);
        const std::size_t end = std::min(text.find_first_of(separators), text.size());
        words.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return words;
}

R4Kind primitiveKind(std::string_view type)
{
    if (type == "boolean")
        return R4Kind::Boolean;
    if (type == "number")
        return R4Kind::Number;
    if (type == "code")
        return R4Kind::Code;
    if (type == "date")
        return R4Kind::Date;
    if (type == "dateTime")
        return R4Kind::DateTime;
    return type == "instant" ? R4Kind::Instant : R4Kind::Text;
}

} // namespace

const R4Table& R4Table::instance()
{
    static const R4Table table;
    return table;
}

R4Table::R4Table()
{
    std::vector<std::string_view> words;
    std::string_view name;
    for (const std::string_view line : split(r4Elements(), "\n")) {
        if (line.starts_with('#'))
            continue;
        const auto lineWords = split(line, " ");
        if (line.starts_with('@')) {
            m_targets[lineWords[0].substr(1)].assign(lineWords.begin() + 1, lineWords.end());
            continue;
        }
        if (!line.starts_with(' ')) {
            readStructure(name, words);
            name = lineWords[0];
            words.assign(lineWords.begin() + 1, lineWords.end());
        } else {
            words.insert(words.end(), lineWords.begin(), lineWords.end());
        }
    }
    readStructure(name, words);
}

void R4Table::readStructure(std::string_view name, const std::vector<std::string_view>& words)
{
    if (name.empty())
        return;
    R4Structure& structure = m_structures[name];
    structure.name = name;
    for (const std::string_view word : words) {
        R4Element element = readElement(word);
        structure.elements.emplace(element.name, std::move(element));
    }
}

R4Element R4Table::readElement(std::string_view word)
{
    R4Element element;
    if (word.ends_with('!')) {
        element.required = true;
        word.remove_suffix(1);
    }
    if (word.ends_with('*')) {
        element.list = true;
        word.remove_suffix(1);
    }
    const std::size_t colon = word.find(':');
    element.name = word.substr(0, colon);
    std::string_view type = word.substr(colon + 1);
    if (const std::size_t equals = type.find('='); equals != std::string_view::npos) {
        element.codes = split(type.substr(equals + 1), "|");
        type = type.substr(0, equals);
    }
    if (type.front() >= 'A' && type.front() <= 'Z') {
        element.kind = R4Kind::Structure;
        element.structure = &m_structures[type]; // addresses of an unordered_map's values stay
    } else {
        element.kind = primitiveKind(type);
    }
    return element;
}

const R4Structure* R4Table::find(std::string_view name) const
{
    const auto found = m_structures.find(name);
    return found == m_structures.end() ? nullptr : &found->second;
}

const std::vector<std::string_view>* R4Table::targets(std::string_view path) const
{
    const auto found = m_targets.find(path);
    return found == m_targets.end() ? nullptr : &found->second;
}

} // namespace dutydesk
