#pragma once

#include "sync/transport.h"

#include <QHash>

namespace dutydesk::test {

/// A network without one: requests go to a function, waits are noted and return at once, and any exchange can be made to fail.
class ScriptedTransport : public Transport
{
public:
    using Handler = std::function<Result<HttpReply>(const HttpRequest&)>;

    explicit ScriptedTransport(Handler answers) : handler(std::move(answers)) {}

    Result<HttpReply> exchange(const HttpRequest& request, const std::atomic_bool& cancel, const Sink& sink) override
    {
        const int number = ++exchanges;
        requests.append(request);
        if (number == cancelAt && cancelFlag)
            *cancelFlag = true;
        if (cancel)
            return Error{ErrorKind::Cancelled, QStringLiteral("cancelled"), {}};
        if (lost.contains(number)) { // the server does the work, nobody hears of it
            (void)handler(request);
            return lost.value(number);
        }
        if (failures.contains(number))
            return failures.value(number);
        auto reply = handler(request);
        if (reply && sink && reply->status < 300) {
            for (qsizetype at = 0; at < reply->body.size(); at += sinkChunk) {
                if (!sink(QByteArrayView(reply->body).sliced(at, std::min(sinkChunk, reply->body.size() - at))))
                    return Error{ErrorKind::Cancelled, QStringLiteral("stopped"), {}};
            }
            reply->body.clear();
        }
        return reply;
    }

    bool wait(int milliseconds, const std::atomic_bool& cancel) override
    {
        waits.append(milliseconds);
        return !cancel;
    }

    /// "GET Patient?_count=2" for each request, below the base address.
    QStringList lines() const
    {
        QStringList result;
        for (const HttpRequest& request : requests)
            result.append(QString::fromLatin1(request.method) + QLatin1Char(' ') + request.url.toString().section(QStringLiteral("/fhir/"), 1));
        return result;
    }

    static Error noAnswer() { return {ErrorKind::Unreachable, QStringLiteral("no answer"), {}}; }

    Handler handler;
    int exchanges = 0;
    QHash<int, Error> failures; ///< by the number of the exchange, from 1
    QHash<int, Error> lost;     ///< done by the server, answered with this
    int cancelAt = 0;
    std::atomic_bool* cancelFlag = nullptr;
    qsizetype sinkChunk = 1000;
    QList<HttpRequest> requests;
    QList<int> waits;
};

} // namespace dutydesk::test
