#pragma once

#include "domain/person_name.h"

#include <QDate>
#include <QString>

#include <memory>
#include <vector>

class QTextDocument;

namespace dutydesk {

/// A person's consent to individual accompaniment, per channel and per purpose (152-ФЗ, articles 9 and 10: written, for a stated aim,
/// may be withdrawn).
struct ConsentForm {
    PersonName person;
    QDate birthDate;
    QString enp, address;
    QString insurerName, insurerAddress; ///< the operator of the data
    QString orgName;                     ///< the polyclinic that data are exchanged with
    struct Channel {
        QString title;  ///< "Телефон", "СМС" …
        QString detail; ///< number or address; may be empty
    };
    std::vector<Channel> channels; ///< each is printed with "согласен(на) / не согласен(на)"; empty: the usual five
    QDate date;                    ///< invalid: a line to write on
};

/// A4, one page. Thread-safe.
std::unique_ptr<QTextDocument> consentForm(const ConsentForm& form);

} // namespace dutydesk
