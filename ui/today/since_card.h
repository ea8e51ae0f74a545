#pragma once

#include "common/page.h"
#include "person/card.h"

namespace dutydesk {

/// What changed since the user left, the discharges to take on, and how far the desk and the servers agree. UI thread.
class SinceCard : public Card {
    Q_OBJECT

public:
    explicit SinceCard(Workbench& workbench, QWidget* parent = nullptr);
    void setSummary(const TodaySummary& summary, QDate today);

private:
    void addGlassBreaks(const QList<GlassBreak>& breaks, QDate today);
    void addSync(const TodaySummary& summary, QDate today);

    Workbench& m_workbench;
};

} // namespace dutydesk
