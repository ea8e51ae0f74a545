#include "exchange/xlsx_sheet_writer.h"

#include <QSet>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr qsizetype MaxCellText = 32767;
constexpr qsizetype MaxComment = 1000;
constexpr int MaxWidth = 60;
constexpr double LineHeight = 15; // points
constexpr qsizetype MaxLines = 20;
constexpr std::size_t WidthSample = 2000;

struct Formats {
    lxw_format* title = nullptr;
    lxw_format* subtitle = nullptr;
    lxw_format* header = nullptr;
    lxw_format* text = nullptr;
    lxw_format* number = nullptr;
    lxw_format* date = nullptr;
    lxw_format* dateTime = nullptr;
    lxw_format* marked = nullptr; ///< a cell with a note
};

Formats makeFormats(lxw_workbook* book) {
    Formats formats;
    formats.title = workbook_add_format(book);
    format_set_bold(formats.title);
    format_set_font_size(formats.title, 14);
    formats.subtitle = workbook_add_format(book);
    formats.header = workbook_add_format(book);
    format_set_bold(formats.header);
    format_set_text_wrap(formats.header);
    format_set_align(formats.header, LXW_ALIGN_VERTICAL_TOP);
    format_set_bottom(formats.header, LXW_BORDER_THIN);
    formats.text = workbook_add_format(book);
    format_set_num_format(formats.text, "@");
    format_set_text_wrap(formats.text);
    format_set_align(formats.text, LXW_ALIGN_VERTICAL_TOP);
    formats.number = workbook_add_format(book);
    format_set_align(formats.number, LXW_ALIGN_VERTICAL_TOP);
    formats.date = workbook_add_format(book);
    format_set_num_format(formats.date, "dd.mm.yyyy");
    format_set_align(formats.date, LXW_ALIGN_VERTICAL_TOP);
    formats.dateTime = workbook_add_format(book);
    format_set_num_format(formats.dateTime, "dd.mm.yyyy hh:mm");
    format_set_align(formats.dateTime, LXW_ALIGN_VERTICAL_TOP);
    formats.marked = workbook_add_format(book);
    format_set_num_format(formats.marked, "@");
    format_set_text_wrap(formats.marked);
    format_set_align(formats.marked, LXW_ALIGN_VERTICAL_TOP);
    format_set_bg_color(formats.marked, 0xFFD9D9);
    format_set_border(formats.marked, LXW_BORDER_THIN);
    return formats;
}

/// A tab's name as spreadsheets allow it, not taken yet.
QByteArray legalName(QString name, QSet<QString>& taken) {
    for (QChar& c : name) {
        if (QStringView(u"[]:*?/\\").contains(c) || c < u' ')
            c = u' ';
    }
    name = name.simplified().left(31);
    while (name.startsWith(u'\''))
        name.remove(0, 1);
    while (name.endsWith(u'\''))
        name.chop(1);
    if (name.isEmpty())
        name = QStringLiteral("Лист");
    QString unique = name;
    for (int i = 2; taken.contains(unique.toLower()); ++i) {
        const QString number = QStringLiteral(" (%1)").arg(i);
        unique = QString(name.left(31 - number.size())) + number;
    }
    taken.insert(unique.toLower());
    return unique.toUtf8();
}

int lengthOf(const TableCell& cell) {
    if (const auto* text = std::get_if<QString>(&cell)) {
        qsizetype longest = 0;
        for (const QStringView line : QStringView(*text).split(u'\n'))
            longest = std::max(longest, line.size());
        return int(longest);
    }
    return std::holds_alternative<QDateTime>(cell) ? 16 : std::holds_alternative<std::monostate>(cell) ? 0 : 10;
}

/// Small, at the left, with the page's number at the right; a footer holds 255 characters.
QByteArray printedFooter(const QString& mark) {
    constexpr qsizetype MostOfMark = 180;
    QString text = mark.left(MostOfMark);
    return QString(QStringLiteral("&L&8") + text.replace(u'&', QLatin1String("&&")).left(MostOfMark) +
                   QStringLiteral("&R&8&P / &N"))
        .toUtf8();
}

