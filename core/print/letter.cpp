#include "print/letter.h"

#include "print/html_template.h"
#include "print/page_style.h"

#include <QTextDocument>

namespace dutydesk {

namespace {

QString greeting(const InvitationLetter& letter) {
    const QString name = letter.person.address();
    if (name.isEmpty())
        return QStringLiteral("Здравствуйте!");
    if (letter.sex == Sex::Unknown)
        return QStringLiteral("Здравствуйте, ") + name + u'!';
    return (letter.sex == Sex::Female ? QStringLiteral("Уважаемая ") : QStringLiteral("Уважаемый ")) + name + u'!';
}

} // namespace

std::vector<QString> invitationText(const QString& programmeName, const QString& orgName, const QString& phone,
                                    QDate until) {
    std::vector<QString> text;
    text.push_back(
        QStringLiteral(
            "В этом году вам положено бесплатное обследование по полису ОМС: «%1». За одно посещение вы сдадите "
            "анализы, пройдёте основные исследования и поговорите с врачом. Так болезни находят рано, когда их "
            "легче лечить.")
            .arg(programmeName));
    text.push_back(QStringLiteral(
        "Первый этап занимает до полутора часов. Прийти можно в будни, вечером или в субботу. В поликлинике вас "
        "встретит страховой представитель и даст маршрутный лист с порядком кабинетов."));
    if (until.isValid())
        text.push_back(QStringLiteral("Ждём вас до %1: %2.").arg(printedDate(until), orgName));
    if (!phone.isEmpty())
        text.push_back(
            QStringLiteral(
                "Записаться и задать вопрос можно по телефону %1. Если вам трудно выходить из дома, скажите об этом: "
                "врач и лаборатория приедут к вам.")
                .arg(phone));
    text.push_back(QStringLiteral(
        "Возьмите с собой паспорт, полис ОМС, СНИЛС и результаты обследований за последний год. Если вы уже прошли "
        "обследование, пожалуйста, сообщите нам."));
    return text;
}

std::unique_ptr<QTextDocument> letterDocument(const InvitationLetter& letter) {
    PageStyle style;
    style.marginsMm = QMarginsF(20, 15, 15, 14);
    style.pageNumbers = false;
    QVariantList paragraphs;
    for (const QString& paragraph : letter.paragraphs)
        paragraphs.append(QVariantMap{{QStringLiteral("text"), paragraph}});
    QVariantList address;
    for (const QString& line : letter.address.split(u'\n', Qt::SkipEmptyParts))
        address.append(QVariantMap{{QStringLiteral("text"), line}});
    auto document = documentFromTemplate(QStringLiteral("letter"),
                                         {{QStringLiteral("sender"), letter.senderName},
                                          {QStringLiteral("senderAddress"), letter.senderAddress},
                                          {QStringLiteral("name"), letter.person.full()},
                                          {QStringLiteral("address"), address},
                                          {QStringLiteral("date"), printedDate(letter.date)},
                                          {QStringLiteral("number"), letter.number},
                                          {QStringLiteral("subject"), letter.subject},
                                          {QStringLiteral("greeting"), greeting(letter)},
                                          {QStringLiteral("paragraphs"), paragraphs},
                                          {QStringLiteral("signer"), letter.signer},
                                          {QStringLiteral("signerPost"), letter.signerPost}},
                                         style);
    document->setMetaInformation(QTextDocument::DocumentTitle,
                                 letter.subject + QStringLiteral(": ") + letter.person.full());
    return document;
}

} // namespace dutydesk
