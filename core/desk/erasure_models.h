#pragma once

#include "domain/ids.h"
#include "domain/person_name.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace dutydesk {

/// Why a person's data are destroyed. Source: 152-ФЗ, article 21.
enum class ErasureGround {
    Request, ///< the person's own (parts 3, 5 and 5.1): stays kept out until somebody admits him again
    Expiry,  ///< there is nothing more to keep them for (part 4): a new policy of ours admits him
};

/// Somebody whose data may be destroyed, before it is done.
struct ErasureCandidate {
    PersonId person;
    PersonName name;
    QDate birthDate;
    QString enp;
    QDate keptUntil;      ///< last day of keeping (RetentionRules); invalid while the aim lasts
    bool expired = false; ///< that day has passed
    qint64 records = 0;   ///< rows that speak of him, those of joined records among them
    int unsent = 0;       ///< edits that are still to be sent: they stand against it
    int upcoming = 0;     ///< appointments still to come; they stay in the polyclinic's system
};

struct ErasureOrder {
    QList<PersonId> persons;
    ErasureGround ground = ErasureGround::Request;
    QString
        basis; ///< the paper that asks for it, for the certificate: "заявление от 12.11.2026 № 5"; kept nowhere else
    QString certificate; ///< .pdf to be written
    /// Makes a new backup afterwards and removes the earlier ones of the backup folder, which still hold the person.
    bool replaceBackups = true;
};

struct ErasureOutcome {
    QString number; ///< of the certificate
    int persons = 0;
    qint64 records = 0; ///< rows destroyed
    QString certificate;
    int backupsRemoved = 0;
    QStringList stillIn; ///< folders with files that may still hold the persons: backups kept, replicas set aside
    QString trouble;     ///< what of the work around it did not succeed, in words; the data are gone all the same
};

/// One line of the register of certificates. No personal data.
struct ErasureRow {
    QString number;
    ErasureGround ground = ErasureGround::Request;
    QDateTime at; ///< UTC
    QString by;   ///< login
    int persons = 0;
    qint64 records = 0;
    int admitted = 0; ///< of the persons, admitted again since
};

} // namespace dutydesk
