#include "print/erasure_certificate.h"

#include "print/html_template.h"
#include "print/page_style.h"

#include <QTextDocument>

namespace dutydesk {

namespace {

const QString Moment = QStringLiteral("dd.MM.yyyy HH:mm:ss");

QVariantMap common(const ErasureCertificate& c) {
    QVariantList categories, persons;
    for (const ErasureCertificate::Category& category : c.categories)
        categories.append(QVariantMap{
            {QStringLiteral("title"), category.title},
            {QStringLiteral("records"), category.records > 0 ? QString::number(category.records) : QString()}});
    for (const ErasureCertificate::Person& person : c.persons)
        persons.append(QVariantMap{{QStringLiteral("name"), person.name.full()},
                                   {QStringLiteral("birth"), printedDate(person.birthDate)},
                                   {QStringLiteral("enp"), person.enp},
                                   {QStringLiteral("number"), person.number}});
    return {{QStringLiteral("number"), c.number},
            {QStringLiteral("date"), printedDate(c.made.date())},
            {QStringLiteral("time"), c.made.toString(QStringLiteral("HH:mm"))},
            {QStringLiteral("operator"), c.operatorName},
            {QStringLiteral("operatorAddress"), c.operatorAddress},
            {QStringLiteral("system"), c.system},
            {QStringLiteral("by"), c.by},
            {QStringLiteral("ground"), c.ground},
            {QStringLiteral("basis"), c.basis},
            {QStringLiteral("way"), c.way},
            {QStringLiteral("copies"), c.copies},
            {QStringLiteral("stillIn"), c.stillIn.join(QStringLiteral("; "))},
            {QStringLiteral("keepYears"), QString::number(c.keepYears)},
            {QStringLiteral("categories"), categories},
            {QStringLiteral("persons"), persons}};
}

std::unique_ptr<QTextDocument> page(const QString& form, const QVariantMap& values, const QString& footer) {
    PageStyle style;
    style.marginsMm = QMarginsF(20, 14, 12, 12);
    style.runningFooter = footer;
    return documentFromTemplate(form, values, style);
}

} // namespace

std::vector<std::unique_ptr<QTextDocument>> erasureDocuments(const ErasureCertificate& c) {
    QVariantMap values = common(c);
    std::vector<std::unique_ptr<QTextDocument>> documents;
    documents.push_back(page(QStringLiteral("erasure"), values,
                             QStringLiteral("Акт об уничтожении персональных данных № ") + c.number));
    documents.front()->setMetaInformation(QTextDocument::DocumentTitle,
                                          QStringLiteral("Акт об уничтожении персональных данных № ") + c.number);
    if (c.log.empty())
        return documents;
    QVariantList lines;
    for (const ErasureCertificate::LogLine& line : c.log)
        lines.append(QVariantMap{{QStringLiteral("at"), line.at.toString(Moment)},
                                 {QStringLiteral("row"), QString::number(line.row)},
                                 {QStringLiteral("who"), line.who},
                                 {QStringLiteral("person"), line.person},
                                 {QStringLiteral("hash"), line.hash}});
    values.insert(QStringLiteral("lines"), lines);
    documents.push_back(
        page(QStringLiteral("erasure_log"), values, QStringLiteral("Выгрузка из журнала к акту № ") + c.number));
    return documents;
}

} // namespace dutydesk
