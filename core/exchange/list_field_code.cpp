#include "exchange/list_field_code.h"

namespace dutydesk {

namespace {

/// In the order of ListField.
constexpr std::array<QStringView, ListFieldCount> Codes{
    u"none",  u"fullName", u"family", u"given",    u"patronymic", u"birthDate", u"sex",   u"enp",    u"snils",
    u"phone", u"address",  u"moCode", u"district", u"programme",  u"month",     u"stage", u"doneOn", u"result"};

} // namespace

QString listFieldCode(ListField field) {
    return Codes.at(static_cast<std::size_t>(field)).toString();
}

std::optional<ListField> listFieldFromCode(QStringView code) {
    for (std::size_t i = 0; i < Codes.size(); ++i) {
        if (Codes[i].compare(code, Qt::CaseInsensitive) == 0)
            return static_cast<ListField>(i);
    }
    return std::nullopt;
}

} // namespace dutydesk
