#pragma once

#include "exchange/exchange_text.h"
#include "exchange/row_interpreter.h"

namespace dutydesk {

/// What an issue shows of a cell: a cell may hold a whole page.
inline QString shown(const QString& text) {
    constexpr qsizetype most = 60;
    return text.size() <= most ? text : QString(text.left(most) + u'…');
}

/// The text of a cell; nothing for the marks that people put into empty ones.
inline QString given(const QString& text) {
    const bool mark = text == QLatin1String("-") || text == QStringView(u"—") ||
                      text.compare(QStringView(u"нет"), Qt::CaseInsensitive) == 0;
    return mark ? QString() : text;
}

/// The row in the making and where its complaints go.
struct RowInterpreter::Work {
    const SourceRow& source;
    const RowInterpreter& self;
    ListRow& row;
    std::vector<RowIssue>& issues;
    bool good = true;
    static constexpr qsizetype MaxShown = 200; ///< characters of a value that an issue keeps

    const SourceCell* cell(ListField field) const {
        const int column = self.column(field);
        if (column < 0 || column >= int(source.cells.size()))
            return nullptr;
        const SourceCell& found = source.cells[std::size_t(column)];
        return found.kind == CellKind::Empty ? nullptr : &found;
    }

    void add(ListField field, IssueSeverity severity, const QString& value, const QString& message,
             const QString& remedy = {}, int column = -1) {
        const int at = column >= 0 ? column : self.column(field);
        issues.push_back(
            {source.number, field, self.m_mapping.label(at), value.left(MaxShown), severity, message, remedy});
        good = good && severity != IssueSeverity::Error;
    }

    /// The cell's text, unless it holds a formula's error: then an issue is raised and nothing is returned.
    const SourceCell* sound(ListField field, IssueSeverity severity) {
        const SourceCell* found = cell(field);
        if (!found || found->kind != CellKind::Error)
            return found;
        if (found->text.startsWith(u'='))
            add(field, severity, found->text, ExchangeText::tr("The cell holds a formula whose value was not saved."),
                ExchangeText::tr("Open the file in a spreadsheet program, let it compute, and save it again."));
        else
            add(field, severity, found->text,
                ExchangeText::tr("The cell holds an error of the spreadsheet (%1).").arg(shown(found->text)),
                ExchangeText::tr("Correct the formula, or put the value in its place."));
        return nullptr;
    }
};

} // namespace dutydesk
