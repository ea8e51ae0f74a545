#pragma once

#include "exchange/r01_columns.h"
#include "exchange/row_filler.h"
#include "exchange/table_reader.h"
#include "exchange/xml_transcoder.h"
#include "exchange/zip_package.h"

#include <QFile>

#include <deque>

namespace dutydesk {

/// The monthly list R01: XML with ZGLV (what the list is) and PERSONS/ZAP (a record a person), bare or in a zip, in
/// windows-1251 or UTF-8 as its declaration says. Comes out as a table: row 1 is a header made by R01Columns, row n + 1
/// is record n; month and МО of the ZGLV stand in every row. Elements that are not of the format become columns when
/// the first 100 records have them; later ones are told of. A list that breaks off is an error, not a shorter list.
class R01Reader final : public TableReader {
public:
    static Result<std::unique_ptr<TableReader>> open(const QString& path, const TableOptions& options);

    /// True when the beginning of an XML document is that of such a list.
    static bool looksLikeList(QByteArray head);
    /// The members of an archive that are such lists.
    static QStringList listsIn(ZipPackage& zip);

    QString format() const override { return QStringLiteral("R01"); }
    QStringList sheets() const override { return m_lists; }
    Result<void> openSheet(int index) override;
    Result<bool> next(SourceRow& row) override;
    double progress() const override;
    QString encoding() const override { return m_transcoder ? m_transcoder->encoding() : QString(); }
    std::vector<RowIssue> notes() const override;
    std::optional<ListStamp> stamp() const override { return m_stamp; }

private:
    Result<bool> readRecord(QStringList& values);
    Result<void> readElements(const std::string& end, QStringList* values);
    void storeElement(const std::string& element, QStringList* values);
    void storeStamp(const std::string& element, const QString& text);
    bool fillRow(SourceRow& row, QStringList&& values);
    qint64 readFile(char* data, qint64 size);
    Error failed() const;

    TableOptions m_options;
    ZipPackage m_zip;
    QFile m_file; ///< of a bare list
    bool m_zipped = false;
    QStringList m_lists;
    QString m_member;
    std::unique_ptr<XmlTranscoder> m_transcoder;
    std::unique_ptr<XmlTokenizer> m_xml;
    RowFiller m_filler;
    R01Columns m_columns;
    bool m_columnsFixed = false;
    int m_hint = 0;
    std::string m_text;
    std::deque<QStringList> m_ahead; ///< records read to learn the columns
    QStringList m_lateElements;
    std::optional<ListStamp> m_stamp;
    int m_records = 0; ///< begun so far
    int m_row = 0;
};

} // namespace dutydesk
