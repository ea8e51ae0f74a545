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
    QSet<PersonId> persons; ///< empty with manyPersons: re-read everything visible
    bool manyPersons = false;

    void add(Subject subject) { subjects |= subject; }
    void add(Subject subject, PersonId person)
    {
        subjects |= subject;
        if (persons.size() < 500)
            persons.insert(person);
        else
            manyPersons = true;
    }
    bool isEmpty() const { return !subjects; }
    bool touches(PersonId person) const { return manyPersons || persons.contains(person); }
};

Q_DECLARE_OPERATORS_FOR_FLAGS(ChangeSet::Subjects)

} // namespace dutydesk

Q_DECLARE_METATYPE(dutydesk::ChangeSet)
