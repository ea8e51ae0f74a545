#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace dutydesk {

/// A form that opens inside its page instead of a modal dialog: a title, what is asked, and below it why it cannot be
/// saved yet, the button that saves (Ctrl+Enter, Enter in a one-line field) and the one that closes (Esc). UI thread.
class InlineForm : public QFrame {
    Q_OBJECT

public:
    InlineForm(const QString& title, const QString& saveWords, QWidget* parent = nullptr);

    QString title() const;
    /// Empty when the form may be saved, else what is missing, in words.
    virtual QString missing() const { return {}; }
    /// Saves when nothing is missing; else the focus goes to what is.
    void save();
    void dismiss() { Q_EMIT dismissed(); }
    /// Puts the focus where typing starts.
    virtual void start();

Q_SIGNALS:
    void submitted(); ///< the person asked to save, and nothing is missing
    void dismissed(); ///< Esc

protected:
    QVBoxLayout* body() const { return m_body; }
    /// A further button left of the saving one.
    void addButton(QPushButton* button);
    /// To be called after each change of a field.
    void recheck();
    void setFirstField(QWidget* field) { m_first = field; }
    /// A line of the form with its label as a buddy.
    void addField(const QString& label, QWidget* field);
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    QLabel* m_title;
    QLabel* m_hint;
    QPushButton* m_save;
    QVBoxLayout* m_body;
    QHBoxLayout* m_buttons;
    QWidget* m_first = nullptr;
};

} // namespace dutydesk
