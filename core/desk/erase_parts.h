#pragma once

#include "desk/desk_private.h"
#include "print/erasure_certificate.h"
#include "replica/erasure.h"

namespace dutydesk {

// What the verbs about destroying data share.

/// One human being: the person asked for and his joined records.
struct Human {
    ErasureCandidate who;
    QList<PersonId> records;
};

/// In the order asked for; a person asked for twice, or with a joined record, once. Error{NotFound} for nobody's
/// number.
Result<QList<Human>> readHumans(Database& db, const Desk::Private& desk, const QList<PersonId>& persons);
/// Their ends of keeping, by name; without the counts of what speaks of them.
Result<QList<ErasureCandidate>> readCandidates(Database& db, const Desk::Private& desk, const QList<PersonId>& persons);

/// The certificate as it stands before the act: Russian, whatever the language of the interface.
Result<ErasureCertificate> certificateFor(Database& db, const Desk::Private& desk, const ErasureOrder& order,
                                          const QList<Human>& humans);
/// What was destroyed in the words that the order asks for.
std::vector<ErasureCertificate::Category> categoriesOf(const ErasedRows& rows);
Result<int> writeCertificate(const QString& path, const ErasureCertificate& certificate);

} // namespace dutydesk
