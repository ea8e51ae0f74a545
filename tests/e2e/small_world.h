#pragma once

#include "server_sandbox.h"

#include <QString>

#include <memory>

namespace dutydesk::test {

/// A server in this process with a polyclinic of three persons, written by hand so that a test knows every record.
class SmallWorld {
public:
    SmallWorld();

    Store& store() { return server->store(); }
    /// Writes a resource whatever it looks like: real servers hold stranger things than they accept.
    void put(const char* type, const QString& id, const QString& elements);
    void person(const QString& id, const QString& family, const QString& more = {});
    void policy(const QString& patient); ///< makes the person one of ours
    void flag(const QString& id, const QString& patient);
    void slot(const QString& id, int hour);

    std::unique_ptr<SandboxServer> server;
};

inline const QString Enps[] = {QStringLiteral("7856140892001235"), QStringLiteral("7753900884123451"),
                               QStringLiteral("4747999718999991")};

} // namespace dutydesk::test
