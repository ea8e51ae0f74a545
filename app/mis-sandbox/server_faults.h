#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QString>

#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace dutydesk {

enum class FaultKind {
    Status,     ///< answers `status` with an OperationOutcome and Retry-After, without doing the work
    Html,       ///< 200 with a sign-in page in HTML, as a captive portal does
    Half,       ///< does the work, sends half of the answer and closes
    Hang,       ///< never answers, keeps the connection
    Reset,      ///< resets the connection without doing the work
    WrongType,  ///< 200 with a resource nobody asked for
    Slow,       ///< does the work, answers after `delayMs`
    LoseAnswer, ///< does the work, resets the connection
};

/// A misbehaviour put in the way of requests.
struct Fault {
    QString match = {}; ///< beginning of `METHOD /path?query`, `GET /fhir/Patient`; empty: every request
    FaultKind kind = FaultKind::Status;
    int status = 500;
    int times = 1;       ///< how many requests it meets; −1 for ever
    int retryAfter = -1; ///< seconds, header of Status; −1 without
    int delayMs = 2000;  ///< of Slow
    int skip = 0;        ///< matching requests that pass before it begins
};

/// The faults in force. Thread-safe.
class FaultList
{
public:
    void add(const Fault& fault);
    void clear();
    /// The fault that this request meets; uses it up by one.
    std::optional<Fault> take(const QString& requestLine);

private:
    std::mutex m_lock;
    std::vector<Fault> m_faults;
};

/// From
/// `{"match":…,"kind":"status|html|half|hang|reset|wrong-type|slow|lose-answer","status":…,"times":…,"retryAfter":…,
/// "delayMs":…,"skip":…}`. BadInput.
Result<Fault> parseFault(const QByteArray& json);

} // namespace dutydesk
