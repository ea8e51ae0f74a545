#include "support/tls_certificates.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include <atomic>
#include <cstdlib>
#include <memory>

namespace dutydesk::test {

namespace {

template <auto Free>
struct Freed {
    template <class T>
    void operator()(T* object) const {
        Free(object);
    }
};
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;

void must(bool good) {
    if (!good)
        std::abort(); // the test's own tools are broken: nothing that follows would mean anything
}

QByteArray bytesOf(const Bio& bio) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, size);
}

Bio bioOf(const QByteArray& text) {
    return Bio(BIO_new_mem_buf(text.constData(), static_cast<int>(text.size())));
}

Key keyOf(const TestCertificate& owner) {
    return Key(PEM_read_bio_PrivateKey(bioOf(owner.key).get(), nullptr, nullptr, nullptr));
}

Certificate certificateOf(const TestCertificate& owner) {
    return Certificate(PEM_read_bio_X509(bioOf(owner.certificate).get(), nullptr, nullptr, nullptr));
}

void extend(X509* certificate, X509* issuer, int kind, const QByteArray& value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData());
    must(extension != nullptr);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

void describe(X509* certificate, const CertificateWish& wish) {
    static std::atomic<long> serial = 1000;
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), ++serial);
    X509_time_adj_ex(X509_getm_notBefore(certificate), wish.validFromDays, 0, nullptr);
    X509_time_adj_ex(X509_getm_notAfter(certificate), wish.validUntilDays, 0, nullptr);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(wish.name.constData()), -1, -1, 0);
}

void nameIt(X509* certificate, X509* issuer, const CertificateWish& wish) {
    extend(certificate, issuer, NID_basic_constraints, wish.authority ? "critical,CA:TRUE" : "CA:FALSE");
    extend(certificate, issuer, NID_subject_key_identifier, "hash");
    if (wish.authority) {
        extend(certificate, issuer, NID_key_usage, "critical,keyCertSign,cRLSign");
        return;
    }
    QList<QByteArray> names;
    for (const QByteArray& name : wish.dnsNames)
        names << "DNS:" + name;
    for (const QByteArray& address : wish.addresses)
        names << "IP:" + address;
    if (!names.isEmpty())
        extend(certificate, issuer, NID_subject_alt_name, names.join(','));
}

} // namespace

TestCertificate makeCertificate(const CertificateWish& wish, const TestCertificate* issuer) {
    const Key key(wish.rsaBits > 0 ? EVP_RSA_gen(static_cast<unsigned>(wish.rsaBits)) : EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    must(key && certificate);
    describe(certificate.get(), wish);
    X509_set_pubkey(certificate.get(), key.get());
    const Certificate above = issuer ? certificateOf(*issuer) : nullptr;
    const Key signer = issuer ? keyOf(*issuer) : nullptr;
    X509* const from = above ? above.get() : certificate.get();
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(from));
    nameIt(certificate.get(), from, wish);
    must(X509_sign(certificate.get(), signer ? signer.get() : key.get(), wish.sha1 ? EVP_sha1() : EVP_sha256()) > 0);
    const Bio text(BIO_new(BIO_s_mem())), keyText(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(text.get(), certificate.get());
    PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return {bytesOf(text), bytesOf(keyText)};
}

TestCertificate makeAuthority(const QByteArray& name) {
    CertificateWish wish;
    wish.name = name;
    wish.authority = true;
    return makeCertificate(wish);
}

QByteArray toPkcs12(const TestCertificate& certificate, const QByteArray& passphrase) {
    PKCS12* packed = PKCS12_create(passphrase.constData(), "desk", keyOf(certificate).get(),
                                   certificateOf(certificate).get(), nullptr, 0, 0, 0, 0, 0);
    must(packed != nullptr);
    const Bio out(BIO_new(BIO_s_mem()));
    i2d_PKCS12_bio(out.get(), packed);
    PKCS12_free(packed);
    return bytesOf(out);
}

QByteArray encryptedKey(const TestCertificate& certificate, const QByteArray& passphrase) {
    const Bio out(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(out.get(), keyOf(certificate).get(), EVP_aes_256_cbc(), passphrase.constData(),
                                  static_cast<int>(passphrase.size()), nullptr, nullptr);
    return bytesOf(out);
}

} // namespace dutydesk::test
