#pragma once

#include "common/desk_runner.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace dutydesk {

/// What to import: the file, the programme and the month it is for. Nothing is read before the user says so.
class ImportForm : public QWidget {
    Q_OBJECT

public:
    explicit ImportForm(DeskRunner& runner, QWidget* parent = nullptr);

    void setFile(const QString& path);
    /// What the list chosen on the left is; empty values leave the form as it is.
    void preset(const QString& programme, const QString& month);
    QString file() const { return m_file; }
    QString programme() const;
    QString month() const; ///< "2026-11"
    void setBusy(bool busy);
    QPushButton* importButton() const { return m_import; }
    /// Asks for a file name.
    void chooseFile();

Q_SIGNALS:
    void importAsked();

private:
    void fillProgrammes();
    void fillMonths();
    void updateWords();

    DeskRunner& m_runner;
    QString m_file;
    bool m_busy = false;
    QLabel* m_fileName;
    QPushButton* m_choose;
    QComboBox* m_programme;
    QComboBox* m_month;
    QPushButton* m_import;
};

} // namespace dutydesk
