// The help as a book: every topic in both languages, every link, picture, key and word that it names.
#include "common/theme.h"
#include "shell/help_document.h"
#include "shell/help_keys.h"
#include "shell/help_library.h"
#include "shell/main_window.h"
#include "shell_desk.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSettings>
#include <QShortcut>
#include <QTextDocument>
#include <QXmlStreamReader>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

const QString Source = QStringLiteral(DUTYDESK_SOURCE_DIR "/");
constexpr qsizetype ShortestTopic = 900; ///< characters of plain text: less explains nothing

QString readText(const QString& path) {
    QFile file(path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

QStringList captures(const QString& text, const char* pattern) {
    QStringList found;
    const QRegularExpression expression(QString::fromUtf8(pattern), QRegularExpression::MultilineOption);
    for (auto it = expression.globalMatch(text); it.hasNext();)
        found << it.next().captured(1);
    return found;
}

QStringList links(const QString& text) {
    return captures(text, R"((?<!!)\[[^\]]*\]\(([^)]*)\))");
}

QStringList pictures(const QString& text) {
    return captures(text, R"(!\[[^\]]*\]\(([^)]*)\))");
}

/// What stands between backticks, blocks of code left out.
QStringList codeSpans(const QString& text) {
    static const QRegularExpression block(QStringLiteral("```.*?```"), QRegularExpression::DotMatchesEverythingOption);
    return captures(QString(text).remove(block), "`([^`\n]+)`");
}

/// The spans that name a key, as HelpKeys writes them in English.
QStringList keys(const QString& text) {
    static const QRegularExpression combined(QStringLiteral("^((Ctrl|Alt|Shift)\\+)+(\\S+|Page Up|Page Down)$"));
    static const QRegularExpression function(QStringLiteral("^F\\d{1,2}$"));
    static const QStringList single{
        QStringLiteral("Enter"), QStringLiteral("Esc"), QStringLiteral("Tab"),     QStringLiteral("Delete"),
        QStringLiteral("Home"),  QStringLiteral("End"), QStringLiteral("Page Up"), QStringLiteral("Page Down"),
        QStringLiteral("Space"), QStringLiteral("↑"),   QStringLiteral("↓"),       QStringLiteral("←"),
        QStringLiteral("→"),     QStringLiteral("/"),   QStringLiteral("-"),       QStringLiteral("=")};
    QStringList found;
    for (QString span : codeSpans(text)) {
        span.replace(QStringLiteral("Пробел"), QStringLiteral("Space"));
        const bool digit = span.size() == 1 && span.front().isDigit();
        if (digit || single.contains(span) || combined.match(span).hasMatch() || function.match(span).hasMatch())
            found << span;
    }
    return found;
}

QStringList topicFiles(const QString& language) {
    return QDir(Source + QStringLiteral("resources/help/") + language).entryList({QStringLiteral("*.md")}, QDir::Files);
}

/// A word of the interface without what is no word: "&Import…" and "import" are one.
QString plainWord(QString word) {
    static const QRegularExpression noise(QStringLiteral("&|%\\d|%n"));
    word.remove(noise);
    while (!word.isEmpty() && QStringLiteral("….:, ").contains(word.back()))
        word.chop(1);
    return word.trimmed().toLower();
}

/// Every word of the interface in a language: what tr() gives, and the titles of the rules.
QSet<QString> interfaceWords(bool russian) {
    QSet<QString> words;
    QXmlStreamReader xml(readText(Source + QStringLiteral("resources/i18n/dutydesk_ru.ts")));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"numerusform" || xml.name() == (russian ? u"translation" : u"source"))
            words << plainWord(xml.readElementText(QXmlStreamReader::IncludeChildElements));
    }
    REQUIRE_FALSE(xml.hasError());
    const QDir rules(Source + QStringLiteral("resources/rules"));
    for (const QString& name : rules.entryList({QStringLiteral("*.json")})) {
        for (const QString& title : captures(readText(rules.filePath(name)),
                                             russian ? R"re("title": "([^"]*)")re" : R"re("title_en": "([^"]*)")re"))
            words << plainWord(title);
    }
    return words;
}

