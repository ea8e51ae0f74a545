#pragma once

#include "domain/result.h"

#include <QString>

namespace dutydesk::sandbox {

/// How many of each there are in one polyclinic. The polyclinic's figures are those of the seed (a city polyclinic of St
/// Petersburg with 115,000 attached); `demo` is the same in proportion, raised where a screen would be empty.
struct PopulationCounts {
    int polyclinics = 1;
    int attached = 0;
    int insured = 0; ///< of the attached, insured by us

    int discharged = 0;          ///< cardiovascular, after hospital, within a year
    int dischargedLately = 0;    ///< of them within the last three working days
    int dischargedLowMobility = 0;
    int helpedToBook = 0;
    int reminded = 0;
    int escorted = 0;
    int rehabilitation = 0;
    int registryOnly = 0; ///< further discharges that only the cardioregistry knows

    int priorityRight = 0;
    int priorityLowMobility = 0;
    int lowMobility = 0;
    int lowMobilityDue = 0; ///< of them in this month's lists for ДВН and УД

    int dvn = 0; ///< members of one month's list
    int ud = 0;
    int pmo = 0;
    int dn = 0;
    int stageTwoPending = 0; ///< people

    int appointmentsAhead = 0; ///< today and the next seven days
    int appointmentsPast = 0;  ///< attended within the last ten days
    int noShows = 0;           ///< within the last working week
    int communications = 0;    ///< besides those of the discharged
    int consents = 0;
    int surveys = 0;
    int readings = 0;
    int adverseEvents = 0;
    int tasks = 0;
    int ambulance = 0; ///< emergency calls within the last two weeks

    int slotDays = 21;
    bool smallStaff = false;
};

/// demo, polyclinic or region; BadInput for another word.
Result<PopulationCounts> countsFor(const QString& size);

} // namespace dutydesk::sandbox
