#pragma once

#include "common/page.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace dutydesk {

/// Whose time of keeping is over, which certificates of destruction were made, and how an erased person is admitted
/// again; for who may erase.
class ErasuresCard : public QWidget {
    Q_OBJECT

public:
    explicit ErasuresCard(Workbench& workbench, QWidget* parent = nullptr);
    void refresh();
    QString expiredWords() const;
    QString madeWords() const;
    QPushButton* expiredButton() const { return m_look; }
    QLineEdit* enpField() const { return m_enp; }
    void admit();

private:
    void showRegister();

    Workbench& m_workbench;
    QLabel* m_expired;
    QLabel* m_made;
    QPushButton* m_look;
    QPushButton* m_register;
    QLineEdit* m_enp;
    QList<PersonId> m_over;
    QList<ErasureRow> m_rows;
};

} // namespace dutydesk
