#pragma once

#include "replica/outbox.h"
#include "sync/run_context.h"

namespace dutydesk {

/// Sends one squashed entry of the outbox.
class PushRow
{
public:
    enum class Outcome {
        Settled,  ///< taken, or nothing was left to send: the row's next entry may go
        Parked,   ///< refused or in conflict: kept with the server's words
        TryLater, ///< no answer in this run
    };

    PushRow(RunContext& run, const OutboxEntry& entry);

    Result<Outcome> send();

private:
    /// One try: a reply to judge, or nothing when the entry needs no (more) request.
    struct Attempt {
        std::optional<HttpReply> reply;
        Outcome settledAs = Outcome::Settled;
    };
    Result<Attempt> tryOnce();
    Result<Attempt> tryCreate();
    Result<Attempt> tryUpdate();
    Result<Attempt> tryDelete();
    Result<std::optional<HttpReply>> findByKey();
    Result<HttpReply> patchOrPut(const QJsonObject* current, const QString& version);

    Result<Outcome> judge(const HttpReply& reply);
    Result<Outcome> accept(const HttpReply& reply);
    Result<Outcome> park(const HttpReply& reply);
    Result<Outcome> later(const Result<HttpReply>& reply);
    /// The server has another version: merged with it. Settled when nothing is left or a person has to decide.
    Result<Attempt> mergeWithServer(const HttpReply& current);
    Result<void> reload();
    bool touchesTelecom() const;
    QUrl address() const;

    RunContext& m_run;
    OutboxEntry m_entry;
    bool m_mayBeThere; ///< a request left and no answer came: looked for before it is sent again
    int m_rounds = 0;  ///< merges in this run
};

} // namespace dutydesk
