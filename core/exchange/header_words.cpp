#include "exchange/column_mapping.h"

#include <algorithm>
#include <array>

namespace dutydesk {

namespace {

/// Words of a header as beginnings of words, in order; '$' ends a word that must stand whole. Longer patterns win.
struct HeaderPattern {
    ListField field;
    const char16_t* words;
};

constexpr std::array Patterns{
    HeaderPattern{ListField::FullName, u"фио$"},
    HeaderPattern{ListField::FullName, u"ф$ и$ о$"},
    HeaderPattern{ListField::FullName, u"фамили имя$ отчеств"},
    HeaderPattern{ListField::FullName, u"фамили имя$"},
    HeaderPattern{ListField::FullName, u"пациент$"},
    HeaderPattern{ListField::FullName, u"застрахованн лиц"},
    HeaderPattern{ListField::FullName, u"застрахованн$"},
    HeaderPattern{ListField::FullName, u"full name$"},
    HeaderPattern{ListField::FullName, u"patient$"},
    HeaderPattern{ListField::FullName, u"name$"},
    HeaderPattern{ListField::FullName, u"fio$"},
    HeaderPattern{ListField::Family, u"фамили"},
    HeaderPattern{ListField::Family, u"surname$"},
    HeaderPattern{ListField::Family, u"last name$"},
    HeaderPattern{ListField::Family, u"family"},
    HeaderPattern{ListField::Family, u"fam$"},
    HeaderPattern{ListField::Given, u"имя$"},
    HeaderPattern{ListField::Given, u"given"},
    HeaderPattern{ListField::Given, u"first name$"},
    HeaderPattern{ListField::Given, u"im$"},
    HeaderPattern{ListField::Patronymic, u"отчеств"},
    HeaderPattern{ListField::Patronymic, u"patronymic$"},
    HeaderPattern{ListField::Patronymic, u"middle name$"},
    HeaderPattern{ListField::Patronymic, u"ot$"},
    HeaderPattern{ListField::BirthDate, u"дат рожд"},
    HeaderPattern{ListField::BirthDate, u"д$ р$"},
    HeaderPattern{ListField::BirthDate, u"др$"},
    HeaderPattern{ListField::BirthDate, u"день рожд"},
    HeaderPattern{ListField::BirthDate, u"birth"},
    HeaderPattern{ListField::BirthDate, u"date birth"},
    HeaderPattern{ListField::BirthDate, u"dob$"},
    HeaderPattern{ListField::BirthDate, u"dr$"},
    HeaderPattern{ListField::Sex, u"пол$"},
    HeaderPattern{ListField::Sex, u"sex$"},
    HeaderPattern{ListField::Sex, u"gender$"},
    HeaderPattern{ListField::Sex, u"w$"},
    HeaderPattern{ListField::Enp, u"енп$"},
    HeaderPattern{ListField::Enp, u"един номер"},
    HeaderPattern{ListField::Enp, u"номер полис"},
    HeaderPattern{ListField::Enp, u"полис"},
    HeaderPattern{ListField::Enp, u"enp$"},
    HeaderPattern{ListField::Enp, u"policy"},
    HeaderPattern{ListField::Enp, u"npolis$"},
    HeaderPattern{ListField::Snils, u"снилс$"},
    HeaderPattern{ListField::Snils, u"страхов номер"},
    HeaderPattern{ListField::Snils, u"snils$"},
    HeaderPattern{ListField::Snils, u"ss$"},
    HeaderPattern{ListField::Phone, u"телефон"},
    HeaderPattern{ListField::Phone, u"тел$"},
    HeaderPattern{ListField::Phone, u"мобильн"},
    HeaderPattern{ListField::Phone, u"сотов"},
    HeaderPattern{ListField::Phone, u"контакт"},
    HeaderPattern{ListField::Phone, u"phone"},
    HeaderPattern{ListField::Phone, u"mobile$"},
    HeaderPattern{ListField::Phone, u"tel$"},
    HeaderPattern{ListField::Address, u"адрес"},
    HeaderPattern{ListField::Address, u"мест жит"},
    HeaderPattern{ListField::Address, u"address"},
    HeaderPattern{ListField::MoCode, u"код мо$"},
    HeaderPattern{ListField::MoCode, u"мо$"},
    HeaderPattern{ListField::MoCode, u"мо$ прикреп"},
    HeaderPattern{ListField::MoCode, u"код медицинск"},
    HeaderPattern{ListField::MoCode, u"mo code$"},
    HeaderPattern{ListField::MoCode, u"codem$"},
    HeaderPattern{ListField::MoCode, u"organisation code$"},
    HeaderPattern{ListField::District, u"участ"},
    HeaderPattern{ListField::District, u"district"},
    HeaderPattern{ListField::Programme, u"программ"},
    HeaderPattern{ListField::Programme, u"вид мероприят"},
    HeaderPattern{ListField::Programme, u"вид осмотр"},
    HeaderPattern{ListField::Programme, u"вид профилакт"},
    HeaderPattern{ListField::Programme, u"вид диспансер"},
    HeaderPattern{ListField::Programme, u"мероприят"},
    HeaderPattern{ListField::Programme, u"program"},
    HeaderPattern{ListField::Month, u"месяц"},
    HeaderPattern{ListField::Month, u"квартал"},
    HeaderPattern{ListField::Month, u"период"},
    HeaderPattern{ListField::Month, u"month$"},
    HeaderPattern{ListField::Month, u"quarter$"},
    HeaderPattern{ListField::Month, u"period$"},
    HeaderPattern{ListField::Stage, u"этап"},
    HeaderPattern{ListField::Stage, u"stage"},
    HeaderPattern{ListField::DoneOn, u"дат прохожд"},
    HeaderPattern{ListField::DoneOn, u"дат заверш"},
    HeaderPattern{ListField::DoneOn, u"дат оконч"},
    HeaderPattern{ListField::DoneOn, u"дат провед"},
    HeaderPattern{ListField::DoneOn, u"дат выполн"},
    HeaderPattern{ListField::DoneOn, u"дат осмотр"},
    HeaderPattern{ListField::DoneOn, u"пройден"},
    HeaderPattern{ListField::DoneOn, u"done$"},
    HeaderPattern{ListField::DoneOn, u"completed"},
    HeaderPattern{ListField::DoneOn, u"date passing"},
    HeaderPattern{ListField::Result, u"результат"},
    HeaderPattern{ListField::Result, u"исход"},
    HeaderPattern{ListField::Result, u"групп здоров"},
    HeaderPattern{ListField::Result, u"result"},
    HeaderPattern{ListField::Result, u"outcome"},
};

/// The patterns taken apart once: a sheet may have a thousand columns.
const std::vector<QList<QStringView>>& patternWords() {
    static const std::vector<QList<QStringView>> words = [] {
        std::vector<QList<QStringView>> all;
        for (const HeaderPattern& pattern : Patterns)
            all.push_back(QStringView(pattern.words).split(u' '));
        return all;
    }();
    return words;
}

/// True when the words of the pattern begin words of the header in order.
bool fitsPattern(const QStringList& words, const QList<QStringView>& pattern) {
    qsizetype at = 0;
    for (QStringView part : pattern) {
        const bool whole = part.endsWith(u'$');
        if (whole)
            part.chop(1);
        while (at < words.size() && !(whole ? QStringView(words.at(at)) == part : words.at(at).startsWith(part)))
            ++at;
        if (at++ >= words.size())
            return false;
    }
    return true;
}

/// Headers that speak of a field and mean another thing: "Дата выдачи полиса", "Серия полиса", "Наименование МО".
bool meansOther(const QStringList& words, ListField field) {
    const auto has = [&](QStringView begin) {
        return std::any_of(words.begin(), words.end(), [&](const QString& word) { return word.startsWith(begin); });
    };
    const bool aDate = has(u"дат") || has(u"date");
    switch (field) {
    case ListField::BirthDate:
    case ListField::DoneOn:
    case ListField::Month:
        return has(u"план") && field == ListField::DoneOn;
    case ListField::Enp:
        return aDate || has(u"сери") || has(u"тип") || has(u"вид") || has(u"статус") || has(u"type");
    case ListField::MoCode:
        return aDate || has(u"наимен") || has(u"назв") || has(u"телеф") || has(u"адрес");
    case ListField::FullName:
        return aDate || has(u"врач") || has(u"представ") || has(u"сотрудн") || has(u"id");
    default:
        return aDate;
    }
}

} // namespace

ListField fieldOfHeader(const QString& header) {
    if (header.size() > LongestHeader)
        return ListField::None;
    const QStringList words = searchKey(header).split(u' ', Qt::SkipEmptyParts);
    ListField best = ListField::None;
    qsizetype longest = 0;
    for (std::size_t i = 0; i < Patterns.size(); ++i) {
        const qsizetype length = QStringView(Patterns[i].words).size();
        if (length > longest && fitsPattern(words, patternWords()[i]) && !meansOther(words, Patterns[i].field)) {
            longest = length;
            best = Patterns[i].field;
        }
    }
    return best;
}

} // namespace dutydesk
