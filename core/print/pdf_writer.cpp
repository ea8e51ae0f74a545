#include "print/pdf_writer.h"

#include "print/page_style.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace dutydesk {

namespace {

QString inWords(const char* text) {
    return QCoreApplication::translate("Print", text);
}

Error cancelled() {
    return {ErrorKind::Cancelled, inWords(QT_TRANSLATE_NOOP("Print", "Printing was cancelled.")), {}};
}

QPageLayout layoutFor(const PageStyle& style) {
    return QPageLayout(QPageSize(style.size), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0), QPageLayout::Millimeter);
}

// Maps layout units to the device so that the paper fits whole.
void fitPaper(QPainter& painter, const QPagedPaintDevice& device, const PageStyle& style) {
    const QSizeF paper = paperSize(style);
    const QRectF full = QRectF(device.pageLayout().fullRectPixels(device.logicalDpiX()));
    const QRectF printable = QRectF(device.pageLayout().paintRectPixels(device.logicalDpiX()));
    const double scale = std::min(full.width() / paper.width(), full.height() / paper.height());
    painter.resetTransform();
    painter.setRenderHint(QPainter::LosslessImageRendering); // QR codes are not photographs
    painter.translate(full.left() - printable.left(),
                      full.top() - printable.top()); // the device's origin is inside its margins
    painter.scale(scale, scale);
}

/// Puts `made` in the place of the moment that QPdfWriter has written; the offsets of the file stay, as the digits are
/// as many.
void stamp(QByteArray& pdf, const QDateTime& made) {
    static const QByteArray key = "/CreationDate (D:";
    const qsizetype at = pdf.indexOf(key);
    const QByteArray digits = made.toUTC().toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1();
    if (at < 0)
        return;
    const qsizetype from = at + key.size(), end = pdf.indexOf(')', from);
    if (end < from + digits.size())
        return;
    QByteArray text = digits + (end - from < digits.size() + 7 ? "Z" : "+00'00'");
    text.resize(end - from, ' ');
    pdf.replace(from, end - from, text);
}

} // namespace

int pageCount(DocumentSpan documents) {
    int pages = 0;
    for (const auto& document : documents)
        pages += pageCount(*document);
    return pages;
}

Result<int> paintPages(QPagedPaintDevice& device, DocumentSpan documents, int first, int last,
                       const PrintProgress& progress) {
    if (documents.empty())
        return Error{ErrorKind::BadInput,
                     inWords(QT_TRANSLATE_NOOP("Print", "There is nothing to print. Choose at least one person.")),
                     {}};
    QPainter painter;
    int number = 0;
    int painted = 0;
    qsizetype done = 0;
    for (const auto& document : documents) {
        if (progress && !progress(done++, static_cast<qsizetype>(documents.size())))
            return cancelled();
        const PageStyle style = pageStyle(*document);
        for (int page = 0; page < pageCount(*document); ++page) {
            ++number;
            if (number < first || (last > 0 && number > last))
                continue;
            // The paper may change from document to document; a device that cannot change it shrinks the page.
            device.setPageLayout(layoutFor(style));
            const bool ready = painted == 0 ? painter.begin(&device) : device.newPage();
            if (!ready) {
                return Error{
                    ErrorKind::Storage,
                    inWords(QT_TRANSLATE_NOOP("Print", "The printer or the file does not take the page. Check the "
                                                       "paper, the free space and the rights, and print again.")),
                    QStringLiteral("page %1").arg(number)};
            }
            fitPaper(painter, device, style);
            paintPage(painter, *document, page);
            ++painted;
        }
    }
    if (painted > 0 && !painter.end())
        return Error{ErrorKind::Storage,
                     inWords(QT_TRANSLATE_NOOP("Print", "The last page could not be finished. Print again.")),
                     {}};
    return painted;
}

Result<int> writePdf(const QString& path, DocumentSpan documents, const QString& title, const PrintProgress& progress,
                     const QDateTime& made) {
    QSaveFile file(path);
    const auto storage = [&](const QString& details) {
        return Error{
            ErrorKind::Storage,
            inWords(QT_TRANSLATE_NOOP("Print",
                                      "The file %1 cannot be written in %2. Choose another folder or free some space."))
                .arg(QFileInfo(path).fileName(), QFileInfo(path).absolutePath()),
            details};
    };
    if (!file.open(QIODevice::WriteOnly))
        return storage(file.errorString());
    QBuffer whole;
    if (made.isValid())
        whole.open(QIODevice::WriteOnly);
    QPdfWriter writer(made.isValid() ? static_cast<QIODevice*>(&whole) : &file);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    writer.setResolution(UnitsPerInch);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("DutyDesk"));
    auto pages = paintPages(writer, documents, 0, 0, progress);
    if (!pages) {
        file.cancelWriting();
        return pages;
    }
    if (made.isValid()) {
        QByteArray bytes = whole.data();
        stamp(bytes, made);
        if (file.write(bytes) != bytes.size())
            return storage(file.errorString());
    }
    if (file.error() != QFileDevice::NoError || !file.commit())
        return storage(file.errorString());
    return pages;
}

} // namespace dutydesk
