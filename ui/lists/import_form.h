#pragma once

#include "common/desk_runner.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace dutydesk {

/// What files are to be imported, for which programme and month. Nothing is read before the user says so.
class ImportForm : public QWidget {
    Q_OBJECT

public:
    explicit ImportForm(DeskRunner& runner, QWidget* parent = nullptr);

    /// What the list chosen on the left is; empty values leave the form as it is.
    void preset(const QString& programme, const QString& month);
    QString programme() const;
    QString month() const; ///< "2026-11"
    void setBusy(bool busy);
    /// What the buttons do now: `ready` files can be imported, `waiting` of them are in the queue.
    void setReady(bool ready, int waiting);
    QPushButton* importButton() const { return m_import; }
    QPushButton* importAllButton() const { return m_importAll; }
    /// Asks for file names.
    void chooseFiles();

Q_SIGNALS:
    void filesChosen(const QStringList& paths);
    void importAsked();
    void importAllAsked();

private:
    void fillProgrammes();
    void fillMonths();
    void updateButtons();

    DeskRunner& m_runner;
    bool m_busy = false, m_ready = false;
    int m_waiting = 0;
    QPushButton* m_choose;
    QComboBox* m_programme;
    QComboBox* m_month;
    QPushButton* m_importAll;
    QPushButton* m_import;
};

} // namespace dutydesk
