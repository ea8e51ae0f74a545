#include "print/act_document.h"

#include "print/html_template.h"
#include "print/page_style.h"

#include <QLocale>
#include <QTextDocument>

namespace dutydesk {

namespace {

constexpr std::array<const char16_t*, ListCategoryCount> Headings{u"Без расхождений",
                                                                  u"Новые в списке",
                                                                  u"Изменились сведения",
                                                                  u"Подлежат исключению",
                                                                  u"Спорные, нужно решение",
                                                                  u"Требуют подтверждения личности",
                                                                  u"Не найдены среди застрахованных"};

constexpr std::array<ListCategory, 6> Listed{ListCategory::Leaving, ListCategory::Disputed, ListCategory::New,
                                             ListCategory::Changed, ListCategory::Probable, ListCategory::Unidentified};

// Printed forms are Russian whatever the language of the interface.
constexpr std::array<const char16_t*, ListFieldCount> FieldNames{
    u"строка",    u"ФИО",   u"фамилия",          u"имя",      u"отчество", u"дата рождения", u"пол",
    u"полис ОМС", u"СНИЛС", u"телефон",          u"адрес",    u"код МО",   u"участок",       u"программа",
    u"месяц",     u"этап",  u"дата прохождения", u"результат"};

QString fieldName(ListField field) {
    return QString::fromUtf16(FieldNames[static_cast<std::size_t>(field)]);
}

QString heading(ListCategory category) {
    return QString::fromUtf16(Headings[static_cast<std::size_t>(category)]);
}

QString remarks(const ReconciliationRow& row, const QString& reason) {
    QStringList parts;
    if (row.category == ListCategory::Leaving && !reason.isEmpty())
        parts.append(reason + (row.doneOn.isValid() ? QString(QStringLiteral(" (") + printedDate(row.doneOn) + u')')
                                                    : QString()));
    else
        parts.append(row.reasons);
    for (const FieldDifference& difference : row.differences) {
        QStringList values;
        const auto add = [&](const QString& source, const QString& value) {
            if (!value.isEmpty())
                values.append(source + QStringLiteral(": ") + value);
        };
        add(QStringLiteral("файл"), difference.file);
        add(QStringLiteral("МИС"), difference.mis);
        add(QStringLiteral("СМО"), difference.replica);
        parts.append(fieldName(difference.field) + QStringLiteral(" — ") + values.join(QStringLiteral(", ")));
    }
    return parts.join(QStringLiteral("; "));
}

QVariantList groupsOf(const ReconciliationAct& act, const QHash<QString, QString>& titles) {
    QVariantList groups;
    for (const ListCategory category : Listed) {
        QVariantList people;
        for (const ReconciliationRow& row : act.rows) {
            if (row.category != category)
                continue;
            const QString code = row.leaveReason ? leaveReasonCode(*row.leaveReason) : QString();
            const QString reason = row.leaveReason ? titles.value(code, leaveReasonWords(*row.leaveReason)) : QString();
            people.append(QVariantMap{
                {QStringLiteral("n"), QString::number(people.size() + 1)},
                {QStringLiteral("name"), row.name.full()},
                {QStringLiteral("birth"), printedDate(row.birthDate)},
                {QStringLiteral("enp"), row.enp},
                {QStringLiteral("row"), row.fileRow > 0 ? QString::number(row.fileRow) : QStringLiteral("—")},
                {QStringLiteral("remarks"), remarks(row, reason)}});
        }
        if (!people.isEmpty()) {
            groups.append(QVariantMap{{QStringLiteral("heading"), heading(category)},
                                      {QStringLiteral("count"), QString::number(people.size())},
                                      {QStringLiteral("people"), people}});
        }
    }
    return groups;
}

QVariantList summaryOf(const ReconciliationAct& act, const QHash<QString, QString>& titles) {
    QVariantList summary;
    for (int i = 0; i < ListCategoryCount; ++i) {
        const auto category = static_cast<ListCategory>(i);
        summary.append(QVariantMap{{QStringLiteral("title"), heading(category)},
                                   {QStringLiteral("count"), QString::number(act.counts.of(category))}});
        if (category != ListCategory::Leaving)
            continue;
        for (int r = 0; r < LeaveReasonCount; ++r) {
            const auto reason = static_cast<LeaveReason>(r);
            if (act.counts.of(reason) > 0) {
                summary.append(QVariantMap{
                    {QStringLiteral("title"), titles.value(leaveReasonCode(reason), leaveReasonWords(reason))},
                    {QStringLiteral("count"), QString::number(act.counts.of(reason))},
                    {QStringLiteral("indent"), true}});
            }
        }
    }
    return summary;
}

} // namespace

std::unique_ptr<QTextDocument> actDocument(const ReconciliationAct& act,
                                           const QHash<QString, QString>& leaveReasonTitles) {
    static const QLocale russian(QLocale::Russian, QLocale::Russia);
    PageStyle style;
    style.runningFooter = QStringLiteral("Акт сверки № ") + act.number;
    if (const QString mark = act.watermark().text(QStringLiteral("Составил")); !mark.isEmpty())
        style.runningFooter += QStringLiteral(" · ") + mark;
    QString month = act.month.isValid()
                        ? russian.standaloneMonthName(act.month.month()) + u' ' + QString::number(act.month.year())
                        : QString();
    const FormFields fields{
        {QStringLiteral("number"), act.number},
        {QStringLiteral("programme"), act.programmeName},
        {QStringLiteral("month"), month},
        {QStringLiteral("org"), act.organisationName},
        {QStringLiteral("insurer"), act.insurerName},
        {QStringLiteral("made"),
         act.madeAt.isValid() ? act.madeAt.toLocalTime().toString(QStringLiteral("dd.MM.yyyy HH:mm")) : QString()},
        {QStringLiteral("by"), act.madeBy},
        {QStringLiteral("file"), act.fileName},
        {QStringLiteral("hash"), act.fileSha256},
        {QStringLiteral("fileRows"), QString::number(act.counts.fileRows)},
        {QStringLiteral("misMembers"), QString::number(act.counts.misMembers)},
        {QStringLiteral("total"), QString::number(act.counts.total)},
        {QStringLiteral("summary"), summaryOf(act, leaveReasonTitles)},
        {QStringLiteral("brake"), act.brake.on},
        {QStringLiteral("brakeReasons"), act.brake.reasons.join(u' ')},
        {QStringLiteral("groups"), groupsOf(act, leaveReasonTitles)},
        {QStringLiteral("orgSigner"), act.organisationSigner},
        {QStringLiteral("insurerSigner"), act.insurerSigner},
    };
    auto document = documentFromTemplate(QStringLiteral("act"), fields, style);
    document->setMetaInformation(QTextDocument::DocumentTitle, QStringLiteral("Акт сверки № ") + act.number);
    return document;
}

} // namespace dutydesk
