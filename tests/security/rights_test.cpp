#include "security/actor.h"

#include <catch2/catch_test_macros.hpp>

using namespace dutydesk;

TEST_CASE("Roles keep to the table of people: the administrator sees no patients, the auditor changes nothing") {
    struct Row {
        Right right;
        bool representative, coordinator, administrator, auditor;
    };
    const Row rows[] = {
        {Right::SeePatients, true, true, false, false},
        {Right::Contact, true, true, false, false},
        {Right::Book, true, true, false, false},
        {Right::Reconcile, true, true, false, false},
        {Right::ApproveRemovals, false, true, false, false},
        {Right::Sync, true, true, true, false},
        {Right::Connect, true, true, true, false},
        {Right::Settings, true, true, true, false},
        {Right::ReadAudit, false, false, true, true},
        {Right::Print, true, true, false, false},
        {Right::Backup, true, true, true, false},
        {Right::ManageUsers, false, false, true, false},
        {Right::WeakenChannels, false, false, true, false},
        {Right::Verify, true, true, true, true},
        {Right::BreakGlass, false, false, true, true},
        {Right::Oversee, false, true, false, false},
    };
    for (const Row& row : rows) {
        CAPTURE(int(row.right));
        CHECK(roleHas(Role::Representative, row.right) == row.representative);
        CHECK(roleHas(Role::Coordinator, row.right) == row.coordinator);
        CHECK(roleHas(Role::Administrator, row.right) == row.administrator);
        CHECK(roleHas(Role::Auditor, row.right) == row.auditor);
    }
}

TEST_CASE("Role codes go there and back, and unknown ones are refused") {
    for (const Role role : {Role::Representative, Role::Coordinator, Role::Administrator, Role::Auditor}) {
        Role back = Role::Auditor;
        CHECK(roleFromCode(roleCode(role), back));
        CHECK(back == role);
    }
    Role untouched = Role::Auditor;
    CHECK_FALSE(roleFromCode(QStringLiteral("boss"), untouched));
    CHECK(untouched == Role::Auditor);
}
