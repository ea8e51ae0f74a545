#pragma once

#include "common/desk_runner.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;

namespace dutydesk {

class GroupTags;
class PersonSearch;

/// The left side of the appointments page: for whom, which specialty, which days, and the waiting limit in words. The
/// filters are remembered; the person is not.
class BookingPanel : public QWidget {
    Q_OBJECT

public:
    explicit BookingPanel(DeskRunner& runner, QWidget* parent = nullptr);

    /// Reads the person's card; `Desk` writes down the view.
    void setPerson(PersonId person);
    void readPerson();
    void setSpecialties(const QList<SpecialtyRow>& specialties);
    const std::optional<PersonCard>& person() const { return m_person; }
    /// What to look for in the days from..until.
    SlotFilter filter() const;
    QDate from() const;
    QDate until() const;
    /// Makes the days wide enough for `first`..`last`, without asking for a new reading.
    void widen(QDate first, QDate last);
    /// The chosen specialty's first free time; invalid when there is none.
    QDateTime firstFree() const;
    /// The chosen specialty as people call it; empty for all.
    QString specialtyTitle() const;
    void focusSearch();

Q_SIGNALS:
    void filterChanged();
    void personChanged();
    void failed(const dutydesk::Error& error);

private:
    QWidget* makePersonPart();
    QWidget* makeFilterPart();
    void restore();
    void filterEdited();
    void showPerson();
    void showLimit();
    QString defaultSpecialty() const;
    void suggestSpecialty();
    const SpecialtyRow* specialty() const;

    DeskRunner& m_runner;
    PersonSearch* m_search;
    QLabel* m_name;
    QLabel* m_facts;
    QLabel* m_warnings;
    GroupTags* m_groups;
    QComboBox* m_specialty;
    QDateEdit* m_from;
    QDateEdit* m_until;
    QCheckBox* m_evening;
    QCheckBox* m_weekend;
    QCheckBox* m_atHome;
    QLabel* m_limit;
    QList<SpecialtyRow> m_specialties;
    PersonId m_personId;
    std::optional<PersonCard> m_person;
    QString m_wantedSpecialty; ///< remembered, until the list is read
    PersonId m_suggestedFor;   ///< for whom a specialty was suggested last
};

} // namespace dutydesk
