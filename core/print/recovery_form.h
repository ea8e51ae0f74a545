#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <memory>

class QTextDocument;

namespace dutydesk {

/// The recovery key of a replica on paper: it opens the data when the administrator's password is lost.
struct RecoveryForm {
    QStringList lines; ///< of the key, as RecoveryCode::toText() parts them
    QDate date;        ///< when it was made
    QString replica;   ///< the folder of the replica
    QString madeBy;    ///< full name
};

/// A4, one page. The document holds the key in the clear: keep it no longer than it takes to print. Thread-safe.
std::unique_ptr<QTextDocument> recoveryForm(const RecoveryForm& form);

} // namespace dutydesk
