#pragma once

#include "common/act_dialog.h"

class QLineEdit;

namespace dutydesk {

class NewPasswordFields;
struct PasswordRules;

/// The password of a sealed file: a new one, typed twice, or the one that it has. Prompts show it and wait for
/// the answer, as for every question. UI thread.
class FilePasswordDialog : public ActDialog {
    Q_OBJECT

public:
    FilePasswordDialog(const QString& title, const PasswordRules& rules,
                       QWidget* parent); ///< `rules` outlives the dialog
    FilePasswordDialog(const QString& title, const QString& why, QWidget* parent);

    QString password() const;

protected:
    void act(const Done& done) override { done({}); }

private:
    NewPasswordFields* m_new = nullptr;
    QLineEdit* m_present = nullptr;
};

} // namespace dutydesk
