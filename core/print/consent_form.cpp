#include "print/consent_form.h"

#include "print/html_template.h"
#include "print/page_style.h"

#include <QTextDocument>

namespace dutydesk {

std::unique_ptr<QTextDocument> consentForm(const ConsentForm& form) {
    std::vector<ConsentForm::Channel> channels = form.channels;
    if (channels.empty()) {
        channels = {{QStringLiteral("телефонные звонки"), {}},
                    {QStringLiteral("СМС и мессенджеры"), {}},
                    {QStringLiteral("электронная почта"), {}},
                    {QStringLiteral("почтовые письма"), {}},
                    {QStringLiteral("посещение на дому"), {}}};
    }
    QVariantList rows;
    for (const ConsentForm::Channel& channel : channels)
        rows.append(QVariantMap{{QStringLiteral("title"), channel.title}, {QStringLiteral("detail"), channel.detail}});
    QVariantList purposes;
    for (const char16_t* purpose :
         {u"сообщать о профилактике, осмотрах и наблюдении", u"записывать к врачам, напоминать о приёме",
          u"сопровождать меня: визиты на дом, транспорт, поликлиника", u"узнавать моё мнение о помощи (опрос)"})
        purposes.append(QVariantMap{{QStringLiteral("title"), QString::fromUtf16(purpose)}});
    PageStyle style;
    style.marginsMm = QMarginsF(20, 14, 12, 12);
    style.runningFooter = QStringLiteral("Согласие на индивидуальное информационное сопровождение");
    auto document = documentFromTemplate(QStringLiteral("consent"),
                                         {{QStringLiteral("name"), form.person.full()},
                                          {QStringLiteral("birth"), printedDate(form.birthDate)},
                                          {QStringLiteral("enp"), form.enp},
                                          {QStringLiteral("address"), form.address},
                                          {QStringLiteral("insurer"), form.insurerName},
                                          {QStringLiteral("insurerAddress"), form.insurerAddress},
                                          {QStringLiteral("org"), form.orgName},
                                          {QStringLiteral("channels"), rows},
                                          {QStringLiteral("purposes"), purposes},
                                          {QStringLiteral("date"), printedDate(form.date)}},
                                         style);
    document->setMetaInformation(QTextDocument::DocumentTitle, QStringLiteral("Согласие: ") + form.person.full());
    return document;
}

} // namespace dutydesk
