#pragma once

#include "common/act_dialog.h"
#include "desk/read_models.h"

class QLineEdit;

namespace dutydesk {

class Workbench;

/// One card for who sees no patients otherwise: asks for the policy number and the reason, says that the coordinators
/// will read it, and shows what helps in an emergency. Nothing can be changed or taken out here. UI thread.
class EmergencyDialog : public ActDialog {
    Q_OBJECT

public:
    explicit EmergencyDialog(Workbench& workbench, QWidget* parent = nullptr);

    bool isOpen() const { return m_open; } ///< the card is shown
    QLineEdit* enpField() const { return m_enp; }
    QLineEdit* reasonField() const { return m_reason; }

protected:
    void act(const Done& done) override;
    void succeeded() override;

private:
    void follow();

    Workbench& m_workbench;
    QLineEdit* m_enp;
    QLineEdit* m_reason;
    PersonCard m_card;
    bool m_open = false;
};

} // namespace dutydesk
