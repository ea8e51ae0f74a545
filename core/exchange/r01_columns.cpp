#include "exchange/r01_columns.h"

#include "domain/digits.h"

namespace dutydesk {

namespace {

/// Places of the columns that complete() writes; the order is that of the constructor.
enum Place { Enp = 6, MoCode = 11, Month = 12, PolicyType = 13, PolicyNumber = 15 };

constexpr int MaxColumns = 120;

} // namespace

R01Columns::R01Columns()
    : m_columns{{"IDPAC", QStringLiteral("IDPAC")},
                {"SURNAME", QStringLiteral("Фамилия")},
                {"NAME", QStringLiteral("Имя")},
                {"PATRONYMIC", QStringLiteral("Отчество")},
                {"BIRTHDAY", QStringLiteral("Дата рождения")},
                {"SEX", QStringLiteral("Пол")},
                {"ENP", QStringLiteral("ЕНП")},
                {"SS", QStringLiteral("СНИЛС")},
                {"TEL_M", QStringLiteral("Телефон мобильный")},
                {"TEL_F", QStringLiteral("Телефон домашний")},
                {"ADDRESS", QStringLiteral("Адрес")},
                {"", QStringLiteral("Код МО")},
                {"", QStringLiteral("Месяц")},
                {"TYPE_P", QStringLiteral("TYPE_P")},
                {"SER_P", QStringLiteral("SER_P")},
                {"NUM_P", QStringLiteral("NUM_P")},
                {"MR", QStringLiteral("MR")},
                {"CATEGORY", QStringLiteral("CATEGORY")},
                {"T_PR", QStringLiteral("T_PR")}} {}

int R01Columns::find(std::string_view element, int hint) const {
    // Records name their elements in the same order, so the next column is nearly always the right one.
    for (int i = 1; i <= size(); ++i) {
        const int at = (hint + i) % size();
        if (m_columns[std::size_t(at)].element == element)
            return at;
    }
    return -1;
}

int R01Columns::add(std::string_view element) {
    if (size() >= MaxColumns || element.size() > 100)
        return -1;
    m_columns.push_back({std::string(element), QString::fromUtf8(element.data(), qsizetype(element.size()))});
    return size() - 1;
}

QStringList R01Columns::headers() const {
    QStringList headers;
    for (const Column& column : m_columns)
        headers << column.header;
    return headers;
}

void R01Columns::complete(QStringList& values, const ListStamp& stamp) const {
    values[MoCode] = stamp.moCode;
    values[Month] = stamp.monthKey();
    if (!values.at(Enp).isEmpty())
        return;
    const QString digits = digitsOnly(values.at(PolicyNumber));
    const QString type = values.at(PolicyType).trimmed();
    if ((type == QLatin1String("3") && digits.size() == 16) || (type == QLatin1String("2") && digits.size() == 9))
        values[Enp] = digits;
}

} // namespace dutydesk
