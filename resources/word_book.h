#pragma once

#include <QStringList>
#include <QTranslator>

namespace dutydesk {

/// Our words. Folders of core wrap translate() in a function of their own, and lupdate files what passes through it under the class
/// or namespace that it stands in; a text that is not found under its context is therefore looked for under the others.
/// Has the Russian words too, for PrintedWords.
class WordBook final : public QTranslator
{
public:
    bool open(const QString& code);
    QString translate(const char* context, const char* source, const char* comment, int n) const override;

private:
    QString from(const QTranslator& book, const char* context, const char* source, const char* comment, int n) const;

    QStringList m_contexts;
    QTranslator m_printed; ///< Russian; empty when the interface is
};

} // namespace dutydesk
