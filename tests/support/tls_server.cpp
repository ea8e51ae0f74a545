#include "support/tls_server.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>

#include <arpa/inet.h>
#include <csignal>
#include <cstdlib>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace dutydesk::test {

namespace {

constexpr int PollMs = 20;

void must(bool good) {
    if (!good)
        std::abort();
}

SSL_CTX* contextOf(const TlsServer::Options& options) {
    SSL_CTX* context = SSL_CTX_new(TLS_server_method());
    SSL_CTX_set_security_level(context, 0);
    SSL_CTX_set_cipher_list(context, "ALL:@SECLEVEL=0");
    SSL_CTX_set_min_proto_version(context, options.lowestVersion);
    SSL_CTX_set_max_proto_version(context, options.highestVersion);
    BIO* text = BIO_new_mem_buf(options.certificate.certificate.constData(),
                                static_cast<int>(options.certificate.certificate.size()));
    X509* own = PEM_read_bio_X509(text, nullptr, nullptr, nullptr);
    must(SSL_CTX_use_certificate(context, own) == 1);
    X509_free(own);
    while (X509* above = PEM_read_bio_X509(text, nullptr, nullptr, nullptr))
        SSL_CTX_add_extra_chain_cert(context, above);
    BIO_free(text);
    ERR_clear_error();
    BIO* keyText =
        BIO_new_mem_buf(options.certificate.key.constData(), static_cast<int>(options.certificate.key.size()));
    EVP_PKEY* key = PEM_read_bio_PrivateKey(keyText, nullptr, nullptr, nullptr);
    must(SSL_CTX_use_PrivateKey(context, key) == 1);
    EVP_PKEY_free(key);
    BIO_free(keyText);
    if (!options.clientAuthority.isEmpty()) {
        BIO* trusted =
            BIO_new_mem_buf(options.clientAuthority.constData(), static_cast<int>(options.clientAuthority.size()));
        X509* authority = PEM_read_bio_X509(trusted, nullptr, nullptr, nullptr);
        X509_STORE_add_cert(SSL_CTX_get_cert_store(context), authority);
        SSL_CTX_add_client_CA(context, authority);
        X509_free(authority);
        BIO_free(trusted);
        SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    }
    return context;
}

bool readable(int socket, const std::atomic_bool& stop) {
    pollfd watched{socket, POLLIN, 0};
    while (!stop) {
        if (poll(&watched, 1, PollMs) > 0)
            return true;
    }
    return false;
}

} // namespace

TlsServer::TlsServer(Options options, Answer answer)
    : m_options(std::move(options))
    , m_answer(std::move(answer)) {
    std::signal(SIGPIPE, SIG_IGN);
    m_context = contextOf(m_options);
    m_listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    must(bind(m_listener, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 && listen(m_listener, 16) == 0);
    socklen_t size = sizeof address;
    getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

TlsServer::~TlsServer() {
    m_stop = true;
    m_thread.join();
    ::close(m_listener);
    SSL_CTX_free(static_cast<SSL_CTX*>(m_context));
}

QByteArrayList TlsServer::requests() const {
    const std::lock_guard guard(m_lock);
    return m_requests;
}

QByteArray TlsServer::json(const QByteArray& body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: application/fhir+json\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray TlsServer::redirect(const QByteArray& to, int status) {
    return "HTTP/1.1 " + QByteArray::number(status) + " Moved\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n";
}

void TlsServer::serve() {
    while (readable(m_listener, m_stop)) {
        const int socket = accept(m_listener, nullptr, nullptr);
        if (socket < 0)
            continue;
        ++m_connections;
        talk(socket);
        ::close(socket);
    }
}

void TlsServer::talk(int socket) {
    timeval patience{2, 0};
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    SSL* tls = SSL_new(static_cast<SSL_CTX*>(m_context));
    SSL_set_fd(tls, socket);
    if (SSL_accept(tls) == 1) {
        QByteArray request;
        char bytes[8192];
        const auto whole = [&] {
            const qsizetype head = request.indexOf("\r\n\r\n");
            const qsizetype field = request.toLower().indexOf("content-length:");
            const qsizetype length =
                field < 0 ? 0
                          : request.mid(field + 15, request.indexOf('\r', field) - field - 15).trimmed().toLongLong();
            return head >= 0 && request.size() >= head + 4 + length;
        };
        int got = 0;
        while (!whole() && (got = SSL_read(tls, bytes, sizeof bytes)) > 0)
            request.append(bytes, got);
        if (whole()) {
            {
                const std::lock_guard guard(m_lock);
                m_requests.append(request);
            }
            const QByteArray answer = m_answer(request);
            SSL_write(tls, answer.constData(), static_cast<int>(answer.size()));
            if (!m_options.cutOff)
                SSL_shutdown(tls);
        }
    }
    ::shutdown(socket, SHUT_WR);
    char rest[1024];
    while (::recv(socket, rest, sizeof rest, 0) > 0) { // else an unread byte would turn the end into a reset
    }
    SSL_free(tls);
    ERR_clear_error();
}

} // namespace dutydesk::test
