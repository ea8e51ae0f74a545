#include "shell/interface_language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace dutydesk {

InterfaceLanguage::~InterfaceLanguage()
{
    if (QCoreApplication::instance())
        remove();
}

void InterfaceLanguage::remove()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
}

bool InterfaceLanguage::use(const QString& code)
{
    if (code == m_code)
        return true;
    remove();
    m_code = code;
    QLocale::setDefault(code == u"ru" ? QLocale(QLocale::Russian, QLocale::Russia) : QLocale(QLocale::English, QLocale::UnitedKingdom));
    if (m_qt.load(QStringLiteral("qtbase_%1").arg(code), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    const bool found = m_ours.open(code);
    if (found)
        QCoreApplication::installTranslator(&m_ours);
    return found;
}

} // namespace dutydesk
