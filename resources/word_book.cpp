#include "resources/word_book.h"

#include "resources/printed_words.h"

#include <QFile>

namespace dutydesk {

bool WordBook::open(const QString& code)
{
    m_contexts.clear();
    QFile names(QStringLiteral(":/i18n/contexts.txt"));
    if (names.open(QIODevice::ReadOnly))
        m_contexts = QString::fromUtf8(names.readAll()).split(u'\n', Qt::SkipEmptyParts);
    if (code != u"ru")
        (void)m_printed.load(QStringLiteral(":/i18n/dutydesk_ru.qm"));
    return load(QStringLiteral(":/i18n/dutydesk_%1.qm").arg(code));
}

QString WordBook::translate(const char* context, const char* source, const char* comment, int n) const
{
    if (PrintedWords::wanted() && !m_printed.isEmpty())
        return from(m_printed, context, source, comment, n);
    return from(*this, context, source, comment, n);
}

QString WordBook::from(const QTranslator& book, const char* context, const char* source, const char* comment, int n) const
{
    QString text = book.QTranslator::translate(context, source, comment, n);
    // Qt asks every translator for its own words as well; those are none of ours.
    if (!text.isNull() || !source || !context || *context == 'Q')
        return text;
    for (const QString& other : m_contexts) {
        text = book.QTranslator::translate(other.toUtf8().constData(), source, comment, n);
        if (!text.isNull())
            return text;
    }
    return {};
}

} // namespace dutydesk
