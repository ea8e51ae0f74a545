#include "common/table_export.h"

#include "common/table_cells.h"
#include "exchange/table_writer.h"

#include <QCoreApplication>
#include <QPageLayout>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QTextDocument>

namespace dutydesk {

namespace {

QStringList texts(const QVariantList& row)
{
    QStringList out;
    for (const QVariant& value : row)
        out << cellText(value);
    return out;
}

TableCell asCell(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::QDate: return value.toDate();
    case QMetaType::QDateTime: return value.toDateTime().isValid() ? TableCell(value.toDateTime()) : TableCell();
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Double: return value.toDouble();
    default: return cellText(value);
    }
}

ColumnKind kindOf(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::QDate: return ColumnKind::Date;
    case QMetaType::QDateTime: return ColumnKind::DateTime;
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Double: return ColumnKind::Number;
    default: return ColumnKind::Text;
    }
}

Sheet asSheet(const OutgoingTable& table)
{
    Sheet sheet;
    sheet.name = table.title.isEmpty() ? QCoreApplication::translate("TableExport", "Table") : table.title;
    sheet.title = table.title;
    for (int column = 0; column < table.headers.size(); ++column) {
        const QVariant first = table.rows.isEmpty() ? QVariant() : table.rows.constFirst().value(column);
        sheet.columns.push_back({table.headers[column], kindOf(first), 0});
    }
    for (const QVariantList& row : table.rows) {
        std::vector<TableCell> cells;
        for (const QVariant& value : row)
            cells.push_back(asCell(value));
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

} // namespace

std::optional<QString> writeTable(const OutgoingTable& table, const QString& path, const Watermark& mark)
{
    Sheet sheet = asSheet(table);
    const bool csv = path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
    if (!mark.isEmpty())
        sheet.footer << mark.text(); // such a table does not come back, so the screen may tell it too
    const auto written = csv ? writeCsv(path, sheet, {.mark = mark}) : writeXlsx(path, Table{{sheet}, {}, {}, mark});
    if (written)
        return {};
    return written.error().message;
}

QString tableAsTabs(const OutgoingTable& table)
{
    const auto line = [](QStringList cells) {
        for (QString& cell : cells)
            cell = withoutFormula(cell.replace(u'\t', u' ').replace(u'\n', u' ').trimmed());
        return cells.join(u'\t');
    };
    QStringList lines{line(table.headers)};
    for (const QVariantList& row : table.rows)
        lines << line(texts(row));
    return lines.join(u'\n');
}

QString tableAsHtml(const OutgoingTable& table, bool withTitle, const Watermark& mark)
{
    const auto cellOf = [&](const QString& text) {
        return (withTitle ? text : withoutFormula(text.trimmed())).toHtmlEscaped();
    };
    QString html = QStringLiteral("<html><head><meta charset=\"utf-8\"></head><body>");
    if (withTitle)
        html += QStringLiteral("<h3>%1</h3>").arg(table.title.toHtmlEscaped());
    html += QStringLiteral("<table border=\"1\" cellspacing=\"0\" cellpadding=\"3\"><thead><tr>");
    for (const QString& header : table.headers)
        html += QStringLiteral("<th align=\"left\">%1</th>").arg(cellOf(header));
    html += QStringLiteral("</tr></thead><tbody>");
    for (const QVariantList& row : table.rows) {
        html += QStringLiteral("<tr>");
        for (int i = 0; i < row.size(); ++i)
            html += QStringLiteral("<td align=\"%1\">%2</td>")
                        .arg(table.rightAligned.value(i) ? QStringLiteral("right") : QStringLiteral("left"), cellOf(cellText(row[i])));
        html += QStringLiteral("</tr>");
    }
    html += QStringLiteral("</tbody></table>");
    if (!mark.isEmpty())
        html += QStringLiteral("<p>%1</p>").arg(mark.text(QStringLiteral("Печать")).toHtmlEscaped());
    return html + QStringLiteral("</body></html>");
}

void printTable(const OutgoingTable& table, const Watermark& mark, QWidget* parent)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(table.title);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setPageOrientation(table.headers.size() > 5 ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer->setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter);
    auto* preview = new QPrintPreviewDialog(printer.get(), parent);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    preview->setWindowTitle(QCoreApplication::translate("TableExport", "Print: %1").arg(table.title));
    preview->resize(1000, 700);
    QObject::connect(preview, &QPrintPreviewDialog::paintRequested, preview, [table, mark, printer](QPrinter* target) {
        QTextDocument document;
        document.setDefaultStyleSheet(QStringLiteral("body { font-family: 'PT Sans'; font-size: 9pt; color: black; }"));
        document.setHtml(tableAsHtml(table, true, mark));
        document.print(target);
    });
    preview->open();
}

} // namespace dutydesk
