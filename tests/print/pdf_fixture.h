#pragma once

#include "domain/programme_rulebook.h"
#include "print/pdf_writer.h"
#include "print/route_sheet_plan.h"
#include "resources/resources.h"

#include <catch2/catch_test_macros.hpp>

#include <QProcess>
#include <QTemporaryDir>
#include <QTextDocument>

namespace dutydesk::test {

inline const RuleBook& rules() {
    static const RuleBook book = [] {
        initDutyDeskResources();
        auto loaded = RuleBook::load();
        if (!loaded)
            FAIL(loaded.error().message.toStdString());
        return std::move(*loaded);
    }();
    return book;
}

inline QString run(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForFinished(60000));
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// The text of a PDF as poppler reads it, lines as they lie on the page, runs of blanks as one.
inline QString pdfText(const QString& path, const QStringList& options = {QStringLiteral("-layout")}) {
    return run(QStringLiteral("pdftotext"), QStringList(options) << path << QStringLiteral("-"));
}

inline int pdfPages(const QString& path) {
    for (const QString& line : run(QStringLiteral("pdfinfo"), {path}).split(u'\n')) {
        if (line.startsWith(u"Pages:"))
            return line.mid(6).trimmed().toInt();
    }
    return -1;
}

/// A folder for the files of a test; `DUTYDESK_KEEP_PDF` names one that stays, to look at the pages.
class PdfFolder {
public:
    QString file(const QString& name) const {
        const QString kept = qEnvironmentVariable("DUTYDESK_KEEP_PDF");
        return (kept.isEmpty() ? m_dir.path() : kept) + u'/' + name;
    }

private:
    QTemporaryDir m_dir;
};

inline std::vector<std::unique_ptr<QTextDocument>> one(std::unique_ptr<QTextDocument> document) {
    std::vector<std::unique_ptr<QTextDocument>> documents;
    documents.push_back(std::move(document));
    return documents;
}

inline RouteSheet sheetOf(const char* programme, QDate birthDate, Sex sex) {
    const QDate day(2026, 11, 20);
    const Programme* found = rules().programmes.find(QString::fromLatin1(programme), day);
    REQUIRE(found);
    RouteSheet sheet = routeSheetFor(*found, {birthDate, sex, {}, {}}, day);
    sheet.person = {QStringLiteral("Ёлкина-Берёзова"), QStringLiteral("Мария"), QStringLiteral("Артёмовна")};
    sheet.phone = QStringLiteral("+7 (921) 123-45-67");
    sheet.enp = QStringLiteral("7856140892001235");
    sheet.orgName = QStringLiteral("СПб ГБУЗ «Городская поликлиника № 117», отделение медицинской профилактики");
    sheet.representative =
        QStringLiteral("Страховой представитель Соколова Ольга Петровна, кабинет 101, +7 (812) 555-01-17");
    sheet.number = QStringLiteral("UD-2026-000117");
    return sheet;
}

} // namespace dutydesk::test
