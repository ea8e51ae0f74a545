#pragma once

#include "domain/person_name.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <memory>

class QTextDocument;

namespace dutydesk {

/// A slip with an appointment.
struct AppointmentCoupon {
    PersonName person;
    QDate birthDate;
    QDateTime start; ///< local time of the polyclinic
    QString doctor, specialty, room;
    bool atHome = false; ///< the doctor comes; `address` is the person's
    QString orgName, address;
    QString whatToBring; ///< empty: passport, policy, СНИЛС
    QString phone;       ///< where to cancel
    QString representative;
    QString number;         ///< idempotency key or number of the appointment; QR code; may be empty
    bool confirmed = false; ///< false: only a request; the slip says so across the page and in a frame
};

/// A6, or A5 for people who read badly (`large`). Thread-safe.
std::unique_ptr<QTextDocument> couponDocument(const AppointmentCoupon& coupon, bool large = false);

} // namespace dutydesk
