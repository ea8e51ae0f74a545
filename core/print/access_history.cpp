#include "print/access_history.h"

#include "print/html_template.h"
#include "print/page_style.h"

#include <QTextDocument>

namespace dutydesk {

QString accessWords(const QString& action) {
    static const QHash<QString, QString> words{
        {QStringLiteral("view"), QStringLiteral("просмотр карточки")},
        {QStringLiteral("break-glass"), QStringLiteral("просмотр карточки по чрезвычайной необходимости")},
        {QStringLiteral("print"), QStringLiteral("печать")},
        {QStringLiteral("export"), QStringLiteral("выгрузка в файл")},
        {QStringLiteral("contact"), QStringLiteral("запись о разговоре")},
        {QStringLiteral("undo"), QStringLiteral("отмена записи о разговоре")},
        {QStringLiteral("phones"), QStringLiteral("изменение телефонов")},
        {QStringLiteral("consent"), QStringLiteral("запись о согласии или отказе")},
        {QStringLiteral("flag"), QStringLiteral("отметка о маломобильности")},
        {QStringLiteral("survey"), QStringLiteral("опрос")},
        {QStringLiteral("reading"), QStringLiteral("запись показаний")},
        {QStringLiteral("adverse-event"), QStringLiteral("запись о нежелательном событии")},
        {QStringLiteral("home-visit"), QStringLiteral("заявка на посещение на дому")},
        {QStringLiteral("book"), QStringLiteral("заявка на приём")},
        {QStringLiteral("cancel"), QStringLiteral("отмена приёма")},
        {QStringLiteral("identify"), QStringLiteral("сопоставление со строкой списка")},
        {QStringLiteral("join"), QStringLiteral("объединение записей об одном человеке")},
        {QStringLiteral("separate"), QStringLiteral("разделение записей")},
        {QStringLiteral("give-up"), QStringLiteral("отказ от неотправленной записи")},
        {QStringLiteral("decide"), QStringLiteral("решение о расхождении с поликлиникой")},
        {QStringLiteral("access-history"), QStringLiteral("составление этой справки")},
    };
    return words.value(action, action);
}

std::unique_ptr<QTextDocument> accessHistoryDocument(const AccessHistory& history) {
    QVariantList rows;
    for (const AccessHistory::Line& line : history.lines)
        rows.append(QVariantMap{{QStringLiteral("at"), line.at.toString(QStringLiteral("dd.MM.yyyy HH:mm"))},
                                {QStringLiteral("who"), line.who},
                                {QStringLiteral("what"), accessWords(line.action)},
                                {QStringLiteral("reason"), line.reason}});
    PageStyle style;
    style.runningFooter = QStringLiteral("История доступа к персональным данным");
    auto document =
        documentFromTemplate(QStringLiteral("access_history"),
                             {{QStringLiteral("name"), history.person.full()},
                              {QStringLiteral("enp"), history.enp},
                              {QStringLiteral("made"), history.made.toString(QStringLiteral("dd.MM.yyyy HH:mm"))},
                              {QStringLiteral("by"), history.by},
                              {QStringLiteral("rows"), rows}},
                             style);
    document->setMetaInformation(QTextDocument::DocumentTitle,
                                 QStringLiteral("История доступа: ") + history.person.full());
    return document;
}

} // namespace dutydesk
