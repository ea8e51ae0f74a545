#include "e2e/small_world.h"

#include <catch2/catch_test_macros.hpp>

namespace dutydesk::test {

SmallWorld::SmallWorld() {
    auto made = SandboxServer::create({});
    REQUIRE(made.ok());
    server = std::move(*made);
    REQUIRE(store().setToday(QDate(2026, 11, 23)).ok());
    put("Organization", QStringLiteral("org"),
        QStringLiteral(
            R"("name":"Поликлиника","type":[{"coding":[{"system":"urn:dutydesk:organization","code":"polyclinic"}]}])"));
    put("Schedule", QStringLiteral("s1"),
        QStringLiteral(
            R"("actor":[{"reference":"Practitioner/d1","display":"Врач А. А."},{"reference":"Location/l1","display":"каб. 1"}],"specialty":[{"coding":[{"system":"urn:oid:1.2.643.5.1.13.13.11.1066","code":"25","display":"Кардиология"}]}])"));
    put("Practitioner", QStringLiteral("d1"), QStringLiteral(R"("name":[{"text":"Врач А. А."}])"));
    put("Location", QStringLiteral("l1"), QStringLiteral(R"("name":"каб. 1")"));
    QString members;
    for (int i = 0; i < 3; ++i) {
        const QString id = QStringLiteral("p%1").arg(i + 1);
        person(id, QStringLiteral("Первый%1").arg(i + 1),
               QStringLiteral(R"(,"identifier":[{"system":"urn:oid:1.2.643.2.69.1.1.1.6.228","value":"%1"}])")
                   .arg(Enps[i]));
        members += QStringLiteral(R"(%1{"entity":{"reference":"Patient/%2"}})")
                       .arg(i > 0 ? QStringLiteral(",") : QString(), id);
    }
    put("Group", QStringLiteral("g1"),
        QStringLiteral(
            R"("type":"person","actual":true,"code":{"coding":[{"system":"urn:dutydesk:list-kind","code":"insured"}]},"quantity":3,"member":[%1])")
            .arg(members));
    flag(QStringLiteral("f1"), QStringLiteral("p1"));
    slot(QStringLiteral("t1"), 10);
    slot(QStringLiteral("t2"), 11);
    REQUIRE(server->start().ok());
}

void SmallWorld::put(const char* type, const QString& id, const QString& elements) {
    const QString json =
        QString(QStringLiteral(R"({"resourceType":")") + QLatin1String(type) + QStringLiteral(R"(","id":")") + id +
                u'"' + (elements.isEmpty() ? QString() : QString(u',' + elements)) + u'}');
    const auto stored = store().put(type, id.toStdString(), json.toStdString());
    INFO(json.toStdString());
    REQUIRE(stored.ok());
}

void SmallWorld::person(const QString& id, const QString& family, const QString& more) {
    put("Patient", id,
        QStringLiteral(
            R"("name":[{"family":"%1","given":["Анна","Ивановна"]}],"birthDate":"1958-03-07","gender":"female","active":true)")
                .arg(family) +
            more);
    policy(id);
}

void SmallWorld::policy(const QString& patient) {
    put("Coverage", QString(QStringLiteral("c-") + patient),
        QStringLiteral(
            R"("status":"active","beneficiary":{"reference":"Patient/%1"},"payor":[{"identifier":{"system":"urn:oid:1.2.643.5.1.13.2.1.1.635.78008","value":"78008"}}])")
            .arg(patient));
}

void SmallWorld::flag(const QString& id, const QString& patient) {
    put("Flag", id,
        QStringLiteral(
            R"("status":"active","category":[{"coding":[{"system":"urn:dutydesk:flag","code":"low-mobility"}]}],"code":{"coding":[{"system":"urn:dutydesk:flag","code":"low-mobility"}],"text":"инвалид"},"subject":{"reference":"Patient/%1"})")
            .arg(patient));
}

void SmallWorld::slot(const QString& id, int hour) {
    put("Slot", id,
        QStringLiteral(
            R"("schedule":{"reference":"Schedule/s1"},"status":"free","start":"2026-11-24T%1:00:00+03:00","end":"2026-11-24T%1:15:00+03:00")")
            .arg(hour, 2, 10, QLatin1Char('0')));
}

} // namespace dutydesk::test
