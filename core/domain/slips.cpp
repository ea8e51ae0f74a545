#include "domain/slips.h"

#include <algorithm>
#include <array>

namespace dutydesk {

namespace {

/// Place of a key on the layout: row and twice the column, because each row is shifted by half a key.
struct Key {
    int row = -1, place = 0;
};

Key keyOf(QChar c) {
    static constexpr std::array<QStringView, 3> rows{u"йцукенгшщзхъ", u"фывапролджэ", u"ячсмитьбю"};
    for (int row = 0; row < int(rows.size()); ++row) {
        if (const qsizetype column = rows[std::size_t(row)].indexOf(c); column >= 0)
            return {row, int(column) * 2 + row};
    }
    return {};
}

bool touch(QChar a, QChar b) {
    const Key one = keyOf(a), other = keyOf(b);
    if (one.row < 0 || other.row < 0 || std::abs(one.row - other.row) > 1)
        return false;
    return std::abs(one.place - other.place) <= (one.row == other.row ? 2 : 1);
}

using DateDigits = std::array<int, 8>;

DateDigits digitsOf(QDate date) {
    const int y = date.year(), m = date.month(), d = date.day();
    return {d / 10, d % 10, m / 10, m % 10, y / 1000 % 10, y / 100 % 10, y / 10 % 10, y % 10};
}

QDate dateOf(const DateDigits& d) {
    return QDate(d[4] * 1000 + d[5] * 100 + d[6] * 10 + d[7], d[2] * 10 + d[3], d[0] * 10 + d[1]);
}

/// Digits of a number that is being tried; a little longer than the longest number.
struct Digits {
    std::array<int, 20> digit{};
    std::size_t size = 0;

    void insert(std::size_t at, int value) {
        std::copy_backward(digit.begin() + at, digit.begin() + size, digit.begin() + size + 1);
        digit[at] = value;
        ++size;
    }
    void remove(std::size_t at) {
        std::copy(digit.begin() + at + 1, digit.begin() + size, digit.begin() + at);
        --size;
    }
};

/// As Enp: with the check digit the sum of Luhn's rule ends in nought.
bool isEnp(const Digits& d) {
    static constexpr std::array<int, 10> doubled{0, 2, 4, 6, 8, 1, 3, 5, 7, 9};
    int sum = 0;
    for (std::size_t i = 0; i < 16; i += 2)
        sum += doubled[std::size_t(d.digit[i])] + d.digit[i + 1];
    return sum % 10 == 0;
}

/// As Snils: numbers up to 001-001-998 carry no control number.
bool isSnils(const Digits& d) {
    int number = 0, sum = 0;
    for (std::size_t i = 0; i < 9; ++i) {
        number = number * 10 + d.digit[i];
        sum += d.digit[i] * (9 - int(i));
    }
    return number > 0 && (number <= 1001998 || sum % 101 % 100 == d.digit[9] * 10 + d.digit[10]);
}

template <class Valid>
class Repairs {
public:
    Repairs(QStringView digits, std::size_t length, Valid valid)
        : m_length(length)
        , m_valid(valid) {
        if (std::size_t(digits.size()) > length + 1)
            return;
        for (const QChar c : digits) {
            if (c < u'0' || c > u'9') {
                m_written.size = 0;
                return;
            }
            m_written.digit[m_written.size++] = c.unicode() - u'0';
        }
    }

    std::vector<quint64> all() {
        if (m_written.size == m_length) {
            replace();
            swap();
        } else if (m_written.size + 1 == m_length) {
            insert();
        } else if (m_written.size == m_length + 1) {
            remove();
        }
        std::sort(m_found.begin(), m_found.end());
        m_found.erase(std::unique(m_found.begin(), m_found.end()), m_found.end());
        return std::move(m_found);
    }

private:
    void offer(const Digits& digits) {
        if (!m_valid(digits))
            return;
        quint64 number = 0;
        for (std::size_t i = 0; i < m_length; ++i)
            number = number * 10 + quint64(digits.digit[i]);
        m_found.push_back(number);
    }

