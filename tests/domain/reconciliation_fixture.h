#pragma once

#include "domain/reconciliation.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

/// So that a failed comparison shows the words and not their memory.
template <>
struct Catch::StringMaker<QString> {
    static std::string convert(const QString& text) { return '"' + text.toStdString() + '"'; }
};

namespace dutydesk::test {

inline Enp enpOf(int serial) {
    return Enp::compose(78, QDate(1958, 3, 7), Sex::Female, serial);
}

inline PersonName nameOf(int number) {
    return {QStringLiteral("Ёлкина%1").arg(QString(number % 32 + 1, u'а')), QStringLiteral("Мария"),
            QStringLiteral("Петровна")};
}

/// Somebody of 1958 on the МИС list, with ЕНП, СНИЛС and a name of their own.
inline ReconcilePerson personOf(int number) {
    ReconcilePerson person;
    person.personId = QStringLiteral("p%1").arg(number);
    person.enp = enpOf(number);
    person.snils = Snils::compose(quint32(112000000 + number));
    person.name = nameOf(number);
    person.birthDate = QDate(1958, 3, 7);
    person.sex = Sex::Female;
    person.inMisList = true;
    return person;
}

/// What a file says of that person.
inline ListRow rowOf(const ReconcilePerson& person, int rowNumber) {
    ListRow row;
    row.rowNumber = rowNumber;
    row.name = person.name;
    row.birthDate = person.birthDate;
    row.sex = person.sex;
    row.enp = person.enp;
    row.snils = person.snils;
    return row;
}

inline ListRule ruleOf() {
    ListRule rule;
    rule.code = QStringLiteral("DVN");
    rule.minAge = 18;
    rule.periodStart = QDate(2026, 11, 1);
    rule.periodEnd = QDate(2026, 11, 30);
    return rule;
}

/// One person, perhaps one row; what becomes of them.
struct Case {
    ReconcilePerson person = personOf(1);
    std::optional<ListRow> row = rowOf(person, 4);
    bool withFile = true;
    ListRule rule = ruleOf();
    ReconcileOptions options;
    std::vector<MisMember> members;

    Reconciliation run() const {
        std::vector<ListRow> rows;
        if (row)
            rows.push_back(*row);
        ReconcileInput input;
        if (withFile)
            input.file = rows;
        input.persons = std::span(&person, 1);
        input.misMembers = members;
        input.rule = rule;
        input.options = options;
        return reconcile(input);
    }
    ReconciliationRow only() const {
        Reconciliation result = run();
        REQUIRE(result.rows.size() == 1);
        return result.rows.front();
    }
};

inline QString category(const ReconciliationRow& row) {
    return row.leaveReason ? QString(listCategoryCode(row.category) + u':' + leaveReasonCode(*row.leaveReason))
                           : listCategoryCode(row.category);
}

/// Everything compared at once.
struct Population {
    std::vector<ReconcilePerson> persons;
    std::vector<ListRow> rows;
    std::vector<MisMember> members;
    std::vector<IdentityDecision> decisions;

    Reconciliation run(bool withFile = true) const {
        ReconcileInput input;
        if (withFile)
            input.file = rows;
        input.persons = persons;
        input.misMembers = members;
        input.decisions = decisions;
        input.rule = ruleOf();
        return reconcile(input);
    }
};

} // namespace dutydesk::test
