#include "print/route_sheet.h"

#include "print/html_template.h"
#include "print/page_style.h"
#include "print/qr_code.h"

#include <QRegularExpression>
#include <QTextDocument>

#include <algorithm>

namespace dutydesk {

namespace {

QString moment(const RouteSheetLine& line) {
    const QString day = line.date.isValid() ? line.date.toString(QStringLiteral("dd.MM.yyyy")) : QString();
    if (!line.time.isValid())
        return day;
    const QString time = line.time.toString(QStringLiteral("HH:mm"));
    return day.isEmpty() ? time : QString(day + u' ' + time);
}

QVariantList rows(const std::vector<RouteSheetLine>& lines) {
    QVariantList rows;
    for (const RouteSheetLine& line : lines) {
        rows.append(QVariantMap{
            {QStringLiteral("order"), line.order > 0 ? QString::number(line.order) : QString()},
            {QStringLiteral("service"), line.service},
            {QStringLiteral("doctor"), line.doctor},
            {QStringLiteral("whom"), line.forAll ? QStringLiteral("всем") : QStringLiteral("по показаниям")},
            {QStringLiteral("room"), line.room},
            {QStringLiteral("farRoom"), line.room.size() > 6}, // a place in words needs a smaller type than a number
            {QStringLiteral("date"), moment(line)},
            {QStringLiteral("open"), line.asksResult && line.result.isEmpty()},
            {QStringLiteral("norm"), line.asksResult && line.result == u"norm"},
            {QStringLiteral("pathology"), line.asksResult && line.result == u"pathology"},
        });
    }
    return rows;
}

// When the walk begins; empty when stage I is not ordered.
QString beginning(const RouteSheet& sheet) {
    for (const RouteSheetLine& line : sheet.stageOne) {
        if (line.order == 1 && line.time.isValid())
            return line.time.toString(QStringLiteral("HH:mm"));
    }
    return {};
}

bool ordered(const RouteSheet& sheet) {
    return std::any_of(sheet.stageOne.begin(), sheet.stageOne.end(),
                       [](const RouteSheetLine& line) { return line.order > 0; });
}

// A telephone number must not be torn apart at the end of a line.
QString withWholePhones(QString text) {
    static const QRegularExpression phone(QStringLiteral("\\+7 \\((\\d{3,5})\\) "));
    return text.replace(phone, QStringLiteral("+7\u00a0(\\1)\u00a0"));
}

QString grouped(const QString& enp) {
    QString text;
    for (qsizetype i = 0; i < enp.size(); ++i)
        text += (i > 0 && i % 4 == 0 ? QStringLiteral("\u00a0") : QString()) + enp.at(i);
    return text;
}

FormFields fieldsOf(const RouteSheet& sheet) {
    const bool route = ordered(sheet);
    return {
        {QStringLiteral("org"), sheet.orgName},
        {QStringLiteral("title"), sheet.title},
        {QStringLiteral("name"), sheet.person.full()},
        {QStringLiteral("birth"), printedDate(sheet.birthDate)},
        {QStringLiteral("phone"), sheet.phone},
        {QStringLiteral("enp"), grouped(sheet.enp)},
        {QStringLiteral("day"), printedDate(sheet.date)},
        {QStringLiteral("number"), sheet.number},
        {QStringLiteral("qr"), !sheet.number.isEmpty()},
        {QStringLiteral("hasStageOne"), !sheet.stageOne.empty()},
        {QStringLiteral("hasStageTwo"), !sheet.stageTwo.empty()},
        {QStringLiteral("stageOne"), rows(sheet.stageOne)},
        {QStringLiteral("stageTwo"), rows(sheet.stageTwo)},
        {QStringLiteral("route"), route},
        {QStringLiteral("minutes"), sheet.totalMinutes > 0 ? QString::number(sheet.totalMinutes) : QString()},
        {QStringLiteral("preparation"), sheet.preparation},
        {QStringLiteral("start"), beginning(sheet)},
        {QStringLiteral("representative"), withWholePhones(sheet.representative)},
        {QStringLiteral("healthGroup"), sheet.asksHealthGroup},
        {QStringLiteral("rehabilitationOpen"), !sheet.rehabilitation.has_value()},
        {QStringLiteral("rehabilitationShown"), sheet.rehabilitation.value_or(false)},
        {QStringLiteral("rehabilitationNot"), sheet.rehabilitation.has_value() && !*sheet.rehabilitation},
    };
}

} // namespace

std::unique_ptr<QTextDocument> routeSheetDocument(const RouteSheet& sheet) {
    PageStyle style;
    QStringList footer;
    if (!sheet.number.isEmpty())
        footer.append(QStringLiteral("Лист № ") + sheet.number);
    if (!sheet.person.isEmpty())
        footer.append(sheet.person.brief());
    style.runningFooter = footer.join(QStringLiteral(" · "));
    QHash<QString, QImage> images;
    if (const QImage code = qrCode(sheet.number); !code.isNull())
        images.insert(QStringLiteral("qr"), code);
    auto document = documentFromTemplate(QStringLiteral("route_sheet"), fieldsOf(sheet), style, images);
    document->setMetaInformation(QTextDocument::DocumentTitle,
                                 QStringLiteral("Маршрутный лист: ") + sheet.person.full());
    return document;
}

} // namespace dutydesk
