#pragma once

#include "domain/person_name.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

class QTextDocument;

namespace dutydesk {

/// The act on the destruction of personal data with the extract from the log of events that goes with it. Source of
/// what must stand in both: Roskomnadzor's order of 28.10.2022 № 179.
struct ErasureCertificate {
    struct Person {
        PersonName name;
        QDate birthDate;
        QString enp;
        QString number; ///< by which the log names the person
    };
    struct Category {
        QString title;
        qint64 records = 0;
    };
    struct LogLine {
        QDateTime at; ///< local
        qint64 row = 0;
        QString who, person, hash;
    };
    QString number;
    QDateTime made; ///< local
    QString operatorName, operatorAddress;
    QString system; ///< the information system of personal data
    QString by;     ///< who destroyed them
    QString ground; ///< in words
    QString basis;  ///< the paper that asked for it; may be empty
    QString way;    ///< how they were destroyed
    QString copies; ///< what became of the backups; may be empty
    QStringList stillIn;
    int keepYears = 3; ///< how long this paper is kept
    std::vector<Person> persons;
    std::vector<Category> categories;
    std::vector<LogLine> log; ///< the oldest first
};

/// A4, Russian: the act, then the extract on a page of its own. Thread-safe.
std::vector<std::unique_ptr<QTextDocument>> erasureDocuments(const ErasureCertificate& certificate);

} // namespace dutydesk
