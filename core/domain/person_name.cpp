#include "domain/person_name.h"

namespace dutydesk {

QString PersonName::full() const
{
    QString text = family;
    for (const QString* part : {&given, &patronymic}) {
        if (part->isEmpty())
            continue;
        if (!text.isEmpty())
            text += u' ';
        text += *part;
    }
    return text;
}

QString PersonName::brief() const
{
    QString text = family;
    for (const QString* part : {&given, &patronymic}) {
        if (part->isEmpty())
            continue;
        text += text.isEmpty() ? QString() : QStringLiteral(" ");
        text += part->at(0);
        text += u'.';
    }
    return text;
}

QString PersonName::address() const
{
    if (given.isEmpty())
        return patronymic.isEmpty() ? family : patronymic;
    return patronymic.isEmpty() ? given : given + u' ' + patronymic;
}

QString searchKey(QStringView text)
{
    QString key;
    key.reserve(text.size());
    bool gap = false;
    for (const QChar c : text) {
        if (!c.isLetterOrNumber()) {
            gap = true;
            continue;
        }
        if (gap && !key.isEmpty())
            key += u' ';
        gap = false;
        const QChar lower = c.toLower();
        key += lower == u'ё' ? QChar(u'е') : lower;
    }
    return key;
}

} // namespace dutydesk
