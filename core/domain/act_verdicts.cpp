#include "domain/act_verdicts.h"

#include <algorithm>
#include <array>

namespace dutydesk {

namespace {

constexpr std::array<const char*, 3> Codes{"open", "accepted", "disputed"};

} // namespace

QString rowVerdictCode(RowVerdict verdict) {
    return QString::fromLatin1(Codes.at(std::size_t(verdict)));
}

RowVerdict rowVerdictFromCode(QStringView code) {
    const auto found =
        std::find_if(Codes.begin(), Codes.end(), [&](const char* one) { return code == QLatin1String(one); });
    return found == Codes.end() ? RowVerdict::Open : static_cast<RowVerdict>(found - Codes.begin());
}

QString verdictKey(const ReconciliationRow& row) {
    QString who = !row.personId.isEmpty() ? QString(u'p' + row.personId) : QString(u'f' + row.fingerprint);
    if (row.personId.isEmpty() && row.fingerprint.isEmpty())
        who = QString(u'n' + row.enp + u'|' + row.snils + u'|' + row.name.full() + u'|' +
                      row.birthDate.toString(Qt::ISODate) + u'|' + QString::number(row.fileRow));
    return QStringLiteral("%1 %2 %3")
        .arg(listCategoryCode(row.category), row.leaveReason ? leaveReasonCode(*row.leaveReason) : QStringLiteral("-"),
             who);
}

ActVerdicts::ActVerdicts(const Reconciliation& reconciliation)
    : m_rows(reconciliation.rows.size()) {
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (reconciliation.rows[i].category == ListCategory::Same)
            m_rows[i].verdict = RowVerdict::Accepted;
    }
}

int ActVerdicts::count(RowVerdict verdict) const {
    return int(std::count_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.verdict == verdict; }));
}

int ActVerdicts::set(std::span<const int> rows, RowVerdict verdict, const QString& comment) {
    const Row wanted{verdict, comment};
    std::vector<std::pair<int, Row>> step;
    for (const int row : rows) {
        if (row < 0 || row >= size() || m_rows[std::size_t(row)] == wanted)
            continue;
        step.emplace_back(row, std::exchange(m_rows[std::size_t(row)], wanted));
    }
    const int changed = int(step.size());
    if (changed > 0)
        m_steps.push_back(std::move(step));
    return changed;
}

template <class Test>
int ActVerdicts::setWhere(const Reconciliation& reconciliation, Test test, RowVerdict verdict, const QString& comment) {
    std::vector<int> rows;
    for (int i = 0; i < int(reconciliation.rows.size()); ++i) {
        if (test(reconciliation.rows[std::size_t(i)]))
            rows.push_back(i);
    }
    return set(rows, verdict, comment);
}

int ActVerdicts::setReason(const Reconciliation& reconciliation, LeaveReason reason, RowVerdict verdict,
                           const QString& comment) {
    return setWhere(
        reconciliation,
        [&](const ReconciliationRow& row) {
            return row.category == ListCategory::Leaving && row.leaveReason == reason;
        },
        verdict, comment);
}

int ActVerdicts::setCategory(const Reconciliation& reconciliation, ListCategory category, RowVerdict verdict,
                             const QString& comment) {
    return setWhere(
        reconciliation, [&](const ReconciliationRow& row) { return row.category == category; }, verdict, comment);
}

bool ActVerdicts::undo() {
    if (m_steps.empty())
        return false;
    for (auto& [row, before] : m_steps.back())
        m_rows[std::size_t(row)] = std::move(before);
    m_steps.pop_back();
    return true;
}

} // namespace dutydesk
