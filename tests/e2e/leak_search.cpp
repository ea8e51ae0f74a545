#include "e2e/leak_search.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>

namespace dutydesk::test {

namespace {

constexpr int ShortestWord = 5; // shorter runs come about by chance in random bytes
constexpr int ShortestNumber = 10;
constexpr int MostFinds = 5;

bool isLetter(char16_t c) {
    return (c >= u'А' && c <= u'я') || c == u'ё' || c == u'Ё';
}

bool isDigit(char16_t c) {
    return c >= u'0' && c <= u'9';
}

/// Calls `found` with each run of letters or digits of the code units that `next` hands out (0 at the end).
template <class Next, class Found>
void eachRun(Next next, Found found) {
    QString run;
    bool digits = false;
    for (;;) {
        const char16_t c = next();
        const bool isRun = isLetter(c) || isDigit(c);
        if (!run.isEmpty() && (!isRun || isDigit(c) != digits)) {
            found(run, digits);
            run.clear();
        }
        if (isRun) {
            digits = isDigit(c);
            run += QChar(c);
        } else if (c == 0) {
            return;
        }
    }
}

QString digitsOf(const QString& text) {
    QString digits;
    for (const QChar c : text) {
        if (isDigit(c.unicode()))
            digits += c;
    }
    return digits;
}

} // namespace

LeakSearch::LeakSearch(const QList<QJsonObject>& patients, const QStringList& known) {
    const auto addWord = [this](const QString& text) {
        for (const QString& word : text.toLower().split(u'-')) {
            if (word.size() >= ShortestWord)
                m_words.insert(word);
        }
    };
    const auto addNumber = [this](const QString& text) {
        const QString digits = digitsOf(text);
        if (digits.size() < ShortestNumber)
            return;
        m_numbers.insert(digits);
        if (digits.size() == 11 && (digits.startsWith(u'7') || digits.startsWith(u'8')))
            m_numbers.insert(digits.mid(1)); // a phone without its country
    };
    for (const QJsonObject& patient : patients) {
        const QJsonObject name = patient.value(u"name").toArray().first().toObject();
        addWord(name.value(u"family").toString());
        for (const QJsonValue& given : name.value(u"given").toArray())
            addWord(given.toString());
        for (const QJsonValue& identifier : patient.value(u"identifier").toArray())
            addNumber(identifier.toObject().value(u"value").toString());
        for (const QJsonValue& contact : patient.value(u"telecom").toArray())
            addNumber(contact.toObject().value(u"value").toString());
    }
    for (const QString& words : known) {
        for (const QString& word : words.toLower().split(u' '))
            m_words.remove(word);
    }
}

QStringList LeakSearch::in(const QByteArray& bytes) const {
    QStringList finds;
    const auto look = [&](const QString& run, bool digits) {
        if (finds.size() < MostFinds && (digits ? m_numbers.contains(run) : m_words.contains(run.toLower())))
            finds << run;
    };
    const auto at = [&](qsizetype i) { return static_cast<unsigned char>(bytes.at(i)); };
    qsizetype i = 0;
    eachRun(
        [&]() -> char16_t {
            if (i >= bytes.size())
                return 0;
            const unsigned char first = at(i++);
            if ((first == 0xD0 || first == 0xD1) && i < bytes.size() && (at(i) & 0xC0U) == 0x80)
                return char16_t((first & 0x1FU) << 6U | (at(i++) & 0x3FU));
            return first == 0 ? u' ' : first < 0x80 ? char16_t(first) : u' ';
        },
        look);
    for (const qsizetype start : {0, 1}) { // UTF-16 may begin at either byte
        qsizetype j = start;
        eachRun(
            [&]() -> char16_t {
                if (j + 1 >= bytes.size())
                    return 0;
                const char16_t c = char16_t(at(j) | at(j + 1) << 8U);
                j += 2;
                return c == 0 ? u' ' : c;
            },
            look);
    }
    return finds;
}

QStringList LeakSearch::inFolder(const QString& folder) const {
    QStringList finds;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QString& find : in(file.readAll()))
            finds << QStringLiteral("%1: %2").arg(file.fileName(), find);
    }
    return finds;
}

} // namespace dutydesk::test
