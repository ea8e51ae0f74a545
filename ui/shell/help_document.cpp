#include "shell/help_document.h"

#include "common/theme.h"

#include <QFile>
#include <QFontDatabase>
#include <QHash>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace dutydesk {

namespace {

constexpr int UsualTextHeight = 16; ///< px, at which drawings have their own size
constexpr int Paragraph = 8;        ///< px below one
constexpr double LineHeight = 122;  ///< per cent

/// The colours of the light theme, in which the drawings are kept, and those that take their place.
QHash<QString, QString> colourMap(const QPalette& palette) {
    const QPalette light = themePalette(false);
    const Colours& from = coloursOf(light);
    const Colours& to = coloursOf(palette);
    QHash<QString, QString> map;
    for (auto role : {QPalette::Text, QPalette::Window, QPalette::Base, QPalette::AlternateBase})
        map.insert(light.color(role).name(), palette.color(role).name());
    for (auto colour : {&Colours::accent, &Colours::quiet, &Colours::line, &Colours::side, &Colours::overdue,
                        &Colours::today, &Colours::fine, &Colours::tint})
        map.insert((from.*colour).name(), (to.*colour).name());
    return map;
}

QByteArray recoloured(const QByteArray& svg, const QPalette& palette) {
    static const QRegularExpression colour(QStringLiteral("#[0-9a-fA-F]{6}|currentColor"));
    const QHash<QString, QString> map = colourMap(palette);
    const QString text = QString::fromUtf8(svg);
    QString out;
    qsizetype copied = 0;
    for (auto it = colour.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QString found = match.captured().toLower();
        out += QStringView(text).mid(copied, match.capturedStart() - copied);
        out += found.startsWith(u'#') ? map.value(found, found) : palette.color(QPalette::Text).name();
        copied = match.capturedEnd();
    }
    out += QStringView(text).mid(copied);
    return out.toUtf8();
}

bool isCode(const QTextBlockFormat& format) {
    return format.hasProperty(QTextFormat::BlockCodeFence) || format.hasProperty(QTextFormat::BlockCodeLanguage);
}

/// A paragraph of one picture and no words.
bool isDrawing(const QTextBlock& block) {
    return block.length() == 2 && block.text() == QString(QChar::ObjectReplacementCharacter);
}

QTextBlockFormat blockLook(const QTextBlock& block, const QPalette& palette) {
    const QTextBlockFormat now = block.blockFormat();
    const bool inTable = QTextCursor(block).currentTable() != nullptr;
    QTextBlockFormat look;
    if (!isDrawing(block)) // a share of its height would be a gap below it
        look.setLineHeight(LineHeight, QTextBlockFormat::ProportionalHeight);
    if (now.headingLevel() > 0) {
        look.setTopMargin(now.headingLevel() == 1 ? 0 : 2 * Paragraph);
        look.setBottomMargin(Paragraph);
    } else if (isCode(now)) {
        look.setBackground(palette.midlight());
        look.setNonBreakableLines(false);
        look.setLeftMargin(2 * Paragraph);
        look.setBottomMargin(isCode(block.next().blockFormat()) ? 0 : Paragraph);
    } else if (now.hasProperty(QTextFormat::BlockQuoteLevel)) {
        look.setBackground(coloursOf(palette).tint);
        look.setLeftMargin(2 * Paragraph);
        look.setRightMargin(2 * Paragraph);
        look.setBottomMargin(Paragraph);
    } else {
        look.setBottomMargin(inTable ? 0 : block.textList() ? Paragraph / 2 : Paragraph);
    }
    return look;
}

QTextCharFormat charLook(const QTextFragment& fragment, const QTextDocument& document, const QPalette& palette,
                         bool inCode) {
    const QTextCharFormat now = fragment.charFormat();
    QTextCharFormat look;
    if (now.isAnchor())
        look.setForeground(coloursOf(palette).accent);
    if (now.isImageFormat())
        look.setVerticalAlignment(QTextCharFormat::AlignMiddle);
    if (now.fontFixedPitch() && inCode) {
        look.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
    } else if (now.fontFixedPitch()) { // a key, a file's name: a cap in the font of the text
        look.setBackground(palette.midlight());
        look.setFontFixedPitch(false);
        look.setFontFamilies({document.defaultFont().family()});
    }
    return look;
}

void dressBlock(const QTextBlock& block, const QTextDocument& document, const QPalette& palette) {
    struct Range {
        int from, length;
        QTextCharFormat look;
    };
    const bool inCode = isCode(block.blockFormat());
    QList<Range> ranges; // gathered first: a change of format makes the fragments anew
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        if (const QTextCharFormat look = charLook(fragment, document, palette, inCode); look.propertyCount() > 0)
            ranges << Range{fragment.position(), fragment.length(), look};
    }
    QTextCursor cursor(block);
    cursor.mergeBlockFormat(blockLook(block, palette));
    for (const Range& range : std::as_const(ranges)) {
        cursor.setPosition(range.from);
        cursor.setPosition(range.from + range.length, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(range.look);
    }
}

void dressTables(const QTextFrame& frame, const QPalette& palette) {
    for (QTextFrame* child : frame.childFrames()) {
        auto* table = qobject_cast<QTextTable*>(child);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(coloursOf(palette).line);
        format.setCellPadding(5);
        format.setCellSpacing(0);
        format.setTopMargin(Paragraph / 2);
        format.setBottomMargin(Paragraph + Paragraph / 2);
        table->setFormat(format);
        for (int column = 0; column < table->columns(); ++column) {
            QTextTableCell cell = table->cellAt(0, column);
            QTextCharFormat head = cell.format();
            head.setBackground(palette.alternateBase());
            cell.setFormat(head);
        }
    }
}

} // namespace

void dressHelp(QTextDocument& document, const QPalette& palette) {
    QTextCursor whole(&document);
    whole.beginEditBlock();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        dressBlock(block, document, palette);
    dressTables(*document.rootFrame(), palette);
    whole.endEditBlock();
}

QImage helpPicture(const QUrl& url, const QPalette& palette, int textHeight, qreal pixelRatio) {
    QFile file(u':' + url.path());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QSvgRenderer renderer(recoloured(file.readAll(), palette));
    if (!renderer.isValid())
        return {};
    const bool icon = url.path().startsWith(u"/icons/");
    const QSizeF size =
        icon ? QSizeF(textHeight, textHeight) : QSizeF(renderer.defaultSize()) * (double(textHeight) / UsualTextHeight);
    QImage image((size * pixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(image.size())));
    painter.end();
    image.setDevicePixelRatio(pixelRatio);
    return image;
}

} // namespace dutydesk
