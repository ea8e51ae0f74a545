#include "shell/help_browser.h"

#include "common/theme.h"
#include "shell/help_document.h"
#include "shell/help_library.h"

#include <QEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

namespace dutydesk {

namespace {

constexpr int Margin = 16;        ///< px around the text
constexpr qreal PaperRatio = 4.0; ///< pictures are this much finer on paper than on the screen

/// Every picture that the document names, put into it: it keeps those of the palette before otherwise.
void addPictures(QTextDocument& document, const QPalette& palette, int textHeight, qreal ratio) {
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextImageFormat format = it.fragment().charFormat().toImageFormat();
            if (!format.isValid())
                continue;
            const QUrl url = document.baseUrl().resolved(QUrl(format.name()));
            document.addResource(QTextDocument::ImageResource, url, helpPicture(url, palette, textHeight, ratio));
        }
    }
}

} // namespace

HelpBrowser::HelpBrowser(TextOf textOf, QWidget* parent)
    : QTextBrowser(parent)
    , m_textOf(std::move(textOf)) {
    setOpenExternalLinks(false);
    setFrameShape(QFrame::NoFrame);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(Margin);
    connect(this, &QTextBrowser::sourceChanged, this, &HelpBrowser::dress);
}

int HelpBrowser::textHeight() const {
    return fontMetrics().height();
}

QVariant HelpBrowser::loadResource(int type, const QUrl& name) {
    const QUrl url = document()->baseUrl().resolved(name);
    if (type == QTextDocument::MarkdownResource)
        return m_textOf(HelpLibrary::idOf(url));
    if (type == QTextDocument::ImageResource)
        return helpPicture(url, palette(), textHeight(), devicePixelRatioF());
    return {};
}

void HelpBrowser::dress(const QUrl& url) {
    m_topic = HelpLibrary::idOf(url); // source() still tells the topic before
    const QScopedValueRollback guard(m_dressing, true);
    addPictures(*document(), palette(), textHeight(), devicePixelRatioF());
    dressHelp(*document(), palette());
    findHits();
    showHits();
    Q_EMIT topicShown();
}

void HelpBrowser::setQuery(const HelpQuery& query) {
    m_query = query;
    findHits();
    showHits();
}

void HelpBrowser::findHits() {
    m_hits.clear();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (const HelpQuery::Match& match : m_query.matches(block.text())) {
            QTextCursor cursor(block);
            cursor.setPosition(block.position() + int(match.at));
            cursor.setPosition(block.position() + int(match.at + match.length), QTextCursor::KeepAnchor);
            m_hits << cursor;
        }
    }
    m_hit = m_hits.isEmpty() ? -1 : 0;
}

void HelpBrowser::showHits() {
    QList<ExtraSelection> marks;
    for (int i = 0; i < m_hits.size(); ++i) {
        ExtraSelection mark;
        mark.cursor = m_hits[i];
        const bool current = i == m_hit;
        mark.format.setBackground(current ? palette().color(QPalette::Active, QPalette::Highlight)
                                          : coloursOf(palette()).tint);
        mark.format.setForeground(
            palette().color(QPalette::Active, current ? QPalette::HighlightedText : QPalette::Text));
        mark.format.setFontUnderline(!current); // seen without colour too
        marks << mark;
    }
    setExtraSelections(marks);
    if (m_hit >= 0) {
        QTextCursor at = m_hits[m_hit];
        at.setPosition(at.selectionStart());
        setTextCursor(at);
        ensureCursorVisible();
    }
    Q_EMIT hitsChanged();
}

void HelpBrowser::goToHit(int step) {
    if (m_hits.isEmpty())
        return;
    m_hit = int((m_hit + step + m_hits.size()) % m_hits.size());
    showHits();
}

void HelpBrowser::showAgain() {
    if (source().isEmpty() || m_dressing)
        return;
    const int at = verticalScrollBar()->value();
    const int hit = m_hit;
    reload();
    if (hit >= 0 && hit < m_hits.size()) {
        m_hit = hit;
        showHits();
    }
    verticalScrollBar()->setValue(at);
}

void HelpBrowser::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showAgain();
}

std::unique_ptr<QTextDocument> HelpBrowser::paper() const {
    const QPalette white = themePalette(false);
    auto document = std::make_unique<QTextDocument>();
    document->setDefaultFont(font());
    document->setBaseUrl(source().adjusted(QUrl::RemoveFilename));
    document->setMarkdown(m_textOf(topic()));
    addPictures(*document, white, textHeight(), PaperRatio);
    dressHelp(*document, white);
    return document;
}

} // namespace dutydesk
