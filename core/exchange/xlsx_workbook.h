#pragma once

#include "exchange/shared_strings.h"
#include "exchange/xml_tokenizer.h"
#include "exchange/zip_package.h"

#include <QHash>
#include <QStringList>

#include <string>
#include <vector>

namespace dutydesk {

/// The parts of an XLSX workbook other than the cells: visible sheets, shared strings, which styles are dates.
class XlsxWorkbook {
public:
    struct SheetPart {
        QString name;
        QString member; ///< in the zip
    };

    /// Counts what is unpacked into `work`, when given.
    Result<void> open(const QString& path, ReadWork* work = nullptr);

    const std::vector<SheetPart>& sheets() const { return m_sheets; }
    /// Names of the sheets with cells that the workbook does not show.
    const QStringList& hiddenSheets() const { return m_hiddenSheets; }
    bool isDateStyle(std::size_t style) const { return style < m_dateStyles.size() && m_dateStyles[style]; }
    bool from1904() const { return m_from1904; }
    std::size_t sharedCount() const { return m_strings.size(); }
    /// UTF-8; empty when there is no such string.
    std::string_view shared(std::size_t index) const { return m_strings.at(index); }
    ZipPackage& zip() { return m_zip; }
    const ZipPackage& zip() const { return m_zip; }

    /// Decodes "_x000D_" and its kind in place (ECMA-376 part 1, 22.9.2.19).
    static void decodeEscapes(std::string& text);
    /// A tokenizer's source for the member that is open in the zip.
    XmlTokenizer::Source source() {
        return [this](char* data, qint64 size) { return m_zip.read(data, size); };
    }
    /// The error behind a Bad token.
    Error parseError(const XmlTokenizer& xml, const QString& member) const;

private:
    struct Relation {
        QString id, type, target;
    };
    Result<std::vector<Relation>> readRelations(const QString& part);
    Result<void> readParts(const std::vector<Relation>& relations);
    Result<void> readSheets(const QString& part, const std::vector<Relation>& relations);
    void addSheet(const XmlTokenizer& xml, const QHash<QString, QString>& worksheets);
    Result<void> readStyles(const QString& member);
    Result<void> readSharedStrings(const QString& member);

    ZipPackage m_zip;
    std::vector<SheetPart> m_sheets;
    std::vector<bool> m_dateStyles;
    SharedStrings m_strings;
    QStringList m_hiddenSheets;
    bool m_from1904 = false;
};

} // namespace dutydesk