QSet<QString> keysOf(const Page& page) {
    QSet<QString> names;
    for (const PageKey& key : page.keys())
        names << HelpKeys::nameOf(key.keys);
    for (const QShortcut* shortcut : page.findChildren<QShortcut*>())
        names << HelpKeys::nameOf(shortcut->key());
    return names;
}

/// Keys of every page, and those that Qt's own widgets understand.
QSet<QString> keysEverywhere(MainWindow& window) {
    QSet<QString> names{QStringLiteral("Tab"),   QStringLiteral("Shift+Tab"), QStringLiteral("Enter"),
                        QStringLiteral("Esc"),   QStringLiteral("↑"),         QStringLiteral("↓"),
                        QStringLiteral("Space"), QStringLiteral("Ctrl+Space")};
    for (const PageKey& key : HelpKeys::common())
        names << HelpKeys::nameOf(key.keys);
    for (const QShortcut* shortcut : window.findChildren<QShortcut*>(QString(), Qt::FindDirectChildrenOnly))
        names << HelpKeys::nameOf(shortcut->key());
    return names;
}

} // namespace

TEST_CASE("every topic of the help is there in both languages and says enough", "[ui][help]") {
    for (const char* language : {"ru", "en"}) {
        const HelpLibrary library{QLatin1String(language)};
        REQUIRE(library.topics().size() >= 20);
        QSet<QString> ids;
        for (const HelpTopic& topic : library.topics()) {
            INFO(language << "/" << topic.id.toStdString());
            CHECK_FALSE(ids.contains(topic.id));
            ids << topic.id;
            const QString text = library.text(topic.id);
            CHECK(text ==
                  readText(Source + QStringLiteral("resources/help/%1/%2.md").arg(QLatin1String(language), topic.id)));
            CHECK(text.section(u'\n', 0, 0) == QStringLiteral("# ") + topic.title);
            CHECK_FALSE(topic.section.isEmpty());
            QTextDocument document;
            document.setMarkdown(text);
            CHECK(document.toPlainText().size() >= ShortestTopic);
        }
        for (const QString& file : topicFiles(QLatin1String(language))) {
            INFO(file.toStdString());
            CHECK(ids.contains(file.chopped(3)));
        }
    }
}

TEST_CASE("every link and picture of the help leads somewhere", "[ui][help]") {
    const QPalette palette = themePalette(false);
    for (const char* language : {"ru", "en"}) {
        const HelpLibrary library{QLatin1String(language)};
        for (const HelpTopic& topic : library.topics()) {
            const QString text = library.text(topic.id);
            for (const QString& link : links(text)) {
                INFO(language << "/" << topic.id.toStdString() << " → " << link.toStdString());
                CHECK(link.endsWith(QStringLiteral(".md")));
                CHECK(library.topic(link.chopped(3)));
            }
            QTextDocument document;
            document.setMarkdown(text);
            CHECK(document.toPlainText().count(QChar::ObjectReplacementCharacter) ==
                  pictures(text).size()); // none is lost on the way
            for (const QString& picture : pictures(text)) {
                INFO(language << "/" << topic.id.toStdString() << " → " << picture.toStdString());
                CHECK_FALSE(helpPicture(library.url(topic.id).resolved(QUrl(picture)), palette, 16, 1).isNull());
            }
        }
    }
    CHECK(helpPicture(QUrl(QStringLiteral("qrc:/icons/no-such-icon.svg")), palette, 16, 1).isNull());
}

TEST_CASE("both languages of the help tell the same", "[ui][help]") {
    const HelpLibrary russian(QStringLiteral("ru"));
    const HelpLibrary english(QStringLiteral("en"));
    REQUIRE(russian.topics().size() == english.topics().size());
    for (qsizetype i = 0; i < russian.topics().size(); ++i) {
        const QString id = russian.topics()[i].id;
        INFO(id.toStdString());
        CHECK(english.topics()[i].id == id);
        CHECK(english.topics()[i].page == russian.topics()[i].page);
        const QString ru = russian.text(id);
        const QString en = english.text(id);
        CHECK(links(ru) == links(en));
        CHECK(pictures(ru) == pictures(en));
        CHECK(keys(ru) == keys(en));
        CHECK(captures(ru, "^(#+) ") == captures(en, "^(#+) "));
        CHECK(captures(ru, "^(\\d+)\\. ") == captures(en, "^(\\d+)\\. "));
        CHECK(captures(ru, "^(-) ").size() == captures(en, "^(-) ").size());
    }
}

