#pragma once

#include "zip_file.h"

#include <QStringEncoder>

#include <utility>
#include <vector>

namespace dutydesk::test {

/// Elements of a record, or of ZGLV, in their order; an empty text leaves the element out.
using R01Fields = std::vector<std::pair<QString, QString>>;

inline QString r01Elements(const R01Fields& fields) {
    QString xml;
    for (const auto& [name, text] : fields) {
        if (!text.isEmpty())
            xml += QStringLiteral("<%1>%2</%1>").arg(name, text.toHtmlEscaped());
    }
    return xml;
}

/// A list R01 as text; `records` are the inner elements of each ZAP.
inline QString r01Text(const R01Fields& head, const QStringList& records,
                       const QString& encoding = QStringLiteral("windows-1251")) {
    QString xml = QStringLiteral("<?xml version=\"1.0\" encoding=\"%1\"?>\n<R01><ZGLV>").arg(encoding);
    xml += r01Elements(head);
    xml += QLatin1String("</ZGLV><PERSONS>");
    for (const QString& record : records) {
        xml += QLatin1String("\n<ZAP>");
        xml += record;
        xml += QLatin1String("</ZAP>");
    }
    xml += QLatin1String("\n</PERSONS></R01>\n");
    return xml;
}

inline QByteArray encoded(const QString& text, const char* encoding) {
    QStringEncoder encoder(encoding);
    return encoder.encode(text);
}

inline const R01Fields& r01Head() {
    static const R01Fields head{{QStringLiteral("VERSION"), QStringLiteral("1.0")},
                                {QStringLiteral("CODEM"), QStringLiteral("780117")},
                                {QStringLiteral("DATE_F"), QStringLiteral("2026-11-02")},
                                {QStringLiteral("NAME_F"), QStringLiteral("R01_780117_2611")},
                                {QStringLiteral("SMO"), QStringLiteral("78001")},
                                {QStringLiteral("YEAR"), QStringLiteral("2026")},
                                {QStringLiteral("MONTH"), QStringLiteral("11")},
                                {QStringLiteral("N_PACK"), QStringLiteral("1")}};
    return head;
}

/// Мария Петровна Ёлкина, the woman of 7856140892001235.
inline R01Fields r01Person() {
    return {{QStringLiteral("IDPAC"), QStringLiteral("1")},
            {QStringLiteral("SURNAME"), QStringLiteral("Ёлкина")},
            {QStringLiteral("NAME"), QStringLiteral("Мария")},
            {QStringLiteral("PATRONYMIC"), QStringLiteral("Петровна")},
            {QStringLiteral("BIRTHDAY"), QStringLiteral("1958-03-07")},
            {QStringLiteral("SEX"), QStringLiteral("2")},
            {QStringLiteral("SS"), QStringLiteral("112-233-445 95")},
            {QStringLiteral("TYPE_P"), QStringLiteral("3")},
            {QStringLiteral("ENP"), QStringLiteral("7856140892001235")}};
}

} // namespace dutydesk::test
