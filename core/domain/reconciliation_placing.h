#pragma once

#include "domain/identity_decision.h"
#include "domain/person_index.h"

#include <QHash>

#include <vector>

/// Inner parts of the reconciliation; callers use domain/reconciliation.h.
namespace dutydesk::reconciling {

/// How a row of the file came to a person.
struct Claim {
    IdentifiedBy by = IdentifiedBy::Nothing;
    bool certain = true;
    bool contradicts = false;
    QStringList reasons;                ///< why it is only probable, or what contradicts
    std::vector<IdentityMatch> matches; ///< with the reasons side by side; empty when certain
};

/// A person of the replica with what the sources say of them.
struct PersonState {
    int fileRow = -1; ///< index into the file
    int mis = -1;     ///< index into misMembers
    bool listed = false;
    bool inactive = false;
    Claim claim;
    QList<int> otherRows; ///< numbers of further rows

    bool active() const { return listed && !inactive; }
};

/// A row that came to nobody for sure.
struct Stranger {
    int row = -1;    ///< index into the file
    int member = -1; ///< index into misMembers: the МИС knows the person, the replica does not
    QList<int> otherRows;
    QStringList reasons;
    std::vector<IdentityMatch> matches; ///< whom to choose from; empty: nobody fits
};

/// Brings every row of the file and every member of the МИС list to a person of the replica, or to nobody. What people
/// have decided comes first, then what is certain, then the likeliest, so that a likeness never takes somebody whose
/// number stands further down.
class RowPlacer {
public:
    explicit RowPlacer(const ReconcileInput& input);
    void place();

    std::vector<PersonState> states; ///< one for each person
    std::vector<int> owners;         ///< for each row of the file its person, or −1
    std::vector<int> strangerOf;     ///< for each row of the file its place in `strangers`, or −1
    std::vector<Stranger> strangers;
    std::vector<int> unknownMembers; ///< indices into misMembers that no row names either

private:
    struct Pending {
        int row = -1;
        Identification found;
        QStringList excluded; ///< people who, somebody has said, are not the row's
    };
    const ListRow& fileRow(int index) const { return (*m_in.file)[std::size_t(index)]; }
    void placeMembers();
    void placeRows();
    bool placeDecided(int row, const IdentityDecisions::Said& said);
    void claim(int row, int person, Claim claim);
    void settle(Pending pending);
    void preferFree(std::vector<Candidate>& candidates) const;
    Claim claimOf(int row, const Identification& found) const;
    void settleTaken(int row, const Identification& found);
    void addStranger(int row, const Identification& found, QStringList reasons);
    int takeMember(const ListRow& row);

    const ReconcileInput& m_in;
    PersonIndex m_index;
    IdentityDecisions m_decisions;
    QHash<QString, int> m_strangerKeys;
    QHash<quint64, int> m_memberByNumber;
    std::vector<bool> m_memberTaken;
};

} // namespace dutydesk::reconciling
