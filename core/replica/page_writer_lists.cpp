#include "replica/page_writer_private.h"

#include <unordered_map>

namespace dutydesk {

namespace {

/// A member as the replica has it.
struct Member {
    qint64 person = 0; ///< 0: not linked yet
    bool inactive = false;
    bool stored = false;
    bool seen = false;
    std::string startOn, endOn, leftReason;

    /// What the list's new word makes of the reason: who is back has none, nor has who was missing without a word and
    /// is named again. A reason that somebody has named here stays while the polyclinic has not taken the person off.
    std::string reasonNow(bool inactiveNow) const {
        const bool back = inactive && !inactiveNow;
        return back || leftReason == "unnamed" ? std::string() : leftReason;
    }
};

} // namespace

// A list of everybody insured has tens of thousands of members and changes by a few a day: it is compared in memory,
// and only what differs is written and told.
Result<void> PageWriter::Private::putMembers(const ListRecord& record) {
    static const std::string idSql = "SELECT id FROM list WHERE server_id = ? AND fhir_id = ?";
    auto& query = statement(idSql).restart() << server.value << record.header.id;
    if (const auto found = query.step(); !found)
        return found.error();
    const qint64 list = query.number(0);
    query.restart();

    std::unordered_map<std::string, Member> known;
    static const std::string membersSql = "SELECT patient, ifnull(person_id, 0), inactive, start_on, end_on, "
                                          "left_reason FROM list_member WHERE list_id = ?";
    auto& members = statement(membersSql).restart() << list;
    for (;;) {
        const auto more = members.step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        known.emplace(members.text(0),
                      Member{members.number(1), members.number(2) != 0, true, false, std::string(members.text(3)),
                             std::string(members.text(4)), std::string(members.text(5))});
    }

    static const std::string memberSql =
        "INSERT INTO list_member (list_id, patient, person_id, inactive, start_on, end_on, left_reason) VALUES (?, ?, "
        "?, ?, ?, ?, ?) "
        "ON CONFLICT (list_id, patient) DO UPDATE SET person_id = excluded.person_id, inactive = excluded.inactive, "
        "start_on = excluded.start_on, end_on = excluded.end_on, left_reason = excluded.left_reason";
    for (const ListMemberRecord& member : record.members) {
        Member& old = known[std::string(member.patient)];
        const std::string reason = old.reasonNow(member.inactive);
        const bool same = old.stored && old.inactive == member.inactive && old.startOn == member.startOn &&
                          old.endOn == member.endOn && old.leftReason == reason;
        old.seen = true;
        if (same && old.person != 0)
            continue;
        const auto person = personOf(member.patient);
        if (!person)
            return person.error();
        if (same && *person == 0)
            continue; // of somebody who is not in the replica
        if (*person == 0) {
            const auto gone = isErased(member.patient);
            if (!gone)
                return gone.error();
            if (*gone)
                continue;
        }
        if (onlyOurs && *person == 0 && !member.inactive && !member.patient.empty()) {
            if (const auto wanted = noteElsewhere(member.patient, true); !wanted)
                return wanted.error();
        }
        auto& insert = statement(memberSql).restart()
                       << list << member.patient << (*person ? InstantMs(*person) : InstantMs()) << member.inactive
                       << member.startOn << member.endOn << Utf8(reason);
        if (const auto done = insert.step(); !done)
            return done.error();
        touched(ChangeSet::Lists, *person);
    }
    // A member who is no longer returned has left without a word: kept, with the reason still to be named. Absence is
    // not deletion, and a list without any member says nothing of them.
    static const std::string absentSql =
        "UPDATE list_member SET inactive = 1, left_reason = iif(left_reason = '', 'unnamed', left_reason) "
        "WHERE list_id = ? AND patient = ?";
    for (const auto& [patient, member] : known) {
        if (record.members.empty() || member.seen || member.inactive)
            continue;
        if (const auto done = (statement(absentSql).restart() << list << Utf8(patient)).step(); !done)
            return done.error();
        touched(ChangeSet::Lists, member.person);
    }
    return {};
}

} // namespace dutydesk
