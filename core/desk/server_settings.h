#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace dutydesk {

/// A server as people set it up. Files are given as they were read; Desk::connectServer() judges them in words.
struct NewServer {
    QString name, url, role = QStringLiteral("mis");
    QString authScheme =
        QStringLiteral("Bearer"); ///< Bearer, Basic, N3; OAuth2: the desk asks `tokenUrl` for access tokens
    QString token = {};           ///< empty: the known one stays; for Basic login:password
    // OAuth2 client credentials
    QString tokenUrl = {}, clientId = {}, scope = {};
    QString clientSecret = {}; ///< empty: the known one stays
    /// PEM or DER of the only authorities to be trusted. Nothing: as it is; an empty text: those of the system.
    std::optional<QByteArray> authorities = {};
    /// The desk's own certificate: PKCS#12, or PEM with the key in the same file or in `key`.
    struct Identity {
        QByteArray certificate, key;
        QString passphrase; ///< opens the file and is kept nowhere
    };
    std::optional<Identity> identity = {}; ///< nothing: as it is; an empty certificate: none
};

} // namespace dutydesk
