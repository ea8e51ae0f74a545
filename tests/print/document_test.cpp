#include "pdf_fixture.h"

#include "print/act_document.h"
#include "print/appointment_coupon.h"
#include "print/consent_form.h"
#include "print/letter.h"
#include "print/page_style.h"
#include "print/qr_code.h"

using namespace dutydesk;

namespace {

QString written(const test::PdfFolder& folder, const char* name, std::unique_ptr<QTextDocument> document,
                int pages = 1) {
    const QString path = folder.file(QString::fromLatin1(name));
    const auto result = writePdf(path, test::one(std::move(document)), {});
    REQUIRE(result.ok());
    CHECK(*result == pages);
    return test::pdfText(path, {QStringLiteral("-raw")});
}

AppointmentCoupon coupon() {
    AppointmentCoupon coupon;
    coupon.person = {QStringLiteral("Ёлкина"), QStringLiteral("Мария"), QStringLiteral("Петровна")};
    coupon.birthDate = QDate(1951, 3, 7);
    coupon.start = QDateTime(QDate(2026, 11, 24), QTime(17, 40));
    coupon.doctor = QStringLiteral("Кузнецов Пётр Ильич");
    coupon.specialty = QStringLiteral("Кардиолог");
    coupon.room = QStringLiteral("305");
    coupon.orgName = QStringLiteral("СПб ГБУЗ «Городская поликлиника № 117»");
    coupon.address = QStringLiteral("ул. Симонова, д. 5, корп. 1, 3-й этаж");
    coupon.phone = QStringLiteral("+7 (812) 555-01-17");
    coupon.representative = QStringLiteral("Страховой представитель Соколова О. П.");
    coupon.number = QStringLiteral("3f2a0c1e-5f6b-4c1d-9a51-0c7d8f6a1b20");
    return coupon;
}

ReconciliationAct act(int people) {
    ReconciliationAct act;
    act.number = QStringLiteral("ДВН-2026-11/3");
    act.programmeName = QStringLiteral("Диспансеризация определённых групп взрослого населения");
    act.month = QDate(2026, 11, 1);
    act.organisationName = QStringLiteral("СПб ГБУЗ «Городская поликлиника № 117»");
    act.insurerName = QStringLiteral("ООО «Капитал МС» — Филиал в г. Санкт-Петербурге");
    act.madeAt = QDateTime(QDate(2026, 11, 20), QTime(9, 30));
    act.madeBy = QStringLiteral("Соколова О. П., страховой представитель");
    act.fileName = QStringLiteral("ДВН ноябрь.xlsx");
    act.counts.fileRows = people;
    for (int i = 0; i < people; ++i) {
        ReconciliationRow row;
        row.category = static_cast<ListCategory>(i % ListCategoryCount);
        row.name = {QStringLiteral("Сёмин%1").arg(i), QStringLiteral("Пётр"), QStringLiteral("Фёдорович")};
        row.birthDate = QDate(1960, 1, 1).addDays(i * 37);
        row.enp = QStringLiteral("7856140892001235");
        row.fileRow = i + 5;
        if (row.category == ListCategory::Leaving) {
            row.leaveReason = LeaveReason::Moved;
            ++act.counts.leaving[static_cast<std::size_t>(LeaveReason::Moved)];
        }
        if (row.category == ListCategory::Changed)
            row.differences.push_back(
                {ListField::Phone, QStringLiteral("+79211234567"), {}, QStringLiteral("+79217654321")});
        if (row.category == ListCategory::Disputed)
            row.reasons.append(QStringLiteral("Файл говорит, что I этап пройден, в МИС записи нет"));
        ++act.counts.byCategory[static_cast<std::size_t>(row.category)];
        ++act.counts.total;
        act.rows.push_back(row);
    }
    return act;
}

} // namespace

TEST_CASE("A request is never printed as a confirmed appointment", "[coupon]") {
    const test::PdfFolder folder;
    AppointmentCoupon slip = coupon();
    const QString request = written(folder, "coupon_request.pdf", couponDocument(slip));
    CHECK(request.contains(u"Заявка — не подтверждено"));
    slip.confirmed = true;
    const QString confirmed = written(folder, "coupon.pdf", couponDocument(slip));
    CHECK_FALSE(confirmed.contains(u"аявка"));
    CHECK_FALSE(confirmed.contains(u"не подтверждено"));
    for (const char16_t* words : {u"17:40", u"24 ноября", u"вторник", u"Кардиолог", u"Кузнецов Пётр Ильич", u"305",
                                  u"ул. Симонова", u"полис ОМС", u"Ёлкина Мария Петровна", u"+7 (812) 555-01-17"}) {
        INFO(QString::fromUtf16(words).toStdString());
        CHECK(confirmed.contains(QString::fromUtf16(words)));
    }
    written(folder, "coupon_large.pdf", couponDocument(slip, true));
    slip.confirmed = false;
    written(folder, "coupon_large_request.pdf", couponDocument(slip, true));
}

