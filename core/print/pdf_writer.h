#pragma once

#include "domain/result.h"

#include <QDateTime>
#include <QString>

#include <functional>
#include <memory>
#include <span>

class QPagedPaintDevice;
class QPainter;
class QTextDocument;

namespace dutydesk {

/// Documents that go out together; none of them may be null.
using DocumentSpan = std::span<const std::unique_ptr<QTextDocument>>;

/// Called before each document; false stops the work.
using PrintProgress = std::function<bool(qsizetype done, qsizetype total)>;

/// Writes one PDF with every document on pages of its own size, and tells the number of pages. The file appears whole
/// or not at all: it is written beside its place and renamed. `title` goes into the PDF's properties. Errors: Storage
/// (folder not writable, disk full), BadInput (nothing to print), Cancelled. Any thread; blocks.
/// `made`: the moment that the file says it was made at, so that the same paper printed again is the same file; else
/// now.
Result<int> writePdf(const QString& path, DocumentSpan documents, const QString& title,
                     const PrintProgress& progress = {}, const QDateTime& made = {});

/// Paints all pages on a printer or another paged device, whose paper should have the size of the documents; a smaller
/// paper shrinks the pages, none is cut. `first` and `last` (from 1, 0 = no limit) choose pages of the whole. The
/// number of pages painted.
Result<int> paintPages(QPagedPaintDevice& device, DocumentSpan documents, int first = 0, int last = 0,
                       const PrintProgress& progress = {});

/// Pages of all documents together.
int pageCount(DocumentSpan documents);

} // namespace dutydesk
