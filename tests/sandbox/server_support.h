#pragma once

#include "rest_service.h"
#include "server_sandbox.h"

#include <QDateTime>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <catch2/catch_test_macros.hpp>

#include <memory>
#include <string>

namespace dutydesk::test {

inline QJsonObject jsonOf(const std::string& text)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

/// `p7`
inline std::string numbered(std::string_view prefix, int number)
{
    return std::string(prefix).append(std::to_string(number));
}

inline std::string patientJson(const std::string& id, const std::string& family = "Петров",
                               const std::string& more = {})
{
    return R"({"resourceType":"Patient","id":")" + id + R"(","name":[{"family":")" + family +
           R"(","given":["Иван"]}])" + more + "}";
}

inline std::string slotJson(const std::string& id, const std::string& status = "free",
                            const std::string& start = "2026-11-23T09:00:00+03:00",
                            const std::string& end = "2026-11-23T09:15:00+03:00")
{
    return R"({"resourceType":"Slot","id":")" + id + R"(","schedule":{"reference":"Schedule/s1"},"status":")" + status +
           R"(","start":")" + start + R"(","end":")" + end + R"("})";
}

inline std::string appointmentJson(const std::string& slot, const std::string& status = "booked",
                                   const std::string& id = {})
{
    return R"({"resourceType":"Appointment",)" + (id.empty() ? std::string() : R"("id":")" + id + R"(",)") +
           R"("status":")" + status + R"(","slot":[{"reference":"Slot/)" + slot +
           R"("}],"start":"2026-11-23T09:00:00+03:00","end":"2026-11-23T09:15:00+03:00","participant":[{"actor":{"reference":"Patient/p1"},"status":"accepted"}]})";
}

/// A store that stands at 2026-11-21T08:00:00Z and a service over it, without HTTP.
struct Desk {
    FixedClock clock{QDateTime(QDate(2026, 11, 21), QTime(8, 0), Qt::UTC)};
    std::unique_ptr<Store> store;
    std::unique_ptr<RestService> service;

    Desk()
    {
        auto opened = Store::open(QStringLiteral(":memory:"));
        REQUIRE(opened.ok());
        store = std::move(opened).value();
        store->setClock(&clock);
        service = std::make_unique<RestService>(*store, "http://sandbox/fhir");
    }

    void put(const std::string& type, const std::string& id, const std::string& json)
    {
        REQUIRE(store->put(type, id, json).ok());
    }

    /// `target` is what follows /fhir/ with its query.
    static RestRequest request(const std::string& method, const std::string& target, const std::string& body = {})
    {
        RestRequest out;
        out.method = method;
        const std::size_t question = std::min(target.find('?'), target.size());
        std::string path = target.substr(0, question);
        for (std::size_t at = 0; at < path.size();) {
            const std::size_t slash = std::min(path.find('/', at), path.size());
            out.path.push_back(percentDecoded(path.substr(at, slash - at)));
            at = slash + 1;
        }
        if (question < target.size())
            out.query = parseQuery(target.substr(question + 1));
        out.body = body;
        out.contentType = method == "PATCH" ? "application/json-patch+json" : "application/fhir+json";
        return out;
    }
    RestResponse ask(const std::string& method, const std::string& target, const std::string& body = {})
    {
        return service->handle(request(method, target, body));
    }
    QJsonObject page(const std::string& target) { return jsonOf(ask("GET", target).body); }
};

/// Ids of the matches in a Bundle, in order.
inline QStringList idsOf(const QJsonObject& bundle)
{
    QStringList ids;
    for (const QJsonValue& entry : bundle.value(u"entry").toArray()) {
        if (entry.toObject().value(u"search").toObject().value(u"mode").toString() != u"outcome")
            ids.append(entry.toObject().value(u"resource").toObject().value(u"id").toString());
    }
    return ids;
}

/// The `next` link without the server's address; empty on the last page.
inline std::string nextOf(const QJsonObject& bundle)
{
    for (const QJsonValue& link : bundle.value(u"link").toArray()) {
        if (link.toObject().value(u"relation").toString() == u"next")
            return link.toObject()
                .value(u"url")
                .toString()
                .mid(QStringLiteral("http://sandbox/fhir/").size())
                .toStdString();
    }
    return {};
}

inline std::string header(const RestResponse& response, const std::string& name)
{
    for (const auto& [key, value] : response.headers) {
        if (key == name)
            return value;
    }
    return {};
}

inline std::string firstCode(const RestResponse& response)
{
    return jsonOf(response.body).value(u"issue").toArray().at(0).toObject().value(u"code").toString().toStdString();
}

/// A real server and a real client.
class HttpDesk
{
public:
    struct Answer {
        int status = 0;
        QNetworkReply::NetworkError error = QNetworkReply::NoError;
        QByteArray body;
        QList<QNetworkReply::RawHeaderPair> headers;
        QByteArray header(const QByteArray& name) const
        {
            for (const auto& [key, value] : headers) {
                if (key.toLower() == name.toLower())
                    return value;
            }
            return {};
        }
        QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    };

    explicit HttpDesk(const QString& file = QStringLiteral(":memory:"))
    {
        auto created = SandboxServer::create({file, 0, QStringLiteral("secret")});
        REQUIRE(created.ok());
        server = std::move(created).value();
    }
    void start() { REQUIRE(server->start().ok()); }

    QNetworkRequest request(const QString& target) const
    {
        QNetworkRequest out(QUrl(target.startsWith(u"http") ? target : server->url().toString() + u'/' + target));
        out.setRawHeader("Authorization", "Bearer " + token);
        out.setRawHeader("Content-Type", "application/fhir+json");
        out.setTransferTimeout(10000);
        return out;
    }
    Answer send(const QByteArray& method, const QNetworkRequest& request, const QByteArray& body = {})
    {
        std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        if (!reply->isFinished())
            loop.exec();
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->error(), reply->readAll(),
                reply->rawHeaderPairs()};
    }
    Answer get(const QString& target) { return send("GET", request(target)); }

    std::unique_ptr<SandboxServer> server;
    QByteArray token = "secret";

private:
    QNetworkAccessManager m_network;
};

} // namespace dutydesk::test
