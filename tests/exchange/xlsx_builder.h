#pragma once

#include "zip_file.h"

#include <QMap>

namespace dutydesk::test {

/// Puts a workbook together from raw XML, so that a test can hold what no writer would write.
class XlsxBuilder {
public:
    XlsxBuilder() {
        m_parts[QStringLiteral("_rels/.rels")] =
            "<Relationships xmlns='r'><Relationship Id='r1' Type='http://x/officeDocument' "
            "Target='xl/workbook.xml'/></Relationships>";
    }

    /// `state` "visible", "hidden" or "veryHidden"; `rows` is what stands inside sheetData.
    XlsxBuilder& sheet(const QString& name, const QByteArray& rows, const QByteArray& state = "visible") {
        const QByteArray number = QByteArray::number(++m_sheets);
        m_list += "<sheet name='" + name.toUtf8() + "' sheetId='" + number + "' state='" + state + "' r:id='s" +
                  number + "'/>";
        m_relations += "<Relationship Id='s" + number + "' Type='http://x/worksheet' Target='worksheets/sheet" +
                       number + ".xml'/>";
        m_parts[QStringLiteral("xl/worksheets/sheet%1.xml").arg(m_sheets)] =
            "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
        return *this;
    }

    XlsxBuilder& shared(const QByteArray& items) { return related("sharedStrings", "<sst>" + items + "</sst>"); }
    XlsxBuilder& styles(const QByteArray& inside) {
        return related("styles", "<styleSheet>" + inside + "</styleSheet>");
    }
    XlsxBuilder& workbookProperties(const QByteArray& tag) {
        m_properties = tag;
        return *this;
    }
    /// Replaces or adds a member as it stands; a null one is left out, for the caller to add to zip().
    XlsxBuilder& part(const QString& name, const QByteArray& bytes) {
        m_parts[name] = bytes;
        return *this;
    }

    ZipFile zip() const {
        QMap<QString, QByteArray> parts = m_parts;
        const auto put = [&](const QString& name, const QByteArray& bytes) {
            if (!parts.contains(name))
                parts[name] = bytes;
        };
        put(QStringLiteral("xl/workbook.xml"), "<?xml version='1.0' encoding='UTF-8'?><workbook xmlns:r='r'>" +
                                                   m_properties + "<sheets>" + m_list + "</sheets></workbook>");
        put(QStringLiteral("xl/_rels/workbook.xml.rels"), "<Relationships>" + m_relations + "</Relationships>");
        ZipFile zip;
        for (auto it = parts.begin(); it != parts.end(); ++it) {
            if (!it.value().isNull())
                zip.add(it.key(), it.value());
        }
        return zip;
    }
    QByteArray bytes() const { return zip().bytes(); }
    QString write(const QString& path) const { return zip().write(path); }

private:
    XlsxBuilder& related(const QByteArray& kind, const QByteArray& xml) {
        m_relations += "<Relationship Id='" + kind + "' Type='http://x/" + kind + "' Target='/xl/" + kind + ".xml'/>";
        m_parts[QStringLiteral("xl/%1.xml").arg(QString::fromLatin1(kind))] = xml;
        return *this;
    }

    QMap<QString, QByteArray> m_parts;
    QByteArray m_list, m_relations, m_properties;
    int m_sheets = 0;
};

/// A cell with text, as openpyxl writes it in write-only mode.
inline QByteArray textCell(const QString& text) {
    return "<c t='inlineStr'><is><t>" + text.toHtmlEscaped().toUtf8() + "</t></is></c>";
}

inline QByteArray numberCell(const QByteArray& value, int style = 0) {
    return "<c s='" + QByteArray::number(style) + "'><v>" + value + "</v></c>";
}

inline QByteArray rowOf(std::initializer_list<QByteArray> cells) {
    QByteArray row = "<row>";
    for (const QByteArray& cell : cells)
        row += cell;
    return row + "</row>";
}

} // namespace dutydesk::test
