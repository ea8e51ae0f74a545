#include "fhir/operation_outcome.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace dutydesk {

namespace {

constexpr qsizetype LongestWords = 500;
constexpr qsizetype LargestOutcome = 1 << 20;

} // namespace

QStringList outcomeWords(const QJsonObject& outcome)
{
    QStringList lines;
    for (const QJsonValue& value : outcome.value(u"issue").toArray()) {
        const QJsonObject issue = value.toObject();
        QString line = issue.value(u"details").toObject().value(u"text").toString();
        if (line.isEmpty())
            line = issue.value(u"diagnostics").toString();
        if (line.isEmpty())
            line = issue.value(u"code").toString();
        const QString where = issue.value(u"expression").toArray().first().toString();
        if (!where.isEmpty())
            line += QStringLiteral(" (%1)").arg(where);
        if (!line.isEmpty())
            lines.append(line.left(LongestWords));
    }
    return lines;
}

bool looksLikeHtml(QByteArrayView body)
{
    const QByteArray start = QByteArray(body.data(), std::min<qsizetype>(body.size(), 256)).trimmed().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<head");
}

QString serverWords(const QByteArray& body)
{
    const QByteArray start = body.left(LargestOutcome);
    if (looksLikeHtml(start)) {
        static const QRegularExpression title(QStringLiteral("<title[^>]*>([^<]*)</title>"),
                                              QRegularExpression::CaseInsensitiveOption);
        return title.match(QString::fromUtf8(start)).captured(1).simplified().left(LongestWords);
    }
    const QJsonObject object = QJsonDocument::fromJson(start).object();
    const QStringList lines = outcomeWords(object);
    if (!lines.isEmpty())
        return lines.join(u"; ").left(LongestWords);
    return QString::fromUtf8(start.left(LongestWords)).simplified();
}

} // namespace dutydesk
