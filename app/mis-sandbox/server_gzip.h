#pragma once

#include <optional>
#include <string>
#include <string_view>

struct z_stream_s;

namespace dutydesk {

/// Compresses a stream of pieces into one gzip member; fast rather than small.
class GzipStream
{
public:
    GzipStream();
    ~GzipStream();
    GzipStream(const GzipStream&) = delete;
    GzipStream& operator=(const GzipStream&) = delete;

    /// What is ready after this piece; `last` ends the member.
    std::string add(std::string_view piece, bool last);

private:
    z_stream_s* m_stream;
};

/// nullopt when the text is not gzip, is cut off, or unpacks to more than `limit` bytes.
std::optional<std::string> gunzip(std::string_view packed, std::size_t limit);

} // namespace dutydesk