class SheetWriter {
public:
    SheetWriter(lxw_worksheet* sheet, const Formats& formats)
        : m_sheet(sheet)
        , m_formats(formats) {}

    lxw_error write(const Sheet& sheet, const QString& mark) {
        setWidths(sheet);
        if (!sheet.title.isEmpty())
            line(sheet.title, m_formats.title);
        for (const QString& text : sheet.subtitle)
            line(text, m_formats.subtitle);
        if (!sheet.title.isEmpty() || !sheet.subtitle.isEmpty())
            ++m_row;
        const lxw_row_t header = m_row;
        for (std::size_t i = 0; i < sheet.columns.size(); ++i)
            text(lxw_col_t(i), sheet.columns[i].title, m_formats.header);
        ++m_row;
        rows(sheet);
        if (!sheet.columns.empty()) {
            worksheet_freeze_panes(m_sheet, header + 1, 0);
            if (!sheet.rows.empty())
                note(worksheet_autofilter(m_sheet, header, 0, m_row - 1, lxw_col_t(sheet.columns.size() - 1)));
        }
        if (!sheet.footer.isEmpty())
            ++m_row;
        for (const QString& text : sheet.footer)
            line(text, m_formats.subtitle);
        worksheet_set_landscape(m_sheet);
        worksheet_set_paper(m_sheet, 9); // A4
        worksheet_fit_to_pages(m_sheet, 1, 0);
        worksheet_repeat_rows(m_sheet, header, header);
        if (!mark.isEmpty())
            note(worksheet_set_footer(m_sheet, printedFooter(mark).constData()));
        return m_failure;
    }

private:
    void note(lxw_error failure) {
        if (m_failure == LXW_NO_ERROR)
            m_failure = failure;
    }

