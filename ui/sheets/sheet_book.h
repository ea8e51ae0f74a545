#pragma once

#include "print/route_sheet.h"
#include "sheets/page_view.h"

#include <QTextDocument>

#include <list>
#include <vector>

namespace dutydesk {

/// Route sheets one after another as pages to look at. Keeps the sheets as values and only the documents that were
/// looked at last, so that a thousand sheets cost little. On the UI thread, except measure().
class SheetBook : public PageSource {
public:
    struct Measured {
        std::vector<RouteSheet> sheets;
        std::vector<int> pages; ///< of each sheet
    };
    /// Lays every sheet out once and counts its pages. Any thread.
    static Measured measure(std::vector<RouteSheet> sheets);

    void setSheets(Measured measured);
    const std::vector<RouteSheet>& sheets() const { return m_measured.sheets; }
    int firstPageOf(int sheet) const; ///< from 0
    int sheetOfPage(int page) const;  ///< -1 beyond the end

    int pageCount() const override { return m_starts.empty() ? 0 : m_starts.back(); }
    QSizeF paper() const override;
    void paint(QPainter& painter, int page) override;
    QString describe(int page) const override;

private:
    QTextDocument& document(int sheet);

    Measured m_measured;
    std::vector<int> m_starts; ///< pages before each sheet, and the sum at the end
    std::list<std::pair<int, std::unique_ptr<QTextDocument>>> m_documents; ///< newest first
};

} // namespace dutydesk
