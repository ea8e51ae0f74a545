#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace dutydesk {

/// Who the desk says it is: PEM, the key not encrypted (it lies in the encrypted replica).
struct ClientIdentity {
    QByteArray certificate; ///< the desk's own first, then what leads to its authority
    QByteArray key;
};

/// The authorities of a file (PEM, one or several; DER, one) as PEM. Error{BadInput} in words when it holds none, or
/// all have ended by `now`.
Result<QByteArray> readAuthorities(const QByteArray& file, const QDateTime& now);

/// The desk's certificate and key: PKCS#12 in `certificateFile` alone, PEM in one file or in two. `passphrase` opens
/// PKCS#12 or an encrypted key and is kept nowhere. Error{BadInput} when something is missing, does not open, has ended
/// or does not belong together.
Result<ClientIdentity> readClientIdentity(const QByteArray& certificateFile, const QByteArray& keyFile,
                                          const QString& passphrase, const QDateTime& now);

/// "Name, until 31.12.2030" of each certificate, for people; empty for an empty text.
QString certificateWords(const QByteArray& pem);

} // namespace dutydesk
