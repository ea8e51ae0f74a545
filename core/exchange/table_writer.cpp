#include "exchange/table_writer.h"

#include "exchange/exchange_text.h"
#include "exchange/table_reader.h"
#include "exchange/xlsx_sheet_writer.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStorageInfo>
#include <QTemporaryFile>

#include <xlsxwriter.h>

#include <sys/resource.h>

#include <cstdio>

namespace dutydesk {

namespace {

Error notWritten(const QString& path, const QString& details) {
    return {ErrorKind::Storage,
            ExchangeText::tr(
                "The file “%1” could not be written. Check that the folder is there, may be written to and has free "
                "space, and that the file is not open in another program.")
                .arg(QFileInfo(path).fileName()),
            details};
}

Result<void> checkSize(const Sheet& sheet) {
    const std::size_t around = std::size_t(sheet.subtitle.size()) + std::size_t(sheet.footer.size()) + 8;
    if (sheet.rows.size() + around > std::size_t(MaxTableRows) || sheet.columns.size() > std::size_t(MaxTableColumns))
        return badFile(
            ExchangeText::tr("The table has more rows or columns than a sheet can hold. Narrow it by a filter."));
    return {};
}

/// What a workbook takes on the disk while it is made, about: its sheets as XML, unpacked.
qint64 unpackedSize(const Table& table) {
    constexpr qint64 Frame = 64 * 1024, CellFrame = 60;
    qint64 size = Frame;
    for (const Sheet& sheet : table.sheets) {
        for (const std::vector<TableCell>& row : sheet.rows) {
            for (const TableCell& cell : row) {
                const auto* text = std::get_if<QString>(&cell);
                size += CellFrame + (text ? 2 * qint64(text->size()) : 0); // Russian takes two bytes a letter
            }
        }
        for (const TableNote& note : sheet.notes)
            size += 1024 + 2 * qint64(note.text.size());
    }
    return size;
}

/// libxlsxwriter does not look whether its temporary files were written whole and tells a full disk on stderr, so the
/// room is looked at first: for a sheet twice (as rows come, and as it is packed) and for the workbook.
Result<void> checkRoom(const QString& path, const Table& table) {
    const qint64 size = unpackedSize(table);
    rlimit limit{};
    if (getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY && limit.rlim_cur < rlim_t(size))
        return notWritten(path, QStringLiteral("files of this process are limited to %1 bytes").arg(limit.rlim_cur));
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    if (disk.isValid() && disk.bytesAvailable() >= 0 && disk.bytesAvailable() < 3 * size)
        return notWritten(path, QStringLiteral("%1 bytes are free").arg(disk.bytesAvailable()));
    return {};
}

QString csvText(const TableCell& cell) {
    if (const auto* text = std::get_if<QString>(&cell))
        return withoutFormula(*text);
    if (const auto* number = std::get_if<double>(&cell))
        return QString::number(*number, 'g', 15);
    if (const auto* day = std::get_if<QDate>(&cell))
        return day->toString(u"dd.MM.yyyy");
    if (const auto* moment = std::get_if<QDateTime>(&cell))
        return moment->toLocalTime().toString(u"dd.MM.yyyy HH:mm");
    return {};
}

void appendField(QString text, QChar delimiter, QString& line) {
    const bool quote = text.contains(delimiter) || text.contains(u'"') || text.contains(u'\n') ||
                       text.contains(u'\r') || (!text.isEmpty() && (text.front().isSpace() || text.back().isSpace()));
    if (quote)
        text = u'"' + text.replace(u'"', QLatin1String("\"\"")) + u'"';
    line += text;
}

/// Renames over `path`, which QFile::rename does not do.
bool replaceFile(const QString& from, const QString& path) {
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(path).constData()) == 0;
}

} // namespace

QString withoutFormula(const QString& text) {
    // The full-width signs are computed by spreadsheets set up for East Asia.
    if (text.isEmpty() || !QStringView(u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20").contains(text.front()))
        return text;
    // "+7 (921) 123-45-67" has a blank before a bracket, which no formula may have; "+79211234567" would be a sum.
    static const QRegularExpression harmless(
        QStringLiteral("^(?:-\\d{1,15}(?:[.,]\\d{1,15})?|\\+\\d{1,3} \\(\\d{3,5}\\) \\d{1,3}-\\d{2}-\\d{2})$"));
    return harmless.match(text).hasMatch() ? text : QString(u'\'' + text);
}

Result<void> writeXlsx(const QString& path, const Table& table) {
    if (table.sheets.empty())
        return Error{ErrorKind::Internal, ExchangeText::tr("There is nothing to write."), {}};
    for (const Sheet& sheet : table.sheets) {
        if (auto fits = checkSize(sheet); !fits)
            return fits;
    }
    const QFileInfo target(path);
    if (target.isDir())
        return notWritten(path, QStringLiteral("the target is a folder"));
    QTemporaryFile place(target.absolutePath() + QStringLiteral("/.dutydesk-XXXXXX.xlsx"));
    if (!place.open())
        return notWritten(path, place.errorString());
    const QString temporary = place.fileName();
    place.close();
    if (auto room = checkRoom(path, table); !room)
        return room;
    QByteArray folder = QFile::encodeName(target.absolutePath());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data(); // what lies on the disk for a moment lies where the user wants it
    lxw_workbook* book = workbook_new_opt(QFile::encodeName(temporary).constData(), &options);
    if (!book)
        return notWritten(path, QStringLiteral("workbook_new failed"));
    lxw_error failure = writeSheets(book, table);
    // Closing frees the workbook whatever happened, so it comes first.
    if (const lxw_error closed = workbook_close(book); failure == LXW_NO_ERROR)
        failure = closed;
    if (failure != LXW_NO_ERROR)
        return notWritten(path, QString::fromLatin1(lxw_strerror(failure)));
    QFile written(temporary);
    if (written.size() == 0 || !replaceFile(temporary, path))
        return notWritten(path, QStringLiteral("empty, or rename failed"));
    QFile(path).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

Result<void> writeCsv(const QString& path, const Sheet& sheet, const CsvOptions& options) {
    if (auto fits = checkSize(sheet); !fits)
        return fits;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(path, file.errorString());
    if (options.byteOrderMark)
        file.write("\xef\xbb\xbf");
    QString line;
    const auto flush = [&] {
        line += QLatin1String("\r\n");
        file.write(line.toUtf8());
        line.clear();
    };
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
        if (i > 0)
            line += options.delimiter;
        appendField(withoutFormula(sheet.columns[i].title), options.delimiter, line);
    }
    flush();
    for (const std::vector<TableCell>& row : sheet.rows) {
        for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
            if (i > 0)
                line += options.delimiter;
            if (i < row.size())
                appendField(csvText(row[i]), options.delimiter, line);
        }
        flush();
    }
    if (!options.mark.isEmpty()) {
        appendField(QString(QStringLiteral("# ") + options.mark.text()), options.delimiter, line);
        flush();
    }
    if (!file.commit())
        return notWritten(path, file.errorString());
    return {};
}

} // namespace dutydesk
