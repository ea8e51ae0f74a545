#pragma once

#include <QCoreApplication>
#include <QString>

#include <array>
#include <optional>

namespace dutydesk {

/// Why a person must leave a programme's list. The order is that of the wire's code system `leave-reason`.
enum class LeaveReason {
    Done, ///< passed stage I in the period that counts
    Died,
    Moved,          ///< attached to another МО
    InsurerChanged, ///< insured by another company
    Duplicate,      ///< a second record of somebody who has another
    AgeOrSex,       ///< the programme is not meant for this age or sex
    ProgrammeClosed,
    Interval, ///< too early: the interval since the last time has not run out
    Refused,  ///< refused in the period that counts
};

inline constexpr int LeaveReasonCount = 9;

/// The code on the wire and in JSON (core/fhir/README.md, `leave-reason`).
inline QString leaveReasonCode(LeaveReason reason) {
    static const std::array<QString, LeaveReasonCount> codes{QStringLiteral("done"),
                                                             QStringLiteral("died"),
                                                             QStringLiteral("moved"),
                                                             QStringLiteral("insurer-changed"),
                                                             QStringLiteral("duplicate"),
                                                             QStringLiteral("age-or-sex"),
                                                             QStringLiteral("programme-closed"),
                                                             QStringLiteral("interval"),
                                                             QStringLiteral("refused")};
    return codes.at(static_cast<std::size_t>(reason));
}

/// Nothing for a code that is not in the code system.
inline std::optional<LeaveReason> leaveReasonFromCode(QStringView code) {
    for (int i = 0; i < LeaveReasonCount; ++i) {
        if (leaveReasonCode(static_cast<LeaveReason>(i)) == code)
            return static_cast<LeaveReason>(i);
    }
    return std::nullopt;
}

/// In the language of the interface, as a group heading.
inline QString leaveReasonWords(LeaveReason reason) {
    static constexpr std::array<const char*, LeaveReasonCount> words{
        QT_TRANSLATE_NOOP("LeaveReason", "Already passed"),
        QT_TRANSLATE_NOOP("LeaveReason", "Died"),
        QT_TRANSLATE_NOOP("LeaveReason", "Moved to another polyclinic"),
        QT_TRANSLATE_NOOP("LeaveReason", "Changed insurer"),
        QT_TRANSLATE_NOOP("LeaveReason", "Duplicate record"),
        QT_TRANSLATE_NOOP("LeaveReason", "Age or sex does not fit"),
        QT_TRANSLATE_NOOP("LeaveReason", "Programme is closed"),
        QT_TRANSLATE_NOOP("LeaveReason", "Interval has not run out"),
        QT_TRANSLATE_NOOP("LeaveReason", "Refused")};
    return QCoreApplication::translate("LeaveReason", words.at(static_cast<std::size_t>(reason)));
}

} // namespace dutydesk
