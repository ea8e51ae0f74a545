#pragma once

#include "support/tls_certificates.h"

#include <QStringList>

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>

namespace dutydesk::test {

/// A real TLS server on 127.0.0.1, one thread, one connection at a time. It works below Qt, so that it can also do what
/// no good server does: weak keys, old protocols, an end in the middle.
class TlsServer {
public:
    struct Options {
        TestCertificate certificate;
        QByteArray clientAuthority = {};           ///< PEM: a certificate issued by it must be shown
        int lowestVersion = 0, highestVersion = 0; ///< as TLS1_2_VERSION of OpenSSL; 0: what the library has
        bool cutOff = false; ///< after the answer's bytes the connection ends without TLS's good-bye
    };
    /// The bytes of the answer to a request (head and body as they came).
    using Answer = std::function<QByteArray(const QByteArray& request)>;

    TlsServer(Options options, Answer answer);
    ~TlsServer();

    int port() const { return m_port; }
    QByteArrayList requests() const; ///< whole, in the order of their coming
    int connections() const { return m_connections; }

    /// 200 with a JSON body.
    static QByteArray json(const QByteArray& body);
    static QByteArray redirect(const QByteArray& to, int status = 302);

private:
    void serve();
    void talk(int socket);
    Options m_options;
    Answer m_answer;
    std::atomic<int> m_port = 0, m_connections = 0;
    std::atomic_bool m_stop = false;
    mutable std::mutex m_lock;
    QByteArrayList m_requests;
    int m_listener = -1;
    void* m_context = nullptr;
    std::thread m_thread;
};

} // namespace dutydesk::test
