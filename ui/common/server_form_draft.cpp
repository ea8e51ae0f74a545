// What is being typed into the form of a server, across a lock of the desk.

#include "common/certificate_row.h"
#include "common/server_form.h"

#include <QComboBox>
#include <QLineEdit>

namespace dutydesk {

namespace {

const QString LinesKey = QStringLiteral("lines");
const QString FocusKey = QStringLiteral("focus");
const QString RoleKey = QStringLiteral("role");
const QString SchemeKey = QStringLiteral("scheme");
const QString AuthorityFileKey = QStringLiteral("authorityFile");
const QString AuthoritiesKey = QStringLiteral("authorities");
const QString CertificateFileKey = QStringLiteral("certificateFile");
const QString CertificateKey = QStringLiteral("certificate");
const QString KeyKey = QStringLiteral("key");

/// Bytes: a draft is kept whole or not at all, and a bundle of authorities may be larger than all of it. Such a file is
/// chosen again.
constexpr qsizetype LargestKept = qsizetype(48) * 1024;

QString text(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytes(const QVariant& text) {
    return QByteArray::fromBase64(text.toString().toLatin1());
}

} // namespace

/// In an order that stays.
QList<QLineEdit*> ServerForm::lines() const {
    return {m_name, m_url, m_token, m_tokenUrl, m_clientId, m_secret, m_scope, m_passphrase};
}

QVariantMap ServerForm::draft() const {
    QVariantMap draft{{RoleKey, m_role->currentData()}, {SchemeKey, m_scheme->currentData()}};
    QStringList texts;
    const QList<QLineEdit*> fields = lines();
    for (const QLineEdit* field : fields)
        texts << field->text();
    draft.insert(LinesKey, texts);
    draft.insert(FocusKey, fields.indexOf(qobject_cast<QLineEdit*>(window()->focusWidget())));
    if (m_newAuthorities && m_newAuthorities->size() <= LargestKept) {
        draft.insert(AuthorityFileKey, m_authorityFile);
        draft.insert(AuthoritiesKey, text(*m_newAuthorities));
    }
    if (m_newIdentity && m_newIdentity->certificate.size() + m_newIdentity->key.size() <= LargestKept) {
        draft.insert(CertificateFileKey, m_certificateFile);
        draft.insert(CertificateKey, text(m_newIdentity->certificate));
        draft.insert(KeyKey, text(m_newIdentity->key));
    }
    return draft;
}

void ServerForm::restoreDraft(const QVariantMap& draft) {
    m_role->setCurrentIndex(std::max(0, m_role->findData(draft.value(RoleKey))));
    m_scheme->setCurrentIndex(std::max(0, m_scheme->findData(draft.value(SchemeKey))));
    const QList<QLineEdit*> fields = lines();
    const QStringList texts = draft.value(LinesKey).toStringList();
    for (qsizetype i = 0; i < std::min(fields.size(), texts.size()); ++i)
        fields[i]->setText(texts[i]);
    const auto show = [](CertificateRow* row, const QString& file) {
        if (file.isEmpty())
            row->setWords({}); // the former one is taken away
        else
            row->showFile(file);
    };
    if (draft.contains(AuthoritiesKey)) {
        m_newAuthorities = bytes(draft.value(AuthoritiesKey));
        m_authorityFile = draft.value(AuthorityFileKey).toString();
        show(m_authority, m_authorityFile);
    }
    if (draft.contains(CertificateKey)) {
        m_newIdentity = NewServer::Identity{bytes(draft.value(CertificateKey)), bytes(draft.value(KeyKey)), {}};
        m_certificateFile = draft.value(CertificateFileKey).toString();
        show(m_certificate, m_certificateFile);
    }
    showFields();
    m_edited = true;
    if (const int focus = draft.value(FocusKey, -1).toInt(); focus >= 0 && focus < fields.size())
        fields[focus]->setFocus(Qt::OtherFocusReason);
}

} // namespace dutydesk
