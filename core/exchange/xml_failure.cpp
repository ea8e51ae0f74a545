#include "exchange/xml_failure.h"

#include "exchange/exchange_text.h"
#include "exchange/zip_package.h"

namespace dutydesk {

Error xmlFailure(const XmlTokenizer& xml, const QString& member) {
    const QString details = QStringLiteral("%1: %2").arg(member, xml.error());
    if (xml.hasDoctype())
        return badFile(ExchangeText::tr("The file defines words of its own (a document type), which no list needs and "
                                        "attacks use, so it was not read. Ask for the list to be saved once more by a "
                                        "spreadsheet program."),
                       details);
    return damagedFile(details);
}

} // namespace dutydesk
