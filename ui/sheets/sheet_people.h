#pragma once

#include "common/desk_runner.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QListWidget;
class QPushButton;

namespace dutydesk {

class PersonSearch;

/// The left side of the sheets page: the programme, the day and the people. The programme is remembered.
class SheetPeople : public QWidget {
    Q_OBJECT

public:
    explicit SheetPeople(DeskRunner& runner, QWidget* parent = nullptr);

    QList<PersonId> people() const { return m_people; }
    QString programme() const;
    QString programmeTitle() const;
    QDate date() const;
    void add(const QList<PersonId>& people);
    /// The words of the list's lines, in the order of people(); empty lines until they are known.
    void setNames(const QStringList& names);
    void removeChosen();
    void removeAll();
    /// Adds everybody of the programme's list who is due on the day.
    void addDue();
    void setCurrent(int row);
    void setProgramme(const QString& code);
    void focusSearch();
    QListWidget* list() const { return m_list; }
    PersonSearch* search() const { return m_search; }

Q_SIGNALS:
    void changed();
    void currentChanged(int row);
    void said(const QString& sentence, std::function<void()> undo = {});
    void failed(const dutydesk::Error& error);

private:
    void fillProgrammes();
    void remake();
    void addLine(const QString& words);
    void restorePeople(const QList<PersonId>& people);

    DeskRunner& m_runner;
    QList<PersonId> m_people;
    QStringList m_names;
    QComboBox* m_programme;
    QDateEdit* m_date;
    QPushButton* m_due;
    PersonSearch* m_search;
    QLabel* m_heading;
    QListWidget* m_list;
    QPushButton* m_remove;
    QPushButton* m_clear;
};

} // namespace dutydesk
