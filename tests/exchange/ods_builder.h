#pragma once

#include "zip_file.h"

namespace dutydesk::test {

/// Puts an OpenDocument sheet together from raw XML, as LibreOffice names things.
class OdsBuilder {
public:
    /// `rows` is what stands inside the table.
    OdsBuilder& sheet(const QString& name, const QByteArray& rows, bool hidden = false) {
        m_tables += "<table:table table:name=\"" + name.toHtmlEscaped().toUtf8() + "\" table:style-name=\"" +
                    (hidden ? "off" : "on") + "\">" + rows + "</table:table>";
        return *this;
    }
    OdsBuilder& member(const QString& name, const QByteArray& bytes) {
        m_members.append({name, bytes});
        return *this;
    }
    /// Stands in front of the root element.
    OdsBuilder& prologue(const QByteArray& bytes) {
        m_prologue = bytes;
        return *this;
    }

    static QByteArray head() {
        return "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\">"
               "<office:automatic-styles>"
               "<style:style style:name=\"on\" style:family=\"table\"><style:table-properties table:display=\"true\"/>"
               "</style:style><style:style style:name=\"off\" style:family=\"table\">"
               "<style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>"
               "<office:body><office:spreadsheet>";
    }
    static QByteArray tail() { return "</office:spreadsheet></office:body></office:document-content>"; }

    QByteArray content() const { return "<?xml version=\"1.0\"?>" + m_prologue + head() + m_tables + tail(); }

    /// The members beside the content.
    ZipFile frame() const {
        ZipFile zip;
        zip.addStored(QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.spreadsheet");
        zip.add(QStringLiteral("META-INF/manifest.xml"), "<manifest/>");
        for (const auto& [name, bytes] : m_members)
            zip.add(name, bytes);
        return zip;
    }
    QByteArray bytes() const { return frame().add(QStringLiteral("content.xml"), content(), 1).bytes(); }
    QString write(const QString& path) const {
        return frame().add(QStringLiteral("content.xml"), content(), 1).write(path);
    }

private:
    QByteArray m_tables, m_prologue;
    QList<std::pair<QString, QByteArray>> m_members;
};

inline QByteArray odsText(const QString& text, const QByteArray& attributes = {}) {
    if (text.isEmpty())
        return "<table:table-cell/>";
    return "<table:table-cell office:value-type=\"string\"" + attributes + "><text:p>" + text.toHtmlEscaped().toUtf8() +
           "</text:p></table:table-cell>";
}

inline QByteArray odsNumber(const QByteArray& value) {
    return "<table:table-cell office:value-type=\"float\" office:value=\"" + value + "\"><text:p>" + value +
           "</text:p></table:table-cell>";
}

/// `iso` as 1958-03-07.
inline QByteArray odsDay(const QByteArray& iso) {
    return "<table:table-cell office:value-type=\"date\" office:date-value=\"" + iso + "\"><text:p>" + iso +
           "</text:p></table:table-cell>";
}

inline QByteArray odsRow(const QByteArray& cells, const QByteArray& attributes = {}) {
    return "<table:table-row" + attributes + ">" + cells + "</table:table-row>";
}

} // namespace dutydesk::test
