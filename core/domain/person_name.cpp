#include "domain/person_name.h"

#include <algorithm>

namespace dutydesk {

QString PersonName::full() const {
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

QString PersonName::brief() const {
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

QString PersonName::address() const {
    if (given.isEmpty())
        return patronymic.isEmpty() ? family : patronymic;
    return patronymic.isEmpty() ? given : given + u' ' + patronymic;
}

QString searchKey(QStringView text) {
    // Some systems write ё and й as a letter and a mark over it; both forms must give one key.
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.isMark(); })) {
        const QString composed = text.toString().normalized(QString::NormalizationForm_C);
        if (composed.size() < text.size())
            return searchKey(composed);
    }
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
