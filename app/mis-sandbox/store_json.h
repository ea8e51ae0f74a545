#pragma once

#include "domain/result.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dutydesk {

/// The members of a valid JSON object without white space, values as they are written.
std::vector<std::pair<std::string_view, std::string_view>> jsonMembers(std::string_view minified);

/// The items of a valid JSON array without white space.
std::vector<std::string_view> jsonItems(std::string_view minified);

/// A JSON string's text, escapes resolved; empty for anything else.
std::string jsonText(std::string_view token);

/// The value of a top-level member, empty when it is missing.
std::string_view jsonMember(std::string_view minified, std::string_view name);

/// The object with a top-level member replaced, or appended when it is missing. `value` is JSON.
std::string withJsonMember(std::string_view minified, std::string_view name, std::string_view value);

/// Without white space outside strings. Empty when the text is not valid UTF-8 JSON with an object at the top.
std::string minifyObject(std::string_view json);

/// The stored form: no white space, `{"resourceType":"<type>","id":"<id>"` first, then `"meta"` if anything but
/// versionId and lastUpdated is in it, then the rest as written (numbers and texts are not re-formatted). Error
/// BadInput.
Result<std::string> canonicalJson(std::string_view type, std::string_view id, std::string_view json);

/// Appends the stored form with meta.versionId and meta.lastUpdated.
void appendWithMeta(std::string& out, std::string_view type, std::string_view id, qint64 version, qint64 lastUpdatedMs,
                    std::string_view stored);

/// `2026-11-21T08:15:30.123Z`
std::string instantText(qint64 utcMs);

/// `Sat, 21 Nov 2026 08:15:30 GMT`
std::string httpDate(qint64 utcMs);

/// The pieces one after the other.
std::string joinText(std::initializer_list<std::string_view> pieces);

/// The text as a JSON string with its quotes.
std::string jsonString(std::string_view text);

} // namespace dutydesk