TEST_CASE("the drawings of the help use the theme's colours and no others", "[ui][help]") {
    // Colours outside the light theme would not follow the dark one.
    const QPalette light = themePalette(false);
    const Colours& c = coloursOf(light);
    QSet<QString> known{light.color(QPalette::Text).name(), light.color(QPalette::Window).name(),
                        light.color(QPalette::Base).name(), light.color(QPalette::AlternateBase).name()};
    for (const QColor& colour : {c.accent, c.quiet, c.line, c.side, c.overdue, c.today, c.fine, c.tint})
        known << colour.name();
    const QDir folder(Source + QStringLiteral("resources/help/images"));
    const QStringList drawings = folder.entryList({QStringLiteral("*.svg")});
    REQUIRE(drawings.size() >= 8);
    for (const QString& name : drawings) {
        for (const QString& colour : captures(readText(folder.filePath(name)), "(#[0-9a-fA-F]{3,8})\"")) {
            INFO(name.toStdString() << " " << colour.toStdString());
            CHECK(known.contains(colour));
        }
        const QUrl url(QStringLiteral("qrc:/help/images/") + name);
        CHECK(helpPicture(url, light, 16, 1) != helpPicture(url, themePalette(true), 16, 1));
        CHECK(helpPicture(url, light, 32, 1).width() == 2 * helpPicture(url, light, 16, 1).width());
    }
}

TEST_CASE("every page has a topic, and every key that a topic names is registered", "[ui][help]") {
    QSettings().clear();
    ShellDesk box(Role::Coordinator), auditors(Role::Auditor); // who manages the users, and who sees other pages
    MainWindow window(box.desk()), auditorsWindow(auditors.desk());
    const auto pageOf = [&](const QString& id) { return window.page(id) ? window.page(id) : auditorsWindow.page(id); };
    const QList<Page*> pages = window.pages() + auditorsWindow.pages();
    const QSet<QString> everywhere = keysEverywhere(window);
    // Read in keyPressEvent() of a widget inside the page, or by the outcomes' buttons.
    QSet<QString> outcomes;
    for (const ContactOutcome& outcome : shellRules().outcomes.all())
        outcomes << QString(outcome.key);
    const QHash<QString, QSet<QString>> inside{
        {QStringLiteral("calls"), {QStringLiteral("Shift+Space")}},
        {QStringLiteral("keyboard"), {QStringLiteral("F3"), QStringLiteral("Shift+F3"), QStringLiteral("Alt+→")}}};
    QSet<QString> allPages;
    for (const Page* page : pages)
        allPages += keysOf(*page);
    allPages += outcomes;

    for (const char* language : {"ru", "en"}) {
        const HelpLibrary library{QLatin1String(language)};
        for (const Page* page : pages) {
            INFO(page->id().toStdString());
            CHECK(library.topicOfPage(page->id()));
        }
        for (const HelpTopic& topic : library.topics()) {
            const HelpTopic* owner = topic.parent.isEmpty() ? &topic : library.topic(topic.parent);
            const Page* page = pageOf(owner->page);
            QSet<QString> known = everywhere + (page ? keysOf(*page) : allPages) + inside.value(owner->id);
            for (const QString& link : links(library.text(topic.id))) { // "press … on that page"
                if (const Page* other = pageOf(library.topic(link.chopped(3))->page))
                    known += keysOf(*other);
            }
            if (page && (page->id() == u"calls" || page->id() == u"person"))
                known += outcomes;
            for (const QString& key : keys(library.text(topic.id))) {
                INFO(language << "/" << topic.id.toStdString() << ": " << key.toStdString());
                CHECK(known.contains(key));
            }
        }
    }
}

