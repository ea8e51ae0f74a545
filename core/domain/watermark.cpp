#include "domain/watermark.h"

#include <QStringList>

namespace dutydesk {

QString Watermark::text(const QString& act) const {
    if (isEmpty())
        return {};
    QString who = fullName.isEmpty() ? login : fullName;
    if (!login.isEmpty() && login != who)
        who += QStringLiteral(" (%1)").arg(login);
    QStringList parts{QStringLiteral("%1: %2").arg(act, who)};
    if (at.isValid())
        parts << at.toLocalTime().toString(u"dd.MM.yyyy HH:mm");
    if (!desk.isEmpty())
        parts << QStringLiteral("рабочее место %1").arg(desk);
    return parts.join(QStringLiteral(", "));
}

} // namespace dutydesk
