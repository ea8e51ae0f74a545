#include "common/table_export.h"

#include "common/table_cells.h"

#include <QCoreApplication>
#include <QPageLayout>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QTextDocument>

namespace dutydesk {

namespace {

QString csvCell(QString text)
{
    if (!text.contains(u';') && !text.contains(u'"') && !text.contains(u'\n'))
        return text;
    text.replace(u'"', QStringLiteral("\"\""));
    return QStringLiteral("\"%1\"").arg(text);
}

QString csvLine(const QStringList& cells)
{
    QStringList out;
    for (const QString& cell : cells)
        out << csvCell(cell);
    return out.join(u';') + QStringLiteral("\r\n");
}

QStringList texts(const QVariantList& row)
{
    QStringList out;
    for (const QVariant& value : row)
        out << cellText(value);
    return out;
}

QByteArray asCsv(const OutgoingTable& table)
{
    QString text = csvLine(table.headers);
    for (const QVariantList& row : table.rows)
        text += csvLine(texts(row));
    return QByteArray("\xef\xbb\xbf") + text.toUtf8();
}

std::optional<QString> writeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return QCoreApplication::translate("TableExport", "The file %1 could not be written: %2. Choose another folder or close the "
                                                      "program that holds the file open.")
        .arg(path, file.errorString());
}

} // namespace

std::optional<QString> writeTable(const OutgoingTable& table, const QString& path)
{
    return writeFile(path, asCsv(table));
}

QString tableAsTabs(const OutgoingTable& table)
{
    const auto line = [](QStringList cells) {
        for (QString& cell : cells)
            cell.replace(u'\t', u' ').replace(u'\n', u' ');
        return cells.join(u'\t');
    };
    QStringList lines{line(table.headers)};
    for (const QVariantList& row : table.rows)
        lines << line(texts(row));
    return lines.join(u'\n');
}

QString tableAsHtml(const OutgoingTable& table, bool withTitle)
{
    QString html = QStringLiteral("<html><head><meta charset=\"utf-8\"></head><body>");
    if (withTitle)
        html += QStringLiteral("<h3>%1</h3>").arg(table.title.toHtmlEscaped());
    html += QStringLiteral("<table border=\"1\" cellspacing=\"0\" cellpadding=\"3\"><thead><tr>");
    for (const QString& header : table.headers)
        html += QStringLiteral("<th align=\"left\">%1</th>").arg(header.toHtmlEscaped());
    html += QStringLiteral("</tr></thead><tbody>");
    for (const QVariantList& row : table.rows) {
        html += QStringLiteral("<tr>");
        for (int i = 0; i < row.size(); ++i)
            html += QStringLiteral("<td align=\"%1\">%2</td>")
                        .arg(table.rightAligned.value(i) ? QStringLiteral("right") : QStringLiteral("left"), cellText(row[i]).toHtmlEscaped());
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</tbody></table></body></html>");
}

void printTable(const OutgoingTable& table, QWidget* parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(table.title);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setPageOrientation(table.headers.size() > 5 ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter);
    QPrintPreviewDialog preview(&printer, parent);
    preview.setWindowTitle(QCoreApplication::translate("TableExport", "Print: %1").arg(table.title));
    preview.resize(1000, 700);
    QObject::connect(&preview, &QPrintPreviewDialog::paintRequested, parent, [&table](QPrinter* target) {
        QTextDocument document;
        document.setDefaultStyleSheet(QStringLiteral("body { font-family: 'PT Sans'; font-size: 9pt; color: black; }"));
        document.setHtml(tableAsHtml(table, true));
        document.print(target);
    });
    preview.exec();
}

} // namespace dutydesk
