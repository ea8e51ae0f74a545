#include "sync/channel.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace dutydesk {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Channel", text);
}

int portOf(const QUrl& url) {
    return url.port(url.scheme() == u"https" ? 443 : 80);
}

} // namespace

bool isLoopbackHost(const QString& host) {
    return host.compare(u"localhost", Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

Result<void> checkAddress(const QUrl& url, const QStringList& plainHosts) {
    if (!url.userInfo().isEmpty())
        return Error{ErrorKind::NotAllowed,
                     tr("The address holds a login or a password, where everybody reads it. Take it out of the address "
                        "and give it as "
                        "the token."),
                     url.host()};
    if (url.scheme() == u"https" || isLoopbackHost(url.host()) || plainHosts.contains(url.host().toLower()))
        return {};
    return Error{ErrorKind::NotAllowed,
                 tr("The address begins with http://, so everybody on the way could read and change what is sent to "
                    "“%1”. Write https://, "
                    "or let an administrator allow plain http to this host in the settings.")
                     .arg(url.host()),
                 url.host()};
}

bool isSameOrigin(const QUrl& one, const QUrl& other) {
    return one.scheme() == other.scheme() && one.host() == other.host() && portOf(one) == portOf(other);
}

} // namespace dutydesk
