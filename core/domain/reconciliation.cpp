#include "domain/reconciliation.h"

#include "domain/reconciliation_match.h"

#include <algorithm>

namespace dutydesk {

namespace {

using namespace reconciling;

struct PersonState {
    int fileRow = -1; ///< index into the file
    int mis = -1;     ///< index into misMembers
    bool listed = false;
    bool inactive = false;
    Found found; ///< how the file's row came here
    QList<int> otherRows;

    bool active() const { return listed && !inactive; }
};

class Reconciler {
public:
    explicit Reconciler(const ReconcileInput& input)
        : m_in(input)
        , m_index(input.persons)
        , m_states(input.persons.size()) {}

    Reconciliation run() {
        m_out.programme = m_in.rule.code;
        m_out.month = m_in.rule.periodStart.toString(u"yyyy-MM");
        placeMembers();
        placeRows();
        for (std::size_t i = 0; i < m_owners.size(); ++i) {
            if (m_owners[i] >= 0 && m_states[std::size_t(m_owners[i])].fileRow == int(i))
                add(ofPerson(m_owners[i]));
            else if (m_owners[i] < 0 && m_strangerOf[i] >= 0)
                add(std::move(m_strangers[std::size_t(m_strangerOf[i])]));
        }
        for (int p = 0; p < int(m_states.size()); ++p) {
            const PersonState& state = m_states[std::size_t(p)];
            if (state.fileRow < 0 && (state.listed || person(p).wasInList))
                add(ofPerson(p));
        }
        for (const int member : m_unknownMembers) {
            if (member >= 0)
                add(ofStranger(nullptr, &m_in.misMembers[std::size_t(member)]));
        }
        applyBrake();
        return std::move(m_out);
    }

private:
    const ReconcilePerson& person(int index) const { return m_in.persons[std::size_t(index)]; }
    const ListRow& fileRow(std::size_t index) const { return (*m_in.file)[index]; }

    void placeMembers() {
        for (std::size_t p = 0; p < m_states.size(); ++p) {
            m_states[p].listed = m_in.persons[p].inMisList;
            m_states[p].inactive = m_in.persons[p].misMemberInactive;
        }
        for (int i = 0; i < int(m_in.misMembers.size()); ++i) {
            const MisMember& member = m_in.misMembers[std::size_t(i)];
            int p = member.personId.isEmpty() ? -1 : m_index.byId(member.personId);
            const Sought sought{member.name, member.birthDate, member.enp, member.snils};
            if (p < 0) {
                Found found = m_index.byNumber(sought);
                if (found.people.empty() && !member.enp && !member.snils)
                    found = m_index.byName(sought);
                p = found.people.size() == 1 && !found.contradicts ? found.people.front() : -1;
            }
            if (p < 0) {
                m_unknownMembers.push_back(i);
                continue;
            }
            PersonState& state = m_states[std::size_t(p)];
            if (state.mis >= 0)
                continue;
            state.mis = i;
            state.inactive = state.inactive || member.inactive;
            state.listed = true;
        }
    }

    /// Numbers first for every row, so that a name never takes somebody whose number stands further down.
    void placeRows() {
        const std::size_t size = m_in.file ? m_in.file->size() : 0;
        m_owners.assign(size, -1);
        m_strangerOf.assign(size, -1);
        m_out.rows.reserve(std::max(size, m_states.size()));
        for (std::size_t i = 0; i < size; ++i) {
            Found found = m_index.byNumber(soughtOf(fileRow(i)));
            if (!found.people.empty())
                claim(i, std::move(found));
        }
        for (std::size_t i = 0; i < size; ++i) {
            if (m_owners[i] < 0)
                placeByName(i);
        }
    }

    static Sought soughtOf(const ListRow& row) { return {row.name, row.birthDate, row.enp, row.snils}; }

    void claim(std::size_t row, Found found) {
        const int p = found.people.front();
        PersonState& state = m_states[std::size_t(p)];
        m_owners[row] = p;
        if (state.fileRow >= 0) {
            state.otherRows << fileRow(row).rowNumber;
            return;
        }
        state.fileRow = int(row);
        state.found = std::move(found);
    }

    void placeByName(std::size_t i) {
        const ListRow& row = fileRow(i);
        const Sought sought = soughtOf(row);
        Found found = m_index.byName(sought);
        if (found.people.size() == 1) {
            const int p = found.people.front();
            const PersonState& state = m_states[std::size_t(p)];
            const bool takenByNumber = state.fileRow >= 0 && state.found.by != IdentifiedBy::NameAndBirthDate;
            const bool otherNumber = (row.enp && person(p).enp) || (row.snils && person(p).snils);
            if (!takenByNumber || !otherNumber) {
                found.reasons << numberReason(sought, person(p));
                claim(i, std::move(found));
                return;
            }
            found.people.clear();
            found.reasons =
                QStringList(ReconcileText::tr("Name and birth date are those of row %1, but the number is another's.")
                                .arg(fileRow(std::size_t(state.fileRow)).rowNumber));
        }
        placeStranger(i, std::move(found));
    }

