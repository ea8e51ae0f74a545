#include "server_faults.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace dutydesk {

void FaultList::add(const Fault& fault)
{
    const std::lock_guard guard(m_lock);
    m_faults.push_back(fault);
}

void FaultList::clear()
{
    const std::lock_guard guard(m_lock);
    m_faults.clear();
}

std::optional<Fault> FaultList::take(const QString& requestLine)
{
    const std::lock_guard guard(m_lock);
    for (auto fault = m_faults.begin(); fault != m_faults.end(); ++fault) {
        if (!requestLine.startsWith(fault->match))
            continue;
        if (fault->skip > 0) {
            --fault->skip;
            continue;
        }
        const Fault met = *fault;
        if (fault->times > 0 && --fault->times == 0)
            m_faults.erase(fault);
        return met;
    }
    return std::nullopt;
}

Result<Fault> parseFault(const QByteArray& json)
{
    static constexpr std::array<std::pair<QStringView, FaultKind>, 8> kinds{{{u"status", FaultKind::Status},
                                                                             {u"html", FaultKind::Html},
                                                                             {u"half", FaultKind::Half},
                                                                             {u"hang", FaultKind::Hang},
                                                                             {u"reset", FaultKind::Reset},
                                                                             {u"wrong-type", FaultKind::WrongType},
                                                                             {u"slow", FaultKind::Slow},
                                                                             {u"lose-answer", FaultKind::LoseAnswer}}};
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonObject object = document.object();
    const QString kind = object.value(u"kind").toString();
    for (const auto& [name, value] : kinds) {
        if (name != kind)
            continue;
        Fault fault;
        fault.match = object.value(u"match").toString();
        fault.kind = value;
        fault.status = object.value(u"status").toInt(fault.status);
        fault.times = object.value(u"times").toInt(fault.times);
        fault.retryAfter = object.value(u"retryAfter").toInt(fault.retryAfter);
        fault.delayMs = object.value(u"delayMs").toInt(fault.delayMs);
        fault.skip = object.value(u"skip").toInt(fault.skip);
        if (fault.status >= 200 && fault.status <= 599 && fault.times != 0)
            return fault;
    }
    return Error{ErrorKind::BadInput,
                 QCoreApplication::translate(
                     "Faults", "A fault needs a kind: status, html, half, hang, reset, wrong-type, slow or "
                               "lose-answer; status lies in 200 … 599, times is not 0."),
                 kind};
}

} // namespace dutydesk
