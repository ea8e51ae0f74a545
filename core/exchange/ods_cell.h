#pragma once

#include "exchange/table_reader.h"
#include "exchange/xml_tokenizer.h"

#include <string>

namespace dutydesk {

/// What the attributes of a cell of an OpenDocument sheet say, and what comes of them with the text inside.
struct OdsCell {
    enum class Type { None, Number, Date, Time, Boolean, String, Error };

    Type type = Type::None;
    std::string value;   ///< of whichever office:…-value the cell has
    std::string formula; ///< with its prefix; empty: none
    int repeated = 1;    ///< number-columns-repeated
    bool hasString = false;

    /// Reads the attributes of the table-cell that the tokenizer stands on.
    void read(const XmlTokenizer& xml);
    /// `text` is what the cell shows, its paragraphs parted by line breaks.
    SourceCell finish(const QString& text) const;
};

/// A count in an attribute; 1 when it is none.
int odsCount(std::string_view value);

} // namespace dutydesk
