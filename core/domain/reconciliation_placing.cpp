#include "domain/reconciliation_placing.h"

#include "domain/reconciliation_match.h"

#include <algorithm>

namespace dutydesk::reconciling {

namespace {

using F = IdentityField;

/// More candidates help nobody to choose.
constexpr std::size_t MostCandidates = 5;

ListRow rowOf(const MisMember& member) {
    ListRow row;
    row.name = member.name;
    row.birthDate = member.birthDate;
    row.sex = member.sex;
    row.enp = member.enp;
    row.snils = member.snils;
    return row;
}

template <class Number>
bool bothAndOther(const std::optional<Number>& a, const std::optional<Number>& b) {
    return a && b && *a != *b;
}

/// Something of the home agrees and nothing of it differs.
bool sameHome(const Comparison& c) {
    bool agrees = false;
    for (const F field : {F::Phone, F::Address, F::District}) {
        if (c.is(field, Agreement::Differs))
            return false;
        agrees = agrees || c.agrees(field);
    }
    return agrees;
}

bool rowsContradict(const ListRow& a, const ListRow& b) {
    return bothAndOther(a.enp, b.enp) || bothAndOther(a.snils, b.snils);
}

} // namespace

RowPlacer::RowPlacer(const ReconcileInput& input)
    : states(input.persons.size())
    , m_in(input)
    , m_index(input.persons)
    , m_decisions(input.decisions) {}

void RowPlacer::place() {
    placeMembers();
    placeRows();
    for (int i = 0; i < int(m_memberTaken.size()); ++i) {
        if (!m_memberTaken[std::size_t(i)])
            unknownMembers.push_back(i);
    }
}

void RowPlacer::placeMembers() {
    for (std::size_t p = 0; p < states.size(); ++p) {
        states[p].listed = m_in.persons[p].inMisList;
        states[p].inactive = m_in.persons[p].misMemberInactive;
    }
    m_memberTaken.assign(m_in.misMembers.size(), true);
    for (int i = 0; i < int(m_in.misMembers.size()); ++i) {
        const MisMember& member = m_in.misMembers[std::size_t(i)];
        int p = member.personId.isEmpty() ? -1 : m_index.byId(member.personId);
        if (p < 0) {
            const Identification found = m_index.identify(rowOf(member));
            const bool nameAlone =
                !member.enp && !member.snils && found.clear() && found.candidates.front().comparison.exact();
            p = found.certain || nameAlone ? found.candidates.front().person : -1;
        }
        if (p < 0) {
            m_memberTaken[std::size_t(i)] = false;
            for (const quint64 number : {numberKey(member.enp), numberKey(member.snils)}) {
                if (number != 0)
                    m_memberByNumber.insert(number, i);
            }
            continue;
        }
        PersonState& state = states[std::size_t(p)];
        if (state.mis >= 0)
            continue;
        state.mis = i;
        state.inactive = state.inactive || member.inactive;
        state.listed = true;
    }
}

void RowPlacer::placeRows() {
    const int size = m_in.file ? int(m_in.file->size()) : 0;
    owners.assign(std::size_t(size), -1);
    strangerOf.assign(std::size_t(size), -1);
    std::vector<const IdentityDecisions::Said*> said(std::size_t(size), nullptr);
    std::vector<Pending> pending;
    for (int i = 0; i < size && !m_decisions.isEmpty(); ++i) {
        said[std::size_t(i)] = m_decisions.on(fileRow(i));
        if (said[std::size_t(i)])
            placeDecided(i, *said[std::size_t(i)]);
    }
    for (int i = 0; i < size; ++i) {
        if (owners[std::size_t(i)] >= 0)
            continue;
        const IdentityDecisions::Said* decided = said[std::size_t(i)];
        const PersonIndex::Sure sure = decided ? PersonIndex::Sure() : m_index.surely(fileRow(i));
        if (sure.person >= 0) {
            claim(i, sure.person, Claim{sure.by, true, false, {}, {}});
            continue;
        }
        const QStringList excluded = decided ? decided->different : QStringList();
        pending.push_back({i, m_index.identify(fileRow(i), excluded), excluded});
    }
    const auto rank = [](const Pending& one) {
        const bool nobody = one.found.candidates.empty();
        return std::pair(!one.found.certain, nobody ? 1000 : one.found.candidates.front().comparison.doubt);
    };
    std::stable_sort(pending.begin(), pending.end(),
                     [&](const Pending& a, const Pending& b) { return rank(a) < rank(b); });
    for (Pending& one : pending)
        settle(std::move(one));
}

/// Whose number the row has now may contradict what was decided then: both are told.
bool RowPlacer::placeDecided(int row, const IdentityDecisions::Said& said) {
    const int p = said.same.isEmpty() ? -1 : m_index.principal(m_index.byId(said.same));
    if (p < 0)
        return false;
    Claim decided{IdentifiedBy::Decision, true, false, {}, {}};
    if (const int other = m_index.surely(fileRow(row)).person; other >= 0 && other != p) {
        decided.contradicts = true;
        decided.reasons << ReconcileText::tr("On %1 it was decided that the row is %2; now it agrees with %3.")
                               .arg(dateText(said.sameAt.date()), m_index.at(p).name.full(),
                                    m_index.at(other).name.full());
    }
    claim(row, p, std::move(decided));
    return true;
}

void RowPlacer::claim(int row, int person, Claim claim) {
    PersonState& state = states[std::size_t(person)];
    owners[std::size_t(row)] = person;
    if (state.fileRow >= 0) {
        state.otherRows << fileRow(row).rowNumber;
        return;
    }
    state.fileRow = row;
    state.claim = std::move(claim);
}

/// Somebody whom another row surely names is a less likely answer than somebody whom none does.
void RowPlacer::preferFree(std::vector<Candidate>& candidates) const {
    for (Candidate& one : candidates) {
        const PersonState& state = states[std::size_t(one.person)];
        if (state.fileRow >= 0 && state.claim.certain)
            one.comparison.doubt += ClearGap;
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.comparison.doubt < b.comparison.doubt; });
}

