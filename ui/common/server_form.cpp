#include "common/server_form.h"

#include "common/certificate_row.h"
#include "common/prompts.h"
#include "common/widgets.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFile>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

namespace dutydesk {

namespace {

constexpr qint64 LargestToken = qint64(64) * 1024;
constexpr qint64 LargestCertificate = qint64(1) << 20;

QLineEdit* makeSecret(const QString& name)
{
    auto* field = new QLineEdit;
    field->setEchoMode(QLineEdit::Password);
    field->setAccessibleName(name);
    return field;
}

} // namespace

QString serverRoleTitle(const QString& role)
{
    if (role == u"registry")
        return QCoreApplication::translate("ServerForm", "cardioregistry");
    if (role == u"hub")
        return QCoreApplication::translate("ServerForm", "the company's exchange hub");
    return QCoreApplication::translate("ServerForm", "polyclinic's information system");
}

ServerForm::ServerForm(QWidget* parent)
    : QWidget(parent), m_name(new QLineEdit), m_url(new QLineEdit), m_role(new QComboBox), m_scheme(new QComboBox)
    , m_token(makeSecret(tr("Token"))), m_tokenUrl(new QLineEdit), m_clientId(new QLineEdit), m_secret(makeSecret(tr("Client's secret")))
    , m_scope(new QLineEdit)
    , m_authority(new CertificateRow(tr("Trusted authority"), tr("the authorities that this computer knows"), tr("The computer's")))
    , m_certificate(new CertificateRow(tr("Certificate of the desk"), tr("none: most servers do not ask for it"), tr("None")))
    , m_passphrase(makeSecret(tr("Passphrase"))), m_tokenRow(new QWidget), m_form(new QFormLayout(this))
{
    m_url->setPlaceholderText(QStringLiteral("https://mis.example.ru/fhir"));
    m_tokenUrl->setPlaceholderText(QStringLiteral("https://mis.example.ru/oauth2/token"));
    m_scope->setPlaceholderText(tr("if the operators have named one"));
    for (const char* role : {"mis", "registry", "hub"})
        m_role->addItem(serverRoleTitle(QLatin1String(role)), QLatin1String(role));
    m_scheme->addItem(tr("token (Bearer)"), QStringLiteral("Bearer"));
    m_scheme->addItem(tr("login and password (Basic)"), QStringLiteral("Basic"));
    m_scheme->addItem(tr("client's secret (OAuth2)"), QStringLiteral("OAuth2"));
    auto* file = makeButton(QStringLiteral("folder"), tr("From a file…"));
    auto* tokenRow = new QHBoxLayout(m_tokenRow);
    tokenRow->setContentsMargins(0, 0, 0, 0);
    tokenRow->setSpacing(PageGap);
    tokenRow->addWidget(m_token, 1);
    tokenRow->addWidget(file);
    connect(file, &QPushButton::clicked, this, &ServerForm::readToken);
    layOut();
    clear();
    connectFields();
}

void ServerForm::layOut()
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setVerticalSpacing(PageGap);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("&Name"), m_name);
    m_form->addRow(tr("&Address"), m_url);
    m_form->addRow(tr("&Kind"), m_role);
    m_form->addRow(tr("&Lets in by"), m_scheme);
    m_form->addRow(tr("&Token"), m_tokenRow);
    m_form->addRow(tr("Gives access at"), m_tokenUrl);
    m_form->addRow(tr("Client (id)"), m_clientId);
    m_form->addRow(tr("Client's secret"), m_secret);
    m_form->addRow(tr("Scope"), m_scope);
    m_form->addRow(tr("Trusts"), m_authority);
    m_form->addRow(tr("Shows itself by"), m_certificate);
    m_form->addRow(tr("Passphrase"), m_passphrase);
    if (auto* label = qobject_cast<QLabel*>(m_form->labelForField(m_tokenRow)))
        label->setBuddy(m_token);
}

void ServerForm::connectFields()
{
    connect(this, &ServerForm::edited, this, [this] { m_edited = true; });
    for (QLineEdit* field : lines())
        connect(field, &QLineEdit::textChanged, this, &ServerForm::edited);
    for (QComboBox* field : {m_role, m_scheme})
        connect(field, &QComboBox::currentIndexChanged, this, &ServerForm::edited);
    connect(m_scheme, &QComboBox::currentIndexChanged, this, &ServerForm::showFields);
    connect(m_authority, &CertificateRow::fileAsked, this, &ServerForm::chooseAuthority);
    connect(m_certificate, &CertificateRow::fileAsked, this, &ServerForm::chooseCertificate);
    connect(m_authority, &CertificateRow::noneAsked, this, [this] {
        m_newAuthorities = QByteArray();
        m_authorityFile.clear();
        m_authority->setWords({});
        Q_EMIT edited();
    });
    connect(m_certificate, &CertificateRow::noneAsked, this, [this] {
        m_newIdentity = NewServer::Identity{};
        m_certificateFile.clear();
        m_certificate->setWords({});
        showFields();
        Q_EMIT edited();
    });
}

