#include "identity_population.h"

#include "domain/random_source.h"

#include "identity_names.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace dutydesk::test {

namespace {

/// A person with whom they live.
struct Human {
    ReconcilePerson record;
    int household = 0;
    bool special = false; ///< has a twin, a namesake, or a parent or child of the same name
};

class Maker {
public:
    explicit Maker(quint64 seed)
        : m_random(seed) {}

    IdentityPopulation make(int people, int pairs) {
        while (int(m_humans.size()) < people)
            household();
        std::vector<std::size_t> order(m_humans.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        for (std::size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[below(i)]);
        std::vector<bool> outside(m_humans.size(), false);
        for (int i = 0; i < pairs; ++i) {
            const std::size_t human = order[std::size_t(i)];
            outside[human] = one(m_humans[human].special ? 5 : 25);
            m_out.pairs.push_back(pairOf(human, outside[human], i + 2));
        }
        for (std::size_t i = 0; i < m_humans.size(); ++i) {
            if (!outside[i])
                m_out.persons.push_back(m_humans[i].record);
        }
        return std::move(m_out);
    }

private:
    std::size_t below(std::size_t limit) { return std::size_t(m_random.next() % limit); }
    bool one(std::size_t in) { return below(in) == 0; }
    bool percent(std::size_t share) { return below(100) < share; }
    /// The first ones are the common ones.
    std::size_t common(std::size_t size) { return std::size_t(std::pow(m_random.fraction(), 1.6) * double(size)); }

    Human human(Sex sex, const QString& stem, const Man& father, QDate birth, int home) {
        Human human;
        ReconcilePerson& p = human.record;
        p.personId = QStringLiteral("h%1").arg(m_humans.size() + 1);
        const QString given =
            sex == Sex::Male ? text(Men[common(std::size(Men))].given) : text(Women[common(std::size(Women))]);
        p.name = {familyOf(stem, sex), given, text(sex == Sex::Male ? father.son : father.daughter)};
        if (sex == Sex::Female && one(8))
            p.name.family = p.name.family + u'-' + familyOf(text(Stems[below(std::size(Stems))]), sex);
        p.birthDate = birth;
        p.sex = sex;
        do {
            p.enp = Enp::compose(78, birth, sex, int(below(100000)));
        } while (m_numbers.contains(p.enp->toString()));
        m_numbers.insert(p.enp->toString());
        p.snils = Snils::compose(quint32(100000000 + 31 * ++m_serial + below(30)));
        if (percent(3))
            p.snils.reset();
        p.phones = QStringList();
        if (percent(85))
            p.phones->append(QStringLiteral("+79%1").arg(210000000 + int(below(89999999))));
        p.address = QStringLiteral("Санкт-Петербург, ул. %1, д. %2, кв. %3")
                        .arg(text(Streets[std::size_t(home) % std::size(Streets)]))
                        .arg(home % 97 + 1)
                        .arg(home % 211 + 1);
        p.district = QString::number(home % 40 + 1);
        p.inMisList = true;
        human.household = home;
        return human;
    }

    QDate anyDay(int from, int to) {
        const QDate first(from, 1, 1);
        return first.addDays(qint64(below(std::size_t(first.daysTo(QDate(to, 12, 31))))));
    }

    void household() {
        const int home = int(++m_homes);
        const QString stem = text(Stems[common(std::size(Stems))]);
        const Man& father = Men[common(std::size(Men))];
        const Sex sex = one(2) ? Sex::Male : Sex::Female;
        Human first = human(sex, stem, father, anyDay(1932, 2006), home);
        const auto relative = [&](Human other) {
            first.special = other.special = true;
            m_humans.push_back(first);
            other.record.personId = QStringLiteral("h%1").arg(m_humans.size() + 1);
            m_humans.push_back(std::move(other));
        };
        switch (below(20)) {
        case 0: { // twins: numbers that follow each other, often one telephone
            Human twin = human(percent(70)        ? sex
                               : sex == Sex::Male ? Sex::Female
                                                  : Sex::Male,
                               stem, father, first.record.birthDate, home);
            if (twin.record.name.given == first.record.name.given)
                return;
            if (twin.record.sex == sex)
                twin.record.enp = Enp::compose(78, first.record.birthDate, sex, following(*first.record.enp));
            if (one(2))
                twin.record.phones = first.record.phones;
            return relative(std::move(twin));
        }
        case 1: { // father and son of one name
            if (sex != Sex::Male)
                return;
            first.record.name.given = text(father.given);
            Human son =
                human(Sex::Male, stem, father, first.record.birthDate.addDays(qint64(8000 + below(5000))), home);
            son.record.name = first.record.name;
            if (one(10)) // born on the same day of the year
                son.record.birthDate = first.record.birthDate.addYears(20 + 10 * int(below(2)));
            return relative(std::move(son));
        }
        case 2: { // mother and daughter of one given name
            Human mother = human(Sex::Female, stem, father, anyDay(1935, 1970), home);
            Human daughter = human(Sex::Female, stem, Men[common(std::size(Men))],
                                   mother.record.birthDate.addDays(qint64(8000 + below(4000))), home);
            daughter.record.name.given = mother.record.name.given;
            daughter.record.name.family = mother.record.name.family;
            first = std::move(mother);
            return relative(std::move(daughter));
        }
        case 3: { // a namesake born on the same day, somewhere else
            if (one(2))
                break;
            Human namesake = human(sex, stem, father, first.record.birthDate, int(++m_homes));
            namesake.record.name = first.record.name;
            return relative(std::move(namesake));
        }
        default:
            break;
        }
        m_humans.push_back(std::move(first));
    }

    static int following(const Enp& enp) { return (enp.toString().mid(10, 5).toInt() + 1) % 100000; }

    IdentityPair pairOf(std::size_t index, bool outside, int rowNumber) {
        const Human& human = m_humans[index];
        const ReconcilePerson& p = human.record;
        IdentityPair pair;
        pair.personId = outside ? QString() : p.personId;
        ListRow& row = pair.row;
        row.rowNumber = rowNumber;
        row.name = p.name;
        row.birthDate = p.birthDate;
        row.sex = percent(90) ? p.sex : Sex::Unknown;
        if (percent(50) && !p.phones->isEmpty())
            row.phones = {Phone::parse(p.phones->front())};
        if (percent(60))
            row.address = percent(90) ? p.address.section(QStringLiteral(", "), 1) : QStringLiteral("Дачная, 7");
        if (percent(60))
            row.district = p.district;
        giveNumbers(pair, p);
        spoil(pair, index);
        return pair;
    }

    void giveNumbers(IdentityPair& pair, const ReconcilePerson& p) {
        const std::size_t dice = below(100);
        ListRow& row = pair.row;
        pair.numbers = dice < 40 ? "both numbers" : dice < 60 ? "ENP alone" : dice < 65 ? "SNILS alone" : "no number";
        if (dice < 60)
            row.enp = p.enp;
        if (dice < 40 || (dice >= 60 && dice < 65))
            row.snils = p.snils;
        if (dice >= 85 && dice < 95) {
            row.enpWritten = slipped(p.enp->toString());
            pair.numbers = "ENP with a slip";
        } else if (dice >= 95 && p.snils) {
            row.snilsWritten = slipped(p.snils->toString());
            pair.numbers = "SNILS with a slip";
        }
    }

    QString slipped(QString digits) {
        const QString was = digits;
        while (digits == was || Enp::parse(digits) || Snils::parse(digits)) {
            digits = was;
            const qsizetype at = qsizetype(below(std::size_t(digits.size() - 1)));
            if (percent(60))
                digits[at] = QChar(char16_t(u'0' + below(10)));
            else if (percent(60))
                std::swap(digits[at], digits[at + 1]);
            else
                digits.remove(at, 1);
        }
        return digits;
    }

    QString typo(QString word) {
        static const QString keys = QStringLiteral("йцукенгшщзхъфывапролджэячсмитьбю");
        const qsizetype at = qsizetype(below(std::size_t(std::max<qsizetype>(word.size() - 1, 1))));
        const std::size_t dice = below(100);
        if (word.size() < 4 || dice < 40) { // a key beside
            const qsizetype key = keys.indexOf(word.at(at).toLower());
            if (word.size() > 2 && key >= 0)
                word[at] = at == 0 ? keys.at((key + 1) % keys.size()).toUpper() : keys.at((key + 1) % keys.size());
        } else if (dice < 55) {
            word[at + 1] = keys.at(qsizetype(below(std::size_t(keys.size()))));
        } else if (dice < 72) {
            word.remove(at + 1, 1);
        } else if (dice < 85) {
            word.insert(at, word.at(at));
        } else {
            std::swap(word[at], word[at + 1]);
        }
        return word;
    }

    QDate otherDigit(QDate date) {
        const QString digits = date.toString(u"ddMMyyyy");
        for (;;) {
            QString other = digits;
            other[qsizetype(below(8))] = QChar(char16_t(u'0' + below(10)));
            const QDate slip = QDate::fromString(other, QStringLiteral("ddMMyyyy"));
            if (slip.isValid() && slip != date && slip.year() > 1900 && slip.year() < 2026)
                return slip;
        }
    }

    void spoil(IdentityPair& pair, std::size_t index);
    void wrongNumber(IdentityPair& pair, std::size_t index);

    SeededRandom m_random;
    std::vector<Human> m_humans;
    QSet<QString> m_numbers;
    std::size_t m_homes = 0, m_serial = 0;
    IdentityPopulation m_out;
};

/// What a clerk does wrong; the shares are those of a careless list, not of a careful one.
void Maker::spoil(IdentityPair& pair, std::size_t index) {
    ListRow& row = pair.row;
    PersonName& name = row.name;
    const auto say = [&](const char* mistake) { pair.mistake = mistake; };
    const std::size_t dice = below(100);
    if (dice < 26) {
        say("none");
    } else if (dice < 34) {
        say("case and ё");
        name.family = name.family.toUpper().replace(u'Ё', u'Е');
    } else if (dice < 39 && name.family.contains(u'-')) {
        say("double name halved or turned");
        const QStringList halves = name.family.split(u'-');
        name.family = one(2) ? halves.at(qsizetype(below(2))) : QString(halves.at(1) + u' ' + halves.at(0));
    } else if (dice < 45) {
        say("slip in the family name");
        name.family = typo(name.family);
    } else if (dice < 50) {
        say("slip in the given name");
        name.given = typo(name.given);
    } else if (dice < 55) {
        say("slip in the patronymic");
        name.patronymic = typo(name.patronymic);
    } else if (dice < 61) {
        say("no patronymic");
        name.patronymic.clear();
    } else if (dice < 66) {
        say("given name and patronymic swapped");
        std::swap(name.given, name.patronymic);
    } else if (dice < 69) {
        say("family and given name swapped");
        std::swap(name.family, name.given);
    } else if (dice < 71) {
        say("family name last");
        name = {name.given, name.patronymic, name.family};
    } else if (dice < 75) {
        say("day and month swapped");
        if (const QDate turned(row.birthDate.year(), row.birthDate.day(), row.birthDate.month()); turned.isValid())
            row.birthDate = turned;
    } else if (dice < 81) {
        say("slip in the birth date");
        row.birthDate = otherDigit(row.birthDate);
    } else if (dice < 88) {
        say("family name changed by marriage");
        if (m_humans[index].record.sex == Sex::Female)
            name.family = familyOf(text(Stems[below(std::size(Stems))]), Sex::Female);
    } else if (dice < 91) {
        say("slip in the family name, no patronymic");
        name.family = typo(name.family);
        name.patronymic.clear();
    } else if (dice < 93) {
        say("slips in name and birth date");
        name.family = typo(name.family);
        row.birthDate = otherDigit(row.birthDate);
    } else if (dice < 94 && one(2)) {
        say("another birth date"); // only a number can help here
        row.birthDate = row.birthDate.addDays(1000 + qint64(below(3000)));
    } else if (dice < 94) {
        say("initials");
        name.given = name.given.left(1);
        name.patronymic = name.patronymic.left(1);
    } else if (dice < 97) {
        say("two slips in the name");
        name.given = typo(name.given);
        name.patronymic = typo(name.patronymic);
    } else {
        wrongNumber(pair, index);
    }
}

void Maker::wrongNumber(IdentityPair& pair, std::size_t index) {
    std::size_t owner = index;
    for (const std::size_t near : {index + 1, index - 1}) {
        if (near < m_humans.size() && m_humans[near].household == m_humans[index].household)
            owner = near;
    }
    pair.mistake = owner == index ? "number of the next line" : "number of a relative";
    while (owner == index)
        owner = below(m_humans.size());
    pair.row.enp = m_humans[owner].record.enp;
    pair.row.snils.reset();
    pair.row.enpWritten.clear();
    pair.row.snilsWritten.clear();
    pair.numbers = "another's ENP";
}

} // namespace

IdentityPopulation makeIdentityPopulation(quint64 seed, int people, int pairs) {
    return Maker(seed).make(people, pairs);
}

} // namespace dutydesk::test