    void replace() {
        for (std::size_t at = 0; at < m_length; ++at) {
            int& digit = m_written.digit[at];
            const int was = digit;
            for (digit = 0; digit < 10; ++digit) {
                if (digit != was)
                    offer(m_written);
            }
            digit = was;
        }
    }

    void swap() {
        for (std::size_t i = 0; i + 1 < m_length; ++i) {
            int &one = m_written.digit[i], &other = m_written.digit[i + 1];
            if (one == other)
                continue;
            std::swap(one, other);
            offer(m_written);
            std::swap(one, other);
        }
    }

    void insert() {
        for (std::size_t at = 0; at < m_length; ++at) {
            Digits longer = m_written;
            longer.insert(at, 0);
            for (int digit = 0; digit < 10; ++digit) {
                longer.digit[at] = digit;
                offer(longer);
            }
        }
    }

    void remove() {
        for (std::size_t at = 0; at <= m_length; ++at) {
            Digits shorter = m_written;
            shorter.remove(at);
            offer(shorter);
        }
    }

    std::size_t m_length;
    Valid m_valid;
    Digits m_written;
    std::vector<quint64> m_found;
};

} // namespace

std::optional<Slip> slipBetween(QStringView written, QStringView meant) {
    if (std::abs(written.size() - meant.size()) > 1)
        return std::nullopt;
    qsizetype head = 0;
    const qsizetype shorter = std::min(written.size(), meant.size());
    while (head < shorter && written.at(head) == meant.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && written.at(written.size() - 1 - tail) == meant.at(meant.size() - 1 - tail))
        ++tail;
    const QStringView w = written.mid(head, written.size() - head - tail);
    const QStringView m = meant.mid(head, meant.size() - head - tail);
    if (w.isEmpty() && m.isEmpty())
        return Slip::None;
    if (w.size() == 1 && m.size() == 1)
        return touch(w.at(0), m.at(0)) ? Slip::NeighbourKey : Slip::Replaced;
    if (w.isEmpty() && m.size() == 1)
        return Slip::Left;
    if (m.isEmpty() && w.size() == 1)
        return Slip::Added;
    if (w.size() == 2 && m.size() == 2 && w.at(0) == m.at(1) && w.at(1) == m.at(0))
        return Slip::Swapped;
    return std::nullopt;
}

std::optional<DateSlip> dateSlipBetween(QDate written, QDate meant) {
    if (!written.isValid() || !meant.isValid())
        return std::nullopt;
    if (written == meant)
        return DateSlip::None;
    if (written.year() == meant.year() && written.month() == meant.day() && written.day() == meant.month())
        return DateSlip::DayAndMonth;
    const DateDigits a = digitsOf(written), b = digitsOf(meant);
    int differing = 0;
    std::size_t first = a.size();
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] == b[i])
            continue;
        first = std::min(first, i);
        ++differing;
    }
    if (differing == 1)
        return DateSlip::Digit;
    if (differing == 2 && first + 1 < a.size() && a[first] == b[first + 1] && a[first + 1] == b[first])
        return DateSlip::SwappedDigits;
    return std::nullopt;
}

std::vector<QDate> datesNear(QDate date) {
    std::vector<QDate> near;
    if (!date.isValid() || date.year() < 1 || date.year() > 9999)
        return near;
    near.reserve(72);
    const auto offer = [&](QDate other) {
        if (other.isValid() && other != date)
            near.push_back(other);
    };
    offer(QDate(date.year(), date.day(), date.month()));
    DateDigits digits = digitsOf(date);
    for (int& digit : digits) {
        const int was = digit;
        for (digit = 0; digit < 10; ++digit)
            offer(dateOf(digits));
        digit = was;
    }
    for (std::size_t i = 0; i + 1 < digits.size(); ++i) {
        std::swap(digits[i], digits[i + 1]);
        offer(dateOf(digits));
        std::swap(digits[i], digits[i + 1]);
    }
    return near;
}

std::vector<quint64> enpsNear(QStringView digits) {
    return Repairs(digits, 16, isEnp).all();
}

std::vector<quint64> snilsNear(QStringView digits) {
    return Repairs(digits, 11, isSnils).all();
}

} // namespace dutydesk
