#pragma once

#include "desk/desk.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace dutydesk {

/// The fields of a server's connection: name, address, kind, how it lets in, token (typed or from a file). Used at the first start and in
/// the settings.
class ServerForm : public QWidget
{
    Q_OBJECT

public:
    explicit ServerForm(QWidget* parent = nullptr);

    /// The address is a whole http or https address and there is a name.
    bool isFilled() const;
    bool isBlank() const; ///< no address at all
    NewServer server() const;
    /// For a server that is there already: a token left empty stays as it is.
    void edit(const ServerRow& server);
    void clear();

Q_SIGNALS:
    void edited();
    void failed(const QString& words); ///< a token file that cannot be one

private:
    void readToken();
    QLineEdit* m_name;
    QLineEdit* m_url;
    QComboBox* m_role;
    QComboBox* m_scheme;
    QLineEdit* m_token;
};

/// A kind of server in words.
QString serverRoleTitle(const QString& role);

} // namespace dutydesk