TEST_CASE("A home visit names no room", "[coupon]") {
    const test::PdfFolder folder;
    AppointmentCoupon slip = coupon();
    slip.atHome = true;
    slip.confirmed = true;
    const QString text = written(folder, "coupon_home.pdf", couponDocument(slip));
    CHECK(text.contains(u"Визит врача на дом"));
    CHECK_FALSE(text.contains(u"кабинет"));
    CHECK_FALSE(couponDocument({})->isEmpty());
}

TEST_CASE("The letter addresses the person and carries the whole text", "[letter]") {
    const test::PdfFolder folder;
    InvitationLetter letter;
    letter.person = {QStringLiteral("Ёлкина"), QStringLiteral("Мария"), QStringLiteral("Петровна")};
    letter.sex = Sex::Female;
    letter.address = QStringLiteral("194358, Санкт-Петербург,\nул. Симонова, д. 7, кв. 12");
    letter.date = QDate(2026, 11, 20);
    letter.number = QStringLiteral("117-04/311");
    letter.subject = QStringLiteral("Приглашение на диспансеризацию");
    letter.paragraphs = invitationText(QStringLiteral("Диспансеризация определённых групп взрослого населения"),
                                       QStringLiteral("СПб ГБУЗ «Городская поликлиника № 117»"),
                                       QStringLiteral("+7 (812) 555-01-17"), QDate(2026, 12, 18));
    letter.senderName = QStringLiteral("ООО «Капитал МС» — Филиал в г. Санкт-Петербурге и Ленинградской области");
    letter.senderAddress = QStringLiteral("Санкт-Петербург, Ковенский пер., д. 5");
    letter.signerPost = QStringLiteral("Страховой представитель");
    letter.signer = QStringLiteral("О. П. Соколова");
    const QString text = written(folder, "letter.pdf", letterDocument(letter));
    CHECK(text.contains(u"Уважаемая Мария Петровна!"));
    CHECK(text.contains(u"18.12.2026"));
    CHECK(text.contains(u"кв. 12"));
    letter.sex = Sex::Unknown;
    CHECK(written(folder, "letter_unknown.pdf", letterDocument(letter)).contains(u"Здравствуйте, Мария Петровна!"));
}

TEST_CASE("The consent asks for each channel and fits a page", "[consent]") {
    const test::PdfFolder folder;
    ConsentForm form;
    form.person = {QStringLiteral("Ёлкина"), QStringLiteral("Мария"), QStringLiteral("Петровна")};
    form.birthDate = QDate(1951, 3, 7);
    form.enp = QStringLiteral("7856140892001235");
    form.address = QStringLiteral("194358, Санкт-Петербург, ул. Симонова, д. 7, кв. 12");
    form.insurerName = QStringLiteral("ООО «Капитал МС»");
    form.orgName = QStringLiteral("СПб ГБУЗ «Городская поликлиника № 117»");
    const QString text = written(folder, "consent.pdf", consentForm(form));
    CHECK(text.count(u"согласен(на) / не согласен(на)") == 5 + 4); // channels, purposes
    CHECK(text.contains(u"сопровождать меня: визиты на дом, транспорт, поликлиника"));
    CHECK(text.contains(u"152-ФЗ"));
}

TEST_CASE("The act lists everybody who differs, by category", "[act]") {
    const test::PdfFolder folder;
    const ReconciliationAct value = act(70);
    QHash<QString, QString> titles;
    for (const CodeName& reason : test::rules().leaveReasons.all())
        titles.insert(reason.code, reason.title);
    auto document = actDocument(value, titles);
    const int pages = pageCount(*document);
    const QString text = written(folder, "act.pdf", std::move(document), pages);
    CHECK(text.contains(u"Акт сверки № ДВН-2026-11/3"));
    CHECK(text.contains(u"ноябрь 2026"));
    CHECK(text.contains(u"Подлежат исключению: 10"));
    CHECK(text.contains(u"Сменил(а) место жительства или поликлинику"));
    for (int i = 0; i < 70; ++i) {
        INFO(i);
        const bool listed = i % ListCategoryCount != static_cast<int>(ListCategory::Same);
        CHECK(text.contains(QStringLiteral("Сёмин%1 ").arg(i)) == listed);
    }
    CHECK(QString(text).replace(u'\n', u' ').contains(u"телефон — файл: +79211234567, СМО: +79217654321"));
}

TEST_CASE("QR codes carry what fits and nothing else", "[qr]") {
    CHECK_FALSE(qrCode(QStringLiteral("UD-2026-000117")).isNull());
    CHECK(qrCode(QString()).isNull());
    CHECK(qrCode(QString(5000, u'Я')).isNull());
    const QImage code = qrCode(QStringLiteral("ёлка"), 3);
    CHECK(code.width() == code.height());
    CHECK(code.width() % 3 == 0);
    CHECK(qGray(code.pixel(0, 0)) == 255); // the quiet zone
}
