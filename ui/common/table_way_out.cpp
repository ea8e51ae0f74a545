#include "common/table_way_out.h"

#include "common/clipboard.h"
#include "common/page.h"
#include "common/prompts.h"
#include "security/sealed_file.h"

#include <QCoreApplication>
#include <QMimeData>

namespace dutydesk {

namespace {

constexpr qsizetype MostNamed = 20; ///< persons with a row of their own; a longer table is one row that counts

Outgoing outgoing(Outgoing::Way way, const OutgoingTable& table, const QString& path = {}, bool sealed = false) {
    return {
        way,    table.title.isEmpty() ? QStringLiteral("table") : table.title,        qint64(table.rows.size()), path,
        sealed, table.persons.size() <= MostNamed ? table.persons : QList<PersonId>()};
}

Result<void> written(const OutgoingTable& table, const TablePlace& place, const Watermark& mark) {
    if (place.password.isEmpty()) {
        if (const auto failure = writeTable(table, place.path, mark))
            return Error{ErrorKind::Storage, *failure, {}};
        return {};
    }
    // The open table lies only in memory that is a file system, or for a moment in the folder where it is wanted.
    return sealWritten(place.path, place.password, [&](const QString& open) -> Result<void> {
        if (const auto failure = writeTable(table, open, mark))
            return Error{ErrorKind::Storage, *failure, {}};
        return {};
    });
}

void putOnClipboard(const OutgoingTable& table) {
    auto* mime = new QMimeData;
    mime->setText(tableAsTabs(table));
    mime->setHtml(tableAsHtml(table, false));
    clipboard::put(mime);
}

} // namespace

Workbench* workbenchFor(const QWidget* widget) {
    for (const QWidget* at = widget; at; at = at->parentWidget()) {
        if (auto* page = qobject_cast<const Page*>(at))
            return &const_cast<Page*>(page)->workbench();
    }
    return nullptr;
}

TablePlace askTablePlace(QWidget* parent, const QString& title, const QString& suggestion) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("TableExport", text); };
    TablePlace place;
    place.path = promptsFor(parent).saveFile(parent, title, suggestion,
                                             tr("Excel workbook (*.xlsx);;Text with semicolons (*.csv);;Workbook "
                                                "protected with a password (*.xlsx.sealed)"));
    if (!place.path.endsWith(SealedSuffix, Qt::CaseInsensitive))
        return place;
    const Workbench* bench = workbenchFor(parent);
    const PasswordRules rules = bench ? bench->runner().desk().rules().passwords : PasswordRules();
    place.password = promptsFor(parent).newPassword(parent, tr("A password for the file"), rules);
    if (place.password.isEmpty())
        place.path.clear();
    return place;
}

void takeToFile(QWidget* from, const OutgoingTable& table, const TablePlace& place,
                std::function<void(Result<void>)> done) {
    Workbench* bench = workbenchFor(from);
    if (!bench)
        return done(written(table, place, {}));
    bench->runner().read<void>(
        from,
        [table, place](Desk& desk) -> Result<void> {
            const auto mark = desk.takeOut(outgoing(Outgoing::Way::File, table, place.path, !place.password.isEmpty()));
            if (!mark)
                return mark.error();
            return written(table, place, *mark);
        },
        std::move(done));
}

void takeToPaper(QWidget* from, const OutgoingTable& table, std::function<void(Error)> failed) {
    Workbench* bench = workbenchFor(from);
    if (!bench)
        return printTable(table, {}, from);
    bench->runner().verb<Watermark>(
        from, [what = outgoing(Outgoing::Way::Paper, table)](Desk& desk) { return desk.takeOut(what); },
        [from, table, failed = std::move(failed)](Result<Watermark> mark) {
            if (mark)
                printTable(table, *mark, from);
            else
                failed(mark.error());
        });
}

void takeToClipboard(QWidget* from, const OutgoingTable& table, std::function<void(Error)> failed) {
    Workbench* bench = workbenchFor(from);
    if (!bench)
        return putOnClipboard(table);
    bench->runner().verb<Watermark>(
        from, [what = outgoing(Outgoing::Way::Clipboard, table)](Desk& desk) { return desk.takeOut(what); },
        [table, failed = std::move(failed)](const Result<Watermark>& noted) {
            if (noted)
                putOnClipboard(table);
            else
                failed(noted.error());
        });
}

} // namespace dutydesk