    void rows(const Sheet& sheet) {
        auto next = sheet.notes.begin();
        for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
            const std::vector<TableCell>& row = sheet.rows[r];
            if (!sheet.notes.empty())
                setHeight(row);
            for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
                const bool noted = next != sheet.notes.end() && next->row == int(r) && next->column == int(i);
                m_textFormat = noted ? m_formats.marked : m_formats.text;
                if (i < row.size())
                    cell(lxw_col_t(i), row[i]);
                if (!noted)
                    continue;
                if (i >= row.size() || isEmpty(row[i]))
                    note(worksheet_write_blank(m_sheet, m_row, lxw_col_t(i), m_formats.marked));
                comment(lxw_col_t(i), next->text);
                ++next;
            }
            ++m_row;
        }
        m_textFormat = m_formats.text;
    }

    /// Rows with comments get no height of their own in every spreadsheet program, so theirs is written down.
    void setHeight(const std::vector<TableCell>& row) {
        qsizetype most = 1;
        for (std::size_t i = 0; i < row.size() && i < m_widths.size(); ++i) {
            const auto* words = std::get_if<QString>(&row[i]);
            qsizetype lines = 0;
            if (words) {
                for (const QStringView line : QStringView(*words).split(u'\n'))
                    lines += 1 + line.size() / std::max(m_widths[i], 1);
            }
            most = std::max(most, lines);
        }
        if (most > 1)
            note(worksheet_set_row(m_sheet, m_row, LineHeight * double(std::min<qsizetype>(most, MaxLines)), nullptr));
    }

    static bool isEmpty(const TableCell& cell) {
        const auto* words = std::get_if<QString>(&cell);
        return words ? words->isEmpty() : std::holds_alternative<std::monostate>(cell);
    }

    void comment(lxw_col_t column, const QString& words) {
        QByteArray utf8 = words.left(MaxComment).toUtf8();
        lxw_comment_options options{};
        options.width = 320;
        options.height = std::uint16_t(40 + 20 * (std::min<qsizetype>(words.size(), MaxComment) / 40));
        note(worksheet_write_comment_opt(m_sheet, m_row, column, utf8.constData(), &options));
    }

    void setWidths(const Sheet& sheet) {
        for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
            int width = sheet.columns[i].width;
            if (width <= 0) {
                width = std::min<int>(int(sheet.columns[i].title.size()), 20);
                for (std::size_t r = 0; r < sheet.rows.size() && r < WidthSample; ++r)
                    width = i < sheet.rows[r].size() ? std::max(width, lengthOf(sheet.rows[r][i])) : width;
            }
            width = std::clamp(width + 2, 6, MaxWidth);
            m_widths.push_back(width);
            note(worksheet_set_column(m_sheet, lxw_col_t(i), lxw_col_t(i), width, nullptr));
        }
    }

    void line(const QString& words, lxw_format* format) {
        text(0, words, format);
        ++m_row;
    }

    void text(lxw_col_t column, const QString& words, lxw_format* format) {
        if (words.isEmpty())
            return;
        QByteArray utf8;
        if (words.size() > MaxCellText)
            utf8 = QString(words.left(MaxCellText - 1) + u'…').toUtf8();
        else
            utf8 = words.toUtf8();
        note(worksheet_write_string(m_sheet, m_row, column, utf8.constData(), format));
    }

    void cell(lxw_col_t column, const TableCell& value) {
        if (const auto* words = std::get_if<QString>(&value)) {
            text(column, *words, m_textFormat);
        } else if (const auto* number = std::get_if<double>(&value)) {
            note(worksheet_write_number(m_sheet, m_row, column, *number, m_formats.number));
        } else if (const auto* day = std::get_if<QDate>(&value)) {
            if (day->isValid())
                date(column, *day, QTime(0, 0), m_formats.date);
        } else if (const auto* moment = std::get_if<QDateTime>(&value)) {
            const QDateTime local = moment->toLocalTime();
            if (local.isValid())
                date(column, local.date(), local.time(), m_formats.dateTime);
        }
    }

    void date(lxw_col_t column, QDate day, QTime time, lxw_format* format) {
        if (day.year() < 1900 || day.year() > 9999) {
            text(column, day.toString(u"dd.MM.yyyy"), m_formats.text); // spreadsheets have no such day
            return;
        }
        lxw_datetime value{day.year(), day.month(), day.day(), time.hour(), time.minute(), double(time.second())};
        note(worksheet_write_datetime(m_sheet, m_row, column, &value, format));
    }

    lxw_worksheet* m_sheet;
    const Formats& m_formats;
    lxw_format* m_textFormat = m_formats.text;
    std::vector<int> m_widths; ///< of the columns, in characters
    lxw_row_t m_row = 0;
    lxw_error m_failure = LXW_NO_ERROR;
};

} // namespace

lxw_error writeSheets(lxw_workbook* book, const Table& table) {
    if (!table.author.isEmpty() || table.made.isValid() || !table.mark.isEmpty()) {
        QByteArray author = table.author.toUtf8(), mark = table.mark.text().toUtf8();
        lxw_doc_properties properties{};
        properties.author = author.data();
        if (!mark.isEmpty())
            properties.comments = mark.data();
        if (table.made.isValid())
            properties.created = time_t(table.made.toSecsSinceEpoch());
        else if (table.mark.at.isValid())
            properties.created = time_t(table.mark.at.toSecsSinceEpoch());
        workbook_set_properties(book, &properties);
    }
    const Formats formats = makeFormats(book);
    QSet<QString> taken;
    for (const Sheet& sheet : table.sheets) {
        lxw_worksheet* page = workbook_add_worksheet(book, legalName(sheet.name, taken).constData());
        if (!page)
            return LXW_ERROR_MEMORY_MALLOC_FAILED;
        if (const lxw_error failure = SheetWriter(page, formats).write(sheet, table.mark.text()); failure != LXW_NO_ERROR)
            return failure;
    }
    return LXW_NO_ERROR;
}

} // namespace dutydesk
