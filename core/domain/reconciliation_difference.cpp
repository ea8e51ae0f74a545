#include "domain/reconciliation_match.h"

#include <algorithm>

namespace dutydesk::reconciling {

namespace {

class Differences {
public:
    Differences(const ReconcilePerson& person, const ListRow* file, const MisMember* mis)
        : m_person(person)
        , m_file(file)
        , m_mis(mis) {}

    std::vector<FieldDifference> find() {
        compare(
            ListField::FullName, [](const auto& v) { return v.name; }, [](const PersonName& n) { return n.full(); },
            sameName, [](const PersonName& n) { return n.isEmpty(); });
        compare(
            ListField::BirthDate, [](const auto& v) { return v.birthDate; }, dateText, std::equal_to<QDate>(),
            [](QDate d) { return !d.isValid(); });
        compare(
            ListField::Sex, [](const auto& v) { return v.sex; }, sexText, std::equal_to<Sex>(),
            [](Sex s) { return s == Sex::Unknown; });
        const auto nothing = [](const auto& number) { return !number; };
        compare(
            ListField::Enp, [](const auto& v) { return v.enp; }, digitsOf<Enp>, std::equal_to<>(), nothing);
        compare(
            ListField::Snils, [](const auto& v) { return v.snils; },
            [](const std::optional<Snils>& n) { return n ? n->formatted() : QString(); }, std::equal_to<>(), nothing);
        if (m_file)
            compareFileOnly();
        return std::move(m_found);
    }

private:
    /// A source that does not say is no difference; a replica that does not know what another source says is one.
    template <class Get, class Text, class Equal, class Empty>
    void compare(ListField field, Get get, Text text, Equal equal, Empty empty) {
        const auto replica = get(m_person);
        const auto differs = [&](const auto* source) {
            return source && !empty(get(*source)) && !equal(get(*source), replica);
        };
        if (differs(m_file) || differs(m_mis))
            m_found.push_back(
                {field, m_file ? text(get(*m_file)) : QString(), m_mis ? text(get(*m_mis)) : QString(), text(replica)});
    }

    void compareFileOnly() {
        if (!m_person.district.isEmpty() && !m_file->district.isEmpty() && m_file->district != m_person.district)
            m_found.push_back({ListField::District, m_file->district, {}, m_person.district});
        if (!m_person.phones)
            return;
        const bool unknown = std::any_of(m_file->phones.cbegin(), m_file->phones.cend(), [&](const Phone& phone) {
            return phone.isValid() && !m_person.phones->contains(phone.number);
        });
        if (!unknown)
            return;
        const auto join = [](const auto& phones, auto read) {
            QStringList words;
            for (const auto& phone : phones)
                words << read(phone);
            return words.join(QLatin1String(", "));
        };
        m_found.push_back({ListField::Phone,
                           join(m_file->phones, [](const Phone& p) { return p.formatted(); }),
                           {},
                           join(*m_person.phones, [](const QString& p) { return Phone::parse(p).formatted(); })});
    }

    const ReconcilePerson& m_person;
    const ListRow* m_file;
    const MisMember* m_mis;
    std::vector<FieldDifference> m_found;
};

} // namespace

std::vector<FieldDifference> findDifferences(const ReconcilePerson& person, const ListRow* file, const MisMember* mis) {
    return Differences(person, file, mis).find();
}

} // namespace dutydesk::reconciling
