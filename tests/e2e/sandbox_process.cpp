#include "e2e/sandbox_process.h"

#include "sync/transport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <catch2/catch_test_macros.hpp>

namespace dutydesk::test {

namespace {

const QByteArray Token = "a-token-for-tests";
constexpr int LongestStartMs = 120 * 1000;

} // namespace

SandboxProcess::SandboxProcess(const QString& folder, int seed, const QString& today)
    : m_tokenFile(folder + QStringLiteral("/token"))
    , m_transport(makeNetworkTransport()) {
    QFile token(m_tokenFile);
    if (!token.open(QIODevice::WriteOnly) || token.write(Token + '\n') < 0)
        FAIL("the token could not be written");
    token.close();
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setStandardErrorFile(folder + QStringLiteral("/sandbox.log"));
    m_process.start(QStringLiteral(DUTYDESK_BINARY_DIR "/bin/mis-sandbox"),
                    {QStringLiteral("--data"), QString(folder + QStringLiteral("/server.sqlite")),
                     QStringLiteral("--population"), QStringLiteral("demo"), QStringLiteral("--seed"),
                     QString::number(seed), QStringLiteral("--today"), today, QStringLiteral("--token-file"),
                     m_tokenFile});
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(LongestStartMs))
            FAIL("mis-sandbox did not start: " << m_process.errorString().toStdString());
    }
    const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
    if (!line.startsWith(u"listening http://"))
        FAIL("mis-sandbox said: " << line.toStdString());
    m_url = line.section(u' ', 1);
}

SandboxProcess::~SandboxProcess() {
    m_process.terminate();
    if (!m_process.waitForFinished(10 * 1000))
        m_process.kill();
    m_process.waitForFinished();
}

QJsonObject SandboxProcess::ask(const QByteArray& method, const QString& path, const QJsonObject& body) {
    HttpRequest request;
    request.method = method;
    request.url = QUrl(path.startsWith(u"http") ? path : QString(m_url + u'/' + path));
    request.headers = {{"Authorization", "Bearer " + Token}, {"Accept", "application/fhir+json"}};
    request.timeoutMs = LongestStartMs;
    if (!body.isEmpty()) {
        request.headers.append(qMakePair(QByteArray("Content-Type"), QByteArray("application/fhir+json")));
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    const auto reply = m_transport->exchange(request, false);
    if (!reply)
        FAIL(path.toStdString() << ": " << reply.error().message.toStdString());
    if (reply->status >= 300)
        FAIL(method.toStdString() << ' ' << path.toStdString() << ": " << reply->status << ' '
                                  << reply->body.toStdString());
    return QJsonDocument::fromJson(reply->body).object();
}

QList<QJsonObject> SandboxProcess::all(const QString& type) {
    QList<QJsonObject> resources;
    QString next = QString(type + QStringLiteral("?_count=1000"));
    while (!next.isEmpty()) {
        const QJsonObject page = get(next);
        for (const QJsonValue& entry : page.value(u"entry").toArray())
            resources << entry.toObject().value(u"resource").toObject();
        next.clear();
        for (const QJsonValue& link : page.value(u"link").toArray()) {
            if (link.toObject().value(u"relation") == QLatin1String("next"))
                next = link.toObject().value(u"url").toString();
        }
    }
    return resources;
}

QString identifierOf(const QJsonObject& resource, const QString& system) {
    const QJsonValue value = resource.value(u"identifier");
    const QJsonArray identifiers =
        value.isArray() ? value.toArray() : QJsonArray{value}; // AdverseEvent and QuestionnaireResponse have one
    for (const QJsonValue& identifier : identifiers) {
        if (identifier.toObject().value(u"system") == system)
            return identifier.toObject().value(u"value").toString();
    }
    return {};
}

QString codeOf(const QJsonValue& codeable) {
    const QJsonObject one = codeable.isArray() ? codeable.toArray().first().toObject() : codeable.toObject();
    return one.value(u"coding").toArray().first().toObject().value(u"code").toString();
}

QString idIn(const QJsonValue& reference, const QString& type) {
    const QString text = reference.toObject().value(u"reference").toString();
    return text.startsWith(QString(type + u'/')) ? text.mid(type.size() + 1) : QString();
}

} // namespace dutydesk::test
