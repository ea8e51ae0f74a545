#include "desk/desk_private.h"
#include "replica/database.h"

#include <QFileInfo>

// What leaves the desk as a file, on paper or through the clipboard: the row of the audit trail and the watermark.

namespace dutydesk {

namespace {

QString detailsOf(const Outgoing& table) {
    QStringList parts{QStringLiteral("%1 rows").arg(table.rows)};
    if (table.way == Outgoing::Way::Clipboard)
        parts << QStringLiteral("clipboard");
    if (!table.file.isEmpty())
        parts << QFileInfo(table.file).fileName();
    if (table.sealed)
        parts << QStringLiteral("sealed");
    return parts.join(QStringLiteral("; "));
}

QString actionOf(const Outgoing& table) {
    return table.way == Outgoing::Way::Paper ? QStringLiteral("print") : QStringLiteral("export");
}

} // namespace

QString Desk::Private::deskName() const {
    constexpr qsizetype ShortId = 8;
    const auto db = replica->reader();
    const auto named = db ? (*db)->value(QStringLiteral("SELECT value FROM setting WHERE key = 'desk_name'"))
                          : Result<QVariant>(db.error());
    return named && !named->toString().isEmpty() ? named->toString() : deskId.left(ShortId);
}

Result<Watermark> Desk::takeOut(const Outgoing& table) {
    if (d->mustChangePassword || roleHas(d->actor.role, Right::SeePatients)) {
        if (auto may = d->require(Right::Print); !may)
            return may.error();
    }
    auto traced = d->replica->write<void>([&](Database& db, ChangeSet&) -> Result<void> {
        const QList<PersonId> persons = table.persons.isEmpty() ? QList<PersonId>{PersonId()} : table.persons;
        for (const PersonId person : persons) {
            if (auto row = d->audit(db, actionOf(table), person, table.what, detailsOf(table)); !row)
                return row;
        }
        return {};
    });
    if (!traced)
        return traced.error();
    return d->watermark();
}

} // namespace dutydesk
