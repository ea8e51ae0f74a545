#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace dutydesk {

/// What is in force of a certificate, a button that takes another from a file and one that goes back to none.
class CertificateRow : public QWidget
{
    Q_OBJECT

public:
    /// `none` says what holds without a certificate; `what` names the row to those who do not see it.
    CertificateRow(const QString& what, const QString& none, const QString& backWord, QWidget* parent = nullptr);
    void setWords(const QString& words); ///< empty: none
    void showFile(const QString& path); ///< chosen, not saved yet

Q_SIGNALS:
    void fileAsked();
    void noneAsked();

private:
    void say(const QString& words, bool back);
    QString m_none;
    QLabel* m_words;
    QPushButton* m_file;
    QPushButton* m_back;
};

} // namespace dutydesk
