#include "server_gzip.h"

#include <zlib.h>

#include <vector>

namespace dutydesk {

namespace {

constexpr int gzipWindow = 15 + 16; // zlib: + 16 writes and reads the gzip wrapper

Bytef* bytes(const char* data)
{
    return reinterpret_cast<Bytef*>(const_cast<char*>(data)); // zlib's interface; the input is not written to
}

} // namespace

GzipStream::GzipStream()
    : m_stream(new z_stream{})
{
    deflateInit2(m_stream, Z_BEST_SPEED, Z_DEFLATED, gzipWindow, 9, Z_DEFAULT_STRATEGY);
}

GzipStream::~GzipStream()
{
    deflateEnd(m_stream);
    delete m_stream;
}

std::string GzipStream::add(std::string_view piece, bool last)
{
    std::string out;
    std::vector<char> buffer(64 * 1024);
    m_stream->next_in = bytes(piece.data());
    m_stream->avail_in = static_cast<uInt>(piece.size());
    do {
        m_stream->next_out = bytes(buffer.data());
        m_stream->avail_out = static_cast<uInt>(buffer.size());
        deflate(m_stream, last ? Z_FINISH : Z_NO_FLUSH);
        out.append(buffer.data(), buffer.size() - m_stream->avail_out);
    } while (m_stream->avail_out == 0);
    return out;
}

std::optional<std::string> gunzip(std::string_view packed, std::size_t limit)
{
    z_stream stream{};
    if (inflateInit2(&stream, gzipWindow) != Z_OK)
        return std::nullopt;
    std::string out;
    std::vector<char> buffer(256 * 1024);
    stream.next_in = bytes(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    int status = Z_OK;
    while (status == Z_OK && out.size() <= limit) {
        stream.next_out = bytes(buffer.data());
        stream.avail_out = static_cast<uInt>(buffer.size());
        status = inflate(&stream, Z_NO_FLUSH);
        out.append(buffer.data(), buffer.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    return status == Z_STREAM_END && out.size() <= limit ? std::optional(std::move(out)) : std::nullopt;
}

} // namespace dutydesk
