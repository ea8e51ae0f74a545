#pragma once

#include "common/page.h"

class QHBoxLayout;
class QListView;

namespace dutydesk {

class CallListModel;
class Card;
class CoverageChart;
class NumberTile;
class SinceCard;
class VisitsTable;

/// The first page of the day: four numbers that open lists, whom to call first and why, the day's appointments, how far
/// the month's lists are covered, and what changed. UI thread.
class TodayPage : public Page {
    Q_OBJECT

public:
    explicit TodayPage(Workbench& workbench, QWidget* parent = nullptr);

    void activate(const QVariant& argument) override;
    void refresh() override;
    QList<PageKey> keys() const override;

protected:
    void showNothing() override;

private:
    QWidget* makeTiles();
    QWidget* makeLeft();
    QWidget* makeRight();
    NumberTile* addTile(QHBoxLayout* row, const QString& icon, const QString& title, const QString& hint,
                        const QString& argument);
    void showDay(const TodaySummary& summary);
    void callFrom(PersonId person);
    void placeVisits();

    NumberTile* m_overdue = nullptr;
    NumberTile* m_dueToday = nullptr;
    NumberTile* m_noShows = nullptr;
    NumberTile* m_stageTwo = nullptr;
    CallListModel* m_firstModel;
    QListView* m_first = nullptr;
    Card* m_firstCard = nullptr;
    VisitsTable* m_visits = nullptr;
    Card* m_visitsCard = nullptr;
    CoverageChart* m_coverage = nullptr;
    Card* m_coverageCard = nullptr;
    SinceCard* m_since = nullptr;
    bool m_reading = false;
    bool m_again = false;
    bool m_visitsPlaced = false; ///< scrolled to the present moment, once
};

} // namespace dutydesk
