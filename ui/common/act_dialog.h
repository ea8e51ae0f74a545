#pragma once

#include "domain/result.h"

#include <QDialog>

#include <atomic>
#include <functional>
#include <memory>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace dutydesk {

/// A dialog that asks for something, does one act that takes its while, and closes when that has succeeded: a title,
/// why it is asked, the subclass's fields, the error in words, and the button that acts (Enter, Ctrl+Enter). While the
/// act runs nothing can be changed. Subclasses put their fields into body() and say ready(); never a nested event loop:
/// open it with open(). UI thread.
class ActDialog : public QDialog {
    Q_OBJECT

public:
    /// Takes the outcome; may be called after the dialog has gone, on the dialog's thread.
    using Done = std::function<void(Result<void>)>;

    ActDialog(const QString& title, const QString& why, const QString& actWords, QWidget* parent = nullptr);

    QString message() const; ///< the error that is shown, in words
    bool isWorking() const { return m_working; }
    /// Presses the main button, as a user would.
    void press();
    /// The words on the button that closes without acting.
    void setCloseWords(const QString& words);
    void reject() override; ///< while the act runs: only asks it to stop, if it can

protected:
    virtual void act(const Done& done) = 0;
    /// The act has succeeded; default: accept().
    virtual void succeeded() { accept(); }
    /// The act has failed; the words are shown already.
    virtual void failed(const Error&) {}

    QVBoxLayout* body() const { return m_body; }
    QHBoxLayout* buttons() const { return m_buttons; }
    QProgressBar* progress() const { return m_progress; }
    /// For work on another thread: shows how far it is on this dialog, ten times a second at most, while that is there;
    /// false once `stop` is set.
    std::function<bool(qint64 done, qint64 total)> progressTeller(std::shared_ptr<std::atomic_bool> stop);
    /// On this thread; total 0 = not known.
    virtual void showProgress(qint64 done, qint64 total);
    void setReady(bool ready);
    void setActWords(const QString& words);
    /// The act can be stopped while it runs, by this.
    void setCancel(std::function<void()> cancel) { m_cancel = std::move(cancel); }
    void setWhy(const QString& why);
    void showMessage(const QString& words);
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void ended(const Result<void>& outcome);
    void setWorking(bool working);
    void fit();
    QWidget* m_fields;
    QLabel* m_why;
    QVBoxLayout* m_body;
    QHBoxLayout* m_buttons;
    QLabel* m_message;
    QProgressBar* m_progress;
    QPushButton* m_close;
    QPushButton* m_act;
    std::function<void()> m_cancel;
    bool m_working = false, m_ready = true;
};

} // namespace dutydesk
