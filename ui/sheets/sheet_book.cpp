#include "sheets/sheet_book.h"

#include "print/page_style.h"

#include <QPainter>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr std::size_t DocumentsKept = 8;

} // namespace

SheetBook::Measured SheetBook::measure(std::vector<RouteSheet> sheets) {
    Measured measured;
    measured.pages.reserve(sheets.size());
    for (const RouteSheet& sheet : sheets)
        measured.pages.push_back(dutydesk::pageCount(*routeSheetDocument(sheet)));
    measured.sheets = std::move(sheets);
    return measured;
}

void SheetBook::setSheets(Measured measured) {
    m_documents.clear();
    m_measured = std::move(measured);
    m_starts.assign(1, 0);
    for (int pages : m_measured.pages)
        m_starts.push_back(m_starts.back() + pages);
}

int SheetBook::firstPageOf(int sheet) const {
    return sheet < 0 || sheet >= int(m_measured.sheets.size()) ? 0 : m_starts[std::size_t(sheet)];
}

int SheetBook::sheetOfPage(int page) const {
    if (page < 0 || page >= pageCount())
        return -1;
    return int(std::upper_bound(m_starts.begin(), m_starts.end(), page) - m_starts.begin()) - 1;
}

QSizeF SheetBook::paper() const {
    return paperSize(PageStyle{});
}

QTextDocument& SheetBook::document(int sheet) {
    const auto found = std::find_if(m_documents.begin(), m_documents.end(),
                                    [sheet](const auto& entry) { return entry.first == sheet; });
    if (found != m_documents.end()) {
        m_documents.splice(m_documents.begin(), m_documents, found);
    } else {
        m_documents.emplace_front(sheet, routeSheetDocument(m_measured.sheets[std::size_t(sheet)]));
        if (m_documents.size() > DocumentsKept)
            m_documents.pop_back();
    }
    return *m_documents.front().second;
}

void SheetBook::paint(QPainter& painter, int page) {
    const int sheet = sheetOfPage(page);
    if (sheet >= 0)
        paintPage(painter, document(sheet), page - m_starts[std::size_t(sheet)]);
}

QString SheetBook::describe(int page) const {
    const int sheet = sheetOfPage(page);
    return sheet < 0 ? QString() : m_measured.sheets[std::size_t(sheet)].person.full();
}

} // namespace dutydesk
