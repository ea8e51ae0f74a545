#pragma once

#include "common/act_dialog.h"
#include "print/recovery_form.h"

class QLabel;
class QWidget;

namespace dutydesk {

/// Makes a recovery key, shows it once and puts it on paper. It is not on the clipboard and in no file but one that the
/// user saves.
class RecoveryKeyDialog : public ActDialog {
    Q_OBJECT

public:
    /// Makes the key off this thread and hands it to the dialog with take().
    using Make = std::function<void(const std::function<void(Result<QString>)>& done)>;

    /// `form` without its lines: what else stands on the paper.
    RecoveryKeyDialog(RecoveryForm form, Make make, QWidget* parent = nullptr);
    ~RecoveryKeyDialog() override;

    QStringList lines() const { return m_form.lines; }
    void print(); ///< the preview
    void savePdf();
    void reject() override;

protected:
    void act(const Done& done) override;
    void succeeded() override;

private:
    void showKey();
    RecoveryForm m_form;
    Make m_make;
    QLabel* m_key;
    QWidget* m_output;
    bool m_kept = false; ///< printed or saved
};

} // namespace dutydesk
