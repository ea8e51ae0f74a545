#pragma once

#include "domain/person_name.h"
#include "domain/sex.h"

#include <QDate>
#include <QString>

#include <memory>
#include <vector>

class QTextDocument;

namespace dutydesk {

/// A letter of invitation or reminder.
struct InvitationLetter {
    PersonName person;
    Sex sex = Sex::Unknown;
    QString address; ///< of the person, one or several lines; stands in the window of a C5/E65 envelope
    QDate date;
    QString subject; ///< "Приглашение на диспансеризацию"
    std::vector<QString> paragraphs;
    QString senderName;    ///< the insurer
    QString senderAddress; ///< with phone
    QString signer, signerPost;
    QString number; ///< outgoing number; may be empty
};

/// A4, folded in three the address shows in the left window. Thread-safe.
std::unique_ptr<QTextDocument> letterDocument(const InvitationLetter& letter);

/// The usual text of an invitation to a programme: why, how long, where, when, how to book.
std::vector<QString> invitationText(const QString& programmeName, const QString& orgName, const QString& phone,
                                    QDate until);

} // namespace dutydesk
