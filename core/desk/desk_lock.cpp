// The locked desk: when it locks itself, and what was being typed when it did.

#include "desk/desk_private.h"
#include "replica/database.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace dutydesk {

namespace {

const QString IdleKey = QStringLiteral("lock_idle_minutes");
const QString SyncKey = QStringLiteral("lock_sync");
constexpr qsizetype LargestDraft = qsizetype(256) * 1024; // bytes: a page's worth of typing, not a way to hoard

} // namespace

const QList<int>& LockRules::choices() {
    static const QList<int> minutes{5, 10, 15, 30};
    return minutes;
}

LockRules Desk::lockRules() const {
    LockRules rules;
    const int minutes = setting(IdleKey).toInt();
    if (LockRules::choices().contains(minutes)) // what is not a choice of ours is no way to switch the lock off
        rules.idleMinutes = minutes;
    rules.syncWhileLocked = setting(SyncKey) == QLatin1String("1");
    return rules;
}

Result<void> Desk::setLockRules(const LockRules& wanted) {
    if (auto may = d->require(Right::Settings); !may)
        return may;
    const LockRules now = lockRules();
    const auto refused = [this, verb = std::source_location::current()](const QString& words) {
        d->noteRefusal(verb);
        return Error{ErrorKind::NotAllowed, words, roleCode(d->actor.role)};
    };
    const bool sets = d->actor.role == Role::Administrator || d->actor.role == Role::Coordinator;
    if (wanted.idleMinutes != now.idleMinutes && !sets)
        return refused(tr("Only a coordinator or the administrator says when the desk locks itself."));
    if (wanted.syncWhileLocked != now.syncWhileLocked && !mayManageUsers())
        return refused(tr("Only the administrator allows syncs while the desk is locked."));
    if (!LockRules::choices().contains(wanted.idleMinutes))
        return Error{ErrorKind::BadInput,
                     tr("The desk locks itself after 5, 10, 15 or 30 minutes. Choose one of them."),
                     QString::number(wanted.idleMinutes)};
    if (auto stored = storeSetting(IdleKey, QString::number(wanted.idleMinutes)); !stored)
        return stored;
    return storeSetting(SyncKey, wanted.syncWhileLocked ? QStringLiteral("1") : QStringLiteral("0"));
}

Result<void> Desk::saveDrafts(const QList<Draft>& drafts, const QString& why) {
    if (d->mustChangePassword)
        return Error{ErrorKind::NotAllowed, tr("Choose a password of your own first."), {}};
    QMap<QString, QByteArray> contents;
    for (const Draft& draft : drafts) {
        const QByteArray json =
            QJsonDocument(QJsonObject::fromVariantMap(draft.content)).toJson(QJsonDocument::Compact);
        contents.insert(draft.place, json);
        if (draft.place.isEmpty() || json.size() > LargestDraft)
            return Error{ErrorKind::BadInput, tr("What was being typed is too long to be kept."), draft.place};
    }
    auto kept = d->replica->write<void>([&](Database& db, ChangeSet&) -> Result<void> {
        if (auto gone = db.run(QStringLiteral("DELETE FROM draft WHERE actor = ?"), {d->actor.login}); !gone)
            return gone.error();
        for (auto draft = contents.cbegin(); draft != contents.cend(); ++draft) {
            auto stored = db.run(QStringLiteral("INSERT INTO draft VALUES (?, ?, ?, ?)"),
                                 {d->actor.login, draft.key(), QString::fromUtf8(draft.value()), d->nowMs()});
            if (!stored)
                return stored.error();
        }
        return d->audit(db, QStringLiteral("lock"), {}, QStringLiteral("replica"), why);
    });
    d->lockNoted = kept.ok();
    return kept;
}

Result<QList<Draft>> Desk::takeDrafts() {
    if (d->mustChangePassword)
        return Error{ErrorKind::NotAllowed, tr("Choose a password of your own first."), {}};
    return d->replica->write<QList<Draft>>([&](Database& db, ChangeSet&) -> Result<QList<Draft>> {
        auto query =
            db.run(QStringLiteral("SELECT place, content FROM draft WHERE actor = ? ORDER BY place"), {d->actor.login});
        if (!query)
            return query.error();
        QList<Draft> drafts;
        while ((*query)->next())
            drafts << Draft{(*query)->value(0).toString(),
                            QJsonDocument::fromJson((*query)->value(1).toString().toUtf8()).object().toVariantMap()};
        (*query)->finish();
        if (auto gone = db.run(QStringLiteral("DELETE FROM draft WHERE actor = ?"), {d->actor.login}); !gone)
            return gone.error();
        return drafts;
    });
}

} // namespace dutydesk
