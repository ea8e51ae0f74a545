#pragma once

#include <QImage>
#include <QPalette>
#include <QUrl>

class QTextDocument;

namespace dutydesk {

/// Gives a document that setMarkdown() has filled the look of the help: room between paragraphs, ruled tables, keys as
/// caps, notes (block quotes) on a tint. All colours are the palette's.
void dressHelp(QTextDocument& document, const QPalette& palette);

/// A drawing of the help (`…/help/images/x.svg`) or one of our icons (`…/icons/x.svg`), in the palette's colours: icons
/// as high as `textHeight` (px), drawings in their own size at 16 px of text and growing with it. Null when there is
/// none.
QImage helpPicture(const QUrl& url, const QPalette& palette, int textHeight, qreal pixelRatio);

} // namespace dutydesk
