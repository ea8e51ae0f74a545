#include "common/server_form.h"

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
    : QWidget(parent), m_name(new QLineEdit), m_url(new QLineEdit), m_role(new QComboBox), m_scheme(new QComboBox), m_token(new QLineEdit)
{
    m_url->setPlaceholderText(QStringLiteral("https://mis.example.ru/fhir"));
    for (const char* role : {"mis", "registry", "hub"})
        m_role->addItem(serverRoleTitle(QLatin1String(role)), QLatin1String(role));
    m_scheme->addItem(tr("token (Bearer)"), QStringLiteral("Bearer"));
    m_scheme->addItem(tr("login and password (Basic)"), QStringLiteral("Basic"));
    m_token->setEchoMode(QLineEdit::Password);
    auto* file = makeButton(QStringLiteral("folder"), tr("From a file…"));
    auto* tokenRow = new QHBoxLayout;
    tokenRow->setSpacing(PageGap);
    tokenRow->addWidget(m_token, 1);
    tokenRow->addWidget(file);

    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(PageGap);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Address"), m_url);
    form->addRow(tr("&Kind"), m_role);
    form->addRow(tr("&Lets in by"), m_scheme);
    form->addRow(tr("&Token"), tokenRow);
    if (auto* label = qobject_cast<QLabel*>(form->labelForField(tokenRow)))
        label->setBuddy(m_token);
    m_token->setAccessibleName(tr("Token"));
    clear();

    for (QLineEdit* field : {m_name, m_url, m_token})
        connect(field, &QLineEdit::textChanged, this, &ServerForm::edited);
    for (QComboBox* field : {m_role, m_scheme})
        connect(field, &QComboBox::currentIndexChanged, this, &ServerForm::edited);
    connect(file, &QPushButton::clicked, this, &ServerForm::readToken);
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
    return server;
}

void ServerForm::edit(const ServerRow& server)
{
    m_name->setText(server.name);
    m_url->setText(server.url);
    m_role->setCurrentIndex(std::max(0, m_role->findData(server.role)));
    m_scheme->setCurrentIndex(std::max(0, m_scheme->findData(server.authScheme)));
    m_token->clear();
    m_token->setPlaceholderText(server.hasToken ? tr("kept; type a new one to replace it") : tr("paste it or read it from a file"));
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
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > LargestToken) {
        Q_EMIT failed(tr("This file cannot be the token: it cannot be read or is larger than 64 KB. Choose another file."));
        return;
    }
    m_token->setText(QString::fromUtf8(file.readAll()).trimmed());
}

} // namespace dutydesk