Claim RowPlacer::claimOf(int row, const Identification& found) const {
    const Candidate& first = found.candidates.front();
    const ReconcilePerson& person = m_index.at(first.person);
    Claim claim{identifiedBy(first.comparison), found.certain, found.contradicts, {}, {}};
    if (found.certain)
        return claim;
    if (found.twoOwners) {
        const auto owner = [&](F field) {
            const auto one = std::find_if(found.candidates.begin(), found.candidates.end(),
                                          [&](const Candidate& c) { return c.comparison.is(field, Agreement::Equal); });
            return one == found.candidates.end() ? QString() : m_index.at(one->person).name.full();
        };
        claim.reasons << ReconcileText::tr(
                             "The policy number belongs to %1 and the SNILS to %2: find out which is right.")
                             .arg(owner(F::Enp), owner(F::Snils));
    } else if (first.comparison.numberEqual()) {
        claim.reasons
            << (found.contradicts
                    ? ReconcileText::tr(
                          "The number belongs to %1, born %2: neither name nor birth date agrees with the row.")
                    : ReconcileText::tr("The number belongs to %1, born %2, and not everything agrees with it."))
                   .arg(person.name.full(), dateText(person.birthDate));
    } else {
        claim.reasons << numberReason(fileRow(row), person);
    }
    for (std::size_t i = 0; i < std::min(found.candidates.size(), MostCandidates); ++i)
        claim.matches.push_back(m_index.explain(fileRow(row), found.candidates[i], Certainty::Probable));
    if (!found.contradicts)
        claim.reasons << likenessReasons(first.comparison, claim.matches.front());
    return claim;
}

void RowPlacer::settle(Pending pending) {
    Identification& found = pending.found;
    const int row = pending.row;
    if (!found.certain)
        preferFree(found.candidates);
    if (found.candidates.empty()) {
        QStringList names;
        for (const QString& id : pending.excluded) {
            if (const int person = m_index.byId(id); person >= 0)
                names << m_index.at(person).name.full();
        }
        if (names.isEmpty())
            return addStranger(row, found, {});
        return addStranger(row, found,
                           {ReconcileText::tr("It was decided that the row is not %1, and nobody else fits.")
                                .arg(names.join(QLatin1String(", ")))});
    }
    if (!found.certain && !found.contradicts && !found.clear()) {
        return addStranger(
            row, found,
            {ReconcileText::tr("%n people may be meant: choose one.", nullptr, int(found.candidates.size()))});
    }
    const int p = found.candidates.front().person;
    if (states[std::size_t(p)].fileRow < 0 || found.certain)
        claim(row, p, claimOf(row, found));
    else
        settleTaken(row, found);
}

/// The likeliest person is named by another row: the same person twice, or somebody else.
void RowPlacer::settleTaken(int row, const Identification& found) {
    const Candidate& first = found.candidates.front();
    const PersonState& state = states[std::size_t(first.person)];
    const ListRow& other = fileRow(state.fileRow);
    const bool otherNumber = first.comparison.numberDiffers() || rowsContradict(fileRow(row), other);
    if (first.comparison.exact() && !otherNumber && sameHome(first.comparison))
        return claim(row, first.person, {});
    if (first.comparison.exact() && otherNumber && state.claim.certain && !first.comparison.numberEqual()) {
        Identification nobody;
        return addStranger(row, nobody,
                           {ReconcileText::tr("Name and birth date are those of row %1, but the number is another's.")
                                .arg(other.rowNumber)});
    }
    addStranger(row, found,
                {ReconcileText::tr("It may be %1, whom row %2 names: one person twice, or two people?")
                     .arg(m_index.at(first.person).name.full())
                     .arg(other.rowNumber)});
}

int RowPlacer::takeMember(const ListRow& row) {
    for (const quint64 number : {numberKey(row.enp), numberKey(row.snils)}) {
        const int member = number == 0 ? -1 : m_memberByNumber.value(number, -1);
        if (member >= 0 && !m_memberTaken[std::size_t(member)]) {
            m_memberTaken[std::size_t(member)] = true;
            return member;
        }
    }
    return -1;
}

void RowPlacer::addStranger(int i, const Identification& found, QStringList reasons) {
    const ListRow& row = fileRow(i);
    const QString key = row.enp     ? row.enp->toString()
                        : row.snils ? row.snils->toString()
                                    : searchKey(row.name.full()) + u'|' + dateText(row.birthDate);
    if (const auto known = m_strangerKeys.constFind(key); known != m_strangerKeys.constEnd()) {
        strangers[std::size_t(*known)].otherRows << row.rowNumber;
        return;
    }
    Stranger stranger;
    stranger.row = i;
    stranger.member = takeMember(row);
    stranger.reasons = std::move(reasons);
    for (std::size_t c = 0; c < std::min(found.candidates.size(), MostCandidates); ++c)
        stranger.matches.push_back(m_index.explain(row, found.candidates[c], Certainty::Probable));
    strangerOf[std::size_t(i)] = int(strangers.size());
    m_strangerKeys.insert(key, strangerOf[std::size_t(i)]);
    strangers.push_back(std::move(stranger));
}

} // namespace dutydesk::reconciling
