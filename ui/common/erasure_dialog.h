#pragma once

#include "common/act_dialog.h"
#include "desk/erasure_models.h"

class QCheckBox;
class QLineEdit;
class QRadioButton;
class QTreeWidget;

namespace dutydesk {

class Workbench;

/// Destroys the data of one person or of several: shows what speaks of each and what stands against it, asks for the
/// ground, the paper, the place of the certificate and a word that nobody types by mistake. UI thread.
class ErasureDialog : public ActDialog {
    Q_OBJECT

public:
    /// Reads what there is of these persons and opens the dialog over `parent`'s window, or says why not.
    static void open(Workbench& workbench, QWidget* parent, const QList<PersonId>& persons);

    ErasureDialog(Workbench& workbench, const QList<ErasureCandidate>& people, QWidget* parent = nullptr);
    ~ErasureDialog() override;

    QList<PersonId> chosen() const;
    QString confirmation() const; ///< what must be typed
    QTreeWidget* people() const { return m_people; }
    QRadioButton* expiry() const { return m_expiry; }
    QLineEdit* basis() const { return m_basis; }
    QLineEdit* certificate() const { return m_certificate; }
    QLineEdit* confirm() const { return m_confirm; }

protected:
    void act(const Done& done) override;
    void succeeded() override;

private:
    QWidget* makeFields();
    void fillPeople();
    void follow();
    const ErasureCandidate* against() const; ///< the first chosen one who cannot be erased; null: none

    Workbench& m_workbench;
    QList<ErasureCandidate> m_candidates;
    QTreeWidget* m_people;
    QRadioButton* m_request;
    QRadioButton* m_expiry;
    QLineEdit* m_basis;
    QLineEdit* m_certificate;
    QCheckBox* m_backups;
    QLineEdit* m_confirm;
    QLabel* m_confirmWords;
    QLabel* m_hint;
    ErasureOutcome m_outcome;
    std::shared_ptr<std::atomic_bool> m_stop;
};

} // namespace dutydesk
