#include "print/html_template.h"

#include "print/page_style.h"
#include "resources/resources.h"

#include <kainjow/mustache.hpp>

#include <QDate>
#include <QFile>
#include <QFont>
#include <QRegularExpression>
#include <QTextDocument>
#include <QUrl>

#include <cmath>
#include <mutex>

namespace dutydesk {

namespace {

using kainjow::mustache::data;

// The template's text with its lengths turned into layout units; read once.
QString templateText(const QString& name) {
    static std::mutex mutex;
    static QHash<QString, QString> cache;
    const std::lock_guard lock(mutex);
    auto found = cache.find(name);
    if (found != cache.end())
        return *found;
    initDutyDeskResources();
    QFile file(QStringLiteral(":/templates/") + name + QStringLiteral(".html"));
    QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    static const QRegularExpression length(QStringLiteral("(\\d+(?:\\.\\d+)?)(mm|pt)\\b"));
    QString converted;
    qsizetype at = 0;
    for (auto matches = length.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const double value = match.captured(1).toDouble() * UnitsPerInch / (match.captured(2) == u"mm" ? 25.4 : 72.0);
        converted += QStringView(text).mid(at, match.capturedStart() - at);
        // Attributes take plain numbers, style sheets want their unit.
        const bool attribute = match.capturedStart() > 0 && text.at(match.capturedStart() - 1) == u'"';
        converted += QString::number(std::lround(value)) + (attribute ? QString() : QStringLiteral("px"));
        at = match.capturedEnd();
    }
    converted += QStringView(text).mid(at);
    return *cache.insert(name, converted);
}

data toData(const QVariant& value);

data toData(const FormFields& fields) {
    data object{data::type::object};
    for (auto field = fields.begin(); field != fields.end(); ++field)
        object.set(field.key().toStdString(), toData(field.value()));
    return object;
}

data toData(const QVariant& value) {
    switch (value.typeId()) {
    case QMetaType::Bool:
        return data{value.toBool()};
    case QMetaType::QVariantMap:
        return toData(value.toMap());
    case QMetaType::QVariantList: {
        data list{data::type::list};
        for (const QVariant& item : value.toList())
            list.push_back(toData(item));
        return list;
    }
    default:
        // An empty text switches its section off.
        return value.toString().isEmpty() ? data{false} : data{value.toString().toStdString()};
    }
}

QFont printFont() {
    QFont font;
    font.setFamilies({QStringLiteral("PT Sans"), QStringLiteral("DejaVu Sans"), QStringLiteral("Liberation Sans")});
    font.setPixelSize(static_cast<int>(std::lround(11.0 / 72 * UnitsPerInch)));
    return font;
}

} // namespace

std::unique_ptr<QTextDocument> documentFromTemplate(const QString& name, const FormFields& fields,
                                                    const PageStyle& style, const QHash<QString, QImage>& images) {
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setDefaultFont(printFont());
    document->setDocumentMargin(0);
    for (auto image = images.begin(); image != images.end(); ++image)
        document->addResource(QTextDocument::ImageResource, QUrl(image.key()), image.value());
    kainjow::mustache::mustache form(templateText(name).toStdString());
    document->setHtml(QString::fromStdString(form.render(toData(fields))));
    setPageStyle(*document, style);
    return document;
}

QString printedDate(QDate date) {
    return date.isValid() ? date.toString(QStringLiteral("dd.MM.yyyy")) : QString();
}

} // namespace dutydesk
