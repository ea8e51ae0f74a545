#pragma once

#include "appointments/slot_week.h"
#include "common/page.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace dutydesk {

class AppointmentTables;
class BookingBar;
class BookingPanel;
class SlotGrid;

/// Books a person at a free time. On the left the person, the specialty and the waiting limit; in the middle the week's
/// free times; below the person's appointments and the day's. What is booked here is a request until the polyclinic has
/// confirmed it, and says so. Argument: QVariant::fromValue(PersonId) chooses the person.
class AppointmentsPage : public Page {
    Q_OBJECT

public:
    explicit AppointmentsPage(Workbench& workbench, QWidget* parent = nullptr);

    void activate(const QVariant& argument) override;
    void refresh() override;
    void replicaChanged(const ChangeSet& changes) override;
    QList<PageKey> keys() const override;

    QVariantMap draft() const override;
    void restoreDraft(const QVariantMap& draft) override;

    SlotGrid* grid() const { return m_grid; }
    BookingPanel* panel() const { return m_panel; }
    BookingBar* bar() const { return m_bar; }
    AppointmentTables* tables() const { return m_tables; }
    QDate monday() const { return m_monday; }

protected:
    void showNothing() override;

private:
    QWidget* makeMiddle();
    QWidget* makeWeekBar();
    QWidget* makeNothing();
    void readSlots();
    void showSlots(const QList<SlotRow>& rows);
    void sayNothingFree();
    void goToWeek(QDate monday);
    void goToFirstFree();
    bool firstFreeIsElsewhere() const;
    void step(int weeks);
    void choiceChanged();
    void personChanged();
    void book();
    void booked(const QString& words, AppointmentId id);

    QDate m_monday;
    BookingPanel* m_panel;
    SlotGrid* m_grid = nullptr;
    BookingBar* m_bar = nullptr;
    AppointmentTables* m_tables = nullptr;
    QLabel* m_week = nullptr;
    QStackedWidget* m_middle = nullptr;
    QLabel* m_nothing = nullptr;
    QPushButton* m_goToFirst = nullptr;
    quint64 m_asked = 0;
    bool m_weekChosen = false; ///< by the user; until then the page goes to the first free time itself
    bool m_booking = false;
};

} // namespace dutydesk
