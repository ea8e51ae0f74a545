#include "pdf_fixture.h"

#include "print/page_style.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

#include <csignal>
#include <ctime>

#include <sys/resource.h>

using namespace dutydesk;

namespace {

std::vector<std::unique_ptr<QTextDocument>> sheets(int count) {
    std::vector<std::unique_ptr<QTextDocument>> documents;
    for (int i = 0; i < count; ++i) {
        RouteSheet sheet = test::sheetOf("UD", QDate(1951, 3, 7), Sex::Female);
        sheet.number = QStringLiteral("UD-2026-%1").arg(i, 6, 10, QLatin1Char('0'));
        documents.push_back(routeSheetDocument(sheet));
    }
    return documents;
}

} // namespace

TEST_CASE("A hundred sheets are a hundred pages of one file", "[pdf]") {
    const test::PdfFolder folder;
    const QString path = folder.file(QStringLiteral("hundred.pdf"));
    const auto milliseconds = [](std::clock_t ticks) { return static_cast<long>(ticks * 1000 / CLOCKS_PER_SEC); };
    const std::clock_t begin = std::clock();
    const auto documents = sheets(100);
    const std::clock_t laidOut = std::clock();
    const auto pages = writePdf(path, documents, QStringLiteral("Маршрутные листы, ноябрь"));
    WARN("100 sheets: " << milliseconds(laidOut - begin) << " ms of processor to lay out, "
                        << milliseconds(std::clock() - laidOut) << " ms to write, " << QFileInfo(path).size() / 1024
                        << " KB");
    REQUIRE(pages.ok());
    CHECK(*pages == 100);
    CHECK(pageCount(documents) == 100);
    CHECK(test::pdfPages(path) == 100);
    const QString info = test::run(QStringLiteral("pdfinfo"), {path});
    CHECK(info.contains(u"Маршрутные листы, ноябрь"));
    CHECK(info.contains(u"A4"));
    const QString text = test::pdfText(path, {QStringLiteral("-raw")});
    CHECK(text.contains(u"UD-2026-000000"));
    CHECK(text.contains(u"UD-2026-000099"));
}

TEST_CASE("A folder that cannot be written gives a message and leaves nothing", "[pdf]") {
    const test::PdfFolder folder;
    const QString path = folder.file(QStringLiteral("missing/sheet.pdf"));
    const auto result = writePdf(path, sheets(1), {});
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().kind == ErrorKind::Storage);
    CHECK(result.error().message.contains(u"sheet.pdf"));
    CHECK_FALSE(QFile::exists(path));
    CHECK(writePdf(folder.file(QStringLiteral("none.pdf")), {}, {}).error().kind == ErrorKind::BadInput);
    CHECK_FALSE(QFile::exists(folder.file(QStringLiteral("none.pdf"))));
}

TEST_CASE("An older file stays whole when the new one is cancelled", "[pdf]") {
    const test::PdfFolder folder;
    const QString path = folder.file(QStringLiteral("kept.pdf"));
    REQUIRE(writePdf(path, sheets(1), {}).ok());
    const qint64 size = QFileInfo(path).size();
    const auto result = writePdf(path, sheets(3), {}, [](qsizetype done, qsizetype) { return done < 2; });
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().kind == ErrorKind::Cancelled);
    CHECK(QFileInfo(path).size() == size);
    CHECK(test::pdfPages(path) == 1);
}

TEST_CASE("A full disk is told, and the older file stays", "[pdf]") {
    const test::PdfFolder folder;
    const QString path = folder.file(QStringLiteral("full.pdf"));
    REQUIRE(writePdf(path, sheets(1), {}).ok());
    const qint64 size = QFileInfo(path).size();
    const auto documents = sheets(3);
    // Writes beyond the limit fail as they do when the disk is full.
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit tight{8192, before.rlim_max};
    REQUIRE(setrlimit(RLIMIT_FSIZE, &tight) == 0);
    const auto result = writePdf(path, documents, {});
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().kind == ErrorKind::Storage);
    CHECK(QFileInfo(path).size() == size);
}

TEST_CASE("Chosen pages go to a device, and pages of different paper keep their size", "[pdf]") {
    const test::PdfFolder folder;
    const QString path = folder.file(QStringLiteral("chosen.pdf"));
    {
        QPdfWriter writer(path);
        const auto painted = paintPages(writer, sheets(5), 2, 3);
        REQUIRE(painted.ok());
        CHECK(*painted == 2);
    }
    CHECK(test::pdfPages(path) == 2);
    CHECK(test::pdfText(path, {QStringLiteral("-raw")}).contains(u"UD-2026-000001"));
}

TEST_CASE("A page can be painted on an image for the preview", "[pdf]") {
    const auto documents = sheets(1);
    const QSizeF paper = paperSize(pageStyle(*documents.front()));
    QImage image((paper / 8).toSize(), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(1.0 / 8, 1.0 / 8);
    paintPage(painter, *documents.front(), 0);
    painter.end();
    qint64 dark = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            dark += image.pixelColor(x, y).lightness() < 100 ? 1 : 0;
    }
    CHECK(dark > image.width() * image.height() / 200);
}

TEST_CASE("A paper that says when it was made is the same file whenever it is printed") {
    const test::PdfFolder folder;
    const QString path = folder.file(QStringLiteral("act.pdf"));
    const QDateTime made(QDate(2025, 3, 1), QTime(9, 15, 30), Qt::UTC);
    REQUIRE(writePdf(path, sheets(2), QStringLiteral("Акт"), {}, made).ok());
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().contains("/CreationDate (D:20250301091530"));
}
