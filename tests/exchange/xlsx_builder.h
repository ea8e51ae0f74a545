#pragma once

#include <catch2/catch_test_macros.hpp>

#include <QFile>
#include <QMap>
#include <QString>

#include <zlib.h>

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
    /// Replaces or adds a member as it stands.
    XlsxBuilder& part(const QString& name, const QByteArray& bytes) {
        m_parts[name] = bytes;
        return *this;
    }

    QString write(const QString& path) const {
        QMap<QString, QByteArray> parts = m_parts;
        const auto put = [&](const QString& name, const QByteArray& bytes) {
            if (!parts.contains(name))
                parts[name] = bytes;
        };
        put(QStringLiteral("xl/workbook.xml"), "<?xml version='1.0' encoding='UTF-8'?><workbook xmlns:r='r'>" +
                                                   m_properties + "<sheets>" + m_list + "</sheets></workbook>");
        put(QStringLiteral("xl/_rels/workbook.xml.rels"), "<Relationships>" + m_relations + "</Relationships>");
        writeZip(path, parts);
        return path;
    }

    /// A zip of deflated members, with what a reader needs and nothing more.
    static void writeZip(const QString& path, const QMap<QString, QByteArray>& parts) {
        QByteArray body, directory;
        const auto put = [](QByteArray& into, quint64 value, int size) {
            for (int i = 0; i < size; ++i)
                into.append(char(value >> (8 * i)));
        };
        for (auto it = parts.begin(); it != parts.end(); ++it) {
            // qCompress: four bytes of length, two of the zlib header, the deflated data, four of checksum.
            const QByteArray packed = qCompress(it.value(), 6).mid(6).chopped(4);
            const QByteArray name = it.key().toUtf8();
            const auto crc = crc32(0, reinterpret_cast<const Bytef*>(it.value().constData()), uInt(it.value().size()));
            QByteArray common;
            for (const auto& [value, size] :
                 std::initializer_list<std::pair<quint64, int>>{{20, 2},
                                                                {0x800, 2},
                                                                {8, 2},
                                                                {0, 4},
                                                                {crc, 4},
                                                                {quint64(packed.size()), 4},
                                                                {quint64(it.value().size()), 4},
                                                                {quint64(name.size()), 2},
                                                                {0, 2}})
                put(common, value, size);
            const qsizetype offset = body.size();
            body += "PK\x03\x04" + common + name + packed;
            directory += QByteArray("PK\x01\x02\x14\x00", 6) + common;
            put(directory, 0, 8); // comment, disk, attributes
            put(directory, 0, 2);
            put(directory, quint64(offset), 4);
            directory += name;
        }
        QByteArray end("PK\x05\x06", 4);
        put(end, 0, 4);
        put(end, quint64(parts.size()), 2);
        put(end, quint64(parts.size()), 2);
        put(end, quint64(directory.size()), 4);
        put(end, quint64(body.size()), 4);
        put(end, 0, 2);
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(body + directory + end);
    }

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
