#pragma once

#include "desk/desk.h"

#include <QVariantMap>
#include <QWidget>

#include <optional>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace dutydesk {

class CertificateRow;

/// The fields of a server's connection: name, address, kind, how it lets in (a token typed or from a file, or OAuth2 client credentials),
/// whom the desk trusts and what it shows itself by. Used at the first start and in the settings.
class ServerForm : public QWidget
{
    Q_OBJECT

public:
    explicit ServerForm(QWidget* parent = nullptr);

    /// The address is a whole http or https address and there is a name.
    bool isFilled() const;
    bool isBlank() const; ///< no address at all
    NewServer server() const;
    /// For a server that is there already: secrets left empty and certificates that are not chosen anew stay as they are.
    void edit(const ServerRow& server);
    void clear();
    /// Something was typed or chosen since edit() or clear(), and is not saved.
    bool isEdited() const { return m_edited; }
    void setSaved() { m_edited = false; }
    /// All that stands in the form, secrets and chosen certificates with it: only for the encrypted replica, never for a log.
    QVariantMap draft() const;
    /// Over what edit() has shown.
    void restoreDraft(const QVariantMap& draft);

Q_SIGNALS:
    void edited();
    void failed(const QString& words); ///< a file that cannot be what it was chosen for

private:
    void layOut();
    void connectFields();
    void showFields();
    QList<QLineEdit*> lines() const;
    void readToken();
    void chooseAuthority();
    void chooseCertificate();
    static QByteArray read(const QString& path, qint64 largest);
    QLineEdit* m_name;
    QLineEdit* m_url;
    QComboBox* m_role;
    QComboBox* m_scheme;
    QLineEdit* m_token;
    QLineEdit* m_tokenUrl;
    QLineEdit* m_clientId;
    QLineEdit* m_secret;
    QLineEdit* m_scope;
    CertificateRow* m_authority;
    CertificateRow* m_certificate;
    QLineEdit* m_passphrase;
    QWidget* m_tokenRow;
    QFormLayout* m_form;
    std::optional<QByteArray> m_newAuthorities;
    std::optional<NewServer::Identity> m_newIdentity;
    QString m_authorityFile, m_certificateFile; ///< where the new ones were read from
    bool m_edited = false;
};

/// A kind of server in words.
QString serverRoleTitle(const QString& role);

} // namespace dutydesk
