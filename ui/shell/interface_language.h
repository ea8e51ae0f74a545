#pragma once

#include "resources/word_book.h"

#include <QString>
#include <QTranslator>

namespace dutydesk {

/// The language of the interface: our words (`:/i18n/dutydesk_ru.qm`), Qt's own, and how numbers are written. Widgets made afterwards
/// speak it; those that stand already are made anew by the session.
class InterfaceLanguage
{
public:
    ~InterfaceLanguage();
    /// "ru" or "en"; false when the words are not in the program.
    bool use(const QString& code);
    QString code() const { return m_code; }

private:
    void remove();
    QString m_code;
    WordBook m_ours;
    QTranslator m_qt;
};

} // namespace dutydesk
