#pragma once

#include <QtGlobal>

#include <memory>
#include <string_view>
#include <vector>

namespace dutydesk {

/// The shared strings of a workbook, close together: 8 bytes beside the text of each. A list of a million people may
/// hold four or five million of them.
class SharedStrings {
public:
    /// At most 8 million strings of 256 MB together.
    static constexpr std::size_t MaxCount = 8 * 1024 * 1024;
    static constexpr std::size_t MaxBytes = 256 * 1024 * 1024;
    /// Longer texts are cut off here; that is more than MaxCellText characters in UTF-8.
    static constexpr std::size_t MaxLength = 128 * 1024;

    /// False when there is no room for more.
    bool add(std::string_view utf8);
    /// Empty when there is no such string. The view is good as long as the object is.
    std::string_view at(std::size_t index) const;
    std::size_t size() const { return m_places.size(); }

private:
    static constexpr std::size_t BlockSize = 4 * 1024 * 1024;

    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::size_t m_used = BlockSize; ///< of the last block
    std::vector<quint32> m_places;  ///< block × BlockSize + offset, of a length and the text behind it
};

} // namespace dutydesk
