#include "print/appointment_coupon.h"

#include "print/html_template.h"
#include "print/page_style.h"
#include "print/qr_code.h"

#include <QLocale>
#include <QTextDocument>

namespace dutydesk {

std::unique_ptr<QTextDocument> couponDocument(const AppointmentCoupon& coupon, bool large) {
    static const QLocale russian(QLocale::Russian, QLocale::Russia);
    PageStyle style;
    style.size = large ? QPageSize::A5 : QPageSize::A6;
    style.marginsMm = large ? QMarginsF(12, 10, 12, 9) : QMarginsF(8, 7, 8, 7);
    style.pageNumbers = false;
    style.runningFooter = coupon.representative;
    if (!coupon.confirmed)
        style.watermark = QStringLiteral("заявка");
    const QString bring = coupon.whatToBring.isEmpty()
                              ? QStringLiteral("паспорт, полис ОМС, СНИЛС, прежние обследования")
                              : coupon.whatToBring;
    const FormFields fields{
        {QStringLiteral("org"), coupon.orgName},
        {QStringLiteral("address"), coupon.address},
        {QStringLiteral("request"), !coupon.confirmed},
        {QStringLiteral("name"), coupon.person.full()},
        {QStringLiteral("birth"), printedDate(coupon.birthDate)},
        {QStringLiteral("day"),
         coupon.start.isValid() ? russian.toString(coupon.start.date(), QStringLiteral("d MMMM")) : QString()},
        {QStringLiteral("weekday"), coupon.start.isValid()
                                        ? russian.toString(coupon.start.date(), QStringLiteral("dddd, dd.MM.yyyy"))
                                        : QString()},
        {QStringLiteral("time"), coupon.start.isValid() ? coupon.start.toString(QStringLiteral("HH:mm")) : QString()},
        {QStringLiteral("specialty"), coupon.specialty},
        {QStringLiteral("doctor"), coupon.doctor},
        {QStringLiteral("room"), coupon.atHome ? QString() : coupon.room},
        {QStringLiteral("home"), coupon.atHome},
        {QStringLiteral("bring"), coupon.atHome ? QString() : bring},
        {QStringLiteral("phone"), coupon.phone},
        {QStringLiteral("qr"), !coupon.number.isEmpty()},
    };
    QHash<QString, QImage> images;
    if (const QImage code = qrCode(coupon.number); !code.isNull())
        images.insert(QStringLiteral("qr"), code);
    auto document =
        documentFromTemplate(large ? QStringLiteral("coupon_large") : QStringLiteral("coupon"), fields, style, images);
    document->setMetaInformation(QTextDocument::DocumentTitle,
                                 QStringLiteral("Талон на приём: ") + coupon.person.full());
    return document;
}

} // namespace dutydesk