    void placeStranger(std::size_t i, Found found) {
        const ListRow& row = fileRow(i);
        const QString key = row.enp     ? row.enp->toString()
                            : row.snils ? row.snils->toString()
                                        : searchKey(row.name.full()) + u'|' + dateText(row.birthDate);
        if (const auto known = m_strangerKeys.constFind(key); known != m_strangerKeys.constEnd()) {
            m_strangers[std::size_t(*known)].otherFileRows << row.rowNumber;
            return;
        }
        const auto member = std::find_if(m_unknownMembers.begin(), m_unknownMembers.end(), [&](int m) {
            if (m < 0)
                return false;
            const MisMember& value = m_in.misMembers[std::size_t(m)];
            return (row.enp && value.enp == row.enp) || (row.snils && value.snils == row.snils);
        });
        const MisMember* mis = nullptr;
        if (member != m_unknownMembers.end())
            mis = &m_in.misMembers[std::size_t(std::exchange(*member, -1))];
        ReconciliationRow out = ofStranger(&row, mis);
        if (!found.people.empty()) {
            out.category = ListCategory::Probable;
            out.reasons = QStringList(ReconcileText::tr("%n people have this name and birth date: choose one.", nullptr,
                                                        int(found.people.size())));
            for (const int p : found.people)
                out.candidates << person(p).personId;
        } else if (!found.reasons.isEmpty()) {
            out.reasons = found.reasons;
        }
        m_strangerOf[i] = int(m_strangers.size());
        m_strangerKeys.insert(key, m_strangerOf[i]);
        m_strangers.push_back(std::move(out));
    }

    ReconciliationRow ofStranger(const ListRow* row, const MisMember* member) const {
        ReconciliationRow out;
        out.category = ListCategory::Unidentified;
        const auto fill = [&](const auto& source) {
            out.name = source.name;
            out.birthDate = source.birthDate;
            out.sex = source.sex;
            out.enp = digitsOf(source.enp);
            out.snils = digitsOf(source.snils);
        };
        if (row)
            fill(*row);
        else
            fill(*member);
        out.fileRow = row ? row->rowNumber : 0;
        out.inMis = member && !member->inactive;
        out.reasons << ReconcileText::tr(
            "Nobody insured here has this policy number, SNILS, or name with this birth date.");
        return out;
    }

    ReconciliationRow ofPerson(int p) {
        const ReconcilePerson& who = person(p);
        PersonState& state = m_states[std::size_t(p)];
        const ListRow* row = state.fileRow >= 0 ? &fileRow(std::size_t(state.fileRow)) : nullptr;
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
        out.identifiedBy = row ? state.found.by : IdentifiedBy::RecordId;
        out.differences = findDifferences(who, row, member);
        decide(out, who, state, row);
        if (row && state.found.by == IdentifiedBy::NameAndBirthDate) {
            out.ifConfirmed = std::exchange(out.category, ListCategory::Probable);
            out.reasons = state.found.reasons + out.reasons;
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
        if (row && state.found.contradicts)
            return settle(ListCategory::Disputed, state.found.reasons.join(u' '));
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

    void applyBrake() {
        ReconciliationCounts& all = m_out.counts;
        all.total = int(m_out.rows.size());
        all.fileRows = int(m_owners.size());
        int base = 0;
        for (const ReconciliationRow& row : m_out.rows)
            base += row.inMis || row.wasInList || row.category == ListCategory::Leaving ? 1 : 0;
        const auto stop = [&](const QString& reason) {
            m_out.brake.on = true;
            m_out.brake.reasons << reason;
        };
        const ReconcileOptions& options = m_in.options;
        if (const int leaving = all.of(ListCategory::Leaving); leaving * 100.0 > base * options.brakePercent)
            stop(ReconcileText::tr("%1 of %2 would leave the list; more than %3% need the coordinator's agreement.")
                     .arg(leaving)
                     .arg(base)
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
    PersonIndex m_index;
    std::vector<PersonState> m_states;
    std::vector<int> m_owners;     ///< for each file row its person, or −1
    std::vector<int> m_strangerOf; ///< for each file row its place in m_strangers, or −1
    std::vector<ReconciliationRow> m_strangers;
    QHash<QString, int> m_strangerKeys;
    std::vector<int> m_unknownMembers;
    Reconciliation m_out;
};

} // namespace

Reconciliation reconcile(const ReconcileInput& input) {
    return Reconciler(input).run();
}

} // namespace dutydesk