TEST_CASE("the words that the help sets in bold stand in the window", "[ui][help]") {
    for (const bool russian : {true, false}) {
        const QSet<QString> words = interfaceWords(russian);
        REQUIRE(words.size() > 1000);
        const HelpLibrary library(russian ? QStringLiteral("ru") : QStringLiteral("en"));
        for (const HelpTopic& topic : library.topics()) {
            for (const QString& bold : captures(library.text(topic.id), R"(\*\*([^*\n]+)\*\*)")) {
                INFO(topic.id.toStdString() << ": " << bold.toStdString());
                CHECK(words.contains(plainWord(bold)));
            }
        }
    }
}

TEST_CASE("keys and code can be read in both themes", "[ui][help]") {
    for (const bool dark : {false, true}) {
        const QPalette palette = themePalette(dark);
        CHECK(contrast(palette.color(QPalette::Text), palette.color(QPalette::Midlight)) >= 4.5);
        CHECK(palette.color(QPalette::Midlight) != palette.color(QPalette::Base));
    }
}

TEST_CASE("the search of the help finds words in all topics", "[ui][help]") {
    const HelpLibrary library(QStringLiteral("ru"));
    const auto found = [&](const QString& words) {
        QStringList ids;
        for (const HelpHit& hit : library.search(HelpQuery(words)))
            ids << hit.topic;
        return ids;
    };
    // A word in the title comes first; the line shows where the words stand.
    CHECK(found(QStringLiteral("сверка")).first() == u"reconciliation");
    CHECK(found(QStringLiteral("глоссарий")).isEmpty());
    CHECK(found(QStringLiteral("МЭЭ")) == QStringList{QStringLiteral("glossary")});
    CHECK(found(QStringLiteral("забыли пароль")).contains(QStringLiteral("security")));
    CHECK(found(QStringLiteral("401")).contains(QStringLiteral("trouble")));
    for (const HelpHit& hit : library.search(HelpQuery(QStringLiteral("паролем")))) {
        INFO(hit.topic.toStdString() << ": " << hit.line.toStdString());
        CHECK(hit.line.size() <= 130);
        CHECK_FALSE(HelpQuery(QStringLiteral("пароль")).matches(hit.line).isEmpty());
    }
    // ё = е, capitals and endings do not matter; all words must be there.
    CHECK(found(QStringLiteral("ПАРОЛЯ")) == found(QStringLiteral("пароль")));
    CHECK(found(QStringLiteral("счёт")) == found(QStringLiteral("СЧЕТ")));
    CHECK_FALSE(found(QStringLiteral("счет")).isEmpty());
    CHECK(found(QStringLiteral("пароль абракадабра")).isEmpty());
    CHECK(found(QString()).isEmpty());
    const HelpLibrary english(QStringLiteral("en"));
    const auto inflected = english.search(HelpQuery(QStringLiteral("Reconciling")));
    REQUIRE(inflected.size() >= 2);
    CHECK(QSet<QString>{inflected[0].topic, inflected[1].topic} ==
          QSet<QString>{QStringLiteral("reconciliation"), QStringLiteral("monday")});
    CHECK(english.search(HelpQuery(QStringLiteral("glossary"))).first().topic == u"glossary");
}

TEST_CASE("a query marks whole words where they begin", "[ui][help]") {
    const QString text = QStringLiteral("Ёлка, ёлки и перелётные; ЁЛКАМИ");
    const auto matches = HelpQuery(QStringLiteral("елка")).matches(text);
    REQUIRE(matches.size() == 3);
    CHECK(text.mid(matches[0].at, matches[0].length) == u"Ёлка");
    CHECK(text.mid(matches[1].at, matches[1].length) == u"ёлки");
    CHECK(text.mid(matches[2].at, matches[2].length) == u"ЁЛКАМИ");
    CHECK(HelpQuery(QStringLiteral("лет")).matches(text).isEmpty()); // inside a word
    CHECK(HelpQuery(QStringLiteral("в пароле")).words() == 1);
    CHECK(HelpQuery(QStringLiteral("  ,. ")).isEmpty());
    CHECK(HelpQuery::fold(u"Ёж Ё") == u"еж е");
}
