#include "domain/reconciliation.h"

#include "domain/reconciliation_match.h"
#include "domain/reconciliation_placing.h"

#include <algorithm>
#include <set>

namespace dutydesk {

namespace {

using namespace reconciling;

/// Makes one row of the result for every person and every stranger that the placer has found.
class Reconciler {
public:
    explicit Reconciler(const ReconcileInput& input)
        : m_in(input)
        , m_placed(input) {}

    Reconciliation run() {
        m_out.programme = m_in.rule.code;
        m_out.month = m_in.rule.periodStart.toString(u"yyyy-MM");
        m_out.previousCount = m_in.options.previousCount;
        m_placed.place();
        m_out.rows.reserve(std::max(m_placed.owners.size(), m_placed.states.size()));
        for (std::size_t i = 0; i < m_placed.owners.size(); ++i) {
            const int owner = m_placed.owners[i], stranger = m_placed.strangerOf[i];
            if (owner >= 0 && m_placed.states[std::size_t(owner)].fileRow == int(i))
                add(ofPerson(owner));
            else if (owner < 0 && stranger >= 0)
                add(ofStranger(m_placed.strangers[std::size_t(stranger)]));
        }
        for (int p = 0; p < int(m_placed.states.size()); ++p) {
            const PersonState& state = m_placed.states[std::size_t(p)];
            if (state.fileRow < 0 && (state.listed || person(p).wasInList))
                add(ofPerson(p));
        }
        for (const int member : m_placed.unknownMembers) {
            Stranger unknown;
            unknown.member = member;
            add(ofStranger(unknown));
        }
        applyBrake();
        return std::move(m_out);
    }

private:
    const ReconcilePerson& person(int index) const { return m_in.persons[std::size_t(index)]; }
    const ListRow& fileRow(int index) const { return (*m_in.file)[std::size_t(index)]; }

    ReconciliationRow ofStranger(const Stranger& stranger) const {
        ReconciliationRow out;
        out.category = stranger.matches.empty() ? ListCategory::Unidentified : ListCategory::Probable;
        const auto fill = [&](const auto& source) {
            out.name = source.name;
            out.birthDate = source.birthDate;
            out.sex = source.sex;
            out.enp = digitsOf(source.enp);
            out.snils = digitsOf(source.snils);
        };
        const MisMember* member = stranger.member < 0 ? nullptr : &m_in.misMembers[std::size_t(stranger.member)];
        if (stranger.row >= 0) {
            const ListRow& row = fileRow(stranger.row);
            fill(row);
            out.fileRow = row.rowNumber;
            out.fingerprint = stranger.matches.empty() ? QString() : identityFingerprint(row);
        } else {
            fill(*member);
        }
        out.otherFileRows = stranger.otherRows;
        out.inMis = member && !member->inactive;
        out.identity = stranger.matches;
        for (const IdentityMatch& match : stranger.matches)
            out.candidates << match.personId;
        out.reasons = stranger.reasons;
        if (out.reasons.isEmpty())
            out.reasons << ReconcileText::tr(
                "Nobody insured here has this policy number, SNILS, or name with this birth date.");
        return out;
    }

    ReconciliationRow ofPerson(int p) {
        const ReconcilePerson& who = person(p);
        PersonState& state = m_placed.states[std::size_t(p)];
        Claim& claim = state.claim;
        const ListRow* row = state.fileRow >= 0 ? &fileRow(state.fileRow) : nullptr;
        const MisMember* member = state.mis >= 0 ? &m_in.misMembers[std::size_t(state.mis)] : nullptr;
        ReconciliationRow out;
        out.personId = who.personId;
        out.name = who.name.isEmpty() && row ? row->name : who.name;
        out.birthDate = who.birthDate;
        out.sex = who.sex;
        out.enp = digitsOf(who.enp);
        out.snils = digitsOf(who.snils);
        out.fileRow = row ? row->rowNumber : 0;
        out.otherFileRows = state.otherRows;
        out.inMis = state.active();
        out.wasInList = who.wasInList;
        out.identifiedBy = row ? claim.by : IdentifiedBy::RecordId;
        out.differences = findDifferences(who, row, member);
        decide(out, who, state, row);
        if (row && (!claim.certain || claim.contradicts))
            out.identity = std::move(claim.matches);
        if (row && (!claim.certain || claim.contradicts || claim.by == IdentifiedBy::Decision))
            out.fingerprint = identityFingerprint(*row);
        if (row && !claim.certain && !claim.contradicts) {
            out.ifConfirmed = std::exchange(out.category, ListCategory::Probable);
            out.reasons = claim.reasons + out.reasons;
            if (out.identity.size() > 1) {
                for (const IdentityMatch& match : out.identity)
                    out.candidates << match.personId;
            }
        }
        return out;
    }

