#pragma once

#include "domain/ids.h"

#include <QFlags>
#include <QMetaType>
#include <QSet>

namespace dutydesk {

/// What a committed transaction touched, coarse enough to be cheap: subjects always, persons while they are few.
struct ChangeSet {
    enum Subject {
        Persons = 0x1,
        WorkItems = 0x2,
        Contacts = 0x4,
        Appointments = 0x8,
        Slots = 0x10,
        Lists = 0x20,
        Plans = 0x40,
        Outbox = 0x80,
        SyncRuns = 0x100,
        Imports = 0x200,
        Servers = 0x400,
        Settings = 0x800,
    };
    Q_DECLARE_FLAGS(Subjects, Subject)

    Subjects subjects;
    static constexpr int Many = 5000;
    QSet<PersonId> persons; ///< empty with manyPersons: re-read everything visible
    bool manyPersons = false;

    void add(Subject subject) { subjects |= subject; }
    void add(Subject subject, PersonId person) {
        subjects |= subject;
        if (manyPersons)
            return;
        persons.insert(person);
        if (persons.size() > Many) {
            manyPersons = true;
            persons.clear();
        }
    }
    void unite(const ChangeSet& other) {
        subjects |= other.subjects;
        manyPersons = manyPersons || other.manyPersons;
        if (manyPersons)
            persons.clear();
        else
            persons.unite(other.persons);
    }
    bool isEmpty() const { return !subjects; }
    bool touches(PersonId person) const { return manyPersons || persons.contains(person); }
};

Q_DECLARE_OPERATORS_FOR_FLAGS(ChangeSet::Subjects)

} // namespace dutydesk

Q_DECLARE_METATYPE(dutydesk::ChangeSet)
