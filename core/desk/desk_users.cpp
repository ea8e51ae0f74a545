#include "desk/desk_files.h"
#include "desk/desk_private.h"
#include "replica/audit.h"
#include "security/attempt_log.h"
#include "security/recovery_code.h"

#include <QCoreApplication>
#include <QDir>

namespace dutydesk {

namespace {

Error lastManager() {
    return {ErrorKind::Conflict,
            Desk::tr("Somebody must be left to manage the users. Make another administrator first."),
            {}};
}

/// Who would be left to manage the users: an administrator, or without one a coordinator.
bool hasManager(const KeyRing& ring) {
    return ring.active(Role::Administrator) > 0 || ring.active(Role::Coordinator) > 0;
}

} // namespace

UnlockWait Desk::unlockWait(const QString& folder, const QString& login, const DeskEnvironment& env) {
    const AttemptLog attempts(DeskFiles::attempts(folder), env.rules.passwords, env.clock);
    return {attempts.secondsLeft(login), attempts.failures(login), attempts.isLocked(login)};
}

bool Desk::mayManageUsers() const {
    if (d->mustChangePassword)
        return false;
    if (roleHas(d->actor.role, Right::ManageUsers))
        return true;
    const auto ring = KeyRing::load(DeskFiles::keyRing(d->folder));
    return ring && d->actor.role == Role::Coordinator && ring->active(Role::Administrator) == 0;
}

Result<void> Desk::Private::requireManager(const Desk& desk, std::source_location verb) const {
    if (desk.mayManageUsers())
        return {};
    if (mustChangePassword)
        return require(Right::ManageUsers, verb);
    noteRefusal(verb);
    return Error{ErrorKind::NotAllowed, tr("Only the administrator manages users and keys."), roleCode(actor.role)};
}

bool Desk::mayConnect() const {
    if (d->mustChangePassword || !roleHas(d->actor.role, Right::Connect))
        return false;
    if (roleHas(d->actor.role, Right::ManageUsers))
        return true;
    const auto ring = KeyRing::load(DeskFiles::keyRing(d->folder));
    return ring && ring->active(Role::Administrator) == 0;
}

Result<void> Desk::Private::requireConnector(const Desk& desk, std::source_location verb) const {
    if (auto may = require(Right::Connect, verb); !may)
        return may;
    if (desk.mayConnect())
        return {};
    noteRefusal(verb);
    return Error{ErrorKind::NotAllowed, tr("Only the administrator connects servers here."), roleCode(actor.role)};
}

bool Desk::mustChangePassword() const {
    return d->mustChangePassword;
}

Result<QList<UserRow>> Desk::userList() const {
    if (auto may = d->requireManager(*this); !may)
        return may.error();
    const auto ring = KeyRing::load(DeskFiles::keyRing(d->folder));
    if (!ring)
        return ring.error();
    const AttemptLog attempts(DeskFiles::attempts(d->folder), d->env.rules.passwords, d->env.clock);
    QList<UserRow> rows;
    for (const KeyRing::User& user : ring->users())
        rows << UserRow{user.actor,
                        user.disabled,
                        user.mustChangePassword,
                        user.passwordSince.toLocalTime(),
                        attempts.failures(user.actor.login),
                        attempts.isLocked(user.actor.login)};
    return rows;
}

Result<void> Desk::addUser(const Actor& user, const QString& password) {
    if (auto may = d->requireManager(*this); !may)
        return may;
    if (auto good = d->env.rules.passwords.check(password, user.login, user.fullName); !good)
        return good;
    return KeyRingEdit::apply(
        *d, QStringLiteral("user-add"), user.login, roleCode(user.role),
        [&](KeyRing& ring, const QByteArray& key) -> Result<void> {
            if (ring.find(user.login))
                return Error{ErrorKind::Conflict, tr("There is a user with this login already."), user.login};
            return ring.put(user, password, key, d->env.keyCost, true, d->now());
        });
}

Result<void> Desk::changeUser(const Actor& user) {
    if (auto may = d->requireManager(*this); !may)
        return may;
    return KeyRingEdit::apply(*d, QStringLiteral("user-change"), user.login,
                              QStringLiteral("%1 %2").arg(roleCode(user.role)).arg(user.level),
                              [&](KeyRing& ring, const QByteArray&) -> Result<void> {
                                  if (auto changed = ring.setActor(user); !changed)
                                      return changed;
                                  return hasManager(ring) ? Result<void>() : lastManager();
                              });
}

Result<void> Desk::setUserDisabled(const QString& login, bool disabled) {
    if (auto may = d->requireManager(*this); !may)
        return may;
    if (disabled && login == d->actor.login)
        return Error{ErrorKind::BadInput, tr("You cannot disable yourself. Ask another administrator."), {}};
    return KeyRingEdit::apply(*d, disabled ? QStringLiteral("user-disable") : QStringLiteral("user-enable"), login, {},
                              [&](KeyRing& ring, const QByteArray& key) -> Result<void> {
                                  if (auto changed = ring.setDisabled(login, disabled, key); !changed)
                                      return changed;
                                  return hasManager(ring) ? Result<void>() : lastManager();
                              });
}

Result<void> Desk::removeUser(const QString& login) {
    if (auto may = d->requireManager(*this); !may)
        return may;
    if (login == d->actor.login)
        return Error{ErrorKind::BadInput, tr("You cannot remove yourself. Ask another administrator."), {}};
    auto done = KeyRingEdit::apply(*d, QStringLiteral("user-remove"), login, {},
                                   [&](KeyRing& ring, const QByteArray&) -> Result<void> {
                                       if (auto changed = ring.remove(login); !changed)
                                           return changed;
                                       return hasManager(ring) ? Result<void>() : lastManager();
                                   });
    if (!done)
        return done;
    // Whoever gets this login next must not find what somebody else was typing.
    return d->replica->write<void>([&](Database& db, ChangeSet&) -> Result<void> {
        auto gone = db.run(QStringLiteral("DELETE FROM draft WHERE actor = ?"), {login});
        return gone ? Result<void>() : Result<void>(gone.error());
    });
}

Result<void> Desk::resetPassword(const QString& login, const QString& password) {
    if (auto may = d->requireManager(*this); !may)
        return may;
    auto done = KeyRingEdit::apply(
        *d, QStringLiteral("password-reset"), login, {}, [&](KeyRing& ring, const QByteArray& key) -> Result<void> {
            const KeyRing::User* user = ring.find(login);
            if (!user)
                return Error{ErrorKind::NotFound, tr("There is no such user."), login};
            const Actor actor = user->actor;
            const bool disabled = user->disabled;
            if (auto good = d->env.rules.passwords.check(password, login, actor.fullName); !good)
                return good;
            if (auto put = ring.put(actor, password, key, d->env.keyCost, true, d->now()); !put)
                return put;
            return disabled ? ring.setDisabled(login, true, key) : Result<void>(); // a password opens no closed door
        });
    if (!done)
        return done;
    return AttemptLog(DeskFiles::attempts(d->folder), d->env.rules.passwords, d->env.clock).free(login);
}

Result<void> Desk::freeUser(const QString& login) {
    if (auto may = d->requireManager(*this); !may)
        return may;
    if (auto traced = d->trace(QStringLiteral("user-free"), {}, login); !traced)
        return traced;
    return AttemptLog(DeskFiles::attempts(d->folder), d->env.rules.passwords, d->env.clock).free(login);
}

Result<void> Desk::changeOwnPassword(const QString& former, const QString& password) {
    if (auto good = d->env.rules.passwords.check(password, d->actor.login, d->actor.fullName); !good)
        return good;
    if (former == password)
        return Error{ErrorKind::BadInput, tr("The new password is the old one. Choose another."), {}};
    // Whoever sits down at an unlocked desk must not take it over: the former password is asked for, and wrong ones
    // count.
    AttemptLog attempts(DeskFiles::attempts(d->folder), d->env.rules.passwords, d->env.clock);
    if (attempts.secondsLeft(d->actor.login) > 0)
        return Desk::waitError(attempts.secondsLeft(d->actor.login), attempts.isLocked(d->actor.login));
    auto done = KeyRingEdit::apply(*d, QStringLiteral("password-change"), d->actor.login, {},
                                   [&](KeyRing& ring, const QByteArray& key) -> Result<void> {
                                       if (const auto known = ring.open(d->actor.login, former); !known)
                                           return known.error();
                                       return ring.put(d->actor, password, key, d->env.keyCost, false, d->now());
                                   });
    if (!done) {
        if (done.error().kind == ErrorKind::WrongPassword) {
            if (auto noted = attempts.failed(d->actor.login, QStringLiteral("wrong-password")); !noted)
                return noted;
        }
        return done;
    }
    d->mustChangePassword = false;
    return attempts.succeeded(d->actor.login);
}

Result<QString> Desk::makeRecoveryKey() {
    if (auto may = d->requireManager(*this); !may)
        return may.error();
    QString code;
    auto done = KeyRingEdit::apply(*d, QStringLiteral("recovery-key"), QStringLiteral("replica"), {},
                                   [&](KeyRing& ring, const QByteArray& key) -> Result<void> {
                                       const auto secret = ring.makeRecovery(key);
                                       if (!secret)
                                           return secret.error();
                                       code = RecoveryCode::toText(*secret);
                                       return {};
                                   });
    if (!done)
        return done.error();
    return code;
}

} // namespace dutydesk
