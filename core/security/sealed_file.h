#pragma once

#include "domain/result.h"
#include "security/key_ring.h"

#include <functional>

namespace dutydesk {

/// The ending of a file that is sealed with a password: "list.xlsx.sealed".
inline const QString SealedSuffix = QStringLiteral(".sealed");

/// A file of any kind under a password, to be carried out of the house. Layout (numbers little-endian):
///
///     "DutySeal" | version 1 (1 byte) | Argon2id operations (8) | memory in bytes (8) | salt (16) | stream header (24)
///     then chunks of 64 KiB and the last, shorter or full one (empty for an empty file), each 17 bytes longer than its
///     text
///
/// The chunks are libsodium's secretstream (XChaCha20-Poly1305) under the Argon2id key of the password; every one is
/// bound to the head of the file and to its place, only the last bears the end mark. So a changed bit, a chunk that is
/// missing, added, swapped or cut off is found, and what a head may ask for in time and memory is bounded.
///
/// Any thread; blocks (Argon2id: about a second at moderate cost). Memory: two chunks and what Argon2id takes.

/// Seals `from` as `to`, which appears whole or not at all. Errors: Storage.
Result<void> sealFile(const QString& from, const QString& to, const QString& password,
                      KeyRing::Cost cost = KeyRing::Cost::moderate());

/// Opens a sealed file again. Errors: BadInput (no sealed file, a newer version, the password does not fit, damaged or
/// incomplete), Storage. Nothing is left of a file that did not open to its end.
Result<void> unsealFile(const QString& from, const QString& to, const QString& password);

/// Lets `write` make a file in memory (a file system in memory where there is one, else the folder of `to`), seals it
/// as `to` and removes it.
Result<void> sealWritten(const QString& to, const QString& password,
                         const std::function<Result<void>(const QString& path)>& write,
                         KeyRing::Cost cost = KeyRing::Cost::moderate());

} // namespace dutydesk