/// Only what the chosen way to be let in needs.
void ServerForm::showFields()
{
    const bool oauth = m_scheme->currentData().toString() == u"OAuth2";
    m_form->setRowVisible(m_tokenRow, !oauth);
    for (QLineEdit* field : {m_tokenUrl, m_clientId, m_secret, m_scope})
        m_form->setRowVisible(field, oauth);
    m_form->setRowVisible(m_passphrase, m_newIdentity && !m_newIdentity->certificate.isEmpty());
}

bool ServerForm::isFilled() const
{
    const QUrl url(m_url->text().trimmed(), QUrl::StrictMode);
    return !m_name->text().trimmed().isEmpty() && url.isValid() && (url.scheme() == u"https" || url.scheme() == u"http")
           && !url.host().isEmpty();
}

bool ServerForm::isBlank() const
{
    return m_url->text().trimmed().isEmpty();
}

NewServer ServerForm::server() const
{
    NewServer server;
    server.name = m_name->text().trimmed();
    server.url = m_url->text().trimmed();
    server.role = m_role->currentData().toString();
    server.authScheme = m_scheme->currentData().toString();
    server.token = m_token->text().trimmed();
    if (server.authScheme == u"OAuth2") {
        server.token.clear();
        server.tokenUrl = m_tokenUrl->text().trimmed();
        server.clientId = m_clientId->text().trimmed();
        server.clientSecret = m_secret->text().trimmed();
        server.scope = m_scope->text().simplified();
    }
    server.authorities = m_newAuthorities;
    server.identity = m_newIdentity;
    if (server.identity)
        server.identity->passphrase = m_passphrase->text();
    return server;
}

void ServerForm::edit(const ServerRow& server)
{
    m_name->setText(server.name);
    m_url->setText(server.url);
    m_role->setCurrentIndex(std::max(0, m_role->findData(server.role)));
    m_scheme->setCurrentIndex(std::max(0, m_scheme->findData(server.authScheme)));
    m_tokenUrl->setText(server.tokenUrl);
    m_clientId->setText(server.clientId);
    m_scope->setText(server.scope);
    m_secret->clear();
    m_secret->setPlaceholderText(server.hasSecret ? tr("kept; type a new one to replace it") : QString());
    m_newAuthorities.reset();
    m_newIdentity.reset();
    m_passphrase->clear();
    m_passphrase->setPlaceholderText(tr("if the key has one; it is not kept"));
    m_authority->setWords(server.authorities);
    m_certificate->setWords(server.certificate);
    showFields();
    m_token->clear();
    m_token->setPlaceholderText(server.hasToken ? tr("kept; type a new one to replace it") : tr("paste it or read it from a file"));
    m_edited = false;
}

void ServerForm::clear()
{
    edit(ServerRow{});
}

void ServerForm::readToken()
{
    const QString path = promptsFor(this).openFile(this, tr("File with the token"), {}, tr("All files (*)"));
    if (path.isEmpty())
        return;
    const QByteArray bytes = read(path, LargestToken);
    if (bytes.isEmpty()) {
        Q_EMIT failed(tr("This file cannot be the token: it cannot be read or is larger than 64 KB. Choose another file."));
        return;
    }
    m_token->setText(QString::fromUtf8(bytes).trimmed());
}

/// Empty when the file is empty, too large or cannot be read.
QByteArray ServerForm::read(const QString& path, qint64 largest)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.size() <= largest ? file.readAll() : QByteArray();
}

void ServerForm::chooseAuthority()
{
    const QString path =
        promptsFor(this).openFile(this, tr("Certificate of the authority"), {}, tr("Certificates (*.pem *.crt *.cer *.der);;All files (*)"));
    if (path.isEmpty())
        return;
    const QByteArray bytes = read(path, LargestCertificate);
    if (bytes.isEmpty()) {
        Q_EMIT failed(tr("This file cannot be a certificate: it cannot be read, is empty or larger than 1 MB. Choose another file."));
        return;
    }
    m_newAuthorities = bytes;
    m_authorityFile = path;
    m_authority->showFile(path);
    Q_EMIT edited();
}

void ServerForm::chooseCertificate()
{
    const QString path = promptsFor(this).openFile(this, tr("Certificate of the desk"), {},
                                                   tr("Certificates (*.p12 *.pfx *.pem *.crt *.cer);;All files (*)"));
    if (path.isEmpty())
        return;
    NewServer::Identity chosen{read(path, LargestCertificate), {}, {}};
    if (chosen.certificate.contains("BEGIN CERTIFICATE") && !chosen.certificate.contains("PRIVATE KEY")) {
        const QString keyPath = promptsFor(this).openFile(this, tr("Key of this certificate"), {}, tr("Keys (*.key *.pem);;All files (*)"));
        if (keyPath.isEmpty())
            return;
        chosen.key = read(keyPath, LargestCertificate);
    }
    if (chosen.certificate.isEmpty()) {
        Q_EMIT failed(tr("This file cannot be a certificate: it cannot be read, is empty or larger than 1 MB. Choose another file."));
        return;
    }
    m_newIdentity = chosen;
    m_certificateFile = path;
    m_certificate->showFile(path);
    showFields();
    Q_EMIT edited();
}

} // namespace dutydesk