    void decide(ReconciliationRow& out, const ReconcilePerson& who, const PersonState& state,
                const ListRow* row) const {
        const auto settle = [&](ListCategory category, const QString& reason = {}) {
            out.category = category;
            if (!reason.isEmpty())
                out.reasons << reason;
        };
        out.leaveReason = leaveReasonOf(who, m_in.rule);
        if (out.leaveReason) {
            const bool listed = state.listed || who.wasInList;
            settle(listed ? ListCategory::Leaving : ListCategory::Disputed,
                   leaveReasonSentence(*out.leaveReason, who, m_in.rule));
            if (row)
                out.reasons
                    << (listed ? ReconcileText::tr("The file still names the person.")
                               : ReconcileText::tr(
                                     "Only the file names the person; by the replica they must not be on the list."));
            if (out.leaveReason == LeaveReason::Done) {
                out.doneOn = who.stageOneDoneOn;
                out.donePlace = who.stageOnePlace;
            }
            return;
        }
        if (row && state.claim.contradicts)
            return settle(ListCategory::Disputed, state.claim.reasons.join(u' '));
        if (row && row->stage != 2 && countsForPeriod(row->doneOn, m_in.rule))
            return settle(ListCategory::Disputed,
                          ReconcileText::tr("The file says stage I was passed on %1; the polyclinic's system "
                                            "has no record of it.")
                              .arg(dateText(row->doneOn)));
        if (state.listed && state.inactive)
            return settle(
                ListCategory::Disputed,
                row ? ReconcileText::tr(
                          "The polyclinic's system has taken the person off the list; the file still names them.")
                    : ReconcileText::tr(
                          "The polyclinic's system has taken the person off the list and gives no reason."));
        if (!state.listed && who.wasInList)
            return settle(
                ListCategory::Disputed,
                row ? ReconcileText::tr("No longer on the polyclinic's list; the file still names the person.")
                    : ReconcileText::tr("No longer on the polyclinic's list, and the reason is not known."));
        if (!state.listed)
            return settle(ListCategory::New, ReconcileText::tr("In the file and not on the polyclinic's list yet."));
        if (m_in.file && !row)
            return settle(ListCategory::Disputed, ReconcileText::tr("On the polyclinic's list and not in the file."));
        if (m_in.options.previousCount && !who.wasInList)
            return settle(ListCategory::New,
                          ReconcileText::tr("Joined the polyclinic's list since the last reconciliation."));
        if (out.differences.empty())
            return settle(ListCategory::Same);
        QStringList fields;
        for (const FieldDifference& difference : out.differences)
            fields << listFieldWords(difference.field);
        settle(ListCategory::Changed, ReconcileText::tr("Differs: %1.").arg(fields.join(QLatin1String(", "))));
    }

    void add(ReconciliationRow row) {
        ++m_out.counts.byCategory[std::size_t(row.category)];
        if (row.category == ListCategory::Leaving)
            ++m_out.counts.leaving[std::size_t(*row.leaveReason)];
        m_out.counts.misMembers += row.inMis ? 1 : 0;
        m_out.rows.push_back(std::move(row));
    }

    bool isSpared(LeaveReason reason) const {
        const std::vector<LeaveReason>& spared = m_in.options.brakeSpares;
        return std::find(spared.begin(), spared.end(), reason) != spared.end();
    }

    void applyBrake() {
        ReconciliationCounts& all = m_out.counts;
        all.total = int(m_out.rows.size());
        all.fileRows = int(m_placed.owners.size());
        // Only who is on the list now can leave it: whom the МИС has taken off already is named with the reason, and
        // that is all.
        const ReconcileOptions& options = m_in.options;
        RemovalBrake& brake = m_out.brake;
        brake.limit = options.brakePercent;
        std::set<LeaveReason> spared;
        for (const ReconciliationRow& row : m_out.rows) {
            if (!(options.previousCount ? row.wasInList : row.inMis))
                continue;
            ++brake.base;
            if (row.category != ListCategory::Leaving)
                continue;
            if (isSpared(*row.leaveReason))
                spared.insert(*row.leaveReason);
            else
                ++brake.counted;
        }
        brake.spared.assign(spared.begin(), spared.end());
        const auto stop = [&](const QString& reason) {
            brake.on = true;
            brake.reasons << reason;
        };
        if (brake.counted * 100.0 > brake.base * options.brakePercent)
            stop(ReconcileText::tr("%1 of %2 would leave the list; more than %3% need the coordinator's agreement.")
                     .arg(brake.counted)
                     .arg(brake.base)
                     .arg(options.brakePercent));
        const auto shrank = [&](int now, int before) {
            return before > 0 && now * 100.0 < before * options.shrinkPercent;
        };
        if (options.previousCount && shrank(all.misMembers, *options.previousCount))
            stop(ReconcileText::tr("The polyclinic's list has shrunk from %1 to %2 people: check that it came whole.")
                     .arg(*options.previousCount)
                     .arg(all.misMembers));
        if (m_in.file && shrank(all.fileRows, all.misMembers))
            stop(ReconcileText::tr(
                     "The file names %1 people and the polyclinic's list %2: check that the file is whole.")
                     .arg(all.fileRows)
                     .arg(all.misMembers));
    }

    const ReconcileInput& m_in;
    RowPlacer m_placed;
    Reconciliation m_out;
};

} // namespace

Reconciliation reconcile(const ReconcileInput& input) {
    return Reconciler(input).run();
}

} // namespace dutydesk
